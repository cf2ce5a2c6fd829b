"""Checks the sentences that compare facts: each carries a mark with what it rests on, and must still be true.

The mark is a comment right after the sentence, which neither Jupyter nor the page shows:

    A middle bundle beats a large one. <!-- claim: app-usd-330 < app-usd-6607, per coin -->

It lists records of the Sources page with ``<`` between them, the smaller first; a ``*`` stands for all records that it
fits, but those the mark names beside it. A number stands for itself, in the unit of the others: ``< 50``. ``per coin``
compares bundles by what a coin costs, with each other or with a record whose unit is so much per coin, and ``*`` then
leaves out what is sold by no coin. Where sources give several values, the claim must hold for each.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatchcase
from fractions import Fraction
from itertools import pairwise

from coinguide.facts import Fact
from coinguide.facts.fact_words import fact_words, rates_of
from coinguide.facts.records import UNKNOWN_DAY
from coinguide.facts.units import unit_of

__all__ = ["BrokenClaim", "broken_claims"]

_MARK = re.compile(r"<!--\s*claim:(.*?)-->", re.DOTALL)
_FORM = re.compile(r"\s*([\w*-]+(?:\s*<\s*[\w*-]+)+)\s*(,\s*per coin)?\s*")
# Where a sentence begins: after the one before, a mark, an item's dash, an empty line.
_BEGIN = re.compile(r"(?<=[.!?])\s+(?=\S)|-->|^\s*(?:[-*+]|\d+\.)\s+|\n\s*\n", re.MULTILINE)
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\([^()\s]*\)")
HOW = "write a claim as `<!-- claim: app-usd-330 < app-usd-6607, per coin -->`, the smaller first"


@dataclass(frozen=True, slots=True)
class BrokenClaim:
    """A sentence that is no longer true: where it ends, its words, a record it rests on, and what is wrong."""

    start: int
    sentence: str
    record: str
    message: str


def broken_claims(markdown: str, prose: str, facts: Mapping[str, Fact]) -> Iterator[BrokenClaim]:
    """Return the marked sentences of a Markdown text that the facts contradict, and the marks that cannot be read.

    ``prose`` is the same text with code and comments blanked out, as long as before.
    """
    for mark in _MARK.finditer(markdown):
        sentence = _sentence_before(prose[: mark.start()])
        for record, wrong in _wrong(mark[1], facts):
            yield BrokenClaim(mark.start(), sentence, record, f"“{sentence}” rests on {wrong}")


def _sentence_before(prose: str) -> str:
    text = _LINK.sub(r"\1", prose.rstrip())
    begins = [found.end() for found in _BEGIN.finditer(text)]
    return " ".join(text[max((place for place in begins if place < len(text)), default=0) :].split())


def _wrong(claim: str, facts: Mapping[str, Fact]) -> Iterator[tuple[str, str]]:
    form = _FORM.fullmatch(claim)
    if form is None:
        yield "", f"“{claim.strip()}”, which is no claim: {HOW}."
        return
    names = [name.strip() for name in form[1].split("<")]
    groups = [_fitting(name, names, facts, per_coin=bool(form[2])) for name in names]
    unit = next((group[0].unit for group in groups if group), "")
    groups = [[_number(name, unit)] if name.isdecimal() else group for name, group in zip(names, groups, strict=True)]
    for name, group in zip(names, groups, strict=True):
        if not group:
            yield name, f"{name}, and no record there has a value."
    for smaller, larger in pairwise(groups):
        for one in smaller:
            yield from _not_below(one, larger, per_coin=bool(form[2]))


def _fitting(name: str, names: list[str], facts: Mapping[str, Fact], *, per_coin: bool) -> list[Fact]:
    if "*" not in name:
        return [facts[name]] if name in facts else []
    fitting = [fact for key, fact in facts.items() if fnmatchcase(key, name) and key not in names]
    return [fact for fact in fitting if not per_coin or _numbers(fact, per_coin=True)]


def _number(digits: str, unit: str) -> Fact:
    return Fact(
        id=digits,
        label="the number in the claim",
        values=(Decimal(digits),),
        unit=unit,
        region="",
        as_of=UNKNOWN_DAY,
        sources=(),
        confidence="computed",
    )


def _not_below(fact: Fact, others: list[Fact], *, per_coin: bool) -> Iterator[tuple[str, str]]:
    for other in others:
        ours, theirs = _numbers(fact, per_coin=per_coin), _numbers(other, per_coin=per_coin)
        if _unit(fact, per_coin=per_coin) != _unit(other, per_coin=per_coin) or not ours or not theirs:
            yield fact.id, f"{fact.id} < {other.id}, which cannot be compared: {fact.unit} and {other.unit}."
        elif max(ours) >= min(theirs):
            now = f"{fact_words(fact)}; {fact_words(other)}"
            yield fact.id, f"{fact.id} < {other.id}, but now: {now}."
            return


def _numbers(fact: Fact, *, per_coin: bool) -> tuple[Fraction, ...]:
    if per_coin and unit_of(fact.unit).per != "coin":
        return rates_of(fact)
    return tuple(Fraction(value) for value in fact.values if not isinstance(value, str))


def _unit(fact: Fact, *, per_coin: bool) -> str:
    return unit_of(fact.unit).counts if per_coin else fact.unit
