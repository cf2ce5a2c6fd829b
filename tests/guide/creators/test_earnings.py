"""A month of gifts and its payouts: in order, in proportion, and never better for being split."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coinguide.guide.creators.earnings import (
    MOST_PAYOUTS,
    Month,
    earned_in_a_month,
    estimates,
    month_of,
    payout_terms,
    weeks_until,
)

REGIONS = ("eea-uk-ch", "us", "other")
coins = st.integers(1, 100_000_000)
regions = st.sampled_from(REGIONS)
methods = st.sampled_from(("paypal", "bank"))
payouts = st.integers(1, 31)


def best_month(weekly: int, region: str, method: str, times: int) -> Month:
    """The month at the best estimate."""
    earned = earned_in_a_month(weekly, estimates(region)["best"].number)
    return month_of(earned, times, payout_terms(region, method))


def left_by_steps(earned: Fraction, times: int) -> Fraction | None:
    """PayPal in the EEA, paid one payout after the other; None when they are too small. An independent oracle."""
    each, left = earned / times, Fraction(0)
    for _ in range(times):
        left += each - each * Fraction(15, 1000) - 10
    return left if each >= 100 else None


def test_a_month_has_52_twelfths_of_a_week() -> None:
    """Twelve months are exactly the 52 weeks of a year."""
    assert Fraction(5000) * 52 / 2 == 12 * earned_in_a_month(5000, Fraction(1, 2))


@settings(deadline=None)
@given(coins, regions)
def test_low_best_high_stand_in_order(weekly: int, region: str) -> None:
    """No estimate is above the next."""
    months = [earned_in_a_month(weekly, estimates(region)[name].number) for name in ("low", "best", "high")]
    assert sorted(months) == months


@settings(deadline=None)
@given(coins, st.integers(1, 50), regions)
def test_so_many_times_the_coins_bring_so_many_times_the_money(weekly: int, times: int, region: str) -> None:
    """The month is in proportion to the coins."""
    rate = estimates(region)["best"].number
    assert earned_in_a_month(weekly, rate) * times == earned_in_a_month(weekly * times, rate)


@settings(deadline=None)
@given(coins, regions, methods, payouts)
def test_never_more_is_left_than_was_earned(weekly: int, region: str, method: str, times: int) -> None:
    """Fees only take, and they never take more than there is."""
    month = best_month(weekly, region, method, times)
    assert month.left_cents is None or 0 <= month.left_cents <= month.earned_cents


@settings(deadline=None)
@given(coins, methods, st.integers(1, 30))
def test_more_payouts_never_leave_more(weekly: int, method: str, times: int) -> None:
    """Splitting a month into one more payout saves nothing."""
    few = best_month(weekly, "eea-uk-ch", method, times).left_cents
    more = best_month(weekly, "eea-uk-ch", method, times + 1).left_cents
    assert few is not None
    assert more is not None
    assert more <= few


@settings(deadline=None)
@given(coins, regions, methods, payouts)
def test_no_payout_is_above_the_most_of_a_day(weekly: int, region: str, method: str, times: int) -> None:
    """There are at least the payouts that were wanted, and never more than a month has days."""
    month = best_month(weekly, region, method, times)
    assert month.each_cents <= 100_000
    assert times <= month.payouts <= MOST_PAYOUTS == 31


@settings(deadline=None)
@given(coins, methods, payouts)
def test_no_cent_of_a_month_is_lost(weekly: int, method: str, times: int) -> None:
    """Fees, what is left and what stays behind are together what was earned."""
    month = best_month(weekly, "eea-uk-ch", method, times)
    assert month.fee_cents is not None
    assert month.left_cents is not None
    assert month.fee_cents + month.left_cents + month.stays_cents == month.earned_cents


@settings(deadline=None)
@given(coins, regions, methods, payouts)
def test_only_a_full_month_or_too_small_payouts_leave_something_behind(
    weekly: int, region: str, method: str, times: int
) -> None:
    """Money stays where no payout is made, or where every day of the month has paid out its most."""
    month = best_month(weekly, region, method, times)
    full = month.earned_cents - 31 * 100_000
    expected = month.earned_cents if month.reached == "no" else max(full, 0)
    assert expected == month.stays_cents


@settings(deadline=None)
@given(coins, payouts)
def test_what_is_left_is_what_single_payouts_leave(weekly: int, times: int) -> None:
    """The month's fee is that of its payouts one by one, within the rounding to whole cents."""
    month = best_month(weekly, "eea-uk-ch", "paypal", times)
    paid = min(earned_in_a_month(weekly, Fraction(1, 2)), Fraction(31 * 100_000))
    expected = left_by_steps(paid, month.payouts)
    assert month.left_cents is not None
    assert (expected is None) == (month.reached == "no")
    assert 0 <= (expected or 0) - month.left_cents < 2


@settings(deadline=None)
@given(st.integers(1, 100_000), methods)
def test_the_weeks_until_the_smallest_payout_are_just_enough(weekly: int, method: str) -> None:
    """After so many weeks the money is there, a week before it is not."""
    least, rate = payout_terms("eea-uk-ch", method).minimums[-1], Fraction(1, 2)
    weeks = weeks_until(least, weekly, rate)
    assert (weeks - 1) * weekly * rate < least.number <= weeks * weekly * rate


@pytest.mark.parametrize(
    ("cents", "reached"),
    [
        (Fraction(49999, 100), "no"),
        (Fraction(500), "depends"),
        (Fraction(89999, 100), "depends"),
        (Fraction(900), "yes"),
    ],
)
def test_the_smallest_payout_itself_is_large_enough(cents: Fraction, reached: str) -> None:
    """To a bank 5.00 is enough in some countries, 9.00 in all that are known; a part of a cent less is not."""
    assert reached == month_of(cents, 1, payout_terms("eea-uk-ch", "bank")).reached


def test_fees_are_known_in_one_region_alone() -> None:
    """Elsewhere what a payout costs, and what is left, is not known."""
    known = {region for region in REGIONS if best_month(5000, region, "bank", 1).fee_cents is not None}
    assert {"eea-uk-ch"} == known


def test_a_payout_too_small_costs_nothing_and_leaves_nothing() -> None:
    """Under the smallest payout none is made: all the money stays and adds up."""
    month = best_month(46, "eea-uk-ch", "paypal", 1)
    expected = (99, "no", 0, 0, 99)
    assert expected == (month.earned_cents, month.reached, month.fee_cents, month.left_cents, month.stays_cents)
