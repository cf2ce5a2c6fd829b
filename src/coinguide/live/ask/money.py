"""Money, exactly: whole cents for what is paid, fractions for what a coin costs.

All rounding of the guide is done here, and each function's name says its direction.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Self

__all__ = [
    "CURRENCIES",
    "SIGNS",
    "SIGN_LETTERS",
    "Currency",
    "Shown",
    "four_places",
    "money_text",
    "percent_places",
    "plain",
    "rate_text",
    "rate_unit",
    "round_down",
    "round_up",
    "short_percent",
    "six_digits",
    "split_currency",
    "three_places",
    "to_minor",
    "usd_text",
    "whole_minor",
]


@dataclass(frozen=True, slots=True)
class Currency:
    """How a currency is written: ISO 4217 code, sign, digits and name of its minor unit, other marks people type."""

    code: str
    sign: str
    digits: int
    name: str
    minor_name: str
    marks: tuple[str, ...]

    @property
    def minor_per_major(self) -> int:
        """Return how many minor units make one unit: 100 cents a dollar, 1 dong a dong."""
        return int(10**self.digits)

    @property
    def noun(self) -> str:
        """Return the name without its country: dollars, rupiah."""
        return self.name.split()[-1]

    @property
    def disused_minor(self) -> bool:
        """Whether nobody pays in the minor unit any more: its name then says only what it is."""
        return self.code in _DISUSED


class Shown(str):
    """A number as people read it, which is still known: as it is shown, and its currency's sign; for tables."""

    number: int | float
    sign: str

    def __new__(cls, text: str, number: Decimal, sign: str = "") -> Self:
        """Return the text with its number."""
        shown = super().__new__(cls, text)
        shown.number = float(number) if "." in text else int(number)
        shown.sign = sign.strip()
        return shown


_DISUSED = {"IDR", "CZK", "HUF", "COP", "KZT"}
# Those of the first price lists, then those that the reference rates give, then others that a reader may type
# prices in; digits as in ISO 4217. Signs are those of English texts: where several share one, such as kr, the code
# stands in. Where the minor unit is out of use, its name says what it is.
CURRENCIES = {
    currency.code: currency
    for currency in (
        Currency("USD", "$", 2, "US dollars", "cents", ("us$", "dollars", "dollar")),
        Currency("GBP", "£", 2, "British pounds", "pence", ("pounds", "pound")),
        Currency("EUR", "€", 2, "euros", "cents", ("euro",)),
        Currency("IDR", "Rp", 2, "Indonesian rupiah", "hundredths of a rupiah", ("rupiah",)),
        Currency("MXN", "MX$", 2, "Mexican pesos", "centavos", ("$", "pesos", "peso")),
        Currency("VND", "₫", 0, "Vietnamese dong", "dong", ("đ",)),
        Currency("AUD", "A$", 2, "Australian dollars", "cents", ()),
        Currency("BRL", "R$", 2, "Brazilian reais", "centavos", ()),
        Currency("CAD", "CA$", 2, "Canadian dollars", "cents", ("c$",)),
        Currency("CHF", "CHF\u00a0", 2, "Swiss francs", "centimes", ()),
        Currency("CNY", "CN¥", 2, "Chinese yuan", "fen", ()),
        Currency("CZK", "CZK\u00a0", 2, "Czech koruna", "hundredths of a koruna", ()),
        Currency("DKK", "DKK\u00a0", 2, "Danish kroner", "øre", ()),
        Currency("HKD", "HK$", 2, "Hong Kong dollars", "cents", ()),
        Currency("HUF", "HUF\u00a0", 2, "Hungarian forint", "hundredths of a forint", ()),
        Currency("ILS", "₪", 2, "Israeli shekels", "agorot", ()),
        Currency("INR", "₹", 2, "Indian rupees", "paise", ()),
        Currency("ISK", "ISK\u00a0", 0, "Icelandic krónur", "krónur", ()),
        Currency("JPY", "¥", 0, "Japanese yen", "yen", ()),
        Currency("KRW", "₩", 0, "South Korean won", "won", ()),
        Currency("MYR", "MYR\u00a0", 2, "Malaysian ringgit", "sen", ()),
        Currency("NOK", "NOK\u00a0", 2, "Norwegian kroner", "øre", ()),
        Currency("NZD", "NZ$", 2, "New Zealand dollars", "cents", ()),
        Currency("PHP", "₱", 2, "Philippine pesos", "centavos", ()),
        Currency("PLN", "PLN\u00a0", 2, "Polish zloty", "groszy", ()),
        Currency("RON", "RON\u00a0", 2, "Romanian lei", "bani", ()),
        Currency("SEK", "SEK\u00a0", 2, "Swedish kronor", "öre", ()),
        Currency("SGD", "S$", 2, "Singapore dollars", "cents", ()),
        Currency("THB", "฿", 2, "Thai baht", "satang", ()),
        Currency("TRY", "₺", 2, "Turkish lira", "kuruş", ()),
        Currency("ZAR", "ZAR\u00a0", 2, "South African rand", "cents", ()),
        Currency("AED", "AED\u00a0", 2, "UAE dirhams", "fils", ()),
        Currency("ARS", "AR$", 2, "Argentine pesos", "centavos", ()),
        Currency("CLP", "CL$", 0, "Chilean pesos", "pesos", ()),
        Currency("COP", "CO$", 2, "Colombian pesos", "hundredths of a peso", ()),
        Currency("EGP", "E£", 2, "Egyptian pounds", "piastres", ()),
        Currency("KES", "KSh\u00a0", 2, "Kenyan shillings", "cents", ()),
        Currency("KZT", "₸", 2, "Kazakhstani tenge", "hundredths of a tenge", ()),
        Currency("MAD", "MAD\u00a0", 2, "Moroccan dirhams", "centimes", ()),
        Currency("NGN", "₦", 2, "Nigerian naira", "kobo", ()),
        Currency("PEN", "S/\u00a0", 2, "Peruvian soles", "céntimos", ()),
        Currency("PKR", "PKR\u00a0", 2, "Pakistani rupees", "paisa", ()),
        Currency("RUB", "₽", 2, "Russian roubles", "kopecks", ()),
        Currency("SAR", "SAR\u00a0", 2, "Saudi riyals", "halalas", ()),
        Currency("TWD", "NT$", 2, "Taiwan dollars", "cents", ()),
    )
}

# The signs that are no letters, each with its currency; and of these what is one sign, with two of other currencies.
SIGNS = {
    one.sign: one.code for one in CURRENCIES.values() if not one.sign[-1:].isalpha() and one.sign.strip() == one.sign
}
SIGN_LETTERS = "".join(sign for sign in SIGNS if len(sign) == 1) + "₴﷼"


def round_up(amount: Fraction) -> int:
    """Return an amount rounded to the next whole unit: a shop never charges part of a cent less."""
    return ceil(amount)


def round_down(amount: Fraction) -> int:
    """Return an amount rounded to the whole unit below: what reaches somebody is never counted as more than it is."""
    return floor(amount)


def three_places(amount: Fraction) -> Decimal:
    """Return an amount rounded half up to 3 places: the price of one unit in cents, as price tables print it."""
    return _half_up(amount, 3)


def four_places(amount: Fraction) -> Decimal:
    """Return an amount rounded half up to 4 places: what a coin or a gift costs, in cents."""
    return _half_up(amount, 4)


def percent_places(amount: Fraction) -> Decimal:
    """Return an amount rounded half up to 2 places: a percentage."""
    return _half_up(amount, 2)


def short_percent(amount: Fraction) -> Decimal:
    """Return a percentage rounded half up to 1 place below 1, else to a whole number: worked out with a pencil."""
    return _half_up(amount, 1 if amount < 1 else 0)


def six_digits(amount: Fraction) -> Decimal:
    """Return an amount rounded half up to 6 digits that count: an exchange rate, large or small, above zero."""
    places = 5
    while amount >= 10 ** (6 - places):
        places -= 1
    while amount * 10**places < 10**5:
        places += 1
    return _half_up(amount, places)


def whole_minor(amount: Fraction) -> int:
    """Return an amount rounded half up to whole minor units: as it is shown, and in another currency."""
    return int(_half_up(amount, 0))


def _half_up(amount: Fraction, places: int) -> Decimal:
    """Return an amount rounded half away from zero, in whole numbers all the way."""
    numerator, denominator = amount.as_integer_ratio()
    whole = (2 * abs(numerator) * 10**places + denominator) // (2 * denominator)
    return Decimal(-whole if numerator < 0 else whole).scaleb(-places)


def to_minor(amount: Decimal, currency: Currency) -> int | None:
    """Return an amount such as 4.99 in the currency's minor unit, or None when it does not fit."""
    minor = Fraction(amount) * currency.minor_per_major
    return int(minor) if minor.denominator == 1 else None


def split_currency(text: str) -> tuple[str, frozenset[str]]:
    """Return a price's text without its currency mark, and the codes the mark can mean: none, one or (for $) two."""
    folded = text.strip().casefold()
    for mark, codes in _MARKS:
        if folded.startswith(mark):
            return folded[len(mark) :].strip(), codes
        if folded.endswith(mark):
            return folded[: -len(mark)].strip(), codes
    return folded, frozenset()


def _marks() -> list[tuple[str, frozenset[str]]]:
    """Return every mark with the currencies that use it, the longest first so that MX$ is not read as $."""
    found: dict[str, set[str]] = {}
    for currency in CURRENCIES.values():
        for mark in (currency.sign, currency.code, currency.name, *currency.marks):
            found.setdefault(mark.casefold(), set()).add(currency.code)
    return [(mark, frozenset(found[mark])) for mark in sorted(found, key=len, reverse=True)]


_MARKS = _marks()


def plain(number: Decimal | int) -> Shown:
    """Return a number with thousands commas and without trailing zeros: 1.53, 1,000."""
    text = f"{Decimal(number):,f}"
    return Shown(text.rstrip("0").rstrip(".") if "." in text else text, Decimal(number))


def money_text(minor: int | Fraction | Decimal, currency: Currency) -> Shown:
    """Return an amount of minor units the way people write it: $1,596.00, £0.89, ₫9,800.

    A part of a minor unit is rounded half up; figures keep the exact value. Where the minor unit is out of use, a
    whole amount has none: Rp17,000.
    """
    whole = minor if isinstance(minor, int) else whole_minor(Fraction(minor))
    sign = "-" if whole < 0 else ""
    units, rest = divmod(abs(whole), currency.minor_per_major)
    silent = not currency.digits or (currency.disused_minor and not rest)
    tail = "" if silent else f".{rest:0{currency.digits}d}"
    return Shown(f"{sign}{currency.sign}{units:,}{tail}", Decimal(whole).scaleb(-currency.digits), currency.sign)


def rate_unit(currency: Currency) -> str:
    """Return the unit in which one coin's price is told: the minor one, or the major where nobody counts the minor."""
    return currency.noun if currency.disused_minor else currency.minor_name


def rate_text(rate: Fraction, currency: Currency) -> Shown:
    """Return one coin's price, given in minor units, in ``rate_unit``: 1.5121 (cents), 243 (rupiah)."""
    units = rate / currency.minor_per_major
    shown = _half_up(units, 0 if units >= 100 else 2) if currency.disused_minor else four_places(rate)
    return Shown(f"{shown:,}", shown)


def usd_text(cents: int | Fraction | Decimal) -> Shown:
    """Return cents as dollars, the same way."""
    return money_text(cents, CURRENCIES["USD"])
