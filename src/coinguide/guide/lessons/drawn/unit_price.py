"""Lesson 1, drawn: drinks, four packs in two shops, and an invented pack to finish."""

from fractions import Fraction

from coinguide.facts import load
from coinguide.guide.lessons.drawn.draw import Draw
from coinguide.guide.lessons.unit_price import Case, Drinks, LessonPack, answers, bundle_pack
from coinguide.live.ask.money import three_places

__all__ = ["draw_unit_price"]

_SMALL_PACKS, _LARGE_PACKS = ("app-usd-65", "app-usd-330"), ("app-usd-1321", "app-usd-6607")
_LARGEST = 10_000  # coins: beyond, the sums only get longer
# The exit ticket's pack, in hundredths of a cent a coin: dearer than the website, about as dear as the app.
_EXIT_RATES = (120, 170)


def draw_unit_price(draw: Draw) -> Case:
    """Return a case whose exit ticket has one answer."""
    size = draw.one(_sizes())
    packs = (draw.one(_SMALL_PACKS), draw.one(_LARGE_PACKS), f"app-usd-70-{size}", f"web-usd-{size}")
    drinks = _drinks(draw)
    while True:
        case = Case(drinks, tuple(map(bundle_pack, packs)), _exit_pack(draw))
        if _fair(case):
            return case


def _sizes() -> tuple[int, ...]:
    """Return the packs that the older list of the app and the website both have: the same coins in two shops."""
    web = {size for bundle in load().bundles_of("web-usd") for size in bundle.coins}
    older = (bundle.coins[0] for bundle in load().bundles_of("app-usd-70"))
    return tuple(size for size in older if size in web and size < _LARGEST)


def _drinks(draw: Draw) -> Drinks:
    number, each = draw.among(4, 12), draw.among(40, 95, 5)
    single = each + draw.one((-15, -10, -5, 5, 10, 15))
    return Drinks(number, number * each, single)


def _exit_pack(draw: Draw) -> LessonPack:
    coins = draw.among(150, 900, 10)
    rate = draw.among(*_EXIT_RATES)
    return LessonPack(coins, coins * rate // 1000 * 10 + 9, "invented")


def _fair(case: Case) -> bool:
    """Whether the exit ticket has one answer, from exact and from rounded prices, and a difference worth finding."""
    known = {pack.coins for pack in case.packs}
    found, web = answers(case).exit, case.packs[-1].cents_per_coin
    rounded = three_places(case.exit.cents_per_coin) - three_places(web)
    one_answer = found.more.exact == found.more.from_rounded and found.difference == rounded
    return one_answer and case.exit.coins not in known and case.exit.cents_per_coin - web > Fraction(1, 10)
