"""A month's cap and a habit, in whole cents: what the habit comes to, and on which day the cap is used up.

Rounding, in three named places: a cap is rounded down to the cent, so that it never promises more than the share
it is; what a habit costs in a week, a month or a year is rounded half up to the cent; a purchase falls on the day
that its moment lies in.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.live.ask.money import whole_minor

__all__ = ["WEEKS_IN_A_MONTH", "WEEKS_IN_A_YEAR", "Habit", "share_cents"]

WEEKS_IN_A_YEAR = 52
WEEKS_IN_A_MONTH = Fraction(WEEKS_IN_A_YEAR, 12)


def share_cents(amount_cents: int, *percents: Decimal) -> int:
    """Return this percentage of that percentage of an amount, rounded down to the cent."""
    share = Fraction(amount_cents)
    for percent in percents:
        share *= Fraction(percent) / 100
    return int(share)


@dataclass(frozen=True, slots=True)
class Habit:
    """The same purchase so many times a week, at equal distance, the first on day 1 of the month."""

    price_cents: int
    times_per_week: Fraction

    def cents_in(self, weeks: int | Fraction) -> int:
        """Return what it costs in so many weeks, rounded half up to the cent."""
        return whole_minor(self.price_cents * self.times_per_week * weeks)

    def days(self, month_days: int) -> tuple[int, ...]:
        """Return the day of each purchase in a month of so many days."""
        if not self.times_per_week:
            return ()
        apart = 7 / self.times_per_week
        count = -(-month_days // apart)  # the last moment still lies before the month's end
        return tuple(1 + int(number * apart) for number in range(int(count)))

    def used_up_on(self, cap_cents: int, month_days: int) -> int | None:
        """Return the day of the first purchase that goes past the cap, None when the month ends before it."""
        within, days = cap_cents // self.price_cents, self.days(month_days)
        return days[within] if within < len(days) else None
