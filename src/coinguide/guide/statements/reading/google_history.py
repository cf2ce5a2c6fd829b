"""Google's Order History.json: one entry for each order, its price written as text with a currency mark."""

import json
from collections.abc import Iterator
from typing import Any

from coinguide.guide.statements.classify import Sorted, group_of
from coinguide.guide.statements.reading.amounts import read_amount
from coinguide.guide.statements.reading.currencies import code_of, in_minor
from coinguide.guide.statements.reading.dates import read_date
from coinguide.guide.statements.reading.decode import without_hidden
from coinguide.guide.statements.reading.lines import Kind, Line, Statement, UnreadRow
from coinguide.live.ask.controls.declared import InputMistake

__all__ = ["looks_like_json", "read_google_history"]

_BETWEEN = " \t\r\n,"


def looks_like_json(text: str) -> bool:
    """Say whether a text is meant as JSON."""
    return text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{")


def read_google_history(text: str, file: int) -> Statement:
    """Give the orders; a file cut short keeps those before the cut. Raises InputMistake for other JSON."""
    lines: list[Line] = []
    unread: list[UnreadRow] = []
    orders = rows = 0
    for number, entry in _entries(text):
        order = entry.get("orderHistory") if isinstance(entry, dict) else None
        orders += isinstance(order, dict)
        found = _lines(order, file, number) if isinstance(order, dict) else _unread_reason(entry)
        if isinstance(found, str):
            shown = entry if isinstance(entry, str) else json.dumps(entry)
            unread.append(UnreadRow(file, number, shown[:120], found))
        else:
            lines += found
            rows += 1
    if not orders:
        raise InputMistake(
            "this JSON file holds no Google orders. Choose Order History.json from the folder Google Play Store of "
            "Google Takeout."
        )
    return Statement("google-history", "Google’s order history", "google", tuple(lines), tuple(unread), rows)


def _unread_reason(entry: Any) -> str:
    return "the file ends or breaks off here" if isinstance(entry, str) else "it is no order"


def _entries(text: str) -> Iterator[tuple[int, Any]]:
    """Give (line number, entry), and at the place where the text is broken its rest as a text."""
    decoder = json.JSONDecoder()
    place = text.find("[") + 1 if "[" in text[:50] else 0
    line, counted = 1, 0
    while True:
        while place < len(text) and text[place] in _BETWEEN:
            place += 1
        line, counted = line + text.count("\n", counted, place), place
        if place >= len(text) or text[place] == "]":
            return
        try:
            entry, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            yield line, text[place:]
            return
        yield line, entry


def _lines(order: dict[str, Any], file: int, number: int) -> list[Line] | str:
    """Give the order and, where there was one, its refund; or the reason why it cannot be read."""
    day = read_date(str(order.get("creationTime", "")), "day-first")
    if isinstance(day, str):
        return day
    titles = [title for item in _list(order.get("lineItem")) if (title := _title(item))]
    group, _, why = _sorted(titles)
    free = Line(
        day, ", ".join(titles) or "an order without a title", 0, "", "left out", group, "google", "free", file, number
    )
    lines = []
    for name, sign in (("totalPrice", 1), ("refundAmount", -1)):
        text = str(order.get(name) or "0")
        amount = read_amount(text)
        code = code_of(amount.mark) if amount else ""
        minor = in_minor(amount.parts, code) if amount else None
        if minor is None:
            return f"“{text[:30]}” is not an amount"
        if minor:
            kind: Kind = "purchase" if sign > 0 else "refund"
            lines.append(free._replace(cents=sign * abs(minor), currency=code, kind=kind, why=why))
    return lines or [free]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _title(item: Any) -> str:
    doc = item.get("doc") if isinstance(item, dict) else None
    return without_hidden(str(doc.get("title", ""))) if isinstance(doc, dict) else ""


def _sorted(titles: list[str]) -> Sorted:
    """Sort an order: certainly coins only where each of its items is."""
    groups = {group_of(title).group for title in titles}
    if groups == {"certain"}:
        return Sorted("certain", "google", "the order names TikTok and coins")
    if groups & {"certain", "probable"}:
        return Sorted("probable", "google", "TikTok, but the order does not say that all of it is coins")
    return Sorted("other", "google", "")
