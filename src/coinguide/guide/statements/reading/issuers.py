"""The forms of export that are recognised, as data: columns by name, signs, dates.

None is an official specification; banks change them without notice, so columns are found by name.
"""

from dataclasses import dataclass, replace
from typing import Literal

__all__ = ["GENERIC", "LAYOUTS", "WELLS_FARGO", "Layout"]

Signs = Literal["negative", "positive", "columns", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One form of export. Names are in lower case; of several for one thing the first that is there counts.

    ``needs`` are the columns that tell this form, ``only`` all it may have (empty: any).
    ``purchases``: how an amount spent is signed, empty where the lines must tell.
    ``order``: how a date such as 03/04/2026 is read where sources say so, else empty.
    ``card``: money that comes back to a card is a refund unless it is a payment; on an account it may be anything.
    """

    id: str
    name: str
    needs: frozenset[str]
    date: tuple[str, ...]
    words: tuple[str, ...]
    amount: tuple[str, ...] = ("amount",)
    spent: tuple[str, ...] = ()
    received: tuple[str, ...] = ()
    fee: tuple[str, ...] = ()
    purchases: Signs = "negative"
    order: str = ""
    currency: str = "USD"
    kind: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    only: frozenset[str] = frozenset()
    card: bool = False


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split(","))


_BANKS = (
    Layout(
        id="apple-card",
        name="Apple Card",
        needs=_names("transaction date,description,type,amount (usd)"),
        date=("transaction date",),
        words=("description",),
        amount=("amount (usd)",),
        purchases="positive",
        order="month-first",
        kind=("type",),
        card=True,
    ),
    Layout(
        id="chase-checking",
        name="Chase current account",
        needs=_names("details,posting date,description,amount,type"),
        date=("posting date",),
        words=("description",),
        order="month-first",
        kind=("type",),
    ),
    Layout(
        id="chase-card",
        name="Chase card",
        needs=_names("transaction date,post date,description,category,type,amount"),
        date=("transaction date",),
        words=("description",),
        order="month-first",
        kind=("type",),
        card=True,
    ),
    Layout(
        id="bofa-checking",
        name="Bank of America current account",
        needs=_names("date,description,amount,running bal."),
        date=("date",),
        words=("description",),
    ),
    Layout(
        id="bofa-card",
        name="Bank of America card",
        needs=_names("posted date,reference number,payee,amount"),
        date=("posted date",),
        words=("payee",),
        card=True,
    ),
    Layout(
        id="monzo",
        name="Monzo",
        needs=_names("transaction id,date,type,name,amount,currency"),
        date=("date",),
        words=("name", "description"),
        order="day-first",
        currency="",
        kind=("type",),
    ),
    Layout(
        id="revolut",
        name="Revolut",
        needs=_names("type,product,started date,description,amount,currency,state"),
        date=("started date", "completed date"),
        words=("description",),
        fee=("fee",),
        currency="",
        kind=("type",),
        state=("state",),
    ),
    Layout(
        id="capital-one",
        name="Capital One",
        needs=_names("transaction date,posted date,card no.,description,debit,credit"),
        date=("transaction date",),
        words=("description",),
        spent=("debit",),
        received=("credit",),
        purchases="columns",
        card=True,
    ),
    Layout(
        id="discover",
        name="Discover",
        needs=_names("trans. date,post date,description,amount"),
        date=("trans. date",),
        words=("description",),
        purchases="positive",
        kind=("category",),
        card=True,
    ),
    Layout(
        id="citi",
        name="Citi",
        needs=_names("status,date,description,debit,credit"),
        date=("date",),
        words=("description",),
        spent=("debit",),
        received=("credit",),
        purchases="columns",
        state=("status",),
        card=True,
    ),
    # Its short form is also what other banks call their columns, so the lines must tell the sign.
    Layout(
        id="amex",
        name="American Express",
        needs=_names("date,description,amount"),
        only=_names(
            "date,description,amount,card member,account #,receipt,extended details,reference,category,"
            "appears on your statement as,address,city/state,zip code,country"
        ),
        date=("date",),
        words=("description",),
        purchases="",
        currency="",
        card=True,
    ),
)

# What containers/exchange.py makes of OFX, QIF and CAMT: in all of them money out has a minus.
_EXCHANGE = Layout(
    id="exchange",
    name="The bank’s file",
    needs=_names("exchange date,account status"),
    date=("exchange date",),
    words=("exchange name", "exchange memo"),
    amount=("exchange amount",),
    currency="",
    kind=("exchange type",),
    state=("account status",),
)
_EXCHANGE_CARD = replace(
    _EXCHANGE,
    id="exchange-card",
    name="The card’s file",
    needs=_names("exchange date,card status"),
    state=("card status",),
    card=True,
)
LAYOUTS = (*_BANKS, _EXCHANGE, _EXCHANGE_CARD)

WELLS_FARGO = Layout(
    id="wells-fargo",
    name="Wells Fargo",
    needs=frozenset(),
    date=("date",),
    words=("description",),
)

# What banks not named above call their columns.
GENERIC = Layout(
    id="generic",
    name="a file with date, description and amount",
    needs=frozenset(),
    date=(
        "date",
        "transaction date",
        "posting date",
        "posted date",
        "post date",
        "booking date",
        "value date",
        "datum",
    ),
    words=("description", "merchant", "payee", "name", "details", "narrative", "memo", "text", "reference"),
    amount=("amount", "value", "sum", "betrag", "importe", "montant"),
    spent=("debit", "money out", "paid out", "withdrawal", "withdrawals", "debit amount"),
    received=("credit", "money in", "paid in", "deposit", "deposits", "credit amount"),
    purchases="",
    currency="",
    kind=("type", "transaction type", "credit debit indicator", "debit/credit", "dr/cr"),
    state=("state", "status"),
)
