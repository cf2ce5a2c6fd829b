"""Numbers as people type them are read as they are meant, or not at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.live.ask.controls.numerals import readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1000", ["1000"]),
        ("1,000,000", ["1000000"]),
        ("1.000.000", ["1000000"]),
        ("1 000", ["1000"]),
        ("1\u202f000,5", ["1000.5"]),
        ("1’000.50", ["1000.5"]),
        ("1,234.56", ["1234.56"]),
        ("1.234,56", ["1234.56"]),
        ("4.99", ["4.99"]),
        ("4,99", ["4.99"]),
        (".5", ["0.5"]),
        ("0.500", ["0.5"]),
        ("1.500", ["1500", "1.5"]),
        ("1,500", ["1500", "1.5"]),
        ("1234,567", ["1234.567"]),
        ("-3", ["-3"]),
        ("\u22123", ["-3"]),
        ("٣", ["3"]),
        ("１２", ["12"]),
        ("", []),
        ("abc", []),
        ("1e5", []),
        ("NaN", []),
        ("Infinity", []),
        ("1,00,000", []),
        ("1 00", []),
        ("1.2.3", []),
        ("--1", []),
        ("0x10", []),
    ],
)
def test_readings(text: str, expected: list[str]) -> None:
    """Each spelling has the readings that a person would give it."""
    assert [Decimal(number) for number in expected] == list(readings(text))


@given(st.integers(0, 10**12))
def test_a_number_with_commas_is_one_of_its_readings(number: int) -> None:
    """Whatever we print with thousands commas, we can read again."""
    assert Decimal(number) == readings(f"{number:,}")[0]


@given(st.text(max_size=50))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text at all makes the reader fail: there are at most two readings."""
    assert len(readings(text)) <= 2
