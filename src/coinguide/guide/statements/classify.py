"""What a line's words say: certainly coins, probably coins, a store's charge, or something else."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from coinguide.guide.statements.places import form_of, kinds, names, says, shop_in
from coinguide.guide.statements.reading.lines import Group, Kind, Store
from coinguide.guide.statements.reading.vocabulary import plain, statuses

__all__ = ["About", "Sorted", "about", "card_is_paid", "group_of", "is_income", "spending_sign"]


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


_OTHER = Sorted("other", "", "")
_APPLE = Sorted("store", "apple", "Apple may put several purchases in one charge")
_GOOGLE = Sorted("store", "google", "Google’s line names no app")
_COUNTED = re.compile(r"\d ?[^\W\d_]")
_NOT_A_PURCHASE = "a payment or a transfer, not a purchase"


@lru_cache(maxsize=20_000)
def group_of(words: str) -> Sorted:
    """Return what a line's words say it is. A bank's line alone can hardly prove coins: they must be named."""
    return _group(form_of(words), (words,))


def _group(form: str, cells: Sequence[str]) -> Sorted:
    if not shop_in(form):
        return _alone(cells) if "APPLE" in form or "GOOGLE" in form or "ITUNES" in form else _OTHER
    if found := says(form, "tiktok", "names"):
        return _from_tiktok(form, form[found.end() :])
    return _APPLE if says(form, "apple", "names") else _GOOGLE


def _alone(cells: Sequence[str]) -> Sorted:
    """Return what a line is of which a cell is a store's bare name, as banks write it that make names short."""
    forms = {form_of(cell) for cell in cells}
    if forms & names("apple", "alone") and not any(says(form, "apple", "others") for form in forms):
        return _APPLE
    return _GOOGLE if forms & names("google", "alone") else _OTHER


def _from_tiktok(form: str, after: str) -> Sorted:
    """Return what a line of TikTok's is; ``after`` is what follows its name."""
    store: Store = "google" if "GOOGLE" in form else ""
    coins = says(form, "tiktok", "coins")
    shop = says(after, "tiktok", "shop")
    if says(after, "tiktok", "advertising"):
        return Sorted("other", "", "an advertising bill, not coins")
    if coins and (not shop or _COUNTED.match(form, max(0, coins.start() - 2))):
        return Sorted("certain", store, "the line names TikTok and coins")
    if shop:
        return Sorted("other", "", "probably goods from TikTok Shop")
    if says(form, "tiktok", "subscription"):
        return Sorted("other", "", "a subscription, not coins")
    return Sorted("probable", store, "TikTok, but the line does not say what was bought")


@lru_cache(maxsize=20_000)
def about(cells: str | tuple[str, ...], sign: int, kind: str, state: str, card: bool) -> About:
    """Return what a line is, by its cells of words, the sign of its amount, and what the file says of it.

    ``sign`` is positive for money out. Cells that say the same are said once.
    """
    several = (cells,) if isinstance(cells, str) else cells
    words = " ".join(" ".join(dict.fromkeys(several)).split())
    form = form_of(words)
    found = _group(form, several)
    said = _Said(form, found.group != "other", plain(kind) if kind else "", card)
    sort, why = _kind_of(said, sign, plain(state) if state else "")
    return About(words, sort, found.group, found.store, why or found.why)


class _Said(NamedTuple):
    """What a row says: its words, whether they name TikTok or a store, its kind, and whether it is a card's."""

    form: str
    ours: bool
    kind: str
    card: bool


def _kind_of(said: _Said, sign: int, state: str) -> tuple[Kind, str]:
    if state and statuses().get(state, "settled") != "settled":
        return "left out", f"marked “{state}”: not paid, or not yet"
    if sign == 0:
        return "left out", "no amount"
    if said.kind and said.kind in kinds("neither"):
        return "left out", f"{said.kind}, not a purchase"
    if said.kind and _is_moved(said, sign):
        return "left out", _NOT_A_PURCHASE
    return _money_out(said) if sign > 0 else _money_in(said)


def _is_moved(said: _Said, sign: int) -> bool:
    """Whether a row's kind tells that money was only moved. Some cards call refunds and payments by one name."""
    back = sign < 0 and said.kind == "payments and credits" and bool(said.ours or says(said.form, "ways", "back"))
    named = said.kind in kinds("moved") or said.kind in kinds("payment")
    return named and (said.card or not said.ours) and not back


def _money_out(said: _Said) -> tuple[Kind, str]:
    if not said.ours and not said.card and says(said.form, "ways", "moved"):
        return "left out", _NOT_A_PURCHASE
    return "purchase", ""


def _money_in(said: _Said) -> tuple[Kind, str]:
    # On an account “credit” is the direction of the money; on a card it is money back.
    named = said.kind in kinds("refund") and (said.card or said.kind != "credit")
    if not said.ours and says(said.form, "ways", "card_paid"):
        return "left out", "a payment to the card, neither a saving nor a refund"
    if said.ours or named or says(said.form, "ways", "back"):
        return "refund", ""
    if says(said.form, "ways", "income"):
        return "left out", "pay, not a refund"
    if said.card and not says(said.form, "ways", "paid_maybe"):
        return "refund", ""
    return "left out", "money in that nothing marks as a refund"


def card_is_paid(words: str) -> bool:
    """Whether a line is the payment of a card's own bill: on an account nothing is called so."""
    return says(form_of(words), "ways", "card_paid") is not None


def is_income(words: str) -> bool:
    """Whether a line is pay."""
    return says(form_of(words), "ways", "income") is not None


def spending_sign(words: str, amount: int) -> int:
    """Return 1 where the line shows that spending is positive in this file, -1 for negative, 0 where it tells nothing.

    Money for a bill or by direct debit tells nothing: an account pays it, and a card is paid by it.
    """
    sign = (amount > 0) - (amount < 0)
    form = form_of(words)
    if not sign:
        return 0
    if says(form, "ways", "back") or says(form, "ways", "card_paid") or says(form, "ways", "income"):
        return -sign
    return sign if shop_in(form) or form.startswith("APLPAY") or group_of(words).group != "other" else 0
