"""The tasks of the exercise notebook: the right answer, and the wrong ones that tell what went wrong.

No sentence here holds an answer: what is said may be read by somebody who is still working on it.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from coinguide.guide.lessons.exercise.shop import Exercise, exercise

__all__ = ["Near", "Task", "tasks"]

CENTS = "These are cents. The task asks for dollars: divide by 100."


@dataclass(frozen=True, slots=True)
class Near:
    """A wrong answer that somebody on the right way can come to, and what to tell them."""

    value: Fraction | str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task: its answer, a number in ``unit`` or the name of a pack, and what to say.

    ``places``: an answer rounded to so many decimals is right. ``start`` helps who is far off.
    """

    name: str
    unit: str
    right: Fraction | str
    places: int
    praise: str
    start: str
    nears: tuple[Near, ...]


@cache
def tasks() -> dict[str, Task]:
    """Return the tasks by name, in the notebook's order."""
    makers = (
        _unit_price, _cheapest_pack, _saving, _cheapest_way, _left_over, _habit_year, _fits_cap, _arrives,
    )  # fmt: skip
    return {task.name: task for task in (make(exercise()) for make in makers)}


def _unit_price(given: Exercise) -> Task:
    pack = given.packs["A"]
    cents = pack.cents_per_coin
    return Task(
        name="unit-price",
        unit="cents",
        right=cents,
        places=3,
        praise="Price in cents, divided by coins: now packs of any size can be compared.",
        start="How many cents does pack A cost? Share them out among its coins.",
        nears=(
            Near(cents / 100, "These are dollars. The task asks for cents: how many cents are in a dollar?"),
            Near(1 / cents, "These are coins for one cent. Turn it round: cents for one coin."),
            Near(100 / cents, "These are coins for one dollar. The task asks for cents for one coin."),
            Near(Fraction(pack.price_cents), "This is the price of the whole pack. Share it out among the coins."),
        ),
    )


def _cheapest_pack(given: Exercise) -> Task:
    by_size = sorted(given.packs, key=lambda name: given.packs[name].coins)
    return Task(
        name="cheapest-pack",
        unit="pack",
        right=given.cheapest_pack,
        places=0,
        praise="So the size of a pack says little. The price of one coin says it.",
        start="Work out what one coin costs in each of the three packs.",
        nears=(
            Near(by_size[-1], "It is the largest. Is a coin cheapest in it? Work out the price of one coin, and look."),
            Near(by_size[0], "You pay least for it, but you get the fewest coins. What does one coin cost?"),
        ),
    )


def _saving(given: Exercise) -> Task:
    cents, least = given.packs["A"].cents_per_coin, given.packs[given.cheapest_pack].cents_per_coin
    less = cents - least
    return Task(
        name="saving",
        unit="percent",
        right=100 * less / cents,
        places=1,
        praise="The saving is counted from pack A, because that is what you compare with.",
        start="Take the difference of the two prices for one coin. What part of pack A's is it?",
        nears=(
            Near(less / cents, "The part is right, but it is no percentage yet: multiply by 100."),
            Near(100 * less / least, "You counted from the cheaper pack. What part of pack A's price is saved?"),
            Near(less, "This is the difference in cents. What part of pack A's price is it, in percent?"),
            Near(100 * least / cents, "This is what you still pay, in percent of pack A's price. What do you save?"),
        ),
    )


def _cheapest_way(given: Exercise) -> Task:
    plan, best = given.plan, given.packs[given.cheapest_pack]
    alone = -(-given.wanted_coins // best.coins) * best.price_cents
    single = best.cents_per_coin * given.wanted_coins
    return Task(
        name="cheapest-way",
        unit="dollars",
        right=Fraction(plan.cost_cents, 100),
        places=2,
        praise="Two sizes together can beat one. It takes some trying, and the bundle planner tries for you.",
        start="Write down ways to reach the coins you want, with one size or with two, and add up each.",
        nears=(
            Near(Fraction(plan.cost_cents), CENTS),
            Near(single / 100, "That would be right if the shop sold single coins. It sells whole packs only."),
            Near(Fraction(alone, 100), "Good, but it can be done for less. Mix two sizes."),
            Near(Fraction(given.packs["C"].price_cents, 100), "The largest pack is enough. There is a cheaper way."),
        ),
    )


def _left_over(given: Exercise) -> Task:
    bought, wanted, best = given.plan.coins_bought, given.wanted_coins, given.packs[given.cheapest_pack]
    return Task(
        name="left-over",
        unit="coins",
        right=Fraction(bought - wanted),
        places=0,
        praise="Left-over coins are paid for too. A shop that sells no exact number gains by them.",
        start="Add up the coins of the packs in your cheapest way. How many of them did you not want?",
        nears=(
            Near(Fraction(bought), "These are all the coins that you get. How many more is that than you wanted?"),
            Near(Fraction(wanted - bought), "The sign is wrong: you have more than you wanted, not less."),
            Near(Fraction(-wanted % best.coins), "That fits another way to buy. Find the cheapest one first."),
            Near(Fraction(0), "Can the packs be put together so that they fit exactly? Try it."),
        ),
    )


def _habit_year(given: Exercise) -> Task:
    year, week = given.year_cents, given.habit.cents_in(1)
    return Task(
        name="habit-year",
        unit="dollars",
        right=Fraction(year, 100),
        places=2,
        praise="A small price becomes a large one when it comes back every week.",
        start="First one week. Then ask how many weeks a year has.",
        nears=(
            Near(Fraction(year), CENTS),
            Near(Fraction(week * 48, 100), "You took four weeks for each month. A year has four weeks more than that."),
            Near(Fraction(week, 100), "This is one week. The task asks for a year."),
            Near(Fraction(year, 100 * given.habit_times_a_week), "This is one purchase a week. How many are there?"),
            Near(Fraction(week * 12, 100), "A year has twelve months, but how many weeks?"),
        ),
    )


def _fits_cap(given: Exercise) -> Task:
    exact = Fraction(given.cap_cents, given.habit.price_cents)
    whole = exact.numerator // exact.denominator
    return Task(
        name="fits-cap",
        unit="packs",
        right=Fraction(whole),
        places=0,
        praise="A cap is a limit, so you round down. The rest stays yours.",
        start="How often can you take the price of the pack away from the cap?",
        nears=(
            Near(exact, "No shop sells a part of a pack. How many whole ones fit under the cap?"),
            Near(Fraction(whole + 1), "That goes past the cap. Rounding up is for school marks, not for limits."),
        ),
    )


def _arrives(given: Exercise) -> Task:
    paid, store, part = Fraction(given.paid_cents, 100), given.store_percent, given.creator_percent
    left = paid * (100 - store) / 100
    return Task(
        name="arrives",
        unit="dollars",
        right=given.creator_cents / 100,
        places=2,
        praise="The second share is taken of what is left, and not of what was paid.",
        start="First take off the store's part. Of what is left, take the creator's part.",
        nears=(
            Near(given.creator_cents, CENTS),
            Near(paid * part / 100, "You forgot the store, which takes its part first."),
            Near(left, "This is what the store leaves. The platform keeps a part of it too."),
            Near(paid * (part - store) / 100, "These are percentages of different amounts. Go step by step."),
            Near(left * (100 - part) / 100, "This is what the platform keeps. What does it pass on?"),
        ),
    )
