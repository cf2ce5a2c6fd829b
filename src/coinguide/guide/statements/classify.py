"""What a line's words say: certainly coins, probably coins, a store's charge, or something else."""

import re
from functools import lru_cache
from typing import NamedTuple

from coinguide.guide.statements.reading.lines import Group, Kind, Store

__all__ = ["About", "Sorted", "about", "group_of", "spending_sign"]


class Sorted(NamedTuple):
    """The group of a line, the store that charged it, and why it is in that group."""

    group: Group
    store: Store
    why: str


class About(NamedTuple):
    """Everything about a line but its day and its amount."""

    words: str
    kind: Kind
    group: Group
    store: Store
    why: str


_TIKTOK = re.compile(r"TIK\s?TOK")
_COINS = re.compile(r"\bCOINS?\b")
_ADS = re.compile(r"TIK\s?TOK\W*ADS?\b|ADVERT")
_SHOP = re.compile(r"\bSHOP|TOKSHOP")
_APPLE = re.compile(
    r"APPLE\.COM\W*BILL|ITUNES\.COM|ITUNES/BILL|APL\W*ITUNES|APPLE (?:MEDIA )?SERVICES|APPLE MEDIA|APP STORE"
)
_GOOGLE = re.compile(r"GOOGLE\W*(?:(?:GOOGLE )?PLAY|SERVICES?|PAYMENTS?)|GOOGLE\W*$")

_PAYMENT = re.compile(r"\bPAYMENT\b|THANK YOU|AUTO ?PAY|DIRECT DEBIT|E-PAY|\bPYMT\b")
_MOVED = re.compile(r"\bTRANSFER\b|\bPAYMENT TO\b|\bCARD PAYMENT TO\b|AUTO ?PAY|BILL ?PAY|\bATM\b|WITHDRAWAL|TOP-?UP")
_CAME_BACK = re.compile(r"REFUND|\bRETURN(?:ED)?\b|REVERSAL|REVERSED|CHARGEBACK")
_SETTLED = frozenset({"", "completed", "cleared", "posted", "settled", "booked"})
_MOVED_KINDS = frozenset(
    {"payment", "payments and credits", "topup", "transfer", "pot transfer", "exchange", "acct_xfer", "loan_pmt"}
)
_EITHER_KINDS = frozenset({"payments and credits"})  # its words tell a refund from a payment
_OTHER_KINDS = frozenset({"installment", "interest"})
_REFUND_KINDS = frozenset({"refund", "credit", "return", "card_refund", "card refund"})


@lru_cache(maxsize=20_000)
def group_of(words: str) -> Sorted:
    """Sort a line by its words. A bank's line alone can hardly prove coins: they must be named."""
    text = words.upper()
    if _TIKTOK.search(text):
        return _from_tiktok(text)
    if _APPLE.search(text):
        return Sorted("store", "apple", "Apple may put several purchases in one charge")
    if _GOOGLE.search(text):
        return Sorted("store", "google", "Google’s line names no app")
    return Sorted("other", "", "")


def _from_tiktok(text: str) -> Sorted:
    store: Store = "google" if "GOOGLE" in text else ""
    if _ADS.search(text):
        return Sorted("other", "", "an advertising bill, not coins")
    if _COINS.search(text):
        return Sorted("certain", store, "the line names TikTok and coins")
    if _SHOP.search(text):
        return Sorted("other", "", "probably goods from TikTok Shop")
    return Sorted("probable", store, "TikTok, but the line does not say what was bought")


@lru_cache(maxsize=20_000)
def about(cells: str | tuple[str, ...], sign: int, kind: str, state: str, card: bool) -> About:
    """Sort a line by its cells of words, the sign of its amount, and what the file says of it.

    ``sign`` is positive for money out. Cells that say the same are said once.
    """
    words = " ".join((cells if isinstance(cells, str) else " ".join(dict.fromkeys(cells))).split())
    found = group_of(words)
    sort, why = _kind_of(words, sign, kind, state, card)
    return About(words, sort, found.group, found.store, why or found.why)


def _kind_of(words: str, sign: int, kind: str, state: str, card: bool) -> tuple[Kind, str]:
    kind, state = kind.strip().casefold(), state.strip().casefold()
    if state not in _SETTLED:
        return "left out", f"marked “{state}”: not paid, or not yet"
    if sign == 0:
        return "left out", "no amount"
    ours = group_of(words).group != "other"
    if kind in _OTHER_KINDS:
        return "left out", f"{kind}, not a purchase"
    back = sign < 0 and kind in _EITHER_KINDS and (ours or _CAME_BACK.search(words.upper()))
    if kind in _MOVED_KINDS and (card or not ours) and not back:
        return "left out", "a payment or a transfer, not a purchase"
    return _money_out(words, ours, card) if sign > 0 else _money_in(words, kind, ours, card)


def _money_out(words: str, ours: bool, card: bool) -> tuple[Kind, str]:
    if not ours and not card and _MOVED.search(words.upper()):
        return "left out", "a payment or a transfer, not a purchase"
    return "purchase", ""


def _money_in(words: str, kind: str, ours: bool, card: bool) -> tuple[Kind, str]:
    text = words.upper()
    # On an account “credit” is the direction of the money; on a card it is money back.
    named = kind in _REFUND_KINDS and (card or kind != "credit")
    if ours or named or _CAME_BACK.search(text):
        return "refund", ""
    if _PAYMENT.search(text):
        return "left out", "a payment to the card, neither a saving nor a refund"
    return ("refund", "") if card else ("left out", "money in that nothing marks as a refund")


def spending_sign(words: str, amount: int) -> int:
    """Give 1 where the line shows that spending is positive in this file, -1 for negative, 0 where it tells nothing."""
    text = words.upper()
    sign = (amount > 0) - (amount < 0)
    if _CAME_BACK.search(text) or (group_of(words).group == "other" and _PAYMENT.search(text)):
        return -sign
    known = group_of(words).group != "other" or text.startswith("APLPAY")
    return sign if known else 0
