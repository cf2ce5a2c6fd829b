"""Says whether a figure in a sentence agrees with the record that the sentence links to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from coinguide.facts import Bundle, CustomAmount, Example, Fact, Offer
from coinguide.facts.fact_words import rates_of
from coinguide.facts.units import unit_of
from coinguide.live.ask.money import CURRENCIES
from coinguide.site.guide.told_numbers import ToldNumber, numbers_in

__all__ = ["disagreements", "exact_numbers"]

_HEDGES = re.compile(r"\b(?:about|around|roughly|nearly|almost)\b", re.IGNORECASE)
_LESS = re.compile(r"\b(?:under|below|less than)\s*$", re.IGNORECASE)
_MORE = re.compile(r"\b(?:over|above|more than)\s*$", re.IGNORECASE)
_FARTHEST = Fraction(1, 10)
# "About 450" may also stand for the end of a range that is this near.
_NEAR = Fraction(1, 50)


@dataclass(frozen=True, slots=True)
class _Known:
    """A number the record stands for; an exact one may be rounded only where the text says "about"."""

    counts: str
    number: Fraction
    exact: bool


def disagreements(text: str, fact: Fact) -> list[ToldNumber]:
    """Return the figures in the text of a link that the record does not give."""
    known = tuple(_known(fact))
    hedged = bool(_HEDGES.search(text))
    figures = numbers_in(text)
    wrong = [figure for figure in figures if not _agrees(figure, text[: figure.start], known, hedged)]
    is_range = fact.confidence == "computed" and len(fact.values) > 1
    return wrong or (_half_told(text, figures, known, hedged) if is_range else [])


def exact_numbers(fact: Fact, figure: ToldNumber) -> set[Fraction]:
    """Return what the record gives exactly, in the unit that this figure is written in."""
    return {number for entry in _known(fact) if entry.exact for number in _in_units_of(figure, entry)}


def _half_told(text: str, figures: list[ToldNumber], ends: tuple[_Known, ...], hedged: bool) -> list[ToldNumber]:
    """Return all figures, where an end of the range agrees with none: "about 30 %" is wrong for 30 to 36 %."""

    def tells(figure: ToldNumber, end: _Known) -> bool:
        if _agrees(figure, text[: figure.start], (end,), hedged):
            return True
        return hedged and any(abs(figure.number - number) <= _NEAR * number for number in _in_units_of(figure, end))

    return [] if all(any(tells(figure, end) for figure in figures) for end in ends) else figures


def _known(fact: Fact) -> Iterator[_Known]:
    reckoned = fact.confidence in ("computed", "inference") and not isinstance(fact, Example)
    unit = unit_of(fact.unit)
    loose = reckoned or bool(unit.per)
    for value in fact.values:
        if isinstance(value, str):
            yield from (_Known(figure.counts, figure.number, True) for figure in numbers_in(value))
        else:
            yield _Known(unit.currency or unit.counts, Fraction(value), not loose)
    for rate in rates_of(fact):
        yield _Known(unit.currency, rate, False)
    if isinstance(fact, Bundle):
        yield from (_Known("coins", Fraction(size), True) for size in fact.coins)
    if isinstance(fact, Example) and fact.coins:
        yield _Known("coins", Fraction(fact.coins), True)
    if isinstance(fact, Offer):
        yield _Known("", Fraction(fact.units), True)
    if isinstance(fact, CustomAmount):
        yield _Known("coins", Fraction(fact.limit_coins), True)


def _agrees(figure: ToldNumber, before: str, known: tuple[_Known, ...], hedged: bool) -> bool:
    candidates = [(entry, number) for entry in known for number in _in_units_of(figure, entry)]
    if _LESS.search(before):
        return any(number < figure.number for _, number in candidates)
    if _MORE.search(before):
        return any(number > figure.number for _, number in candidates)
    return any(_same(figure, number, entry.exact, hedged) for entry, number in candidates)


def _in_units_of(figure: ToldNumber, entry: _Known) -> Iterator[Fraction]:
    """Return record's number in the unit that the figure is written in; nothing when they count different things."""
    currency = CURRENCIES.get(entry.counts)
    major = entry.number / currency.minor_per_major if currency else entry.number
    if figure.bare:
        yield from (entry.number, major)
    elif figure.counts == "cent" and entry.counts in ("USD", "EUR"):
        yield entry.number
    elif figure.counts == entry.counts:
        yield major if figure.major else entry.number


def _same(figure: ToldNumber, number: Fraction, exact: bool, hedged: bool) -> bool:
    if figure.number == number:
        return True
    if exact and not hedged:
        return False
    step = _coarse(figure) if hedged else figure.step
    close = abs(figure.number - number) <= _FARTHEST * abs(number)
    return close and int(number / step + Fraction(1, 2)) * step == figure.number


def _coarse(figure: ToldNumber) -> Fraction:
    """Return the step of a number above 100 without the zeros at its end: “about 450” may stand for 454."""
    step = figure.step
    while figure.number % (step * 10) == 0 and figure.number >= 10 * (step * 10) and figure.number >= 100:
        step *= 10
    return step
