"""Finds out which form of export a text is: its delimiter, its header, and where its columns stand."""

from dataclasses import dataclass
from itertools import islice

from coinguide.guide.statements.reading.amounts import read_amount
from coinguide.guide.statements.reading.dates import looks_like_date
from coinguide.guide.statements.reading.delimited import DELIMITERS, Row, rows_of
from coinguide.guide.statements.reading.issuers import GENERIC, LAYOUTS, WELLS_FARGO, Layout

__all__ = ["Columns", "recognise"]

# A bank's summary may stand above the header.
LINES_BEFORE_HEADER = 40


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a file's columns stand; -1 for one that it does not have.

    ``first`` is the number of the first line after the header, ``width`` how many cells a row has.
    """

    layout: Layout
    delimiter: str
    first: int
    width: int
    dates: tuple[int, ...]
    words: tuple[int, ...]
    amount: int = -1
    spent: int = -1
    received: int = -1
    fee: int = -1
    currency: int = -1
    kind: int = -1
    state: int = -1
    header_currency: str = ""

    @property
    def money(self) -> tuple[int, int]:
        """Give the two columns of money: amount and fee, or money out and money in."""
        return (self.amount, self.fee) if self.amount >= 0 else (self.spent, self.received)

    @property
    def needed(self) -> int:
        """Give how many cells a row needs at least."""
        return 1 + max(*self.dates[:1], *self.words[:1], self.amount, self.spent, self.received)


def recognise(lines: list[str]) -> Columns | None:
    """Give the form of a file, the forms known by name first; None when it has none that we know."""
    head = lines[:LINES_BEFORE_HEADER]
    tables = {mark: list(islice(rows_of(head, mark), LINES_BEFORE_HEADER)) for mark in DELIMITERS}
    for layouts in (LAYOUTS, (GENERIC,)):
        for mark, rows in tables.items():
            for row in rows:
                if found := _by_header(row, mark, layouts):
                    return found
    for mark, rows in tables.items():
        if rows and (found := _without_header(rows[0], mark)):
            return found
    return None


def _by_header(row: Row, mark: str, layouts: tuple[Layout, ...]) -> Columns | None:
    names = [" ".join(cell.split()).casefold() for cell in row.cells]
    places = {name: place for place, name in reversed(list(enumerate(names))) if name}
    for layout in layouts:
        fits = layout.needs <= places.keys() and (not layout.only or places.keys() <= layout.only)
        found = _placed(layout, mark, row, places) if fits else None
        if found and found.dates and found.words and max(found.amount, found.spent, found.received) >= 0:
            return found
    return None


def _placed(layout: Layout, mark: str, row: Row, places: dict[str, int]) -> Columns:
    currency = ""
    for name in list(places):
        stem, _, unit = name.partition(" (")
        if len(unit) == 4 and unit.endswith(")"):  # amount (usd)
            places.setdefault(stem, places[name])
            currency = unit[:3].upper()

    def one(names: tuple[str, ...]) -> int:
        return next((places[name] for name in names if name in places), -1)

    words = tuple(places[name] for name in layout.words if name in places)
    return Columns(
        layout=layout,
        delimiter=mark,
        first=row.number,
        width=len(row.cells),
        dates=tuple(places[name] for name in layout.date if name in places),
        words=words[:1] if layout is GENERIC else words,
        amount=one(layout.amount),
        spent=one(layout.spent),
        received=one(layout.received),
        fee=one(layout.fee),
        currency=one(("currency",)),
        kind=one(layout.kind),
        state=one(layout.state),
        header_currency=currency,
    )


def _without_header(row: Row, mark: str) -> Columns | None:
    """Know Wells Fargo's five columns, or date, description and amount in any order, from the first row."""
    cells = [cell.strip() for cell in row.cells]
    dates = tuple(place for place, cell in enumerate(cells) if looks_like_date(cell))
    if len(cells) == 5 and cells[2] == "*" and dates[:1] == (0,) and read_amount(cells[1]):
        return Columns(WELLS_FARGO, mark, row.number - 1, 5, dates=(0,), words=(4,), amount=1)
    if len(cells) != 3 or len(dates) != 1:
        return None
    amounts = [place for place, cell in enumerate(cells) if place not in dates and read_amount(cell)]
    words = [place for place in range(3) if place not in (*dates, *amounts)]
    if len(amounts) != 1 or len(words) != 1:
        return None
    return Columns(GENERIC, mark, row.number - 1, 3, dates=dates, words=tuple(words), amount=amounts[0])
