"""From the rows of a bank's file to its lines: dates, amounts, signs, refunds, and what is left out."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from coinguide.guide.statements.classify import About, about
from coinguide.guide.statements.reading.amounts import Amount, decimal_mark, read_amount
from coinguide.guide.statements.reading.currencies import code_of, in_minor
from coinguide.guide.statements.reading.dates import order_of, read_date
from coinguide.guide.statements.reading.delimited import Row, physical_lines, rows_of
from coinguide.guide.statements.reading.lines import Line, Statement, UnreadRow
from coinguide.guide.statements.reading.recognise import Columns, recognise
from coinguide.guide.statements.reading.signs import SignedRow, Signs, signs_of
from coinguide.live.ask.controls.declared import InputMistake

__all__ = ["read_table"]

_NOTHING = Amount(0, "")
_EMPTY = " -\u2013\u2014"  # a lone dash is how some banks write an empty cell

# Plain tuples: the garbage collector soon leaves those of texts alone, while tens of thousands of lists hold it up.
Cells = tuple[str, ...]
Numbered = tuple[int, Cells]
Words = str | tuple[str, ...]
Money = tuple[int, str]


class _Readers(NamedTuple):
    """What turns cells into a day, money (amount and currency), or the reason why they are none."""

    day: Callable[[str], date | str]
    money: Callable[[str, str, str], Money | str]
    words: Callable[[Cells], Words]


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
    good, unread = _whole_rows(lines, columns, file)
    readers = _readers([cells for _, cells in good], columns, day_order)
    signs = signs_of(columns, sign, lambda: _signed_rows(good, columns, readers))
    read, bad = _lines(good, columns, readers, signs, file)
    unread = sorted(unread + bad, key=lambda row: row.number)
    return Statement(signs.layout.id, signs.layout.name, "", tuple(read), tuple(unread), len(read), signs.notes)


def _whole_rows(lines: list[str], columns: Columns, file: int) -> tuple[list[Numbered], list[UnreadRow]]:
    """Part the rows after the header that have all cells from those that have not.

    The first get one more cell, empty, as their last: it is the column that the file does not have. A header that
    stands there again, as in files put together, is no row.
    """
    first, width = columns.first, columns.width
    header = next(rows_of(lines[first - 1 : first], columns.delimiter)).cells if first else []
    good, unread = [], []
    for row in rows_of(lines[first:], columns.delimiter, first):
        number, cells, problem = row
        if len(cells) == width and not problem:
            if cells != header:
                good.append((number, (*cells, "")))
        elif trouble := _trouble(row, columns):
            unread.append(_unread(number, cells, columns, file, trouble))
        else:
            good.append((number, (*cells, *[""] * (width + 1 - len(cells)))))
    return good, unread


def _trouble(row: Row, columns: Columns) -> str:
    count = len(row.cells)
    fits = count >= columns.needed and not any(row.cells[columns.width :])
    return row.problem or ("" if fits else f"it has {count} cells where {columns.width} are expected")


def _unread(number: int, cells: Sequence[str], columns: Columns, file: int, reason: str) -> UnreadRow:
    return UnreadRow(file, number, columns.delimiter.join(cells).rstrip(columns.delimiter)[:120], reason)


def _readers(rows: list[Cells], columns: Columns, day_order: str) -> _Readers:
    """Tens of thousands of rows share few dates and amounts, so each of those is read once."""
    days = set(map(itemgetter(columns.dates[0]), rows))
    if "" in days:
        days = {_day_text(cells, columns) for cells in rows}
    order = order_of(days, day_order, columns.layout.order)
    mark = decimal_mark({text for place in columns.money for text in set(map(itemgetter(place), rows))})
    return _Readers(
        cache(lambda text: read_date(text, order)), _money_reader(columns, mark), itemgetter(*columns.words)
    )


def _day_text(cells: Cells, columns: Columns) -> str:
    return cells[columns.dates[0]] or next((cells[place] for place in columns.dates if cells[place]), "")


def _money_reader(columns: Columns, mark: str) -> Callable[[str, str, str], Money | str]:
    """Give what reads two cells of money and one of the currency.

    The amount is as the file signs it; where money out and money in have columns of their own, out is positive.
    """
    own_columns = columns.amount < 0

    def read(first: str, second: str, currency: str) -> Money | str:
        one = read_amount(first, mark) if first.strip(_EMPTY) else _NOTHING
        other = read_amount(second, mark) if second.strip(_EMPTY) else _NOTHING
        if one is None or other is None:
            return f"“{(first if one is None else second).strip()[:30]}” is not an amount"
        hundredths = abs(one.hundredths) - abs(other.hundredths) if own_columns else one.hundredths - other.hundredths
        written = currency or one.mark or other.mark or columns.header_currency
        code = code_of(written) or columns.layout.currency
        minor = in_minor(hundredths, code)
        return f"an amount in {code} has no smaller unit" if minor is None else (minor, code)

    return cache(read)


def _signed_rows(rows: list[Numbered], columns: Columns, readers: _Readers) -> Iterator[SignedRow]:
    """Give what each row says, its amount as signed, and its kind, for a file whose signs the lines must tell."""
    first, second = columns.money
    for _, cells in rows:
        money = readers.money(cells[first], cells[second], cells[columns.currency])
        if not isinstance(money, str):
            words = readers.words(cells)
            yield SignedRow(words if isinstance(words, str) else " ".join(words), money[0], cells[columns.kind])


def _lines(
    rows: list[Numbered], columns: Columns, readers: _Readers, signs: Signs, file: int
) -> tuple[list[Line], list[UnreadRow]]:
    """Read every row. This is where the time goes: a page waits for tens of thousands of them."""
    day_of, money_of, words_at = readers
    (first, second), currency_at, kind_at, state_at = columns.money, columns.currency, columns.kind, columns.state
    dated, sign, card, received = columns.dates[0], signs.sign, signs.layout.card, signs.received
    new = tuple.__new__  # what a named tuple does, without a call of its own for each
    lines: list[Line] = []
    unread = []
    for number, cells in rows:
        day = day_of(cells[dated] or _day_text(cells, columns))
        money = money_of(cells[first], cells[second], cells[currency_at])
        if isinstance(day, str) or isinstance(money, str):
            unread.append(_unread(number, cells, columns, file, day if isinstance(day, str) else str(money)))
            continue
        spent = sign * money[0]
        if received and cells[kind_at].strip().casefold() in received:
            spent = -spent
        known: About = about(words_at(cells), (spent > 0) - (spent < 0), cells[kind_at], cells[state_at], card)
        words, kind, group, store, why = known
        lines.append(new(Line, (day, words, spent, money[1], kind, group, store, why, file, number)))
    return lines, unread
