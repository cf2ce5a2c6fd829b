"""The invented shop, habit and platform of the exercise notebook, and the sums that its tasks rest on."""

import tomllib
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files

from coinguide.guide.budget.budget import WEEKS_IN_A_YEAR, Habit
from coinguide.guide.prices.plan import Pack, Plan, cheapest_plan

__all__ = ["Exercise", "exercise"]

FILE = "exercise.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """What is given, as exercise.toml has it; amounts in US cents."""

    shop: str
    packs: dict[str, Pack]
    wanted_coins: int
    habit_pack: str
    habit_times_a_week: int
    cap_cents: int
    paid_cents: int
    store_percent: int
    creator_percent: int

    @property
    def cheapest_pack(self) -> str:
        """Return the name of the pack in which one coin costs least."""
        return min(self.packs, key=lambda name: self.packs[name].cents_per_coin)

    @property
    def plan(self) -> Plan:
        """Return the cheapest way to at least the wanted coins."""
        return cheapest_plan(self.wanted_coins, tuple(self.packs.values()))

    @property
    def habit(self) -> Habit:
        """Return the habit: one pack, so many times a week."""
        return Habit(self.packs[self.habit_pack].price_cents, Fraction(self.habit_times_a_week))

    @property
    def year_cents(self) -> int:
        """Return what the habit costs in a year of weeks."""
        return self.habit.cents_in(WEEKS_IN_A_YEAR)

    @property
    def creator_cents(self) -> Fraction:
        """Return what reaches the creator when the store has taken its part first."""
        left = Fraction(self.paid_cents) * (100 - self.store_percent) / 100
        return left * self.creator_percent / 100


@cache
def exercise() -> Exercise:
    """Return the exercise of the file."""
    given = tomllib.loads((files("coinguide.facts") / FILE).read_text(encoding="utf-8"))
    packs = {row["name"]: Pack(row["coins"], row["price_cents"]) for row in given.pop("pack")}
    return Exercise(packs=packs, **given)
