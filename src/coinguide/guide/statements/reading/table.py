"""From the rows of a bank's file to its lines: dates, amounts, signs, refunds, and what is left out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from coinguide.guide.statements.classify import About, about
from coinguide.guide.statements.places import kinds
from coinguide.guide.statements.reading.amounts import PLACES, Amount, read_amount
from coinguide.guide.statements.reading.columns.balance import Proof, proof_of
from coinguide.guide.statements.reading.columns.money import oldest_first, values_of
from coinguide.guide.statements.reading.columns.places import Columns
from coinguide.guide.statements.reading.columns.profile import EMPTY
from coinguide.guide.statements.reading.columns.signs import Shown, SignedRow, Signs, signs_of
from coinguide.guide.statements.reading.columns.steps import SAID, signed_by_steps
from coinguide.guide.statements.reading.currencies import THREE_DECIMALS, code_of, digits_of, in_minor
from coinguide.guide.statements.reading.dates import Years, is_buddhist, order_of, read_date, years_in
from coinguide.guide.statements.reading.decimals import decimal_mark
from coinguide.guide.statements.reading.grid import Grid
from coinguide.guide.statements.reading.lines import Line, Statement, UnreadRow
from coinguide.guide.statements.reading.rows import Cells, Numbered, by_currency, sifted, unread
from coinguide.guide.statements.reading.vocabulary import directions, plain, statuses

__all__ = ["Wanted", "read_table"]

ROWS_THAT_TELL = 3_000  # enough to see signs and a balance in
_NOTHING = Amount(0)
_NO_WAY = "nothing tells whether this was paid or received"
_CHANGE = "If that is not so, say it in the settings."

Words = str | tuple[str, ...]
Money = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader says of a file where it does not tell: ``auto`` or empty to find out."""

    day_order: str = "auto"
    sign: str = "auto"
    columns: str = ""
    decimals: str = "auto"
    year: str = ""


class _Readers(NamedTuple):
    """What turns cells into a day, money (amount and currency), or the reason why they are none."""

    day: Callable[[str], date | str]
    money: Callable[[str, str, str], Money | str]
    words: Callable[[Cells], Words]
    mark: str


def read_table(grid: Grid, columns: Columns, file: int, wanted: Wanted) -> Statement:
    """Return a bank's or a card's statement; raises Unclear for two meanings."""
    found = sifted(grid, columns, file)
    good = found.good
    if columns.amount >= 0 and code_of(_name(grid, columns.amount).strip()):
        good, columns = (
            by_currency(good, grid, columns),
            replace(columns, currency=columns.width, width=columns.width + 1),
        )
    rows = [cells for _, cells in good]
    readers, said = _readers(rows, grid, columns, wanted)
    if wanted.sign == "auto" and (stepped := signed_by_steps(good, columns, readers.mark)):
        good, lost = stepped
        rows = [cells for _, cells in good]
        said.append(SAID)
        found.unread += [unread(number, cells, columns, file, _NO_WAY) for number, cells in lost]
    signs = signs_of(columns, wanted.sign, lambda: _shown(rows, columns, readers))
    read, bad = _lines(good, columns, readers, signs, file)
    unsure = [*columns.decided, *said, *signs.notes]
    notes = [*unsure, *([_CHANGE] if unsure else []), *_states(rows, columns)]
    if found.passed:
        rows_are = "One row" if found.passed == 1 else f"{found.passed:,} rows"
        notes.append(f"{rows_are} without a day and an amount, such as a balance or a sum, passed over.")
    unable = sorted(found.unread + bad, key=lambda row: row.number)
    form = " ".join(plain(name) for name in grid.names)
    return Statement(signs.layout.id, signs.layout.name, "", tuple(read), tuple(unable), len(read), tuple(notes), form)


def _name(grid: Grid, place: int) -> str:
    return grid.names[place] if place < len(grid.names) else ""


def _readers(rows: list[Cells], grid: Grid, columns: Columns, wanted: Wanted) -> tuple[_Readers, list[str]]:
    """Return the readers of dates and amounts: tens of thousands of rows share few, so each is read once.

    Also gives what was not certain, in sentences.
    """
    days = set(map(itemgetter(columns.dates[0]), rows))
    if "" in days:
        days = {_day_text(cells, columns) for cells in rows}
    around = [*(cell for row in grid.above for cell in row.cells), *(" ".join(row.cells) for row in grid.rows[-12:])]
    order = order_of(days, wanted.day_order, columns.layout.order)
    years = Years(int(wanted.year), int(wanted.year)) if wanted.year else years_in(around)
    texts = {text for place in columns.money for text in set(map(itemgetter(place), rows))}
    codes = {code_of(text) for text in set(map(itemgetter(columns.currency), rows))} - {""}
    mark, thousandths, said = decimal_mark(texts, codes or {columns.header_currency} - {""}, wanted.decimals)
    if any(map(is_buddhist, islice(sorted(days), 50))):
        said.append("The years are those of the Buddhist calendar: 2569 was read as 2026.")
    unnamed = THREE_DECIMALS if thousandths else ""
    day = cache(partial(read_date, order=order, years=years))
    return _Readers(day, _money_reader(columns, mark, unnamed, rows), itemgetter(*columns.words), mark), said


def _day_text(cells: Cells, columns: Columns) -> str:
    return cells[columns.dates[0]] or next((cells[place] for place in columns.dates if cells[place]), "")


def _money_reader(
    columns: Columns, mark: str, unnamed: str, rows: list[Cells]
) -> Callable[[str, str, str], Money | str]:
    """Return what reads two cells of money and one of the currency.

    The amount is as the file signs it; where money out and money in have columns of their own, out is positive.
    """
    own_columns = columns.amount < 0
    out_signed, in_signed = (own_columns and _both_signs(rows, place, mark) for place in columns.money)
    usual = columns.header_currency or columns.layout.currency or unnamed
    size = 10 ** (PLACES - digits_of(usual))

    def read(first: str, second: str, currency: str) -> Money | str:
        if not second and not currency and not own_columns:  # nearly all of them
            only = read_amount(first, mark)
            if only and not only.mark and not only.parts % size:
                return only.parts // size, usual
        one = read_amount(first, mark) if first.strip(EMPTY) else _NOTHING
        other = read_amount(second, mark) if second.strip(EMPTY) else _NOTHING
        if one is None or other is None:
            return f"“{(first if one is None else second).strip()[:30]}” is not an amount"
        if own_columns:
            parts = (one.parts if out_signed else abs(one.parts)) - (other.parts if in_signed else abs(other.parts))
        else:
            parts = one.parts - other.parts
        code = code_of(currency) or code_of(one.mark or other.mark) or usual
        minor = in_minor(parts, code)
        if minor is None:
            return f"“{(first.strip() or second.strip())[:30]}” has more decimals than {code or 'an amount'} can have"
        return minor, code

    return cache(read)


def _both_signs(rows: list[Cells], place: int, mark: str) -> bool:
    """Whether a column of money out, or in, has positive and negative amounts: then the latter came back."""
    if place < 0:
        return False
    values = values_of([cells[place] for cells in islice(rows, ROWS_THAT_TELL)], mark)
    return any(value and value > 0 for value in values) and any(value and value < 0 for value in values)


def _shown(rows: list[Cells], columns: Columns, readers: _Readers) -> Shown:
    """Return what the first rows show of the signs."""
    first, second = columns.money
    some = rows[:ROWS_THAT_TELL]
    shown = []
    for cells in some:
        money = readers.money(cells[first], cells[second], cells[columns.currency])
        if not isinstance(money, str):
            words = readers.words(cells)
            text = words if isinstance(words, str) else " ".join(words)
            shown.append(SignedRow(text, money[0], cells[columns.direction]))
    sided = columns.amount >= 0 and any(
        (amount := read_amount(cells[columns.amount], readers.mark)) and amount.side for cells in some
    )
    return Shown(shown, _proof(some, columns, readers.mark), sided)


def _proof(rows: list[Cells], columns: Columns, mark: str) -> Proof:
    if columns.balance < 0 or columns.amount < 0:
        return Proof()
    amounts, balances = (
        values_of([cells[place] for cells in rows], mark) for place in (columns.amount, columns.balance)
    )
    return proof_of(amounts, balances, oldest_first([cells[columns.dates[0]] for cells in rows]))


def _states(rows: list[Cells], columns: Columns) -> list[str]:
    """Return a sentence on statuses that are unknown; their lines count."""
    if columns.state < 0:
        return []
    texts = {
        text for text in set(map(itemgetter(columns.state), rows)) if plain(text) and plain(text) not in statuses()
    }
    shown = ", ".join(f"“{text.strip()[:30]}”" for text in sorted(texts)[:3])
    return [f"We do not know the status {shown}; such lines count."] if texts else []


def _lines(
    rows: list[Numbered], columns: Columns, readers: _Readers, signs: Signs, file: int
) -> tuple[list[Line], list[UnreadRow]]:
    """Return every row read. This is where the time goes: a page waits for tens of thousands of them."""
    day_of, money_of, words_at, _ = readers
    (first, second), currency_at, state_at, directed_at = (
        columns.money,
        columns.currency,
        columns.state,
        columns.direction,
    )
    dated, sign, card = columns.dates[0], signs.sign, signs.card
    kind_of = _kinds(rows, columns)
    ways = _ways(rows, columns) if signs.directed else {}
    new = tuple.__new__  # what a named tuple does, without a call of its own for each
    lines: list[Line] = []
    bad = []
    for number, cells in rows:
        day = day_of(cells[dated] or _day_text(cells, columns))
        money = money_of(cells[first], cells[second], cells[currency_at])
        if isinstance(day, str) or isinstance(money, str):
            bad.append(unread(number, cells, columns, file, day if isinstance(day, str) else str(money)))
            continue
        spent = sign * money[0]
        if ways:
            spent = ways[cells[directed_at]] * abs(spent)
        known: About = about(
            words_at(cells), (spent > 0) - (spent < 0), kind_of[cells[columns.kind]], cells[state_at], card
        )
        words, kind, group, store, why = known
        lines.append(new(Line, (day, words, spent, money[1], kind, group, store, why, file, number)))
    return lines, bad


def _kinds(rows: list[Numbered], columns: Columns) -> dict[str, str]:
    """Return what each kind of row counts as: "payment" tells nothing where no other row is called a purchase."""
    texts = {cells[columns.kind] for _, cells in rows}
    known = columns.layout.kind or any(plain(text) in kinds("purchase") for text in texts)
    return {text: text if known or plain(text) not in kinds("payment") else "" for text in texts}


def _ways(rows: list[Numbered], columns: Columns) -> dict[str, int]:
    """Return 1 for each word that says that money went out, -1 for those that say that it came in."""
    _, come = directions()
    return {cells[columns.direction]: -1 if plain(cells[columns.direction]) in come else 1 for _, cells in rows}
