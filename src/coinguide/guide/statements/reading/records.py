"""Statements that write each cell on a line of its own: ``Date: 15/03/2026``, or a list copied from a phone."""

from collections.abc import Iterator

from coinguide.guide.statements.reading.amounts import read_amount
from coinguide.guide.statements.reading.dates import has_no_year, looks_like_date
from coinguide.guide.statements.reading.delimited import Row
from coinguide.guide.statements.reading.grid import Grid, named_rows
from coinguide.guide.statements.reading.printed import grid_of_printed
from coinguide.guide.statements.reading.vocabulary import rank_of

__all__ = ["grid_of_records"]

LONGEST_RECORD = 12  # lines
_ROLES = ("date", "words", "amount", "out", "in", "balance", "kind", "status", "notes", "currency")


def grid_of_records(lines: list[str]) -> Grid | None:
    """Give the table of a text that names each cell, or lists them one a line; None where it does neither."""
    return _of_named(lines) or _of_listed(lines) or grid_of_printed(lines)


def _of_named(lines: list[str]) -> Grid | None:
    """Read records such as Date: …, Description: …, Amount: …; a name that comes again begins the next."""
    pairs = [pair for number, line in enumerate(lines, 1) if (pair := _pair(line, number))]
    names = list(dict.fromkeys(name for _, name, _ in pairs))
    roles = {role for name in names for role in ("date", "amount", "out") if rank_of(name, role) is not None}
    if "date" not in roles or not roles & {"amount", "out"}:
        return None
    rows: list[Row] = []
    record: dict[str, str] = {}
    start = 0
    for number, name, cell in pairs:
        if name in record:
            rows.append(Row(start, [record.get(key, "") for key in names]))
            record = {}
        start = start if record else number
        record[name] = cell
    rows.append(Row(start, [record.get(key, "") for key in names]))
    return Grid("\t", (), tuple(names), max(0, rows[0].number - 1), tuple(rows))


def _pair(line: str, number: int) -> tuple[int, str, str] | None:
    name, colon, cell = line.partition(":")
    known = colon and len(name) < 40 and any(rank_of(name, role) is not None for role in _ROLES)
    return (number, " ".join(name.split()), cell.strip()) if known else None


def _of_listed(lines: list[str]) -> Grid | None:
    """Read rows that stand one cell a line, as phones copy a list: each begins with a date, or ends with one."""
    cells = [(number, text) for number, line in enumerate(lines, 1) if (text := line.strip())]
    days = [place for place, (_, text) in enumerate(cells) if _is_day(text)]
    if not days:
        return None
    names = [text for _, text in cells[: days[0]] if any(rank_of(text, role) is not None for role in _ROLES)]
    rows = list(_records(cells, days))
    width = max(len(row.cells) for row in rows)
    usual = [row for row in rows if any(read_amount(cell) for cell in row.cells[1:])]
    if width > LONGEST_RECORD or len(usual) * 2 < len(rows):
        return None
    if len(names) == width:
        return Grid("\t", (), tuple(names), cells[0][0], tuple(rows))
    return named_rows(rows, "\t")


def _is_day(text: str) -> bool:
    return looks_like_date(text) or has_no_year(text)


def _records(cells: list[tuple[int, str]], days: list[int]) -> Iterator[Row]:
    """Give the cells from each date to the next; the date comes first."""
    for start, end in zip(days, [*days[1:], len(cells)], strict=True):
        yield Row(cells[start][0], [text for _, text in cells[start:end]])
