"""A stranger's text cut into pieces that are safe to look at, marked or not; of a long text only what matters."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from coinguide.live.ask.answer import Mark, Marked
from coinguide.live.ask.visible import visible

__all__ = ["Piece", "pieces"]

# A text up to this length is shown whole; of a longer one each mark with this much around it.
_WHOLE = 1_500
_AROUND = 120


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text as it can be shown, with the numbers of the reasons about it, lowest first.

    ``skipped``: text was left out here, and the piece is empty.
    """

    text: str
    reasons: tuple[int, ...] = ()
    skipped: bool = False


def pieces(marked: Marked) -> Iterator[Piece]:
    """Return the text from left to right; where marks overlap, the shared words are a piece of their own."""
    end = 0
    for start, stop in _kept(marked):
        if start > end:
            yield Piece("", skipped=True)
        yield from _cut(marked, start, stop)
        end = stop
    if end < len(marked.text):
        yield Piece("", skipped=True)


def _kept(marked: Marked) -> Iterator[tuple[int, int]]:
    """Return the stretches that are shown."""
    length = len(marked.text)
    if length <= _WHOLE:
        yield 0, length
        return
    start = stop = 0
    for mark in sorted(marked.marks, key=lambda mark: mark.start):
        # A mark as long as a page is shown by its beginning.
        first, last = max(0, mark.start - _AROUND), min(length, mark.end + _AROUND, mark.start + _WHOLE)
        if first <= stop and stop:
            stop = max(stop, last)
            continue
        if stop:
            yield start, stop
        start, stop = first, last
    if stop:
        yield start, stop


def _cut(marked: Marked, start: int, stop: int) -> Iterator[Piece]:
    """Return a stretch in pieces that begin and end with every mark in it."""
    inside = [mark for mark in marked.marks if mark.start < stop and mark.end > start]
    turns = sorted({start, stop, *_within(inside, start, stop)})
    opening = sorted(inside, key=lambda mark: mark.start)
    open_now: list[Mark] = []
    for first, last in pairwise(turns):
        while opening and opening[0].start <= first:
            open_now.append(opening.pop(0))
        open_now = [mark for mark in open_now if mark.end > first]
        yield Piece(visible(marked.text[first:last]), tuple(sorted({mark.reason for mark in open_now})))


def _within(marks: Iterable[Mark], start: int, stop: int) -> Iterator[int]:
    return (place for mark in marks for place in (mark.start, mark.end) if start < place < stop)
