"""The rows of an Excel workbook (XLSX): the sheet with the most rows that have a date and an amount."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from coinguide.guide.statements.reading.containers.archive import Entry, unpacked
from coinguide.guide.statements.reading.containers.plain_sheet import plain_rows, plain_texts
from coinguide.guide.statements.reading.containers.xml import read_xml
from coinguide.guide.statements.reading.delimited import Row
from coinguide.guide.statements.reading.grid import is_body
from coinguide.live.ask.controls.declared import InputMistake

__all__ = ["is_workbook", "rows_of_workbook"]

MOST_SHEETS = 12
MOST_COLUMNS = 200
ROWS_LOOKED_AT = 400  # to tell which sheet is the statement
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_FROM_1900, _FROM_1904 = date(1899, 12, 30), date(1904, 1, 1)
_COUNTS_FROM_1904 = re.compile(rb"""date1904=["'](?:1|true)["']""")
_SHORT = re.compile(r"-?[1-9]\d{0,11}(?:\.\d\d?)?")
_LETTERS = re.compile("[A-Z]{1,3}")
# The numbers of Excel's own forms of dates; others are told by their letters.
_DATES = frozenset({14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58})
_QUOTED = re.compile(r'"[^"]*+(?:"|\Z)|\[[^\]]*+(?:\]|\Z)|\\.', re.DOTALL)


def is_workbook(entries: list[Entry]) -> bool:
    """Whether an archive is an Excel workbook."""
    return any(entry.name == "xl/workbook.xml" for entry in entries)


def rows_of_workbook(content: bytes, entries: list[Entry]) -> list[Row]:
    """Return the rows of the sheet that looks most like a statement; raises InputMistake for a damaged workbook."""
    by_name = {entry.name: entry for entry in entries}
    parts = ("xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml")
    strings, styled, book = (unpacked(content, by_name[name]) if name in by_name else b"" for name in parts)
    styles = _Styles()
    if styled:
        read_xml(styled, styles)
    first = _FROM_1904 if _COUNTS_FROM_1904.search(book) else _FROM_1900
    shown = _Shown(_texts(strings), styles.dated, first)
    sheets = [entry for entry in entries if _SHEET.fullmatch(entry.name)][:MOST_SHEETS]
    read = [_rows(unpacked(content, entry), shown) for entry in sheets]
    if not read:
        raise InputMistake("this workbook holds no sheet. Save it again as XLSX or CSV.")
    return max(read, key=lambda rows: sum(map(is_body, rows[:ROWS_LOOKED_AT])))


def _texts(strings: bytes) -> list[str]:
    """Return the texts that cells point to."""
    if not strings:
        return []
    found = plain_texts(strings)
    if found is None:
        reader = _Texts()
        read_xml(strings, reader)
        found = reader.texts
    return found


@dataclass
class _Texts:
    """The texts that cells point to; how they are spoken is left out."""

    texts: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    spoken: int = 0
    inside: bool = False

    def start(self, name: str, _: dict[str, str]) -> None:
        self.spoken += name == "rPh"
        self.inside = name == "t"

    def end(self, name: str) -> None:
        self.spoken -= name == "rPh"
        self.inside = False
        if name == "si":
            self.texts.append("".join(self.parts))
            self.parts = []

    def text(self, text: str) -> None:
        if self.inside and not self.spoken:
            self.parts.append(text)


@dataclass
class _Styles:
    """Which styles of cells show dates, by their number."""

    dated: list[bool] = field(default_factory=list)
    forms: dict[int, bool] = field(default_factory=dict)
    cells: bool = False

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "numFmt":
            form = _QUOTED.sub("", given.get("formatCode", "")).casefold()
            self.forms[_number(given.get("numFmtId"))] = "y" in form or "d" in form
        elif name == "cellXfs":
            self.cells = True
        elif name == "xf" and self.cells:
            number = _number(given.get("numFmtId"))
            self.dated.append(self.forms.get(number, number in _DATES))

    def end(self, name: str) -> None:
        self.cells = self.cells and name != "cellXfs"

    def text(self, text: str) -> None:
        """Styles hold no texts."""


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 8 else -1


@dataclass
class _Sheet:
    """The cells of a sheet, row by row."""

    shown: "_Shown"
    rows: list[Row] = field(default_factory=list)
    cells: dict[int, str] = field(default_factory=dict)
    number: int = 0
    place: int = -1
    sort: str = ""
    style: int = -1
    parts: list[str] = field(default_factory=list)
    inside: bool = False

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "c":
            letters = _LETTERS.match(given.get("r", ""))
            self.place = _column(letters[0]) if letters else self.place + 1
            self.sort, self.style, self.parts = given.get("t", "n"), _number(given.get("s")), []
        elif name == "row":
            row = _number(given.get("r"))
            self.number = row if row > 0 else self.number + 1
            self.place = -1
        self.inside = name in ("v", "t")

    def end(self, name: str) -> None:
        self.inside = False
        if name == "c" and self.parts and 0 <= self.place < MOST_COLUMNS:
            self.cells[self.place] = self.shown("".join(self.parts), self.sort, self.style)
        elif name == "row":
            if self.cells:
                self.rows.append(Row(self.number, [self.cells.get(place, "") for place in range(max(self.cells) + 1)]))
            self.cells = {}

    def text(self, text: str) -> None:
        if self.inside:
            self.parts.append(text)


@dataclass(frozen=True)
class _Shown:
    """What a cell shows: the texts that cells point to, which styles are dates, and the day before Excel's first."""

    shared: list[str]
    dated: list[bool]
    first: date

    def __call__(self, value: str, sort: str, style: int) -> str:
        if sort == "s":
            place = _number(value)
            return self.shared[place] if 0 <= place < len(self.shared) else ""
        if sort != "n":
            return value
        dated = 0 <= style < len(self.dated) and self.dated[style]
        return _day(value, self.first) if dated else _plain(value)


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1


@lru_cache(maxsize=20_000)
def _day(value: str, first: date) -> str:
    """Return the day that Excel counts from the end of 1899, or from 1904 on as it did on Macs."""
    try:
        days = int(float(value))
    except (ValueError, OverflowError):
        return value
    return (first + timedelta(days=days)).isoformat() if 0 < days < 100_000 else value


def _plain(value: str) -> str:
    """Return a number without the trace of binary fractions: 14.970000000000001 is 14.97."""
    if _SHORT.fullmatch(value):
        return value
    try:
        number = float(value)
    except ValueError:
        return value
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return f"{number:.4f}".rstrip("0").rstrip(".") if abs(number) < 1e15 else value


def _rows(content: bytes, shown: _Shown) -> list[Row]:
    rows = plain_rows(content, _column, shown, MOST_COLUMNS)
    if rows is None:
        sheet = _Sheet(shown)
        read_xml(content, sheet)
        rows = sheet.rows
    return _as_wide(rows)


def _as_wide(rows: list[Row]) -> list[Row]:
    """Return all rows as many cells as the widest has: a workbook leaves empty ones out."""
    width = max((len(row.cells) for row in rows), default=0)
    return list(_widened(rows, width))


def _widened(rows: list[Row], width: int) -> Iterator[Row]:
    for row in rows:
        yield Row(row.number, [*row.cells, *[""] * (width - len(row.cells))])
