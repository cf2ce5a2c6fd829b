"""Which amounts of a file are purchases: those with a minus or those without."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from coinguide.guide.statements.classify import spending_sign
from coinguide.guide.statements.reading.issuers import GENERIC, Layout
from coinguide.guide.statements.reading.lines import Unclear
from coinguide.guide.statements.reading.recognise import Columns
from coinguide.live.ask.answer import Question

__all__ = ["SignedRow", "Signs", "signs_of"]


class Signs(NamedTuple):
    """The form of the file, 1 where purchases are positive in it and -1 where negative, and how that was found.

    ``received`` are the kinds of row whose amount is money in although it has no sign of its own.
    """

    layout: Layout
    sign: int
    notes: tuple[str, ...] = ()
    received: frozenset[str] = frozenset()


class SignedRow(NamedTuple):
    """What a row says, its amount as the file signs it, and what the file calls its kind."""

    words: str
    amount: int
    kind: str


_OUT = frozenset({"debit", "debits", "dr", "db", "d", "withdrawal", "expense"})
_IN = frozenset({"credit", "credits", "cr", "c", "deposit", "income"})


def signs_of(columns: Columns, wanted: str, rows: Callable[[], Iterator[SignedRow]]) -> Signs:
    """Give the signs: by columns, as the reader says, as the form is known, or as the lines show.

    Raises Unclear where nothing tells. ``rows`` gives each row that has an amount.
    """
    layout = columns.layout
    if columns.amount < 0:
        return Signs(layout, 1)
    known = wanted.removeprefix("purchases-") if wanted != "auto" else layout.purchases
    if known:
        return Signs(layout, 1 if known == "positive" else -1)
    return _shown(layout, list(rows()))


def _shown(layout: Layout, rows: list[SignedRow]) -> Signs:
    if _directed(rows):
        return Signs(layout, 1, ("Amounts have no sign here: the column that says debit or credit was read.",), _IN)
    telling = [(row.words, sign) for row in rows if (sign := spending_sign(row.words, row.amount))]
    positive = sum(sign > 0 for _, sign in telling)
    negative = len(telling) - positive
    if not rows:  # said elsewhere
        return Signs(layout, 1)
    if not telling or min(positive, negative) * 2 > max(positive, negative):
        raise Unclear(_question([row.amount for row in rows]))
    sign = 1 if positive > negative else -1
    example = next(words for words, shown in telling if shown == sign)
    name = "positive" if sign > 0 else "negative"
    note = f"Purchases were read as {name} amounts, as the line “{example[:40]}” shows."
    # American Express writes purchases as positive; the same columns the other way round are another bank's.
    return Signs(layout if sign > 0 else GENERIC, sign, (note,))


def _directed(rows: list[SignedRow]) -> bool:
    """Say whether a column of kinds tells money out from money in, and no amount is negative."""
    kinds = {row.kind.strip().casefold() for row in rows}
    return bool(kinds & _OUT) and kinds <= _OUT | _IN and all(row.amount >= 0 for row in rows)


def _question(amounts: list[int]) -> Question:
    positive, negative = sum(amount > 0 for amount in amounts), sum(amount < 0 for amount in amounts)
    sentence = (
        f"This statement has {positive:,} positive and {negative:,} negative amounts, and banks differ: "
        "which of them are purchases?"
    )
    return Question("sign", sentence, ("purchases-negative", "purchases-positive"))
