"""The messages of spot-the-scam, as facts/spot_cases.toml gives them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from coinguide.core.controls import Option
from coinguide.core.ladders import cite
from coinguide.core.quiz import Quiz, QuizCase
from coinguide.facts import FactError, load

__all__ = ["parse_cases", "spot_quiz"]

FILE = "spot_cases.toml"
QUESTION = "scam or genuine?"
OPTIONS = (Option("scam", "Scam"), Option("genuine", "Genuine"))
KEYS = ("name", "text", "right", "clue", "after_right", "after_wrong")


@cache
def spot_quiz() -> Quiz:
    """The quiz with every message of the file."""
    return parse_cases((files("coinguide.facts") / FILE).read_text(encoding="utf-8"))


def parse_cases(text: str) -> Quiz:
    """The quiz in this TOML text; raises FactError with the case and a sentence."""
    cases = tuple(_case(table) for table in tomllib.loads(text).get("case", []))
    names = [case.name for case in cases]
    for name in names:
        if names.count(name) > 1:
            raise FactError(f"{FILE}, {name}: this name is used twice.")
    return Quiz(cases)


def _case(table: Mapping[str, Any]) -> QuizCase:
    name = table.get("name", "a case without name")
    for key in KEYS:
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise FactError(f"{FILE}, {name}: {key} is missing or empty.")
    if extra := sorted(set(table) - {*KEYS, "facts"}):
        raise FactError(f"{FILE}, {name}: has a key this file does not know: {', '.join(extra)}.")
    if table["right"] not in {option.value for option in OPTIONS}:
        raise FactError(f"{FILE}, {name}: right is {table['right']!r}; write scam or genuine.")
    if table["text"].count(table["clue"]) != 1:
        raise FactError(f"{FILE}, {name}: the clue must stand in the text, once.")
    if not table.get("facts"):
        raise FactError(f"{FILE}, {name}: has no facts that its explanation rests on.")
    cited = tuple(cite(load().by_id(fact)) for fact in table["facts"])
    return QuizCase(question=QUESTION, options=OPTIONS, facts=cited, **{key: table[key] for key in KEYS})
