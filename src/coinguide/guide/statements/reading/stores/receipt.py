"""Receipts by e-mail from Apple and Google, pasted as text: the only papers of theirs that name coins."""

import re
from collections.abc import Iterator
from datetime import date

from coinguide.guide.statements.classify import group_of
from coinguide.guide.statements.reading.amounts import read_amount
from coinguide.guide.statements.reading.currencies import known_mark, read_money
from coinguide.guide.statements.reading.dates import read_date
from coinguide.guide.statements.reading.lines import Line, Statement, Store, UnreadRow
from coinguide.guide.statements.reading.vocabulary import plain

__all__ = ["read_receipts"]

_STORES: tuple[tuple[Store, str, re.Pattern[str]], ...] = (
    (
        "apple",
        "Apple’s receipt",
        re.compile(
            r"\b(?:app store|apple account|apple id|apple services|from apple|itunes store|in-app purchase)\b",
            re.IGNORECASE,
        ),
    ),
    ("google", "Google’s receipt", re.compile(r"\bgoogle play\b", re.IGNORECASE)),
)
# What stands beside amounts that are no items, in plain form.
_SUMS = (
    "total",
    "order total",
    "grand total",
    "gesamt",
    "gesamtbetrag",
    "summe",
    "importe total",
    "totale",
    "totaal",
    "razem",
    "toplam",
    "итого",
)
_TAXES = ("tax", "sales tax", "vat", "mwst", "iva", "tva", "btw", "kdv", "ндс", "ppn", "estimated tax")
_BEFORE = ("subtotal", "zwischensumme", "sous total", "subtotale", "subtotaal", "ara toplam")
_SILENT = (
    "in app purchase",
    "report a problem",
    "in app kauf",
    "renews",
    "write a review",
    "app store",
    "item",
    "price",
)
# What may stand before a day.
_DAY_WORDS = ("date", "order date", "invoice date", "datum", "fecha", "data", "дата", "tarih")
LONGEST = 60_000  # letters


def read_receipts(text: str, file: int) -> Statement | None:
    """Return the items of one receipt or several pasted below each other; None where the text is none.

    A receipt whose items do not add up to its total is not counted, and said.
    """
    store = next((one for one in _STORES if one[2].search(text[:4_000])), None) if len(text) <= LONGEST else None
    if store is None:
        return None
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    days = [(place, day) for place, (_, line) in enumerate(lines) if (day := _day(line))]
    if not days or not any(_label(line) in _SUMS for _, line in lines):
        return None
    found: list[Line] = []
    unread: list[UnreadRow] = []
    for receipt, day in _parted(lines, days):
        items = list(_items(receipt, day, store[0], file))
        total = _beside(receipt, _SUMS)
        tax = _beside(receipt, _TAXES) or 0
        if not items or total is None:
            continue
        came = sum(item.cents for item in items)
        if total not in (came, came + tax):
            number = receipt[0][0]
            unread.append(UnreadRow(file, number, receipt[0][1][:120], "its items do not add up to its total"))
            continue
        items[-1] = items[-1]._replace(cents=items[-1].cents + total - came)
        found += items
    if not found and not unread:
        return None
    return Statement(f"{store[0]}-receipt", store[1], store[0], tuple(found), tuple(unread), len(found))


Numbered = tuple[int, str]


def _day(line: str) -> date | None:
    tail = line.rsplit(": ", 1)[-1]
    first, _, rest = line.partition(" ")
    tail = rest if tail == line and plain(first) in _DAY_WORDS else tail
    day = read_date(tail, "month-first") if any(letter.isalpha() for letter in tail) or tail[:4].isdecimal() else ""
    return day if isinstance(day, date) else None


def _parted(lines: list[Numbered], days: list[tuple[int, date]]) -> Iterator[tuple[list[Numbered], date]]:
    """Return each receipt with its day: it goes to its total, and has one day at least."""
    start = 0
    for place, (_, line) in enumerate(lines):
        if _label(line) in _SUMS:
            end = place + 2
            inside = [day for at, day in days if start <= at < end]
            if inside:
                yield lines[start:end], inside[0]
                start = end


def _parts(line: str) -> tuple[str, tuple[int, str] | None]:
    """Return the words of a line, and the money at its end (minor units, currency) where a currency stands with it."""
    words = line.split()
    for count in (2, 1):
        text = " ".join(words[-count:])
        amount = read_amount(text) if words else None
        if amount and amount.mark and known_mark(amount.mark) is not None and (money := read_money(text)):
            return " ".join(words[:-count]), money
    return line, None


def _label(line: str) -> str:
    """Return what a line calls an amount, without the amount."""
    return plain(_parts(line)[0][:80])


def _amount(line: str) -> int | None:
    money = _parts(line)[1]
    return money[0] if money else None


def _beside(receipt: list[Numbered], names: tuple[str, ...]) -> int | None:
    for place, (_, line) in enumerate(receipt):
        if _label(line) in names:
            own = _amount(line)
            after = receipt[place + 1][1] if place + 1 < len(receipt) else ""
            return own if own is not None else _amount(after)
    return None


def _items(receipt: list[Numbered], day: date, store: Store, file: int) -> Iterator[Line]:
    """Return what was bought: the words above each amount, or before it on its line."""
    words: list[str] = []
    for number, line in receipt:
        own, money = _parts(line)
        label = plain(own[:80])
        if label in (*_SUMS, *_TAXES, *_BEFORE):
            return
        if money is None:
            words = [*words, line][-3:] if label not in _SILENT and not _day(line) else words
            continue
        # An amount that stands alone, or behind words that do not name coins, has its words above it.
        own = "" if label in _SILENT else own
        named = group_of(own).group in ("certain", "probable")
        name = own if named or not words else " ".join([*words, own]).strip()
        words = []
        found = group_of(name)
        group = found.group if found.group != "store" else "other"
        yield Line(day, name, money[0], money[1], "purchase", group, store, found.why, file, number)
