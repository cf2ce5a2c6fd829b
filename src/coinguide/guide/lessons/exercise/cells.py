"""The exercise notebook's helpers: what is given, a word on each answer, and the points that it earns."""

from collections.abc import Mapping

from coinguide.guide.lessons.exercise.judge import SIGNS, judge
from coinguide.guide.lessons.exercise.shop import exercise
from coinguide.live.ask.money import usd_text

__all__ = ["check", "given", "points"]


def given() -> None:
    """Print the invented shop's packs."""
    shop = exercise()
    print(f"{shop.shop}, an invented shop")
    for name, pack in shop.packs.items():
        print(f"  Pack {name}: {pack.coins} coins for {usd_text(pack.price_cents)}")


def check(name: str, answer: object) -> None:
    """Print a word on the answer to a task: right, close and why, or where to start. It never tells the answer."""
    judged = judge(name, answer)
    print(f"{name}: {SIGNS[judged.verdict]} {judged.sentence}")


def points(answers: Mapping[str, object]) -> int:
    """Return how many of these answers, by the name of their task, are right: one point each."""
    return sum(judge(name, answer).verdict == "right" for name, answer in answers.items())
