"""The messages of spot-the-scam, as facts/spot_cases.toml gives them."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from coinguide.facts import FactError
from coinguide.facts.quiz_file import cases_in, cited
from coinguide.live.ask.controls.controls import Option
from coinguide.live.ask.quiz import Quiz, QuizCase

__all__ = ["parse_cases", "spot_quiz"]

FILE = "spot_cases.toml"
QUESTION = "scam or genuine?"
OPTIONS = (Option("scam", "Scam"), Option("genuine", "Genuine"))
KEYS = ("name", "text", "right", "clue", "after_right", "after_wrong")


@cache
def spot_quiz() -> Quiz:
    """Return the quiz with every message of the file."""
    return parse_cases((files("coinguide.facts") / FILE).read_text(encoding="utf-8"))


def parse_cases(text: str) -> Quiz:
    """Return the quiz in this TOML text; raises FactError with the case and a sentence."""
    return Quiz(tuple(_case(table) for table in cases_in(text, FILE, KEYS)))


def _case(table: Mapping[str, Any]) -> QuizCase:
    name = table["name"]
    if table["right"] not in {option.value for option in OPTIONS}:
        raise FactError(f"{FILE}, {name}: right is {table['right']!r}; write scam or genuine.")
    if table["text"].count(table["clue"]) != 1:
        raise FactError(f"{FILE}, {name}: the clue must stand in the text, once.")
    return QuizCase(question=QUESTION, options=OPTIONS, facts=cited(table["facts"]), **{k: table[k] for k in KEYS})
