"""A cap is never more than its share, and the day it is used up is the one a calendar and a purse would give."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.guide.budget.budget import WEEKS_IN_A_MONTH, Habit, share_cents
from coinguide.live.ask.days import days_in_month

habits = st.builds(
    Habit, st.integers(1, 20_000), st.integers(0, 10_000).map(lambda hundredths: Fraction(hundredths, 100))
)
month_lengths = st.integers(28, 31)


def day_by_purse(habit: Habit, cap_cents: int, month_days: int) -> int | None:
    """The same day found another way: hour by hour, in hundredths of a purchase, paying out of a purse."""
    week, each = 7 * 100, int(habit.times_per_week * 100)
    purse, moment = cap_cents, 0  # the moment, times the purchases a week, in hundredths of a day
    while each and moment < month_days * each:
        if purse < habit.price_cents:
            return moment // each + 1
        purse -= habit.price_cents
        moment += week
    return None


@given(habits, st.integers(0, 100_000), month_lengths)
def test_the_day_is_the_one_a_purse_gives(habit: Habit, cap_cents: int, month_days: int) -> None:
    """The first purchase past the cap is the first that an envelope with the cap in it cannot pay."""
    assert day_by_purse(habit, cap_cents, month_days) == habit.used_up_on(cap_cents, month_days)


@given(habits, month_lengths)
def test_purchases_lie_in_the_month(habit: Habit, month_days: int) -> None:
    """The first is on day 1, none comes before another, and none is outside the month."""
    days = habit.days(month_days)
    assert list(days) == sorted(days)
    assert set(days) <= set(range(1, month_days + 1))
    assert not days or days[0] == 1


@given(habits)
def test_a_year_is_twelve_months(habit: Habit) -> None:
    """Twelve months differ from the year by their rounding alone: half a cent each, and half a cent."""
    assert abs(12 * habit.cents_in(WEEKS_IN_A_MONTH) - habit.cents_in(52)) <= 6


@given(st.integers(0, 10_000_000), st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_share_is_rounded_down(amount: int, first: int, second: int) -> None:
    """It is never more than the part of the part, and less by under a cent."""
    exact = Fraction(amount * first * second, 10**8)
    share = share_cents(amount, Decimal(first).scaleb(-2), Decimal(second).scaleb(-2))
    assert share <= exact < share + 1


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-12-31", 31), ("2027-02-14", 28), ("2028-02-29", 29), ("2000-02-01", 29), ("2100-02-01", 28)],
)
def test_the_length_of_a_month(day: str, expected: int) -> None:
    """Leap years included."""
    assert expected == days_in_month(date.fromisoformat(day))
