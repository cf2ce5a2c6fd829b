"""Money is exact, and each rounding goes the way its name says."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.live.ask.money import (
    CURRENCIES,
    Currency,
    Shown,
    four_places,
    money_text,
    plain,
    rate_text,
    round_up,
    split_currency,
    to_minor,
)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (Fraction(1, 3), "0.3333"),
        (Fraction(2, 3), "0.6667"),
        (Fraction(5, 100_000), "0.0001"),
        (Fraction(-5, 100_000), "-0.0001"),
        (Fraction(-1, 100_000), "0.0000"),
    ],
)
def test_four_places_half_up(amount: Fraction, expected: str) -> None:
    """A half in the fifth place goes away from zero."""
    assert expected == str(four_places(amount))


def test_a_shop_rounds_up() -> None:
    """Part of a cent is a cent more."""
    assert [2, 2] == [round_up(Fraction(106, 100)), round_up(Fraction(2))]


@pytest.mark.parametrize(
    ("text", "rest", "codes"),
    [
        ("$4.99", "4.99", {"USD", "MXN"}),
        ("US$4.99", "4.99", {"USD"}),
        ("4.99 USD", "4.99", {"USD"}),
        ("4,99 €", "4,99", {"EUR"}),
        ("MX$160.49", "160.49", {"MXN"}),
        ("Rp17,000.00", "17,000.00", {"IDR"}),
        ("4.49 pounds", "4.49", {"GBP"}),
        ("₫9,800", "9,800", {"VND"}),
        ("4.99", "4.99", set()),
    ],
)
def test_currency_marks(text: str, rest: str, codes: set[str]) -> None:
    """A price is parted from its mark, and the mark from the currencies that do not use it."""
    assert (rest, frozenset(codes)) == split_currency(text)


@pytest.mark.parametrize("currency", CURRENCIES.values(), ids=lambda currency: currency.code)
def test_what_we_write_can_be_typed_back(currency: Currency) -> None:
    """An amount as an answer shows it is read without its mark."""
    rest, codes = split_currency(money_text(1234500, currency))
    assert (True, True) == (currency.code in codes, rest[0].isdecimal())


@pytest.mark.parametrize(
    ("minor", "code", "expected"),
    [
        (1596, "USD", "$15.96"),
        (5, "GBP", "£0.05"),
        (-536, "EUR", "-€5.36"),
        (113900, "VND", "₫113,900"),
        (Fraction(1, 2), "USD", "$0.01"),
        (123456789, "USD", "$1,234,567.89"),
    ],
)
def test_money_as_people_write_it(minor: int, code: str, expected: str) -> None:
    """Sign, thousands commas, and the currency's own number of decimals."""
    assert expected == money_text(minor, CURRENCIES[code])


@pytest.mark.parametrize(("amount", "code", "expected"), [("4.99", "USD", 499), ("0.5", "VND", None), ("7", "VND", 7)])
def test_to_minor(amount: str, code: str, expected: int | None) -> None:
    """An amount becomes whole minor units, or nothing when the currency has no such part."""
    assert expected == to_minor(Decimal(amount), CURRENCIES[code])


@given(st.integers(0, 10**12))
def test_dollars_are_read_back(cents: int) -> None:
    """What is written is the same number of cents again."""
    assert cents == to_minor(Decimal(money_text(cents, CURRENCIES["USD"])[1:].replace(",", "")), CURRENCIES["USD"])


@pytest.mark.parametrize(("number", "expected"), [("1000", "1,000"), ("1.50", "1.5"), ("100", "100"), ("0.01", "0.01")])
def test_plain_numbers(number: str, expected: str) -> None:
    """Commas between thousands, no zeros at the end of decimals, all zeros before the point."""
    assert expected == plain(Decimal(number))


@pytest.mark.parametrize(
    ("shown", "number", "sign"),
    [
        (money_text(159_600, CURRENCIES["USD"]), 1596.0, "$"),
        (money_text(-99, CURRENCIES["GBP"]), -0.99, "£"),
        (money_text(9800, CURRENCIES["VND"]), 9800, "₫"),
        (money_text(499, CURRENCIES["CHF"]), 4.99, "CHF"),
        (rate_text(Fraction(499, 330), CURRENCIES["USD"]), 1.5121, ""),
        (rate_text(Fraction(24_300), CURRENCIES["IDR"]), 243, ""),
        (plain(1000), 1000, ""),
    ],
)
def test_what_is_shown_is_still_a_number(shown: Shown, number: float, sign: str) -> None:
    """As it is shown, so a sum over a table agrees with what stands there; whole ones stay whole."""
    assert (number, type(number), sign) == (shown.number, type(shown.number), shown.sign)
