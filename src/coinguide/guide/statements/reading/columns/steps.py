"""Amounts without signs beside a running balance: each step of the balance tells which way its amount went."""

from coinguide.guide.statements.classify import spending_sign
from coinguide.guide.statements.reading.amounts import read_amount
from coinguide.guide.statements.reading.columns.balance import ways_of
from coinguide.guide.statements.reading.columns.money import values_of
from coinguide.guide.statements.reading.columns.places import Columns
from coinguide.guide.statements.reading.rows import Numbered

__all__ = ["SAID", "signed_by_steps"]

SAID = "Amounts have no sign here: the balance tells which were paid out and which came in."
MOST = 2 / 3  # of the rows must fit their step


def signed_by_steps(rows: list[Numbered], columns: Columns, mark: str) -> tuple[list[Numbered], list[Numbered]] | None:
    """Return the rows with a minus before what was paid out, and those of which the balance tells nothing.

    None where amounts have signs, or the balance does not tell.
    """
    if columns.amount < 0 or columns.balance < 0 or columns.direction >= 0:
        return None
    amounts, balances = (values_of([c[place] for _, c in rows], mark) for place in (columns.amount, columns.balance))
    if any(amount is not None and amount < 0 for amount in amounts) or _sided(rows, columns, mark):
        return None
    ways = ways_of(amounts, balances)
    told = [way for way in ways if way]
    if len(set(told)) < 2 or len(told) < MOST * (len([amount for amount in amounts if amount]) - 1):
        return None
    good, open_ = [], []
    for row, way, amount in zip(rows, ways, amounts, strict=True):
        known = way or (-1 if amount and spending_sign(_words(row, columns), amount) > 0 else 0)
        if known or not amount:
            good.append(_signed(row, columns.amount) if known < 0 else row)
        else:
            open_.append(row)
    return good, open_


def _sided(rows: list[Numbered], columns: Columns, mark: str) -> bool:
    return any((amount := read_amount(cells[columns.amount], mark)) and amount.side for _, cells in rows[:100])


def _words(row: Numbered, columns: Columns) -> str:
    return " ".join(row[1][place] for place in columns.words)


def _signed(row: Numbered, place: int) -> Numbered:
    number, cells = row
    return number, (*cells[:place], f"-{cells[place].strip()}", *cells[place + 1 :])
