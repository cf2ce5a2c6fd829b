"""What LIVE gifts may bring a creator in a month, and what payouts take of it. All money is in US cents."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from coinguide.facts import Fact, load
from coinguide.live.ask.money import round_down, round_up

__all__ = [
    "MOST_PAYOUTS",
    "Month",
    "Reached",
    "Terms",
    "earned_in_a_month",
    "estimates",
    "month_of",
    "payout_terms",
    "weeks_until",
]

WEEKS_PER_MONTH = Fraction(52, 12)
MOST_PAYOUTS = 31  # in a month: one on each day, since what is paid out in a day has an upper limit
FEES_KNOWN = "eea-uk-ch"  # the region for which TikTok states fees and smallest payouts

# Whether a payout is large enough: "depends" where countries differ.
Reached = Literal["yes", "depends", "no", "not-known"]


@dataclass(frozen=True, slots=True)
class Terms:
    """What is known of payouts in a region by a method; ``minimums`` from the lowest, none where not known."""

    most_per_day: Fact
    minimums: tuple[Fact, ...] = ()
    percent: Fact | None = None
    fixed: Fact | None = None

    def fee(self, amount: Fraction, payouts: int) -> Fraction | None:
        """Return what so many payouts of this amount in all cost, exact, None where it is not known."""
        if self.fixed is None:
            return None
        percent = self.percent.number if self.percent else 0
        return amount * percent / 100 + payouts * self.fixed.number

    def reached(self, each: Fraction) -> Reached:
        """Return whether one payout of this size is large enough."""
        if not self.minimums:
            return "not-known"
        if each < self.minimums[0].number:
            return "no"
        return "yes" if each >= self.minimums[-1].number else "depends"


@dataclass(frozen=True, slots=True)
class Month:
    """A month's gifts and payouts in whole cents: what arrives rounded down, fees up, None where not known.

    ``stays_cents``: what no payout of the month takes out.
    """

    earned_cents: int
    payouts: int
    each_cents: int
    reached: Reached
    fee_cents: int | None
    left_cents: int | None
    stays_cents: int


def estimates(region: str) -> dict[str, Fact]:
    """Return the low, best and high estimate of what one coin brings; missions are known of in the US alone."""
    facts = load()
    place = "" if region == "us" else "-elsewhere"
    return {
        "low": facts.by_id(f"creator-per-coin-low{place}"),
        "best": facts.by_id("creator-per-coin-best"),
        "high": facts.by_id(f"creator-per-coin-high{place}"),
    }


def payout_terms(region: str, method: str) -> Terms:
    """Return what is known of payouts, ``method`` being paypal or bank."""
    facts = load()
    if region != FEES_KNOWN:
        return Terms(facts.by_id("payout-max-day-elsewhere"))
    most = facts.by_id("payout-max-day-eea")
    if method == "paypal":
        percent, fixed = facts.by_id("payout-fee-paypal-percent"), facts.by_id("payout-fee-paypal-fixed")
        return Terms(most, (facts.by_id("payout-min-paypal-eea"),), percent, fixed)
    minimums = [facts.by_id("payout-min-bank-fr-se"), facts.by_id("payout-min-bank-uk-de")]
    return Terms(most, tuple(sorted(minimums, key=lambda fact: fact.number)), fixed=facts.by_id("payout-fee-bank"))


def earned_in_a_month(coins_per_week: int, cents_per_coin: Fraction) -> Fraction:
    """Return what so many coins a week bring in a month of 52/12 weeks, exact."""
    return coins_per_week * cents_per_coin * WEEKS_PER_MONTH


def month_of(earned: Fraction, payouts: int, terms: Terms) -> Month:
    """Return a month with equal payouts: as many as asked for, or more where the day's most makes that necessary.

    A payout that is too small is not made: nothing is charged, nothing arrives, and all of it stays.
    """
    most = terms.most_per_day.number
    count = min(max(payouts, round_up(earned / most)), MOST_PAYOUTS)
    each = min(earned / count, most)
    reached = terms.reached(each)
    paid = Fraction(0) if reached == "no" else each * count
    fee = Fraction(0) if reached == "no" else terms.fee(paid, count)
    fee_cents = None if fee is None else round_up(fee)
    return Month(
        earned_cents=round_down(earned),
        payouts=count,
        each_cents=round_down(each),
        reached=reached,
        fee_cents=fee_cents,
        left_cents=None if fee_cents is None else round_down(paid) - fee_cents,
        stays_cents=round_down(earned - paid),
    )


def weeks_until(minimum: Fact, coins_per_week: int, cents_per_coin: Fraction) -> int:
    """Return the whole weeks after which the gifts come to the smallest payout."""
    return round_up(minimum.number / (coins_per_week * cents_per_coin))
