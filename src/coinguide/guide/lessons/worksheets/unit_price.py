"""Worksheets of lesson 1: four packs, what a coin costs in each, and an invented pack to finish."""

from coinguide.facts import Fact
from coinguide.guide.lessons.drawn.unit_price import draw_unit_price
from coinguide.guide.lessons.unit_price import LETTERS, Case, answers
from coinguide.guide.lessons.worksheets.lesson import Lesson, sources_line
from coinguide.guide.lessons.worksheets.paper import Part, ask, heading, small, space, table, text, turn
from coinguide.live.ask.money import plain, usd_text

__all__ = ["UNIT_PRICE"]


def _sheet(case: Case) -> tuple[Part, ...]:
    drinks, exit_pack = case.drinks, case.exit
    rows = [
        (letter, pack.where, f"{pack.coins:,}", usd_text(pack.price_cents), "")
        for letter, pack in zip(LETTERS, case.packs, strict=True)
    ]
    return (
        heading("To begin"),
        ask(
            f"A pack of {drinks.number} drinks costs {usd_text(drinks.pack_cents)}. One drink alone costs "
            f"{usd_text(drinks.single_cents)}. What does a drink of the pack cost, and which is cheaper?"
        ),
        heading("Four packs of coins"),
        text("Divide the price in cents by the number of coins. Round to three places."),
        table(("Pack", "Where", "Coins", "Price", "Cents a coin"), rows, ("auto", 3, 2, 2, 3), right=(2, 3)),
        text("For questions 1 and 2: give whole percent; under 1 %, give one place."),
        ask("1. A or B: in which pack is a coin cheaper? By how many percent of the dearer price?", 2),
        ask("2. C and D hold the same coins. Which is cheaper, and by how many percent of the dearer price?", 2),
        space(),
        turn(),
        ask("3. “The bigger the pack, the cheaper the coin.” What do your numbers say?", 3),
        heading("Exit ticket"),
        ask(
            f"An invented pack has {exit_pack.coins:,} coins for {usd_text(exit_pack.price_cents)}. What does a coin "
            "cost in it? How much dearer than in D is that, in cents a coin and in whole percent of D’s price?",
            3,
        ),
        space(),
        small(sources_line(_facts(case))),
    )


def _cells(case: Case) -> tuple[str, ...]:
    found, drinks = answers(case), case.drinks
    cheaper = "pack" if found.drink_cents < drinks.single_cents else "single"
    return (
        f"{plain(found.drink_cents)} c; {cheaper}",
        *(f"{rate}" for rate in found.rates),
        f"{found.in_the_app.cheaper}, {found.in_the_app.less.text}",
        f"{found.app_or_web.cheaper}, {found.app_or_web.less.text}",
        f"{found.exit_rate} c; {found.exit.difference} c dearer, {found.exit.more.text}",
    )


def _facts(case: Case) -> tuple[Fact, ...]:
    return tuple(pack.fact for pack in case.packs if pack.fact)


def _marking() -> tuple[Part, ...]:
    return (
        text("Questions 1 and 2 from exact prices; where the rounded ones give another, accept that too."),
        text(
            "Question 3: in the app a coin costs nearly the same in every pack, so bigger is hardly cheaper and "
            "sometimes dearer. Where it is bought matters far more."
        ),
    )


UNIT_PRICE = Lesson(
    name="unit-price",
    title="What does one coin cost?",
    draw=draw_unit_price,
    sheet=_sheet,
    columns=(("A drink", 4), *((letter, 2) for letter in LETTERS), ("1. A or B", 6), ("2. C or D", 4), ("Exit", 7)),
    cells=_cells,
    marking=_marking,
    fits_half=True,
)
