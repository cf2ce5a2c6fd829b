"""what-it-costs: a gift or a number of coins in money, in the app and on the website, in the reader's currency."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Bundle, Gift, load
from coinguide.facts.cited import cite
from coinguide.guide.prices.gift_value import gift_value
from coinguide.guide.prices.home_price import home_controls
from coinguide.guide.prices.ladders import PLACES, Shop, shop
from coinguide.guide.prices.rates import convert, rates_between, without_rate
from coinguide.live.ask.answer import Answer, Figure, Key, Note, Onward, Rows, Steps
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Number, Option
from coinguide.live.ask.dates import date_words
from coinguide.live.ask.money import CURRENCIES, Currency, money_text, rate_text, rate_unit, whole_minor

__all__ = ["what_it_costs"]

COINS = "coins"
DOLLARS = "USD"
FEW = 10
# The list of gifts, as the calculator that follows a gift's money has it.
GIFTS = next(control for control in gift_value.controls if isinstance(control, Choice) and control.name == "gift")


@dataclass(frozen=True, slots=True)
class _Paid:
    """What the coins cost at one place: in minor units of the reader's currency, None where there is no rate."""

    place: str
    found: Shop
    amount: Fraction | None


def cost_of(*, what: str, coins: Decimal, currency: str) -> Answer:
    """Answer with what the coins cost at each place's usual rate, in the minor unit of the currency.

    Where lists of gifts differ, the highest price in coins counts. Where no list is known in the currency, the list in
    dollars is converted at the reference rate.
    """
    gift = next((found for found in load().gifts if found.name == what), None)
    number = max(gift.coins) if gift else int(coins)
    money = CURRENCIES[currency]
    paid = [_paid(place, number, money) for place in PLACES]
    figures: dict[str, Figure] = {"coins": number}
    figures |= {f"{one.place}_minor": whole_minor(one.amount) if one.amount is not None else None for one in paid}
    return Answer(
        key=Key(f"{_name(gift, number)} costs about" if gift else "They cost about", _both(paid, money)),
        headline=_headline(gift, number, paid),
        figures=figures,
        rows=_rows(paid, money, number),
        steps=(_on(gift, number),),
        notes=tuple(_notes(gift, paid, money)),
    )


def _paid(place: str, number: int, money: Currency) -> _Paid:
    """Give the price at a place: its own list in this currency, or the one in dollars, converted."""
    found = shop(place, money.code) or shop(place, money.code, "all") or shop(place, DOLLARS)
    if found is None:
        raise LookupError(f"no list in dollars for {place}")
    return _Paid(place, found, convert(found.usual_rate * number, found.currency.code, money.code))


def _name(gift: Gift | None, number: int) -> str:
    if gift is None:
        return f"{number:,} {'coin' if number == 1 else 'coins'}"
    return f"{'An' if gift.name[0] in 'AEIO' else 'A'} {gift.name}"


def _amount(one: _Paid, money: Currency) -> str:
    """Write the amount as people pay it; under ten of the smallest unit, more exactly than anybody can pay."""
    if one.amount is None:
        return "not known"
    if one.amount < FEW:
        return f"{rate_text(one.amount, money)} {rate_unit(money)}"
    return money_text(Fraction(whole_minor(one.amount)), money)


def _both(paid: list[_Paid], money: Currency) -> str:
    where = {"app": "in the app", "web": "on the website"}
    return ", ".join(f"{_amount(one, money)} {where[one.place]}" for one in paid)


def _headline(gift: Gift | None, number: int, paid: list[_Paid]) -> str:
    """Say the coins, and which place is the cheaper where both prices come from lists in one currency."""
    said = _compared(*paid)
    if not gift:
        return f"{said[:1].upper()}{said[1:]}."
    return f"{_name(gift, number)} is {number:,} {'coin' if number == 1 else 'coins'}; {said}."


def _compared(app: _Paid, web: _Paid) -> str:
    if app.found.currency != web.found.currency or app.amount is None or web.amount is None:
        return "the price on your own screen is the one that counts"
    saved = whole_minor((1 - web.amount / app.amount) * 100)
    if saved <= 0:
        return "by our lists the website is not cheaper"
    return f"by our lists it is about {saved} % cheaper on the website"


def _rows(paid: list[_Paid], money: Currency, number: int) -> Rows:
    cells = tuple(
        (
            PLACES[one.place].name,
            _amount(one, money),
            "a list in this currency"
            if one.found.currency == money
            else f"{money_text(one.found.usual_rate * number, one.found.currency)}, converted",
        )
        for one in paid
    )
    return Rows("What the coins cost", ("Bought in", f"In {money.name}", "Comes from"), cells)


def _on(gift: Gift | None, number: int) -> Steps:
    """Lead to the calculators that go on from here."""
    ways = [Note("", onward=Onward("Which bundles make it up", "bundles", "bundle-planner", (("coins", str(number)),)))]
    if gift:
        words = "What reaches the creator"
        ways.append(Note("", onward=Onward(words, "coins", "gift-value", (("gift", gift.name.replace(" ", "+")),))))
    return Steps("Look closer", tuple(ways), numbered=False)


def _notes(gift: Gift | None, paid: list[_Paid], money: Currency) -> list[Note]:
    facts = load()
    notes = []
    if gift and len(gift.coins) > 1:
        notes.append(Note("Lists of gifts differ here: the higher price counts.", (cite(gift),)))
    elif gift:
        notes.append(Note("The gift's price in coins comes from lists that are not official.", (cite(gift),)))
    for one in paid:
        rate = f"{rate_text(one.found.usual_rate, one.found.currency)} {rate_unit(one.found.currency)} a coin"
        usual = one.found.usual_rate
        known = tuple(cite(one_of) for one_of in one.found.bundles if usual == _rate(one_of))
        notes.append(Note(f"{PLACES[one.place].name}: {rate}, the middle of the bundles that we know.", known[:1]))
    if foreign := {one.found.currency.code for one in paid} - {money.code}:
        notes.append(_converted(foreign.pop(), money))
    notes.append(Note("Buying coins and sending gifts is for adults.", (cite(facts.by_id("age-coins")),)))
    return notes


def _rate(bundle: Bundle) -> Fraction:
    return Fraction(max(bundle.prices), min(bundle.coins))


def _converted(source: str, money: Currency) -> Note:
    """Say that a price is converted, or that there is no rate for it."""
    if missing := without_rate(source, money.code):
        return Note(missing)
    used = tuple(cite(rate) for rate in rates_between(source, money.code))
    words = f"We know no list in {money.name} for it: the price in {CURRENCIES[source].name} is converted"
    return Note(f"{words} at the rate of {date_words(load().rates.day)}. Your store has prices of its own.", used)


def _currencies() -> tuple[Option, ...]:
    """Give the reader's own currencies, those with a list or a rate."""
    return tuple(option for option in home_controls()[0].options if option.value in CURRENCIES)


what_it_costs = Calculator(
    name="what-it-costs",
    title="What does it cost?",
    question="What do a gift or coins cost in money?",
    compute=cost_of,
    controls=(
        Choice(
            name="what",
            label="Gift, or coins",
            options=(Option(COINS, "A number of coins"), *GIFTS.options),
            start="Lion",
        ),
        Number(
            name=COINS,
            label="How many coins",
            unit="coins",
            low=Decimal(1),
            high=Decimal(2_500_000),
            start=Decimal(1000),
            when=("what", COINS),
        ),
        Choice(name="currency", label="Your currency", options=_currencies(), start=DOLLARS),
    ),
    examples=(
        Example("One Lion", {}),
        Example("1,000 coins", {"what": COINS}),
        Example("One Rose in euros", {"what": "Rose", "currency": "EUR"}),
    ),
)
