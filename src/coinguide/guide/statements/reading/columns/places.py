"""Where the columns of a statement stand, and the words in which a reader can say so."""

from dataclasses import dataclass, replace

from coinguide.guide.statements.reading.issuers import GENERIC, Layout
from coinguide.live.ask.controls.declared import InputMistake, quoted

__all__ = ["ROLES", "Columns", "by_hand", "roles_in"]

# What a column can be called by hand.
ROLES = (
    "date", "words", "amount", "paid-out", "paid-in", "fee", "direction", "balance", "currency", "kind",
    "status", "leave-out",
)  # fmt: skip
_ONE = {
    "amount": "amount", "paid-out": "spent", "paid-in": "received", "fee": "fee", "direction": "direction",
    "balance": "balance", "currency": "currency", "kind": "kind", "status": "state",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a file's columns stand; -1 for one that it does not have.

    ``width`` is how many cells a row has, ``decided`` what was not certain, in sentences.
    """

    layout: Layout
    delimiter: str
    width: int
    dates: tuple[int, ...]
    words: tuple[int, ...]
    amount: int = -1
    spent: int = -1
    received: int = -1
    fee: int = -1
    currency: int = -1
    direction: int = -1
    balance: int = -1
    kind: int = -1
    state: int = -1
    header_currency: str = ""
    decided: tuple[str, ...] = ()

    @property
    def money(self) -> tuple[int, int]:
        """Return the two columns of money: amount and fee, or money out and money in."""
        return (self.amount, self.fee) if self.amount >= 0 else (self.spent, self.received)

    @property
    def needed(self) -> int:
        """Return how many cells a row needs at least."""
        return 1 + max(*self.dates[:1], *self.words[:1], self.amount, self.spent, self.received)

    def written(self) -> str:
        """Return the columns as a reader could say them."""
        said = ["leave-out"] * self.width
        for role, name in _ONE.items():
            place = getattr(self, name)
            if place >= 0:
                said[place] = role
        for place in self.words:
            said[place] = "words"
        for place in self.dates[:1]:
            said[place] = "date"
        return ",".join(said)

    def deciding(self, sentence: str) -> "Columns":
        """Return the same columns with one more thing that was not certain."""
        return replace(self, decided=(*self.decided, sentence))


def roles_in(text: str) -> list[str]:
    """Return what a reader calls the columns, in the form of ROLES; other words stay."""
    return [role.strip().casefold().replace(" ", "-").replace("_", "-") for role in text.split(",")]


def by_hand(text: str, delimiter: str, width: int, header_currency: str) -> Columns:
    """Return the columns that a reader named, in the file's order; raises InputMistake, in words, where that fails."""
    roles = roles_in(text)
    for role in roles:
        if role not in ROLES:
            raise InputMistake(f"{quoted(role)} is no kind of column. Give, for each: {', '.join(ROLES)}.")
    places = {role: [place for place, name in enumerate(roles) if name == role] for role in ROLES}
    if len(roles) > width:
        raise InputMistake(f"{len(roles)} are named, and the file has {width}.")
    for role, found in places.items():
        if len(found) > 1 and role not in {"words", "date", "leave-out"}:
            raise InputMistake(f"{role} is said of {len(found)} columns, and there can be one.")
    paid = places["paid-out"] or places["paid-in"]
    if not places["date"] or not places["words"] or bool(places["amount"]) == bool(paid):
        raise InputMistake(
            "name a date, words, and either an amount or what was paid-out and paid-in, for example "
            "date,words,amount,leave-out."
        )
    one = {role: (found or [-1])[0] for role, found in places.items()}
    return Columns(
        GENERIC,
        delimiter,
        width,
        tuple(places["date"]),
        tuple(places["words"]),
        amount=one["amount"],
        spent=one["paid-out"],
        received=one["paid-in"],
        fee=one["fee"] if places["amount"] else -1,
        currency=one["currency"],
        direction=one["direction"],
        balance=one["balance"],
        kind=one["kind"],
        state=one["status"],
        header_currency=header_currency,
    )
