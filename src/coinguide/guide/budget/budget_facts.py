"""The budget chapter's examples, worked out from the facts that they rest on: no number is typed here."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Fact, Facts, load
from coinguide.guide.budget.budget import WEEKS_IN_A_MONTH, WEEKS_IN_A_YEAR, Habit, share_cents
from coinguide.live.ask.money import CURRENCIES, money_text

__all__ = ["EXAMPLE_PACK", "budget_examples", "small_habits"]

EXAMPLE_PACK = "app-usd-330"
SMALL_PACK = "app-usd-65"


def budget_examples(facts: Facts) -> Iterator[tuple[str, str, int, tuple[Fact, ...]]]:
    """Return (id, label, US cents, inputs) of each amount in the worked example."""
    pay, wants, gifts = (facts.by_id(name) for name in ("example-take-home", "budget-wants", "example-gifts-percent"))
    pack, times = facts.by_id(EXAMPLE_PACK), facts.by_id("example-times")
    cents, percents = int(pay.number), (_percent(wants), _percent(gifts))
    yield "example-wants", "example: the wants of a month", share_cents(cents, percents[0]), (pay, wants)
    yield "example-cap", "example: the cap of a month", share_cents(cents, *percents), (pay, wants, gifts)
    habit = Habit(int(pack.number), times.number)
    for name, weeks in (("week", 1), ("month", WEEKS_IN_A_MONTH), ("year", WEEKS_IN_A_YEAR)):
        yield f"example-habit-{name}", f"example: the habit in a {name}", habit.cents_in(weeks), (pack, times)


def small_habits() -> tuple[tuple[str, int], ...]:
    """Return small habits in words and what each costs in a year, in US cents, the smallest first."""
    facts = load()
    small, pack, times = facts.by_id(SMALL_PACK), facts.by_id(EXAMPLE_PACK), facts.by_id("example-times")
    often = {"once a week": Fraction(1), f"{times.value} times a week": times.number, "every day": Fraction(7)}
    habits = [
        (f"{money_text(int(bundle.number), CURRENCIES['USD'])} {words}", Habit(int(bundle.number), number))
        for bundle in (small, pack)
        for words, number in often.items()
    ]
    return tuple(
        sorted(((words, habit.cents_in(WEEKS_IN_A_YEAR)) for words, habit in habits), key=lambda pair: pair[1])
    )


def _percent(fact: Fact) -> Decimal:
    return Decimal(str(fact.value))
