"""The currencies of a statement: their marks, their smallest units, and amounts in words."""

from functools import lru_cache

from coinguide.live.ask.money import CURRENCIES, Currency, money_text

__all__ = ["amount_words", "code_of", "in_minor", "plain_amount"]

_MARKS = {
    "$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₫": "VND", "R$": "BRL",
    "CA$": "CAD", "C$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "MX$": "MXN", "RP": "IDR", "ZŁ": "PLN",
    "RS": "INR", "RS.": "INR",
}  # fmt: skip
_WHOLE_UNITS = frozenset({"CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF"})


@lru_cache(maxsize=1_000)
def code_of(mark: str) -> str:
    """Give the currency that a mark or a code stands for; “$” alone is read as US dollars."""
    text = mark.strip().upper()
    return _MARKS.get(text, text)


def in_minor(hundredths: int, code: str) -> int | None:
    """Give an amount in the currency's smallest unit, None when it has a part that cannot be paid."""
    if code not in _WHOLE_UNITS:
        return hundredths
    return hundredths // 100 if hundredths % 100 == 0 else None


def amount_words(minor: int, code: str) -> str:
    """Write an amount for people: $4.99, CHF 4.99, and 4.99 alone where the file names no currency."""
    return money_text(minor, _currency(code))


def plain_amount(minor: int, code: str) -> str:
    """Write an amount as digits alone: 4.99."""
    digits = str(abs(minor))
    if code in _WHOLE_UNITS:
        return digits
    return f"{digits[:-2]}.{digits[-2:]}" if len(digits) > 2 else f"0.{digits:0>2}"


def _currency(code: str) -> Currency:
    known = CURRENCIES.get(code)
    if known:
        return known
    return Currency(code, f"{code} " if code else "", 0 if code in _WHOLE_UNITS else 2, code, "", ())
