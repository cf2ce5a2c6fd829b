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
# A cell that begins so is run as a formula, by some also behind signs that nobody sees; the wide forms are what some
# spreadsheets make of typed Asian text.
_RUNNING = "=+\\-@＝＋－＠"
_UNSEEN = (
    "\\s\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef"
)
_RUN = re.compile(rf"[{_UNSEEN}]*+[{_RUNNING}]|[\t\r\n]")
# Signs at which some spreadsheets part cells, with what nobody sees around them, before what they would run.
_PARTED = re.compile(rf'(?<![;|"{_UNSEEN}])([;|"{_UNSEEN}]++)([{_RUNNING}])')
_SEPARATORS = re.compile("[;\t\r\n|]")


def sorted_csv(lines: Iterable[Line], unread: Iterable[UnreadRow], names: tuple[str, ...]) -> bytes:
    """Return all lines by group and day, then the rows that could not be read; UTF-8 with the mark Excel looks for."""
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
    """Return a text that a spreadsheet shows as it is: an apostrophe stands before what it would run.

    Also behind a semicolon, a tab or a line's end, at which some spreadsheets part the cells.
    """
    if _SEPARATORS.search(text):
        text = _PARTED.sub(_kept_apart, text)
    return f"'{text}" if _RUN.match(text) else text


def _kept_apart(found: re.Match[str]) -> str:
    mark = "'" if _SEPARATORS.search(found[1]) else ""
    return f"{found[1]}{mark}{found[2]}"


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
