"""The sorted lines as CSV that a spreadsheet can open without running anything in it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter

from coinguide.guide.statements.reading.currencies import plain_amount
from coinguide.guide.statements.reading.lines import Group, Line, UnreadRow

__all__ = ["GROUPS", "safe", "sorted_csv"]

GROUPS: dict[Group, str] = {
    "certain": "certainly coins",
    "probable": "probably coins",
    "store": "store charge",
    "other": "other",
}
LEFT_OUT = "left out"
_HEADER = ("Date", "Description", "Bought", "Refunded", "Left out", "Currency", "Sorted as", "Why", "Line", "File")
_COLUMNS = {"purchase": '"%s","",""', "refund": '"","%s",""', LEFT_OUT: '"","","%s"'}
# A cell that begins so is run as a formula, by some also behind marks that nobody sees; the wide forms are what some
# spreadsheets make of typed Asian text.
_RUN = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]")
_PARTED = re.compile(r"([;\t\r\n|])([\s\"\u00ad\u200b-\u200f\u2060-\u2069\ufeff]{0,20}[=+\-@＝＋－＠])")


def sorted_csv(lines: Iterable[Line], unread: Iterable[UnreadRow], names: tuple[str, ...]) -> bytes:
    """Give all lines by group and day, then the rows that could not be read; UTF-8 with the mark Excel looks for."""
    files = [_cell(name) for name in names]
    rows = [_row(_HEADER)]
    heaps: dict[str, list[Line]] = {name: [] for name in (*GROUPS.values(), LEFT_OUT)}
    for line in lines:
        heaps[LEFT_OUT if line.kind == LEFT_OUT else GROUPS[line.group]].append(line)
    for name, heap in heaps.items():
        heap.sort(key=attrgetter("day"))
        rows += [_line(line, _cell(name), files) for line in heap]
    rows += [
        _row(("", row.text, "", "", "", "", "could not be read", row.reason, str(row.number), names[row.file - 1]))
        for row in unread
    ]
    return "".join(rows).encode("utf-8-sig")


def safe(text: str) -> str:
    """Give a text that a spreadsheet shows as it is: an apostrophe stands before what it would run.

    Also behind a semicolon, a tab or a line's end, at which some spreadsheets part the cells.
    """
    if _PARTED.search(text):
        text = _PARTED.sub(r"\1'\2", text)
    return f"'{text}" if _RUN.match(text) else text


# Written by hand and not by the csv module: it takes a third of the time, and a page may wait for 50,000 lines.
@lru_cache(maxsize=20_000)
def _cell(text: str) -> str:
    return '"' + safe(text).replace('"', '""') + '"'


def _row(texts: tuple[str, ...]) -> str:
    return ",".join(map(_cell, texts)) + "\r\n"


def _line(line: Line, sorted_as: str, files: list[str]) -> str:
    day, words, cents, currency, kind, _, _, why, file, number = line
    columns = _COLUMNS[kind] % plain_amount(cents, currency)
    return f'"{day}",{_cell(words)},{columns},{_end(currency, sorted_as, why)},"{number}",{files[file - 1]}\r\n'


@lru_cache(maxsize=1_000)
def _end(currency: str, sorted_as: str, why: str) -> str:
    return f"{_cell(currency)},{sorted_as},{_cell(why)}"
