"""Which amounts of a file are purchases: those with a minus or those without; and whether it is a card's."""

from collections.abc import Callable
from typing import NamedTuple

from coinguide.guide.statements.classify import card_is_paid, is_income, spending_sign
from coinguide.guide.statements.places import form_of
from coinguide.guide.statements.reading.columns.balance import Proof
from coinguide.guide.statements.reading.columns.places import Columns
from coinguide.guide.statements.reading.issuers import GENERIC, Layout
from coinguide.guide.statements.reading.vocabulary import directions, plain
from coinguide.live.ask.answer import Question
from coinguide.live.ask.refused import Unclear

__all__ = ["Shown", "SignedRow", "Signs", "signs_of"]

_THANKS = ("THANK", "MERCI", "GRACIAS", "DANK")


class Signs(NamedTuple):
    """The form of the file, 1 where purchases are positive in it and -1 where negative, and how that was found.

    ``directed``: amounts have no sign of their own, and a column says which way the money went. ``card``: it is a
    card's statement.
    """

    layout: Layout
    sign: int
    card: bool = False
    notes: tuple[str, ...] = ()
    directed: bool = False


class SignedRow(NamedTuple):
    """What a row says, its amount as the file signs it, and what its column of directions says."""

    words: str
    amount: int
    direction: str


class Shown(NamedTuple):
    """What the rows show: the rows, the running balance's proof, and whether a side such as DB stands by an amount."""

    rows: list[SignedRow]
    proof: Proof
    sided: bool


def signs_of(columns: Columns, wanted: str, shown: Callable[[], Shown]) -> Signs:
    """Return the signs: by columns, as the reader says, as the form is known, or as balance and lines show.

    Raises Unclear where nothing tells.
    """
    layout = columns.layout
    if columns.amount < 0:
        return Signs(layout, 1, layout.card or _is_card(columns, shown().rows, 1))
    known = wanted.removeprefix("purchases-") if wanted != "auto" else layout.purchases
    if known and layout is not GENERIC:
        return Signs(layout, 1 if known == "positive" else -1, layout.card)
    found = shown()
    if found.sided and wanted == "auto":
        return Signs(
            layout, 1, notes=("Amounts have no sign here: the letters beside them, as in DB and CR, were read.",)
        )
    if known:
        return _finished(columns, found.rows, 1 if known == "positive" else -1, ())
    if columns.direction >= 0 and (directed := _directed(columns, found.rows)):
        return directed
    return _weighed(columns, found)


def _directed(columns: Columns, rows: list[SignedRow]) -> Signs | None:
    """Return the signs that a column of directions tells; None where it is empty.

    Raises Unclear where it and the amounts' own signs contradict each other.
    """
    out, _ = directions()
    signed = {(plain(row.direction) in out, row.amount > 0) for row in rows if row.amount and row.direction.strip()}
    if len({positive for _, positive in signed}) < 2:
        if not any(is_out for is_out, _ in signed) and not any(row.direction.strip() for row in rows):
            return None
        note = "Amounts have no sign here: the column that says debit or credit was read."
        return Signs(columns.layout, 1, notes=(note,), directed=True)
    if signed == {(True, False), (False, True)}:
        return _finished(columns, rows, -1, ())
    if signed == {(True, True), (False, False)}:
        return _finished(columns, rows, 1, ())
    raise Unclear(_question([row.amount for row in rows]))


def _weighed(columns: Columns, shown: Shown) -> Signs:
    """Return what the balance proves and the lines show; raises Unclear where they disagree, or neither tells."""
    rows, proof = shown.rows, shown.proof
    if not rows:  # said elsewhere
        return Signs(columns.layout, 1)
    amounts = [row.amount for row in rows]
    telling = [(row.words, sign) for row in rows if (sign := spending_sign(row.words, row.amount))]
    voted, proved = _voted(telling, amounts), -proof.sign
    if (not voted and not proved) or (voted and proved and voted != proved):
        raise Unclear(_question(amounts))
    # A balance that is owed, as on some cards, rises with what is bought: most rows must then be purchases.
    if not voted and _count(amounts, proved) < _count(amounts, -proved):
        raise Unclear(_question(amounts))
    sign = proved or voted
    name = "positive" if sign > 0 else "negative"
    if proved:
        note = f"Purchases were read as {name} amounts: the balance shows it in {proof.seen:,} of {proof.tried:,} rows."
    else:
        example = next(words for words, one in telling if one == sign)
        note = f"Purchases were read as {name} amounts, as the line “{example[:40]}” shows."
    return _finished(columns, rows, sign, (note,))


def _voted(telling: list[tuple[str, int]], amounts: list[int]) -> int:
    """Return the sign for which twice as many lines speak, and which the other rows do not speak against."""
    positive = sum(sign > 0 for _, sign in telling)
    negative = len(telling) - positive
    if not telling or min(positive, negative) * 2 > max(positive, negative):
        return 0
    sign = 1 if positive > negative else -1
    same, other = _count(amounts, sign), _count(amounts, -sign)
    return sign if (same > other if positive and negative else same * 2 >= other) else 0


def _count(amounts: list[int], sign: int) -> int:
    return sum(amount * sign > 0 for amount in amounts)


def _finished(columns: Columns, rows: list[SignedRow], sign: int, notes: tuple[str, ...]) -> Signs:
    card = _is_card(columns, rows, sign)
    layout = columns.layout
    if layout.id == "amex" and not (
        sign > 0 and (card or any(form_of(row.words).startswith("APLPAY") for row in rows))
    ):
        layout = GENERIC  # other banks have the same three columns
    return Signs(layout, sign, card or (layout.card and sign > 0), notes)


def _is_card(columns: Columns, rows: list[SignedRow], sign: int) -> bool:
    """Whether a card's own bill is paid in the file, and nothing shows that it is an account's."""
    if columns.balance >= 0 or columns.direction >= 0:
        return False
    paid = [row for row in rows if row.amount * sign < 0 and card_is_paid(row.words)]
    thanked = any(thanks in form_of(row.words) for row in paid for thanks in _THANKS)
    if not paid or not (sign > 0 or thanked):
        return False
    return not any(row.amount * sign < 0 and is_income(row.words) for row in rows)


def _question(amounts: list[int]) -> Question:
    positive, negative = sum(amount > 0 for amount in amounts), sum(amount < 0 for amount in amounts)
    sentence = (
        f"This statement has {positive:,} positive and {negative:,} negative amounts, and banks differ: "
        "which of them are purchases?"
    )
    return Question("sign", sentence, ("purchases-negative", "purchases-positive"))
