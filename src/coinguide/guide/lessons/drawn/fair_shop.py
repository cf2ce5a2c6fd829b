"""Lesson 6, drawn: an invented shop with a thin flash and coins left over, and its parts for the seven principles."""

from fractions import Fraction

from coinguide.guide.lessons.drawn.draw import Draw
from coinguide.guide.lessons.fair_shop import Case, answers
from coinguide.guide.lessons.stock import Part, parts
from coinguide.guide.prices.plan import Pack
from coinguide.live.ask.money import whole_minor
from coinguide.live.ask.words import listed

__all__ = ["draw_fair_shop"]

_NAMES = ("Pebble Coins", "Lantern Coins", "Feather Coins", "Ripple Coins", "Button Coins", "Acorn Coins")
_GIFTS = ("kite", "drum", "whale", "lamp", "boat", "drone")
_SMALL_CENTS = (99, 149, 199)  # for as many coins that one costs about what TikTok takes
_THIN = (6, 2)  # the most percent that the large pack may save against the small and the middle one
_SURPLUS = 3  # the principle on forced surplus: packs and gift fail it by their numbers


def draw_fair_shop(draw: Draw) -> Case:
    """Return a shop whose numbers are fair to ask for."""
    cents = draw.one(_SMALL_CENTS)
    small = Pack(draw.among(cents * 3 // 5, cents * 9 // 10), cents)
    middle = _bigger(draw, small, draw.among(4, 6), (2, 4))
    large = _bigger(draw, small, draw.among(60, 100, 10), (4, 5))
    gift = draw.among(small.coins + 4, 3 * small.coins - 6)
    packs = (small, middle, large)
    case = Case(draw.one(_NAMES), packs, draw.one(_GIFTS), gift)
    if not _fair(case):
        return draw_fair_shop(draw)
    return Case(case.name, packs, case.gift, gift, tuple(draw.shuffled((_surplus(case), *_parts(draw)))))


def _bigger(draw: Draw, pack: Pack, times: int, percents: tuple[int, int]) -> Pack:
    """Return a pack so many times as large whose coins cost so many percent less, its price ending in 9."""
    cents = times * pack.price_cents * (100 - draw.among(*percents)) // 100
    return Pack(times * pack.coins, cents // 10 * 10 + 9)


def _fair(case: Case) -> bool:
    """Whether the flash is true but thin, percentages come out the same from rounded prices, and coins stay over."""
    found = answers(case)
    small_rate, middle, large = found.rates
    pairs = (found.large_and_small.less, found.large_and_middle.less)
    left = found.with_small
    same_cents = whole_minor(left.coins * Fraction(small_rate)) == left.cents
    thin = pairs[0].exact <= _THIN[0] and pairs[1].exact <= _THIN[1]
    same = all(percent.exact == percent.from_rounded for percent in pairs)
    over = min(found.with_small.coins, found.with_middle.coins) > 0
    return large < middle < small_rate and same and same_cents and thin and over


def _surplus(case: Case) -> Part:
    sizes = [f"{pack.coins:,}" for pack in case.packs]
    packs = listed(sizes)
    words = f"A {case.gift} costs {case.gift_coins} coins. Coins come in packs of {packs} alone."
    return Part(_SURPLUS, "fail", words)


def _parts(draw: Draw) -> list[Part]:
    """Return one part for each other principle: two or three fail, one cannot be told, the others pass."""
    numbers = draw.shuffled(sorted({part.principle for part in parts()}))
    fails = draw.among(2, 3)
    verdicts = ["fail"] * fails + ["cannot tell"] + ["pass"] * (len(numbers) - fails - 1)
    return [
        draw.one([part for part in parts() if (part.principle, part.verdict) == wanted])
        for wanted in zip(numbers, verdicts, strict=True)
    ]
