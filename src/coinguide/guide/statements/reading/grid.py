"""Finds the table in a text: its delimiter, the row that names its columns, and the rows that follow."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from coinguide.guide.statements.reading.amounts import read_amount
from coinguide.guide.statements.reading.dates import has_no_year, looks_like_date
from coinguide.guide.statements.reading.delimited import DELIMITERS, Row, rows_of
from coinguide.guide.statements.reading.issuers import LAYOUTS, Layout
from coinguide.guide.statements.reading.vocabulary import rank_of

__all__ = ["Grid", "grid_of", "loose_grid_of", "loose_rows", "named_rows"]

# A bank's summary may stand above the header.
LINES_BEFORE_HEADER = 60
LINES_LOOKED_AT = 400
_MONEY = ("amount", "out", "in")
_TELLING = ("date", "words", *_MONEY, "balance", "currency", "status", "direction", "kind", "notes", "fee")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: what stands above it, the names of its columns (none where no row names them), and its rows.

    ``line`` is the number of the row with the names, 0 where there is none.
    """

    delimiter: str
    above: tuple[Row, ...]
    names: tuple[str, ...]
    line: int
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        """Return how many cells a row has: as many as there are names, or as most rows have."""
        return len(self.names) or most_cells(self.rows)


def grid_of(lines: list[str]) -> Grid | None:
    """Return the table of a delimited text; None when no row of it has a date and an amount or names them."""
    head = lines[:LINES_LOOKED_AT]
    heads = {mark: list(rows_of(head, mark)) for mark in DELIMITERS}
    found = max(DELIMITERS, key=lambda mark: _bodies(heads[mark]))
    if not _bodies(heads[found]):
        named = (mark for mark in DELIMITERS if any(map(_names_a_statement, heads[mark][:LINES_BEFORE_HEADER])))
        found = next(named, "")
        if not found:
            return None
    rows = heads[found] if len(lines) <= LINES_LOOKED_AT else list(rows_of(lines, found))
    return named_rows(rows, found)


def named_rows(rows: list[Row], delimiter: str) -> Grid:
    """Return a file's rows as what stands above the table, the names of its columns, and the rest."""
    first = next((place for place, row in enumerate(islice(rows, LINES_LOOKED_AT)) if is_body(row)), len(rows))
    place = _header(rows, first)
    if place is None:
        return Grid(delimiter, tuple(rows[:first]), (), 0, tuple(rows[first:]))
    header = rows[place]
    return Grid(delimiter, tuple(rows[:place]), tuple(header.cells), header.number, tuple(rows[place + 1 :]))


def loose_grid_of(lines: list[str]) -> Grid | None:
    """Return table of a text in which no row is known to be a payment, by the delimiter that most lines agree on."""
    head = lines[:LINES_LOOKED_AT]
    rows = {mark: list(rows_of(head, mark)) for mark in DELIMITERS}
    found = max(DELIMITERS, key=lambda mark: _agreeing(rows[mark]))
    if _agreeing(rows[found]) * 2 <= sum(1 for line in head if line.strip()):
        return None
    return loose_rows(list(rows_of(lines, found)), found)


def _agreeing(rows: list[Row]) -> int:
    """Return how many rows have as many cells as most that have three or more, with a digit in one of them."""
    counts = Counter(len(row.cells) for row in rows if len(row.cells) > 2 and _has_digit(row))
    return max(counts.values(), default=0)


def _has_digit(row: Row) -> bool:
    return any(letter.isdecimal() for cell in row.cells for letter in cell)


def loose_rows(rows: list[Row], delimiter: str) -> Grid | None:
    """Return such rows as a table; the first row with none of the others' digits names the columns."""
    wide = [row for row in rows if len([cell for cell in row.cells if cell.strip()]) > 2]
    held = [row for row in wide if _has_digit(row)]
    if not held:
        return None
    named = wide[0] if not _has_digit(wide[0]) else None
    names = tuple(named.cells) if named else ()
    return Grid(delimiter, (), names, named.number if named else 0, tuple(held))


def _header(rows: list[Row], first: int) -> int | None:
    """Return the place of the row that names the columns: the best known names, else the row just above the first."""
    above = range(max(0, first - LINES_BEFORE_HEADER), min(first, LINES_LOOKED_AT))
    known = [place for place in above if _names_a_statement(rows[place])]
    if known:
        return max(known, key=lambda place: (known_names(rows[place]), place))
    if first in (0, len(rows)):
        return None
    last, width = rows[first - 1], most_cells(rows[first : first + LINES_BEFORE_HEADER])
    filled = [cell for cell in last.cells if cell.strip()]
    fits = abs(len(last.cells) - width) <= 1 and len(filled) * 2 > width > 2
    return first - 1 if fits and not any(map(is_value, filled)) else None


def is_body(row: Row) -> bool:
    """Whether a row has a date, an amount, and a third thing."""
    cells = [cell for cell in row.cells if cell.strip()]
    if len(cells) < 3:
        return False
    # 3.01 may be an amount: it is a day only where no cell has a whole date.
    dated = list(filter(looks_like_date, cells)) or list(filter(has_no_year, cells))[:1]
    return bool(dated) and any(cell not in dated and read_amount(cell) for cell in cells)


def is_value(cell: str) -> bool:
    """Whether a cell is a date or an amount, so no name of a column."""
    return looks_like_date(cell) or read_amount(cell) is not None


def _bodies(rows: Iterable[Row]) -> int:
    return sum(map(is_body, rows))


def most_cells(rows: Iterable[Row]) -> int:
    """Return how many cells most rows with a date and an amount have, or most rows where there is none such."""
    some = list(islice(rows, LINES_LOOKED_AT))
    counts = Counter(len(row.cells) for row in some if is_body(row)) or Counter(len(row.cells) for row in some)
    return max(counts, key=lambda count: (counts[count], count), default=0)


def _names_a_statement(row: Row) -> bool:
    """Whether a row names a date, money, and a third thing; no name is a value itself."""
    cells = [cell for cell in row.cells if cell.strip()]
    if len(cells) < 3 or len(cells) > 60 or any(len(cell) > 80 for cell in cells) or any(map(is_value, cells)):
        return False
    dated = any(rank_of(cell, "date") is not None for cell in cells)
    money = any(rank_of(cell, role) is not None for cell in cells for role in _MONEY)
    return (dated and money and known_names(row) >= 3) or any(_fits(layout, cells) for layout in LAYOUTS)


def known_names(row: Row) -> int:
    """Return how many cells of a row are names of columns that we know."""
    return sum(any(rank_of(cell, role) is not None for role in _TELLING) for cell in row.cells if cell.strip())


def _fits(layout: Layout, cells: list[str]) -> bool:
    return layout.needs <= {" ".join(cell.split()).casefold() for cell in cells} if layout.needs else False
