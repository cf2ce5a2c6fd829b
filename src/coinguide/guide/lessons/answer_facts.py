"""The lessons' answers as facts that a sentence can link to: worked out from the cases, no number typed here."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Fact, Offer, load
from coinguide.guide.lessons import fair_shop, statement, unit_price
from coinguide.guide.lessons.compared import Compared

__all__ = ["lesson_figures"]

Worked = tuple[str, str, Decimal | Fraction | int, str, tuple[Fact, ...]]


def lesson_figures() -> Iterator[Worked]:
    """Return (id, label, number, unit, inputs) of each answer that the pages put into words."""
    yield from _unit_price()
    yield from _ten_dollars()
    yield from _statement()
    yield from _fair_shop()


def _unit_price() -> Iterator[Worked]:
    found = unit_price.answers(unit_price.standard())
    drinks, small, large, older, web, last = _facts(
        "lesson-drinks-price", "app-usd-65", "app-usd-6607", "app-usd-70-70", "web-usd-70", "lesson-exit-pack"
    )
    yield "lesson-drinks-each", "Lesson 1: a drink of the pack", found.drink_cents, "US cents", (drinks,)
    yield "lesson-b-less", "Lesson 1: how much less a coin costs in B than in A", *_less(found.in_the_app, small, large)
    rounded = "Lesson 1: the same, from prices rounded to three places"
    yield "lesson-b-less-rounded", rounded, found.in_the_app.less.from_rounded, "percent", (small, large)
    yield "lesson-d-less", "Lesson 1: how much less a coin costs in D than in C", *_less(found.app_or_web, older, web)
    rate = "Lesson 1: what a coin of the exit ticket costs"
    yield "lesson-exit-rate", rate, found.exit_rate, "US cents per coin", (last,)
    dearer = "Lesson 1: how much dearer than D a coin of the exit ticket is"
    yield "lesson-exit-dearer", dearer, found.exit.difference, "US cents per coin", (last, web)
    yield "lesson-exit-more", dearer, found.exit.more.exact, "percent", (last, web)


def _less(prices: Compared, *inputs: Fact) -> tuple[Decimal, str, tuple[Fact, ...]]:
    return prices.less.exact, "percent", inputs


def _ten_dollars() -> Iterator[Worked]:
    (bits,) = _facts("twitch-web-100")
    if isinstance(bits, Offer):
        yield (
            "lesson-bit-price",
            "Lesson 2: what a Bit costs",
            Fraction(bits.number, bits.units),
            "US cents per Bit",
            (bits,),
        )


def _statement() -> Iterator[Worked]:
    case = statement.standard()
    found = statement.answers(case)
    cents = {
        "line": ("the first line of the statement", case.rows[0].cents),
        "bought": ("all purchases on the statement", found.bought),
        "refund": ("what came back", found.back),
        "total": ("spent in all, refunds taken off", found.total),
        "certain": ("certainly for coins", found.certain),
        "most": ("for coins at most", found.most),
        "perhaps": ("the line that is perhaps for coins", found.most - found.certain),
    }
    for name, (words, number) in cents.items():
        yield f"lesson-{name}", f"Lesson 3: {words}", number, "US cents", _facts("lesson-statement")


def _fair_shop() -> Iterator[Worked]:
    found = fair_shop.answers(fair_shop.standard())
    star, small, middle, large = _facts(*(f"lesson-glitter-{name}" for name in ("gift", "70", "350", "7000")))
    for name, left, pack in (("small", found.with_small, small), ("middle", found.with_middle, middle)):
        words = f"Lesson 6: left over after a star, with {name} packs"
        yield f"lesson-left-{name}", words, left.coins, "coins", (star, pack)
        yield f"lesson-left-{name}-cents", words, left.cents, "US cents", (star, pack)
    against = {"small": (found.large_and_small, small), "middle": (found.large_and_middle, middle)}
    for name, (prices, pack) in against.items():
        words = f"Lesson 6: how much less a coin costs in the large pack than in the {name} one"
        yield f"lesson-best-{name}", words, prices.less.exact, "percent", (large, pack)


def _facts(*names: str) -> tuple[Fact, ...]:
    return tuple(load().by_id(name) for name in names)
