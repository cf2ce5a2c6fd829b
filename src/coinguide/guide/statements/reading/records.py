"""Statements that write each cell on a line of its own: ``Date: 15/03/2026``, or a list copied from a phone."""

from coinguide.guide.statements.reading.amounts import read_amount
from coinguide.guide.statements.reading.dates import has_no_year, looks_like_date
from coinguide.guide.statements.reading.delimited import Row
from coinguide.guide.statements.reading.grid import Grid
from coinguide.guide.statements.reading.printed import grid_of_printed
from coinguide.guide.statements.reading.vocabulary import plain, rank_of, statuses

__all__ = ["grid_of_records"]

MOST_LEFT = 3  # lines of words below the last payment, such as a button's
_ROLES = ("date", "words", "amount", "out", "in", "balance", "kind", "status", "notes", "currency")


def grid_of_records(lines: list[str]) -> Grid | None:
    """Return the table of a text that names each cell, or lists them one a line; None where it does neither."""
    return _of_named(lines) or _of_listed(lines) or _of_ended(lines) or grid_of_printed(lines)


def _of_named(lines: list[str]) -> Grid | None:
    """Return records such as Date: …, Description: …, Amount: …; a name that comes again begins the next."""
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
    """Return payments that stand one cell a line, as phones copy a list: a date above them, or below each."""
    cells = [(number, text) for number, line in enumerate(lines, 1) if (text := line.strip())]
    days = [place for place, (_, text) in enumerate(cells) if _is_day(text)]
    if not days:
        return None
    before, after = cells[: days[0]], cells[days[-1] + 1 :]
    above, below = _has_amount(after) and not _has_amount(before), _has_amount(before) and not _has_amount(after)
    if above:
        parts = [cells[start:end] for start, end in zip(days, [*days[1:], len(cells)], strict=True)]
    elif below:
        starts = [0, *(day + 1 for day in days[:-1])]
        parts = [[cells[end], *cells[start:end]] for start, end in zip(starts, days, strict=True)]
    else:
        return None
    found = [_payments(part) for part in parts]
    rows = [row for part in found for row in part or ()]
    if not rows or None in found or len({len(row.cells) for row in rows}) > 1:
        return None
    return Grid("\t", (), (), 0, tuple(rows))


def _of_ended(lines: list[str]) -> Grid | None:
    """Return payments that each end with their amount, with one day and some words before it, in any order."""
    rows: list[Row] = []
    words: list[str] = []
    day = ""
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if _is_day(text):
            if day:
                return None
            day = text
        elif _is_amount(text):
            if not day or not words:
                return None
            rows.append(Row(number, [day, " ".join(words), text]))
            words, day = [], ""
        elif text:
            words.append(text)
        if len(words) > MOST_LEFT * 2:
            return None
    return Grid("\t", (), (), 0, tuple(rows)) if rows and not day else None


def _has_amount(cells: list[tuple[int, str]]) -> bool:
    return any(_is_amount(text) for _, text in cells)


def _is_amount(text: str) -> bool:
    return read_amount(text) is not None and not text.isdecimal()


def _is_day(text: str) -> bool:
    return looks_like_date(text) or (has_no_year(text) and not _is_amount(text))


def _payments(part: list[tuple[int, str]]) -> list[Row] | None:
    """Return the payments of a day: each some words, then its amount, and what it is marked as.

    None where an amount has no words, or words no amount.
    """
    (_, day), *cells = part
    rows: list[Row] = []
    words: list[str] = []
    for number, text in cells:
        if _is_amount(text):
            if words:
                rows.append(Row(number, [day, " ".join(words), text, ""]))
                words = []
            elif rows and len(rows[-1].cells) == 4:
                rows[-1].cells.append(text)  # the balance after it
            else:
                return None
        elif rows and not words and plain(text) in statuses():
            rows[-1].cells[3] = text
        elif rank_of(text, "amount") is None and rank_of(text, "words") is None:
            words.append(text)
    return rows if len(words) <= MOST_LEFT else None
