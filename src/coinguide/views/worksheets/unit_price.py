"""Worksheets of lesson 1: four packs, what a coin costs in each, and an invented pack to finish."""

from fractions import Fraction

from coinguide.core.lessons.unit_price import LETTERS, Case, Drinks, LessonPack, answers, bundle_pack
from coinguide.core.money import plain, three_places, usd_text
from coinguide.facts import Fact, load
from coinguide.views.worksheets.draw import Draw
from coinguide.views.worksheets.lesson import Lesson, sources_line
from coinguide.views.worksheets.paper import Part, ask, heading, small, space, table, text, turn

__all__ = ["UNIT_PRICE"]

_SMALL_PACKS, _LARGE_PACKS = ("app-usd-65", "app-usd-330"), ("app-usd-1321", "app-usd-6607")
_LARGEST = 10_000  # coins: beyond, the sums only get longer
# The exit ticket's pack, in hundredths of a cent a coin: dearer than the website, about as dear as the app.
_EXIT_RATES = (120, 170)


def _draw(draw: Draw) -> Case:
    size = draw.one(_sizes())
    packs = (draw.one(_SMALL_PACKS), draw.one(_LARGE_PACKS), f"app-usd-70-{size}", f"web-usd-{size}")
    drinks = _drinks(draw)
    while True:
        case = Case(drinks, tuple(map(bundle_pack, packs)), _exit_pack(draw))
        if _fair(case):
            return case


def _sizes() -> tuple[int, ...]:
    """The packs that the older list of the app and the website both have: the same coins in two shops."""
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
    draw=_draw,
    sheet=_sheet,
    columns=(("A drink", 4), *((letter, 2) for letter in LETTERS), ("1. A or B", 6), ("2. C or D", 4), ("Exit", 7)),
    cells=_cells,
    marking=_marking,
)
