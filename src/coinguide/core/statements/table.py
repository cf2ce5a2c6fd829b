"""From the rows of a bank's file to its lines: dates, amounts, signs, refunds, and what is left out."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from coinguide.core.declared import InputMistake
from coinguide.core.statements.amounts import Amount, decimal_mark, read_amount
from coinguide.core.statements.classify import About, about
from coinguide.core.statements.currencies import code_of, in_minor
from coinguide.core.statements.dates import order_of, read_date
from coinguide.core.statements.delimited import Row, physical_lines, rows_of
from coinguide.core.statements.lines import Line, Statement, UnreadRow
from coinguide.core.statements.recognise import Columns, recognise
from coinguide.core.statements.signs import Signs, signs_of

__all__ = ["read_table"]

_NOTHING = Amount(0, "")

Words = str | tuple[str, ...]
Money = tuple[int, str]


class _Readers(NamedTuple):
    """What turns cells into a day, money (amount and currency), or the reason why they are none."""

    day: Callable[[str], date | str]
    money: Callable[[str, str, str], Money | str]
    words: Callable[[list[str]], Words]


def read_table(text: str, file: int, day_order: str, sign: str) -> Statement:
    """Give a bank's or a card's statement; raises InputMistake for no statement, Unclear for two meanings."""
    lines = physical_lines(text)
    if lines and lines[0].casefold().startswith("sep="):
        lines[0] = "\n"
    columns = recognise(lines)
    if columns is None:
        raise InputMistake(
            "no row of this file names a date, a description and an amount. Choose the CSV file that the bank "
            "offers for download, or write such a first row, for example Date,Description,Amount."
        )
    good, unread = _whole_rows(_table_rows(lines, columns), columns, file)
    readers = _readers(good, columns, day_order)
    signs = signs_of(columns, sign, lambda: _signed_words(good, columns, readers))
    read, bad = _lines(good, columns, readers, signs, file)
    unread = sorted(unread + bad, key=lambda row: row.number)
    return Statement(signs.layout.id, signs.layout.name, "", tuple(read), tuple(unread), len(read), signs.notes)


def _table_rows(lines: list[str], columns: Columns) -> Iterator[Row]:
    """Give the rows after the header; a header that stands there again, as in files put together, is none."""
    first = columns.first
    header = next(rows_of(lines[first - 1 : first], columns.delimiter)).cells if first else []
    for row in rows_of(lines[first:], columns.delimiter, first):
        if row.cells != header:
            yield row


def _whole_rows(rows: Iterator[Row], columns: Columns, file: int) -> tuple[list[Row], list[UnreadRow]]:
    """Part the rows that have all cells from those that have not; the first get one more, empty, as their last.

    A column that the file does not have is that last cell.
    """
    good, unread = [], []
    for row in rows:
        if (row.problem or len(row.cells) != columns.width) and (problem := _trouble(row, columns)):
            unread.append(_unread(row, columns, file, problem))
        else:
            row.cells.extend([""] * (columns.width + 1 - len(row.cells)))
            good.append(row)
    return good, unread


def _trouble(row: Row, columns: Columns) -> str:
    count = len(row.cells)
    fits = count >= columns.needed and not any(row.cells[columns.width :])
    return row.problem or ("" if fits else f"it has {count} cells where {columns.width} are expected")


def _unread(row: Row, columns: Columns, file: int, reason: str) -> UnreadRow:
    return UnreadRow(file, row.number, columns.delimiter.join(row.cells).rstrip(columns.delimiter)[:120], reason)


def _readers(rows: list[Row], columns: Columns, day_order: str) -> _Readers:
    """Tens of thousands of rows share few dates and amounts, so each of those is read once."""
    order = order_of({_day_text(row.cells, columns) for row in rows}, day_order, columns.layout.order)
    mark = decimal_mark({row.cells[place] for row in rows for place in columns.money})
    return _Readers(
        cache(lambda text: read_date(text, order)), _money_reader(columns, mark), itemgetter(*columns.words)
    )


def _day_text(cells: list[str], columns: Columns) -> str:
    return cells[columns.dates[0]] or next((cells[place] for place in columns.dates if cells[place]), "")


def _money_reader(columns: Columns, mark: str) -> Callable[[str, str, str], Money | str]:
    """Give what reads two cells of money and one of the currency.

    The amount is as the file signs it; where money out and money in have columns of their own, out is positive.
    """
    own_columns = columns.amount < 0

    def read(first: str, second: str, currency: str) -> Money | str:
        amounts = [read_amount(text, mark) if text.strip() else _NOTHING for text in (first, second)]
        if None in amounts:
            return f"“{(first if amounts[0] is None else second).strip()[:30]}” is not an amount"
        one, other = (amount for amount in amounts if amount)
        hundredths = abs(one.hundredths) - abs(other.hundredths) if own_columns else one.hundredths - other.hundredths
        written = currency or one.mark or other.mark or columns.header_currency
        code = code_of(written) or columns.layout.currency
        minor = in_minor(hundredths, code)
        return f"an amount in {code} has no smaller unit" if minor is None else (minor, code)

    return cache(read)


def _signed_words(rows: list[Row], columns: Columns, readers: _Readers) -> Iterator[tuple[str, int]]:
    """Give what each row says and its amount as signed, for a file whose signs the lines must tell."""
    first, second = columns.money
    for row in rows:
        money = readers.money(row.cells[first], row.cells[second], row.cells[columns.currency])
        if not isinstance(money, str):
            words = readers.words(row.cells)
            yield (words if isinstance(words, str) else " ".join(words)), money[0]


def _lines(
    rows: list[Row], columns: Columns, readers: _Readers, signs: Signs, file: int
) -> tuple[list[Line], list[UnreadRow]]:
    """Read every row. This is where the time goes: a page waits for tens of thousands of them."""
    day_of, money_of, words_at = readers
    (first, second), currency_at, kind_at, state_at = columns.money, columns.currency, columns.kind, columns.state
    dated, sign, card = columns.dates[0], signs.sign, signs.layout.card
    lines, unread = [], []
    for row in rows:
        number, cells, _ = row
        day = day_of(cells[dated] or _day_text(cells, columns))
        money = money_of(cells[first], cells[second], cells[currency_at])
        if isinstance(day, str) or isinstance(money, str):
            unread.append(_unread(row, columns, file, day if isinstance(day, str) else str(money)))
            continue
        spent = sign * money[0]
        known: About = about(words_at(cells), (spent > 0) - (spent < 0), cells[kind_at], cells[state_at], card)
        words, kind, group, store, why = known
        lines.append(Line(day, words, spent, money[1], kind, group, store, why, file, number))
    return lines, unread
