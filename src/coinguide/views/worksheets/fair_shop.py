"""Worksheets of lesson 6: an invented shop, what its packs leave over, and its parts against the seven principles."""

from fractions import Fraction

from coinguide.core.dates import date_words
from coinguide.core.lessons.fair_shop import SIZES, Case, Left, answers, principles
from coinguide.core.lessons.stock import Part as ShopPart
from coinguide.core.lessons.stock import parts
from coinguide.core.money import usd_text, whole_minor
from coinguide.core.plan import Pack
from coinguide.facts import load
from coinguide.views.worksheets.draw import Draw
from coinguide.views.worksheets.lesson import Lesson, sources_line
from coinguide.views.worksheets.paper import Part, ask, boxed, heading, small, space, table, text, turn

__all__ = ["FAIR_SHOP"]

_LETTERS = "ABCDEFG"
_NAMES = ("Pebble Coins", "Lantern Coins", "Feather Coins", "Ripple Coins", "Button Coins", "Acorn Coins")
_GIFTS = ("kite", "drum", "whale", "lamp", "boat", "drone")
_SMALL_CENTS = (99, 149, 199)  # for as many coins that one costs about what TikTok takes
_THIN = (6, 2)  # the most percent that the large pack may save against the small and the middle one
_SURPLUS = 3  # the principle on forced surplus: packs and gift fail it by their numbers


def _draw(draw: Draw) -> Case:
    cents = draw.one(_SMALL_CENTS)
    small_pack = Pack(draw.among(cents * 3 // 5, cents * 9 // 10), cents)
    middle = _bigger(draw, small_pack, draw.among(4, 6), (2, 4))
    large = _bigger(draw, small_pack, draw.among(60, 100, 10), (4, 5))
    gift = draw.among(small_pack.coins + 4, 3 * small_pack.coins - 6)
    packs = (small_pack, middle, large)
    case = Case(draw.one(_NAMES), packs, draw.one(_GIFTS), gift)
    if not _fair(case):
        return _draw(draw)
    return Case(case.name, packs, case.gift, gift, tuple(draw.shuffled((_surplus(case), *_parts(draw)))))


def _bigger(draw: Draw, pack: Pack, times: int, percents: tuple[int, int]) -> Pack:
    """A pack so many times as large whose coins cost so many percent less, its price ending in 9."""
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
    return (
        large < middle < small_rate
        and same
        and same_cents
        and thin
        and min(found.with_small.coins, found.with_middle.coins) > 0
    )


def _surplus(case: Case) -> ShopPart:
    sizes = [f"{pack.coins:,}" for pack in case.packs]
    packs = f"{', '.join(sizes[:-1])} and {sizes[-1]}"
    words = f"A {case.gift} costs {case.gift_coins} coins. Coins come in packs of {packs} alone."
    return ShopPart(_SURPLUS, "fail", words)


def _parts(draw: Draw) -> list[ShopPart]:
    """One part for each other principle: two or three fail, one cannot be told, the others pass."""
    numbers = draw.shuffled(sorted({part.principle for part in parts()}))
    fails = draw.among(2, 3)
    verdicts = ["fail"] * fails + ["cannot tell"] + ["pass"] * (len(numbers) - fails - 1)
    return [
        draw.one([part for part in parts() if (part.principle, part.verdict) == wanted])
        for wanted in zip(numbers, verdicts, strict=True)
    ]


def _sheet(case: Case) -> tuple[Part, ...]:
    packs = "; ".join(f"{pack.coins:,} coins for {usd_text(pack.price_cents)}" for pack in case.packs)
    return (
        text(f"{case.name} is an invented shop."),
        boxed(
            f"{case.name} sells: {packs}. The largest pack flashes: BEST!",
            f"A {case.gift} costs {case.gift_coins} coins.",
        ),
        heading("To begin"),
        ask(f"1. You want one {case.gift}. With small packs: how many packs, and how many coins are left over?"),
        ask("2. What did the coins that are left over cost, to the cent?"),
        ask("3. With one middle pack: how many coins are left over?"),
        heading("Is BEST! the best?"),
        table(("Pack", *SIZES), [("Cents a coin, three places", "", "", "")], (3, 2, 2, 2)),
        text("For question 4: percent of the dearer price, whole; under 1 %, give one place."),
        ask("4. How many percent cheaper is a coin of the large pack than of the small pack, and of the middle one?"),
        space(),
        turn(),
        *_audit(case),
    )


def _audit(case: Case) -> tuple[Part, ...]:
    """The other side: the shop's parts against the principles."""
    rule = load().by_id("study-principles-2025")
    rows = [(f"{letter}. {part.words}", "", "") for letter, part in zip(_LETTERS, case.parts, strict=True)]
    return (
        heading("Seven principles, and the shop"),
        text(
            "European consumer authorities ask this of money in games. "
            f"It is advice of {date_words(rule.as_of)}, and no law."
        ),
        boxed(*_principles()),
        text("Pass, fail or cannot tell? Which principle does it touch?"),
        table(("What the shop does", "Pass, fail, cannot tell", "Principle"), rows, (7, 3, 2)),
        heading("Exit ticket"),
        ask("Write one part of the shop anew so that it passes, in two lines.", 2),
        small(sources_line([rule])),
    )


def _cells(case: Case) -> tuple[str, ...]:
    found = answers(case)
    judged = (f"{letter} {part.verdict} {part.principle}" for letter, part in zip(_LETTERS, case.parts, strict=True))
    return (
        f"{_packs(found.with_small)}, {found.with_small.coins} left",
        usd_text(found.with_small.cents),
        f"{found.with_middle.coins} left",
        ", ".join(map(str, found.rates)),
        f"{found.large_and_small.less.text}, {found.large_and_middle.less.text}",
        ", ".join(judged),
    )


def _principles() -> list[str]:
    return [f"{number}. {fact.value}" for number, fact in enumerate(principles(), 1)]


def _packs(left: Left) -> str:
    return f"{left.packs} packs"


def _marking() -> tuple[Part, ...]:
    return (
        text(
            "Letter, verdict, principle. Accept another principle where the reason is good: "
            "price, hiding and information overlap."
        ),
        text("BEST! is true, and thin: the large pack saves little on each coin, and costs many times as much."),
        text("Exit ticket: a part that keeps the principle it broke, in words that a shop could use."),
        heading("The principles"),
        boxed(*_principles()),
    )


FAIR_SHOP = Lesson(
    name="fair-shop",
    title="Fair shop?",
    draw=_draw,
    sheet=_sheet,
    columns=(
        ("1. Small packs", 4),
        ("2. Their price", 3),
        ("3. Middle", 3),
        ("Cents a coin", 4),
        ("4. Percent", 3),
        ("Parts", 12),
    ),
    cells=_cells,
    marking=_marking,
)
