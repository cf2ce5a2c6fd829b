"""The chapters' small tasks, "Try it": what is right today, and what to tell somebody who is close."""

from fractions import Fraction
from functools import cache

from coinguide.facts import load
from coinguide.guide.lessons.exercise.judge import SIGNS, judge_task
from coinguide.guide.lessons.exercise.tasks import Near, Task
from coinguide.guide.prices.ladders import best_shop
from coinguide.live.library.wrong import UnknownName

__all__ = ["check"]

_CENTS = "These are cents. The task asks for dollars: divide by 100."


def check(name: str, answer: object) -> None:
    """Print a word on the answer to a chapter's task: right, close and why, or where to start. It never tells it."""
    if name not in _tasks():
        raise UnknownName(f"There is no task “{name}”. Give one of: {', '.join(_tasks())}.")
    judged = judge_task(_tasks()[name], answer)
    print(f"{name}: {SIGNS[judged.verdict]} {judged.sentence}")


@cache
def _tasks() -> dict[str, Task]:
    return {task.name: task for task in (_web_saving(), _every_day(), _what_arrives())}


def _web_saving() -> Task:
    """Return how many percent less a coin costs on the website, in the usual bundle of each place."""
    app, web = (Fraction(shop.usual_rate) for place in ("app", "web") if (shop := best_shop(place, "USD")))
    return Task(
        name="web-saving",
        unit="percent",
        right=(app - web) / app * 100,
        places=1,
        praise="You compared with what the dearer place asks: that is what somebody saves.",
        start="Take the cents for one coin at both places. How large is the difference, as a part of the app's price?",
        nears=(
            Near((app - web) / web * 100, "This is how much more the app costs. Divide by the app's price instead."),
            Near((app - web) / app, "This is the part of one. In percent it is a hundred times as much."),
            Near(web / app * 100, "This is what is left to pay, in percent. The task asks what is saved."),
            Near(app - web, "This is the difference in cents. Divide it by the app's price."),
        ),
    )


def _every_day() -> Task:
    """Return what the smallest bundle on sale in the app comes to, bought every day for a year."""
    shop = best_shop("app", "USD")
    assert shop is not None  # the facts' own tests hold the list in US dollars
    price = Fraction(min(shop.packs).price_cents, 100)
    return Task(
        name="every-day",
        unit="dollars",
        right=price * 365,
        places=2,
        praise="A small price becomes a large one by the days of a year.",
        start="Take the price of the smallest bundle in the table above, and the days of a year.",
        nears=(
            Near(price * 365 * 100, _CENTS),
            Near(price * 52, "This is once a week. The task says every day."),
            Near(price * 12, "This is once a month. The task says every day."),
            Near(price * 30, "This is one month. The task asks for a year."),
            Near(price * 360, "Very near: a year has more days than twelve times thirty."),
            Near(price * 364, "Very near: 52 weeks are one day short of a year."),
        ),
    )


def _what_arrives() -> Task:
    """Return what the app's price of the dearest gift buys, in dollars."""
    shop = best_shop("app", "USD")
    assert shop is not None
    coins = max(gift.coins[0] for gift in load().gifts)
    dollars = shop.usual_rate * coins / 100
    return Task(
        name="dearest-gift",
        unit="dollars",
        right=dollars,
        places=1,
        praise="Coins times cents for one coin, in dollars: so a gift has a price again.",
        start="Find the dearest gift in the table, and multiply its coins by the cents for one coin.",
        nears=(
            Near(dollars * 100, _CENTS),
            Near(Fraction(coins, 100), "This counts one cent for a coin. In the app a coin costs more than a cent."),
            Near(Fraction(coins), "These are coins. What does one coin cost?"),
        ),
    )
