"""The currencies of a statement: their marks, their smallest units by ISO 4217, and amounts in words."""

import re
import unicodedata
from functools import lru_cache

from coinguide.guide.statements.reading.amounts import PLACES, read_amount
from coinguide.guide.statements.reading.vocabulary import currency_digits, currency_marks
from coinguide.live.ask.money import CURRENCIES, Currency, money_text

__all__ = [
    "THREE_DECIMALS",
    "amount_words",
    "code_of",
    "digits_of",
    "in_minor",
    "is_code",
    "plain_amount",
    "read_money",
]

THREE_DECIMALS = "three decimals"  # in place of a code, where a file names none and writes thousandths
_BETWEEN = re.compile(r"[\s.]+$|^[\s.]+")


_DIGITS = {**currency_digits(), "": 2, THREE_DECIMALS: 3}


@lru_cache(maxsize=1_000)
def known_mark(mark: str) -> str | None:
    """Return the currency of a mark or a code, empty where several share it, None where it is none."""
    text = _BETWEEN.sub("", unicodedata.normalize("NFKC", mark.strip())).upper()
    if is_code(text):
        return text
    return currency_marks().get(text)


def is_code(text: str) -> bool:
    """Whether this is a code of ISO 4217."""
    return len(text) == 3 and text in _DIGITS


def code_of(mark: str) -> str:
    """Return the currency that a mark or a code stands for, empty for none; “$” alone is read as US dollars."""
    return known_mark(mark) or ""


def digits_of(code: str) -> int:
    """Return how many decimals the currency has."""
    return _DIGITS.get(code, 2)


def in_minor(parts: int, code: str) -> int | None:
    """Return an amount in the currency's smallest unit, None when it has a part that cannot be paid."""
    size: int = 10 ** (PLACES - digits_of(code))
    whole, rest = divmod(abs(parts), size)
    if rest:
        return None
    return whole if parts >= 0 else -whole


def read_money(text: str) -> tuple[int, str] | None:
    """Return amount that stands alone with its currency's mark, in the smallest unit, and the currency; None for none.

    Three digits after a point or a comma are decimals where the currency has three.
    """
    amount = read_amount(text)
    if amount and digits_of(code_of(amount.mark)) == 3:
        point = max(text.rfind("."), text.rfind(","))
        amount = read_amount(text, text[point]) if point >= 0 else amount
    code = code_of(amount.mark) if amount else ""
    minor = in_minor(amount.parts, code) if amount else None
    return None if minor is None else (minor, code)


def amount_words(minor: int, code: str) -> str:
    """Return an amount for people: $4.99, CHF 4.99, and 4.99 alone where the file names no currency."""
    return money_text(minor, _currency(code))


def plain_amount(minor: int, code: str) -> str:
    """Return an amount as digits alone: 4.99."""
    digits, places = str(abs(minor)), digits_of(code)
    if not places:
        return digits
    digits = digits.rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}"


@lru_cache(maxsize=300)
def _currency(code: str) -> Currency:
    known = CURRENCIES.get(code)
    if known:
        return known
    sign = f"{code}\u00a0" if is_code(code) else ""
    return Currency(code, sign, digits_of(code), code, "", ())
