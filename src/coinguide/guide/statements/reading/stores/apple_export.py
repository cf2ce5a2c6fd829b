"""Apple's privacy export: one row for each item bought, with its app, its price and what was refunded."""

from coinguide.guide.statements.classify import group_of
from coinguide.guide.statements.reading.amounts import Amount, read_amount
from coinguide.guide.statements.reading.currencies import code_of, in_minor
from coinguide.guide.statements.reading.dates import order_of, read_date
from coinguide.guide.statements.reading.delimited import DELIMITERS, Row, physical_lines, rows_of
from coinguide.guide.statements.reading.lines import Kind, Line, Statement, UnreadRow

__all__ = ["read_apple_export"]

# There is no official description of the columns; these are the names seen.
_DAYS = ("item purchased date", "purchase created date", "invoice date")
_NEEDED = ("item description", "invoice item total")
_WORDS = ("item description", "container description", "seller")


def read_apple_export(text: str, file: int, day_order: str) -> Statement | None:
    """Return the purchases, None when the text is not this export; raises Unclear for two meanings of its dates."""
    lines = physical_lines(text)
    for mark in DELIMITERS:
        first = next(rows_of(lines[:1], mark), None)
        names = [" ".join(cell.split()).casefold() for cell in first.cells] if first else []
        if set(_NEEDED) <= set(names) and set(_DAYS) & set(names):
            return _statement(list(rows_of(lines[1:], mark, 1)), names, file, day_order)
    return None


def _statement(rows: list[Row], names: list[str], file: int, day_order: str) -> Statement:
    day_name = next(name for name in _DAYS if name in names)
    order = order_of({row.cells[names.index(day_name)] for row in rows if len(row.cells) == len(names)}, day_order, "")
    lines: list[Line] = []
    unread = []
    for row in rows:
        cells = dict(zip(names, row.cells, strict=False))
        problem = row.problem or (
            "" if len(cells) == len(names) else f"it has {len(row.cells)} cells, not {len(names)}"
        )
        found = problem or _lines(cells, day_name, order, file, row.number)
        if isinstance(found, str):
            unread.append(UnreadRow(file, row.number, ",".join(row.cells)[:120], found))
        else:
            lines += found
    return Statement(
        "apple-history", "Apple’s purchase history", "apple", tuple(lines), tuple(unread), len(rows) - len(unread)
    )


def _lines(cells: dict[str, str], day_name: str, order: str, file: int, number: int) -> list[Line] | str:
    """Return the purchase and, where there was one, its refund; or the reason why the row cannot be read."""
    day = read_date(cells[day_name], order)
    if isinstance(day, str):
        return day
    words = ", ".join(dict.fromkeys(text for name in _WORDS if (text := cells.get(name, "").strip())))
    currency = code_of(cells.get("currency", ""))
    found = group_of(words)
    group = found.group if found.group != "store" else "other"
    lines = []
    for name, sign in (("invoice item total", 1), ("refund amount", -1)):
        text = cells.get(name, "").strip()
        amount = read_amount(text) if text else Amount(0)
        minor = amount and in_minor(amount.parts, currency or code_of(amount.mark))
        if amount is None or minor is None:
            return f"“{text[:30]}” is not an amount"
        if minor:
            code = currency or code_of(amount.mark)
            spent = sign * abs(minor) if sign < 0 else minor
            kind: Kind = "purchase" if spent > 0 else "refund"
            lines.append(Line(day, words, spent, code, kind, group, "apple", found.why, file, number))
    free = Line(day, words, 0, currency, "left out", group, "apple", "free of charge", file, number)
    return lines or [free]
