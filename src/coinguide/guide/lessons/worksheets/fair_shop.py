"""Worksheets of lesson 6: an invented shop, what its packs leave over, and its parts against the seven principles."""

from coinguide.facts import load
from coinguide.guide.lessons.drawn.fair_shop import draw_fair_shop
from coinguide.guide.lessons.fair_shop import SIZES, Case, Left, answers, principles
from coinguide.guide.lessons.worksheets.lesson import Lesson, sources_line
from coinguide.guide.lessons.worksheets.paper import Part, ask, boxed, heading, small, space, table, text, turn
from coinguide.live.ask.days import date_words
from coinguide.live.ask.money import usd_text

__all__ = ["FAIR_SHOP"]

_LETTERS = "ABCDEFG"


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
    """Return the other side: the shop's parts against the principles."""
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
    draw=draw_fair_shop,
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
