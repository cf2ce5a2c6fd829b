"""Google's lists of orders and purchases: one entry for each, its price written as text with a currency mark."""

import json
from dataclasses import dataclass
from typing import Any

from coinguide.guide.statements.classify import Sorted, group_of
from coinguide.guide.statements.reading.currencies import read_money
from coinguide.guide.statements.reading.dates import read_date
from coinguide.guide.statements.reading.decode import without_hidden
from coinguide.guide.statements.reading.lines import Kind, Line, Statement, UnreadRow
from coinguide.guide.statements.reading.stores.json_entries import entries
from coinguide.live.ask.controls.declared import InputMistake

__all__ = ["read_google_history"]


@dataclass(frozen=True, slots=True)
class _Form:
    """What one of Google's lists calls its entries, their time, price, refund and items."""

    entry: str
    time: str
    price: str
    refund: str
    items: str


_FORMS = (
    _Form("orderHistory", "creationTime", "totalPrice", "refundAmount", "lineItem"),
    _Form("purchaseHistory", "purchaseTime", "invoicePrice", "refundAmount", ""),
)
_LONGEST = 300  # letters of a title that are kept


def read_google_history(text: str, file: int) -> Statement:
    """Return the orders; a file cut short keeps those before the cut. Raises InputMistake for other JSON."""
    lines: list[Line] = []
    unread: list[UnreadRow] = []
    orders = rows = 0
    seen = ""
    for number, entry in entries(text):
        form, order = _order(entry)
        orders += form is not None
        seen = seen or (form.entry if form else "")
        found = _lines(order, form, file, number) if form else _unread_reason(entry)
        if isinstance(found, str):
            shown = entry if isinstance(entry, str) else json.dumps(entry)
            unread.append(UnreadRow(file, number, without_hidden(shown[:120]), found))
        else:
            lines += found
            rows += 1
    if not orders:
        raise InputMistake(
            "this JSON file holds no Google orders. Choose Order History.json or Purchase History.json from the folder "
            "Google Play Store of Google Takeout."
        )
    return Statement("google-history", "Google’s order history", "google", tuple(lines), tuple(unread), rows, form=seen)


def _unread_reason(entry: Any) -> str:
    return "the file ends or breaks off here" if isinstance(entry, str) else "it is no order"


def _order(entry: Any) -> tuple[_Form | None, dict[str, Any]]:
    """Return the form of an entry and what is in it."""
    for form in _FORMS:
        order = entry.get(form.entry) if isinstance(entry, dict) else None
        if isinstance(order, dict):
            return form, order
    return None, {}


def _lines(order: dict[str, Any], form: _Form, file: int, number: int) -> list[Line] | str:
    """Return the order and, where there was one, its refund; or the reason why it cannot be read."""
    day = read_date(_text(order, form.time), "day-first")
    if isinstance(day, str):
        return day
    items = _list(order.get(form.items)) if form.items else [order]
    titles = [title for item in items if (title := _title(item))]
    group, _, why = _sorted(titles)
    words = ", ".join(titles) or "an order without a title"
    free = Line(day, words, 0, "", "left out", group, "google", "free", file, number)
    lines = []
    for name, sign in ((form.price, 1), (form.refund, -1)):
        text = _text(order, name) or "0"
        money = read_money(text)
        if money is None:
            return f"“{text[:30]}” is not an amount"
        minor, code = money
        if minor:
            kind: Kind = "purchase" if sign > 0 else "refund"
            lines.append(free._replace(cents=sign * abs(minor), currency=code, kind=kind, why=why))
    return lines or [free]


def _text(order: dict[str, Any], name: str) -> str:
    value = order.get(name)
    return without_hidden(str(value)[:_LONGEST]) if value else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _title(item: Any) -> str:
    doc = item.get("doc") if isinstance(item, dict) else None
    return _text(doc, "title") if isinstance(doc, dict) else ""


def _sorted(titles: list[str]) -> Sorted:
    """Return what an order is: certainly coins only where each of its items is."""
    groups = {group_of(title).group for title in titles}
    reasons = {group_of(title).why for title in titles} - {""}
    if groups == {"certain"}:
        return Sorted("certain", "google", "the order names TikTok and coins")
    if groups & {"certain", "probable"}:
        return Sorted("probable", "google", "TikTok, but the order does not say that all of it is coins")
    return Sorted("other", "google", reasons.pop() if groups == {"other"} and len(reasons) == 1 else "")
