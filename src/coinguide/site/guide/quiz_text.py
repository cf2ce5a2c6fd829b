"""Checks the figures and claims of a file of quiz questions against the records that each question cites.

Its texts are shown as they stand, so they carry no links: a figure must be one that a record in ``facts`` gives. A
sentence that compares has its mark in a comment on the next line: ``# claim: web-usd-custom < app-usd-6607, per coin``.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from coinguide.facts import Fact
from coinguide.site.guide.agreement import disagreements
from coinguide.site.guide.claims import BrokenClaim, broken_claims
from coinguide.site.guide.told_numbers import ToldNumber, numbers_in

__all__ = ["broken_quiz_claims", "unfounded_numbers"]

_MARK = re.compile(r"^# claim:(.*)$", re.MULTILINE)
# What stands in a text and compares nothing; as long as before, it is blanked out.
_NO_WORDS = re.compile(r'"|<!--.*?-->|See the (?:chapter|page) [^.]*\.')
_TOLD = ("question", "after_right", "after_wrong")


def unfounded_numbers(text: str, facts: Mapping[str, Fact]) -> Iterator[tuple[int, ToldNumber, str]]:
    """Return each figure that no record of its question gives, with the place of its text and the question's name.

    Wrong options are left out: they are wrong on purpose.
    """
    for case in tomllib.loads(text)["case"]:
        cited = [facts[name] for name in case["facts"] if name in facts]
        for words in (*(case[key] for key in _TOLD), _right_option(case)):
            for figure in numbers_in(words):
                if figure.telling and all(figure in disagreements(words, fact) for fact in cited):
                    yield text.index(words), figure, case["name"]


def broken_quiz_claims(text: str, facts: Mapping[str, Fact]) -> Iterator[BrokenClaim]:
    """Return the marked sentences that the facts contradict, and the marks that cannot be read."""
    marked = _MARK.sub(r"<!-- claim:\1 -->", text)
    return broken_claims(marked, _NO_WORDS.sub(lambda found: " " * len(found[0]), marked), facts)


def _right_option(case: Mapping[str, Any]) -> str:
    return str(case["options"][case["right"] - 1])
