"""Lesson 1: what one coin costs in four packs, and whether a bigger pack is cheaper."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Bundle, Example, Fact, FactError, load
from coinguide.guide.lessons.compared import Compared, compared
from coinguide.guide.prices.ladders import PLACES
from coinguide.live.ask.answer import Rows
from coinguide.live.ask.money import three_places, usd_text

__all__ = ["LETTERS", "Answers", "Case", "Drinks", "LessonPack", "answers", "bundle_pack", "rows", "standard"]

LETTERS = ("A", "B", "C", "D")
EXIT = "exit"


@dataclass(frozen=True, slots=True)
class Drinks:
    """The first minutes' question: so many drinks at one price, against a single one."""

    number: int
    pack_cents: int
    single_cents: int


@dataclass(frozen=True, slots=True)
class LessonPack:
    """A pack of coins at a price, and where it is sold; a pack without a fact is invented."""

    coins: int
    price_cents: int
    where: str
    fact: Fact | None = None

    @property
    def cents_per_coin(self) -> Fraction:
        """Return what one coin costs, exactly."""
        return Fraction(self.price_cents, self.coins)


@dataclass(frozen=True, slots=True)
class Case:
    """What a sheet asks: drinks, the packs A to D, and the invented pack of the exit ticket."""

    drinks: Drinks
    packs: tuple[LessonPack, ...]
    exit: LessonPack


@dataclass(frozen=True, slots=True)
class Answers:
    """Cents a drink and a coin to three places; A against B, C against D, the exit ticket's pack against D."""

    drink_cents: Decimal
    rates: tuple[Decimal, ...]
    in_the_app: Compared
    app_or_web: Compared
    exit_rate: Decimal
    exit: Compared


def standard() -> Case:
    """Return the lesson's own case."""
    facts = load()
    drinks = (int(facts.by_id(f"lesson-{name}").number) for name in ("drinks-number", "drinks-price", "drink-price"))
    packs = ("app-usd-65", "app-usd-6607", "app-usd-70-70", "web-usd-70")
    last = facts.by_id("lesson-exit-pack")
    if not isinstance(last, Example):
        raise FactError(f"{last.id}: is no example.")
    exit_pack = LessonPack(last.coins, int(last.number), "invented")
    return Case(Drinks(*drinks), tuple(bundle_pack(name) for name in packs), exit_pack)


def bundle_pack(name: str) -> LessonPack:
    """Return a reported bundle as a pack for the lesson."""
    bundle = load().by_id(name)
    if not isinstance(bundle, Bundle):
        raise FactError(f"{name}: is not a bundle.")
    ladder = load().ladder(bundle.ladder)
    where = PLACES[ladder.place].name + (", an older list" if ladder.status == "older" else "")
    return LessonPack(bundle.coins[0], bundle.prices[0], where, bundle)


def answers(case: Case) -> Answers:
    """Return the case worked out."""
    named = dict(zip(LETTERS, (pack.cents_per_coin for pack in case.packs), strict=True))
    return Answers(
        drink_cents=three_places(Fraction(case.drinks.pack_cents, case.drinks.number)),
        rates=tuple(map(three_places, named.values())),
        in_the_app=compared(("A", named["A"]), ("B", named["B"])),
        app_or_web=compared(("C", named["C"]), ("D", named["D"])),
        exit_rate=three_places(case.exit.cents_per_coin),
        exit=compared((EXIT, case.exit.cents_per_coin), ("D", named["D"])),
    )


def rows(case: Case) -> Rows:
    """Return the packs with what a coin costs in each, the exit ticket's pack last."""
    worked = answers(case)
    named = zip((*LETTERS, EXIT), (*case.packs, case.exit), (*worked.rates, worked.exit_rate), strict=True)
    cells = ((name, pack.where, f"{pack.coins:,}", usd_text(pack.price_cents), f"{rate}") for name, pack, rate in named)
    return Rows("What one coin costs", ("Pack", "Where", "Coins", "Price", "Cents a coin"), tuple(cells))
