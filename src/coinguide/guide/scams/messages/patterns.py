"""What a rule looks for, written as ``free with coin within 5``, ``share then code within 7 unless notice``."""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import pairwise

from coinguide.facts.records import FactError
from coinguide.guide.scams.messages.occurrences import Places

__all__ = ["Pattern", "hits", "parse_pattern"]

# Words of one message, where a pattern does not say.
_MESSAGE = 40

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Terms that stand together within so many words: in this order (``then``), or in any (``with``).

    ``unless``: a term that, somewhere near in the message, makes it harmless; empty for none.
    """

    terms: tuple[str, ...]
    ordered: bool
    within: int
    unless: str = ""


def parse_pattern(text: str, terms: Collection[str]) -> Pattern:
    """Return a pattern; raises FactError with a sentence when it names a term that does not exist."""
    rest, _, unless = text.partition(" unless ")
    wanted, _, within = rest.partition(" within ")
    ordered = " then " in wanted
    names = tuple(wanted.split(" then " if ordered else " with "))
    unknown = [name for name in (*names, *filter(None, [unless])) if name not in terms]
    if unknown or (not ordered and len(set(names)) < len(names)) or (within and not within.isdecimal()):
        raise FactError(f"“{text}” is no pattern: {', '.join(unknown) or 'write TERM with TERM within 5'}.")
    return Pattern(names, ordered, int(within) if within else _MESSAGE, unless)


def hits(pattern: Pattern, places: Places) -> Iterator[Spans]:
    """Return the words of every place where the pattern is met, one span a term.

    Every occurrence is looked at once, and only the last of each other term with it, so the work grows
    with the text and no faster.
    """
    if not all(places.get(term) for term in pattern.terms):
        return
    excuses = [span[0] for span in places.get(pattern.unless, ())]
    for spans in _in_order(pattern, places) if pattern.ordered else _in_any_order(pattern, places):
        near = bisect_left(excuses, spans[0][0] - _MESSAGE)
        if near == len(excuses) or excuses[near] > spans[-1][0] + _MESSAGE:
            yield spans


def _events(pattern: Pattern, places: Places) -> Iterator[tuple[tuple[int, int], int]]:
    """Return every occurrence of the pattern's terms in the order of the text, with the term's number."""
    return merge(*([(span, index) for span in places.get(term, ())] for index, term in enumerate(pattern.terms)))


def _in_order(pattern: Pattern, places: Places) -> Iterator[Spans]:
    chains: list[Spans] = [()] * len(pattern.terms)  # the latest beginning with so many terms
    for span, index in _events(pattern, places):
        before = chains[index - 1] if index else ()
        if index and (not before or before[-1][1] >= span[0] or span[0] - before[0][0] > pattern.within):
            continue
        chains[index] = (*before, span)
        if index == len(chains) - 1:
            yield chains[index]


def _in_any_order(pattern: Pattern, places: Places) -> Iterator[Spans]:
    last: dict[int, tuple[int, int]] = {}
    for span, index in _events(pattern, places):
        last[index] = span
        if len(last) == len(pattern.terms):
            spans = tuple(sorted(last.values()))
            if spans[-1][0] - spans[0][0] <= pattern.within and all(a[1] < b[0] for a, b in pairwise(spans)):
                yield spans
