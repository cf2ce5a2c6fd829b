"""The questions for the end of the course, as facts/course_quiz.toml gives them."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from coinguide.facts import FactError
from coinguide.facts.quiz_file import cases_in, cited
from coinguide.live.ask.controls.controls import Option
from coinguide.live.ask.quiz import Quiz, QuizCase

__all__ = ["course_quiz", "parse_questions"]

FILE = "course_quiz.toml"
KEYS = ("name", "question", "after_right", "after_wrong")
LETTERS = "abcdef"


@cache
def course_quiz() -> Quiz:
    """Return the quiz with every question of the file."""
    return parse_questions((files("coinguide.facts") / FILE).read_text(encoding="utf-8"))


def parse_questions(text: str) -> Quiz:
    """Return quiz in this TOML text; its options are called a, b, c. Raises FactError with the case and a sentence."""
    tables = cases_in(text, FILE, KEYS, ("options", "right", "text", "clue"))
    return Quiz(tuple(_case(table) for table in tables), noun="question")


def _case(table: Mapping[str, Any]) -> QuizCase:
    name, labels, right = table["name"], table.get("options"), table.get("right")
    if not isinstance(labels, list) or not 2 <= len(set(labels)) == len(labels) <= len(LETTERS):
        raise FactError(f"{FILE}, {name}: needs two to {len(LETTERS)} options, each different.")
    if not isinstance(right, int) or not 1 <= right <= len(labels):
        raise FactError(f"{FILE}, {name}: right is {right!r}; write the number of an option, from 1.")
    message, clue = table.get("text", ""), table.get("clue", "")
    if (message or clue) and (not clue or message.count(clue) != 1):
        raise FactError(f"{FILE}, {name}: the clue must stand in the text, once.")
    options = tuple(Option(letter, label) for letter, label in zip(LETTERS, labels, strict=False))
    words = {key: table[key] for key in KEYS} | {"text": message, "clue": clue}
    return QuizCase(options=options, right=LETTERS[right - 1], facts=cited(table["facts"]), **words)
