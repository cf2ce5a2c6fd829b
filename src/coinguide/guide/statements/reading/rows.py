"""The rows of a table: whole ones, those that go on below, and those that cannot be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coinguide.guide.statements.reading.columns.places import Columns
from coinguide.guide.statements.reading.currencies import code_of
from coinguide.guide.statements.reading.delimited import Row
from coinguide.guide.statements.reading.grid import Grid
from coinguide.guide.statements.reading.lines import UnreadRow

__all__ = ["Cells", "Numbered", "Sifted", "by_currency", "sifted", "unread"]

# Plain tuples: the garbage collector soon leaves those of texts alone, while tens of thousands of lists hold it up.
Cells = tuple[str, ...]
Numbered = tuple[int, Cells]


@dataclass
class Sifted:
    """Rows with all their cells and one more, empty, as their last: the column that a file does not have.

    ``passed`` counts rows without day, words and amount, such as a balance at the start.
    """

    good: list[Numbered] = field(default_factory=list)
    unread: list[UnreadRow] = field(default_factory=list)
    passed: int = 0


def sifted(grid: Grid, columns: Columns, file: int) -> Sifted:
    """Return the rows that have all cells, and those that have not.

    A row with words alone goes on the row above it: some banks write the shop there. A header that stands there
    again, as in files put together, is no row.
    """
    found = Sifted()
    width, names, (first, second) = columns.width, list(grid.names), columns.money
    dated = columns.dates[0]
    good = found.good
    for row in grid.rows:
        number, cells, problem = row
        if len(cells) == width and not problem:
            if cells[dated] and (cells[first] or cells[second]):  # nearly all of them
                if cells != names:
                    good.append((number, (*cells, "")))
                continue
        elif (trouble := _trouble(row, columns)) and not _only_words(row, columns):
            found.unread.append(unread(number, cells, columns, file, trouble))
            continue
        padded = (*cells, *[""] * (width + 1 - len(cells)))
        _sparse(number, padded, columns, found)
    return found


def _sparse(number: int, cells: Cells, columns: Columns, found: Sifted) -> None:
    """Take in a row with a day or an amount missing."""
    apart = {*columns.words, len(cells) - 1}
    words = [cells[place] for place in columns.words if cells[place].strip()]
    money = [cells[place] for place in columns.money if place >= 0 and cells[place].strip()]
    dated = any(cells[place].strip() for place in columns.dates)
    other = any(cell.strip() for place, cell in enumerate(cells) if place not in apart)
    if words and not other and found.good:
        above, before = found.good[-1]
        place = columns.words[0]
        joined = f"{before[place]} {' '.join(words)}"
        found.good[-1] = (above, (*before[:place], joined, *before[place + 1 :]))
    elif not dated and not money and not words:
        found.passed += 1
    else:
        found.good.append((number, cells))


def _only_words(row: Row, columns: Columns) -> bool:
    """Whether a short row has nothing but words, in their columns."""
    filled = {place for place, cell in enumerate(row.cells) if cell.strip()}
    return not row.problem and bool(filled) and filled <= {*columns.words}


def _trouble(row: Row, columns: Columns) -> str:
    count = len(row.cells)
    fits = count >= columns.needed and not any(row.cells[columns.width :])
    return row.problem or ("" if fits else f"it has {count} cells where {columns.width} are expected")


def unread(number: int, cells: Sequence[str], columns: Columns, file: int, reason: str) -> UnreadRow:
    """Return a row that could not be read, with its beginning."""
    return UnreadRow(file, number, columns.delimiter.join(cells).rstrip(columns.delimiter)[:120], reason)


def by_currency(rows: list[Numbered], grid: Grid, columns: Columns) -> list[Numbered]:
    """Return each row's amount where the first is, and its currency behind the others, where each has a column."""
    places = [(place, code) for place, name in enumerate(grid.names) if (code := code_of(name.strip()))]
    found = []
    for number, cells in rows:
        place, code = next(((p, c) for p, c in places if cells[p].strip()), places[0])
        amount = columns.amount
        found.append((number, (*cells[:amount], cells[place], *cells[amount + 1 : -1], code, "")))
    return found
