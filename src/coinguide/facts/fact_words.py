"""A fact's value in words: as the Sources page shows it and as the prose check names it."""

from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Bundle, CustomAmount, Fact, Value
from coinguide.live.ask.dates import date_words
from coinguide.live.ask.money import CURRENCIES, four_places, money_text, plain

__all__ = [
    "coin_unit",
    "currency_of",
    "fact_words",
    "per_coin_numbers",
    "rates_of",
    "value_words",
]

_MINOR_UNITS = {
    "US cents": "USD",
    "pence": "GBP",
    "euro cents": "EUR",
    "centavos": "MXN",
    "dong": "VND",
    "hundredths of a rupiah": "IDR",
    "Swiss centimes": "CHF",
    "Brazilian centavos": "BRL",
    "céntimos": "PEN",
    "Moroccan centimes": "MAD",
    "won": "KRW",
    "South African cents": "ZAR",
    "kuruş": "TRY",
    "Kenyan cents": "KES",
}


def currency_of(unit: str) -> str | None:
    """The ISO code of the currency that a unit such as "US cents per coin" counts, None for other units."""
    return _MINOR_UNITS.get(unit.partition(" per ")[0])


def rates_of(fact: Fact) -> tuple[Fraction, ...]:
    """What a coin costs, in the minor unit, for each price and size that sources give; () where it does not apply."""
    if isinstance(fact, Bundle):
        return tuple(Fraction(price, size) for price in fact.prices for size in fact.coins)
    if isinstance(fact, CustomAmount):
        return (fact.cents_per_coin,)
    return ()


def value_words(fact: Fact) -> str:
    """Every value with its unit: "$3.71 or $3.70", "16 % to 28 %"."""
    between = " or " if fact.confidence == "conflicting" else " to "
    return between.join(_one(value, fact.unit) for value in fact.values)


def per_coin_numbers(fact: Fact) -> str:
    """What a coin costs in coin_unit, 4 places, half up, as a range where prices differ; empty where it has none."""
    rates = rates_of(fact)
    parts = 100 if currency_of(fact.unit) == "IDR" else 1
    ends = dict.fromkeys(four_places(rate / parts) for rate in (min(rates), max(rates))) if rates else {}
    return " to ".join(plain(end) for end in ends)


def coin_unit(unit: str) -> str:
    """The unit that per_coin_numbers counts: the currency's minor unit, but whole rupiah."""
    return "rupiah" if currency_of(unit) == "IDR" else unit.removesuffix(" per coin")


def fact_words(fact: Fact) -> str:
    """The fact in one line, for messages: "330 coins, TikTok app, US dollars: $4.99 (1.5121 US cents per coin)"."""
    rate = f" ({per_coin_numbers(fact)} {coin_unit(fact.unit)} per coin)" if isinstance(fact, Bundle) else ""
    return f"{fact.label}: {value_words(fact)}{rate}"


def _one(value: Value, unit: str) -> str:
    if isinstance(value, str):
        return date_words(value) if unit == "date" else value
    code = currency_of(unit)
    if code and " per " not in unit and not _small(value):
        return money_text(value, CURRENCIES[code])
    if unit.startswith("hundredths,"):
        return f"{plain(Decimal(value) / 100)}, {unit.partition(', ')[2]}"
    return f"{plain(Decimal(value))} {'%' if unit == 'percent' else unit}"


def _small(value: int | Decimal) -> bool:
    """True for parts of a cent, which money_text would round away."""
    return isinstance(value, Decimal) and value < 100 and value != value.to_integral_value()
