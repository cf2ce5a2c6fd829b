"""From one currency to another at the day's reference rates, in exact fractions."""

from fractions import Fraction

from coinguide.facts import Rate, load
from coinguide.live.ask.money import CURRENCIES

__all__ = ["convert", "exchange_rate", "per_euro", "rates_between", "without_rate"]


def convert(minor: int | Fraction, source: str, target: str) -> Fraction | None:
    """Return amount in the target's minor unit, not rounded; None where a rate is missing (``without_rate`` says it).

    Currencies are ISO codes, amounts whole or broken minor units: 499 US cents are 446.652… euro cents.
    """
    rate = exchange_rate(source, target)
    if rate is None:
        return None
    return minor * rate * Fraction(CURRENCIES[target].minor_per_major, CURRENCIES[source].minor_per_major)


def exchange_rate(source: str, target: str) -> Fraction | None:
    """Return how much of the target one unit of the source is, exactly: by way of the euro; 1 for the same currency."""
    if source == target:
        return Fraction(1)
    one, other = per_euro(source), per_euro(target)
    return other / one if one and other else None


def per_euro(code: str) -> Fraction | None:
    """Return what one euro was worth in a currency, None where the day has no rate for it."""
    if code == "EUR":
        return Fraction(1)
    rate = load().rates.of(code)
    return rate.number if rate else None


def rates_between(source: str, target: str) -> tuple[Rate, ...]:
    """Return the published rates that a conversion rests on: none, one, or two that meet in the euro."""
    codes = () if source == target else (source, target)
    return tuple(rate for code in codes if (rate := load().rates.of(code)))


def without_rate(source: str, target: str) -> str:
    """Return the sentence for a conversion that has no rate; empty where it has one."""
    missing = [code for code in (source, target) if per_euro(code) is None]
    if source == target or not missing:
        return ""
    names = " and ".join(CURRENCIES[code].name for code in dict.fromkeys(missing))
    return (
        f"What this is in {CURRENCIES[target].name} is not known: the European Central Bank gives no rate for {names}."
    )
