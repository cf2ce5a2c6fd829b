"""Lesson 3: an invented statement and purchase history, read by what reads real ones."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO

from coinguide.guide.statements.gather import gather
from coinguide.guide.statements.reading.lines import Statement
from coinguide.guide.statements.reading.read import Wanted, read_statement
from coinguide.guide.statements.report import sums_of
from coinguide.guide.statements.samples import SAMPLES
from coinguide.live.ask.answer import Rows
from coinguide.live.ask.controls.file_control import GivenFile
from coinguide.live.ask.money import CURRENCIES, to_minor, usd_text

__all__ = ["Answers", "Case", "Item", "Row", "answers", "file_amount", "rows", "standard"]

_COLUMNS = ("Transaction Date", "Description", "Type", "Amount (USD)")
_HISTORY = (
    "Apple ID Number", "Item Purchased Date", "Content Type", "Item Description", "Container Description", "Seller",
    "Invoice Item Total", "Refund Amount", "Currency",
)  # fmt: skip
_MONTH_FIRST = "%m/%d/%Y"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the statement, in Apple Card's form: purchases positive, a refund or payment negative."""

    day: date
    words: str
    kind: str
    cents: int


@dataclass(frozen=True, slots=True)
class Item:
    """One purchase of the history; ``refund_cents`` is what came back."""

    day: date
    words: str
    app: str
    cents: int
    refund_cents: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """A month's statement and the purchase history that explains its charges of the store."""

    rows: tuple[Row, ...]
    history: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """In cents: what was bought, what came back, what is left of it; coins certainly, and at most."""

    bought: int
    back: int
    total: int
    certain: int
    most: int


def standard() -> Case:
    """Return the guide's own sample: the statement of Apple Card and Apple's purchase history."""
    texts = {sample.name: sample.text for sample in SAMPLES}
    return Case(
        tuple(
            Row(_day(row[_COLUMNS[0]]), row["Description"], row["Type"], _cents(row[_COLUMNS[3]]))
            for row in _table(texts["apple-card"])
        ),
        tuple(
            Item(
                date.fromisoformat(row["Item Purchased Date"][:10]),
                row["Item Description"],
                row["Container Description"],
                _cents(row["Invoice Item Total"]),
                _cents(row["Refund Amount"]),
            )
            for row in _table(texts["apple-history"])
        ),
    )


def answers(case: Case) -> Answers:
    """Return what the guide's reader of statements adds up."""
    read = gather([_read(_statement(case), 1), _read(_history(case), 2)], ("", ""), "ask")
    sums = sums_of(read.lines)
    return Answers(sums.total + sums.refunds, sums.refunds, sums.total, sums.certain, sums.high)


def rows(case: Case) -> Rows:
    """Return the sums in the order in which they are worked out."""
    found = answers(case)
    cells = (
        ("Purchases, added up", found.bought),
        ("Refunds", found.back),
        ("Total spending after refunds; the payment is left out", found.total),
        ("Certainly for coins", found.certain),
        ("For coins at most", found.most),
    )
    return Rows(
        "What the statement comes to",
        ("Sum", "Amount"),
        tuple((name, usd_text(cents)) for name, cents in cells),
    )


def _statement(case: Case) -> str:
    return _text(
        _COLUMNS, ((f"{row.day:{_MONTH_FIRST}}", row.words, row.kind, file_amount(row.cents)) for row in case.rows)
    )


def _history(case: Case) -> str:
    return _text(_HISTORY, map(_history_line, case.history))


def _history_line(item: Item) -> tuple[str, ...]:
    bought, kind, seller = f"{item.day.isoformat()}T12:00:00Z", "iOS and tvOS Apps", f"{item.app}, invented"
    amounts = (file_amount(item.cents), file_amount(item.refund_cents))
    return ("000", bought, kind, item.words, item.app, seller, *amounts, "USD")


def _text(columns: tuple[str, ...], lines: Iterator[tuple[str, ...]]) -> str:
    written = StringIO()
    csv.writer(written).writerows([columns, *lines])
    return written.getvalue()


def _table(text: str) -> "csv.DictReader[str]":
    return csv.DictReader(StringIO(text.lstrip()))


def _read(text: str, file: int) -> Statement:
    return read_statement(GivenFile("the lesson’s paper", text), file, Wanted())


def _day(text: str) -> date:
    month, day, year = map(int, text.split("/"))
    return date(year, month, day)


def _cents(text: str) -> int:
    cents = to_minor(Decimal(text), CURRENCIES["USD"])
    assert cents is not None, text
    return cents


def file_amount(cents: int) -> str:
    """Return an amount as a statement's file has it, without a sign of the currency."""
    return f"{Decimal(cents).scaleb(-2):.2f}"
