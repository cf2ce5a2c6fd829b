"""A fact's value in words: as the Sources page shows it and as the prose check names it."""

from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Bundle, CustomAmount, Fact, Value
from coinguide.facts.units import unit_of
from coinguide.live.ask.days import date_words
from coinguide.live.ask.money import CURRENCIES, four_places, money_text, plain

__all__ = [
    "coin_unit",
    "fact_words",
    "per_coin_numbers",
    "rates_of",
    "value_words",
]


def rates_of(fact: Fact) -> tuple[Fraction, ...]:
    """Return what a coin costs, in the minor unit, for each price and size; () where it does not apply."""
    if isinstance(fact, Bundle):
        return tuple(Fraction(price, size) for price in fact.prices for size in fact.coins)
    if isinstance(fact, CustomAmount):
        return (fact.cents_per_coin,)
    return ()


def value_words(fact: Fact) -> str:
    """Return every value with its unit: "$3.71 or $3.70", "16 % to 28 %"."""
    between = " or " if fact.confidence == "conflicting" else " to "
    return between.join(_one(value, fact.unit) for value in fact.values)


def per_coin_numbers(fact: Fact) -> str:
    """Return what a coin costs in coin_unit, 4 places, half up, as a range where prices differ; or nothing."""
    rates = rates_of(fact)
    parts = 100 if unit_of(fact.unit).currency == "IDR" else 1
    ends = dict.fromkeys(four_places(rate / parts) for rate in (min(rates), max(rates))) if rates else {}
    return " to ".join(plain(end) for end in ends)


def coin_unit(unit: str) -> str:
    """Return the unit that per_coin_numbers counts: the currency's minor unit, but whole rupiah."""
    counted = unit_of(unit)
    return "rupiah" if counted.currency == "IDR" else counted.counts


def fact_words(fact: Fact) -> str:
    """Return fact in one line, for messages: "330 coins, TikTok app, US dollars: $4.99 (1.5121 US cents per coin)"."""
    rate = f" ({per_coin_numbers(fact)} {coin_unit(fact.unit)} per coin)" if isinstance(fact, Bundle) else ""
    return f"{fact.label}: {value_words(fact)}{rate}"


def _one(value: Value, unit: str) -> str:
    if isinstance(value, str):
        return date_words(value) if unit == "date" else value
    counted = unit_of(unit)
    if counted.currency and not counted.per and not _small(value):
        return money_text(value, CURRENCIES[counted.currency])
    return f"{plain(Decimal(value))} {'%' if unit == 'percent' else unit}"


def _small(value: int | Decimal) -> bool:
    """Whether this is a part of a cent, which money_text would round away."""
    return isinstance(value, Decimal) and value < 100 and value != value.to_integral_value()
