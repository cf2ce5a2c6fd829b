"""Lesson 4: a habit in a year, a cap out of the wants, a gift card that runs out, and controls to sort."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Bundle, FactError, load
from coinguide.guide.budget.budget import WEEKS_IN_A_YEAR, Habit, share_cents
from coinguide.guide.budget.budget_facts import EXAMPLE_PACK
from coinguide.guide.lessons.stock import Control, controls
from coinguide.live.ask.answer import Rows
from coinguide.live.ask.money import plain, usd_text

__all__ = ["Answers", "Case", "answers", "control_rows", "rows", "standard", "wants_percent"]


@dataclass(frozen=True, slots=True)
class Case:
    """What a sheet asks: a pack bought so often, take-home pay, a part of the wants, a gift card, the controls."""

    pack: Bundle
    times_a_week: int
    take_home_cents: int
    percent_of_wants: int
    gift_card_cents: int
    packs_bought: int
    controls: tuple[Control, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """In cents: a year of the habit, the wants, the cap, what is left of it after whole packs, the bank card's part."""

    year: int
    wants: int
    cap: int
    packs_in_cap: int
    left_of_cap: int
    to_bank_card: int


def standard() -> Case:
    """Return the lesson's own case; of its pack as many are bought as use the gift card up."""
    facts = load()
    pay, percent, times, card = (
        int(facts.by_id(name).number)
        for name in ("example-take-home", "example-gifts-percent", "example-times", "lesson-gift-card")
    )
    pack = facts.by_id(EXAMPLE_PACK)
    if not isinstance(pack, Bundle):
        raise FactError(f"{pack.id}: is not a bundle.")
    return Case(pack, times, pay, percent, card, card // pack.prices[0] + 1, controls())


def wants_percent() -> Decimal:
    """Return the part of take-home pay that goes to wants by the 50/30/20 rule."""
    return Decimal(str(load().by_id("budget-wants").value))


def answers(case: Case) -> Answers:
    """Return the case worked out."""
    price = case.pack.prices[0]
    cap = share_cents(case.take_home_cents, wants_percent(), Decimal(case.percent_of_wants))
    return Answers(
        year=Habit(price, Fraction(case.times_a_week)).cents_in(WEEKS_IN_A_YEAR),
        wants=share_cents(case.take_home_cents, wants_percent()),
        cap=cap,
        packs_in_cap=cap // price,
        left_of_cap=cap % price,
        to_bank_card=max(0, case.packs_bought * price - case.gift_card_cents),
    )


def rows(case: Case) -> Rows:
    """Return each sum with how it is worked out."""
    found, price = answers(case), usd_text(case.pack.prices[0])
    cells = (
        ("The habit in a year", f"{price} × {case.times_a_week} × {WEEKS_IN_A_YEAR}", usd_text(found.year)),
        ("Wants in a month", f"{plain(wants_percent())} % of {usd_text(case.take_home_cents)}", usd_text(found.wants)),
        ("The cap", f"{case.percent_of_wants} % of {usd_text(found.wants)}", usd_text(found.cap)),
        ("Packs that fit in the cap", f"{usd_text(found.cap)} ÷ {price}, whole packs", f"{found.packs_in_cap}"),
        ("Left of the cap", f"{usd_text(found.cap)} - {found.packs_in_cap} × {price}", usd_text(found.left_of_cap)),
        (
            "What the bank card pays",
            f"{case.packs_bought} × {price} - {usd_text(case.gift_card_cents)} of the gift card",
            usd_text(found.to_bank_card),
        ),
    )
    return Rows("The cap", ("Question", "Worked out", "Answer"), cells)


def control_rows(case: Case) -> Rows:
    """Return what each control does, in the case's order."""
    cells = tuple((control.words, control.does, control.why) for control in case.controls)
    return Rows("Warns, slows, stops or none", ("Control", "It", "Why"), cells)
