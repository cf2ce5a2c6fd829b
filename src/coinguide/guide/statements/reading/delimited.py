"""From text to rows of cells: delimiters, quotes, and rows that a broken quotation mark would swallow."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from typing import NamedTuple

__all__ = ["DELIMITERS", "Row", "physical_lines", "rows_of"]

DELIMITERS = (",", ";", "\t", "|")
MOST_BROKEN = 200  # rows with a quotation mark that is not closed
LONGEST_ROW = 20  # physical lines; addresses with line breaks have a few


class Row(NamedTuple):
    """One row: the number of its first line, its cells, and what is wrong with it, if anything."""

    number: int
    cells: list[str]
    problem: str = ""


def physical_lines(text: str) -> list[str]:
    """Return the lines with their ends, whichever machine wrote them."""
    return StringIO(text.removeprefix("\ufeff"), newline=None).readlines()


def rows_of(lines: list[str], delimiter: str, before: int = 0) -> Iterator[Row]:
    """Return every row that is not empty; ``before`` is how many lines of the file stand before these.

    A quotation mark that is never closed costs its own line alone: reading starts again at the next. Where that comes
    again and again, quotation marks mean nothing in the file.
    """
    start = width = broken = 0
    while start < len(lines):
        if broken > MOST_BROKEN:
            rest = csv.reader(islice(lines, start, None), delimiter=delimiter, quoting=csv.QUOTE_NONE)
            yield from (Row(before + number, cells) for number, cells in enumerate(rest, start + 1) if any(cells))
            return
        ahead = _Ahead(lines, start)
        reader = csv.reader(ahead, delimiter=delimiter, skipinitialspace=True)
        try:
            for cells in reader:
                first, ahead.row = ahead.row, ahead.next
                if ahead.row - first > 1 and _swallowed(lines[first : ahead.row], cells, width):
                    ahead.row = first
                    break
                if cells and (cells[0] or any(cells)):
                    width = len(cells)
                    yield Row(before + first + 1, cells)
        except csv.Error:
            pass  # said below, as for a row that swallowed others
        start = ahead.row
        if start < len(lines):
            yield Row(before + start + 1, [lines[start].strip()], "a quotation mark is not closed")
            start += 1
            broken += 1


class _Ahead:
    """The lines from a place on, for one reader; it ends where a row would have too many lines.

    ``row`` is the line with which the row being read begins, ``next`` the line that comes next.
    """

    def __init__(self, lines: list[str], start: int) -> None:
        self.lines, self.row, self.next = lines, start, start

    def __iter__(self) -> Iterator[str]:
        lines = self.lines
        while self.next < len(lines) and self.next - self.row <= LONGEST_ROW:
            self.next += 1
            yield lines[self.next - 1]


def _swallowed(lines: list[str], cells: list[str], width: int) -> bool:
    """Whether a row of several lines is in truth a broken quotation mark."""
    odd = sum(line.count('"') for line in lines) % 2 == 1
    return odd or len(lines) > LONGEST_ROW or (width > 1 and len(cells) != width)
