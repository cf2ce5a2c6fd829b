"""what-it-costs: a gift or a number of coins in money, in the app and on the website, in the reader's currency."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Bundle, Gift, load
from coinguide.facts.cited import cite
from coinguide.guide.prices.gift_value import NAMES, gift_value
from coinguide.guide.prices.home_price import home_controls
from coinguide.guide.prices.ladders import PLACES, Shop, best_shops
from coinguide.guide.prices.rates import convert, rates_between, without_rate
from coinguide.live.ask.answer import Answer, Figure, Key, Note, Onward, Rows, Steps
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Number, Option
from coinguide.live.ask.days import date_words
from coinguide.live.ask.money import CURRENCIES, Currency, money_text, rate_text, rate_unit, whole_minor
from coinguide.live.ask.words import counted, large_first

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
    """Return the answer with what the coins cost at each place's usual rate, in the minor unit of the currency.

    Where lists of gifts differ, the highest price in coins counts. The lists are those that gift-value counts with, but
    for one that no newspaper or named page gives. Where none is left, those in dollars are converted at the reference
    rate.
    """
    gift = next((found for found in load().gifts if found.name == what), None)
    number = max(gift.coins) if gift else int(coins)
    money = CURRENCIES[currency]
    paid = _paid(number, money)
    amounts = {one.place: whole_minor(one.amount) if one.amount is not None else None for one in paid}
    figures: dict[str, Figure] = {"coins": number}
    figures |= {f"{place}_minor": amounts.get(place) for place in dict.fromkeys((*PLACES, *amounts))}
    doubtful = paid[0].found.currency != money or all(one.found.year for one in paid)
    known = any(amount is not None for amount in amounts.values())
    return Answer(
        key=Key(
            f"{_name(gift, number)} costs about" if gift else "They cost about",
            _all(paid, money) if known else "Not known",
        ),
        tone=("careful" if doubtful else "plain") if known else "unknown",
        headline=_headline(gift, number, paid, money),
        figures=figures,
        rows=_rows(paid, money, number),
        steps=(_on(gift, number),),
        notes=tuple(_notes(gift, paid, money)),
    )


def _paid(number: int, money: Currency) -> list[_Paid]:
    """Return the price at each place with a list in this currency that has a name behind it, else that in dollars."""
    known = {place: found for place, found in best_shops(money.code).items() if found.named}
    return [
        _Paid(place, found, convert(found.usual_rate * number, found.currency.code, money.code))
        for place, found in (known or best_shops(DOLLARS)).items()
    ]


def _name(gift: Gift | None, number: int) -> str:
    if gift is None:
        return counted(number, "coin")
    return f"{'An' if gift.name[0] in 'AEIO' else 'A'} {gift.name}"


def _amount(one: _Paid, money: Currency) -> str:
    """Return the amount as people pay it; under ten of the smallest unit, more exactly than anybody can pay."""
    if one.amount is None:
        return "not known"
    if one.amount < FEW:
        return f"{rate_text(one.amount, money)} {rate_unit(money)}"
    step = money.minor_per_major if money.disused_minor else 1
    return money_text(whole_minor(one.amount / step) * step, money)


def _all(paid: list[_Paid], money: Currency) -> str:
    where = {"app": "in the app", "web": "on the website"}
    return ", ".join(f"{_amount(one, money)} {where.get(one.place, '')}".strip() for one in paid)


def _headline(gift: Gift | None, number: int, paid: list[_Paid], money: Currency) -> str:
    """Return the coins, what is cheaper where both places have a list, and how old the oldest old list is."""
    years = sorted(one.found.year for one in paid if one.found.year)
    joined, more = _compared(paid, money)
    old = f" (list of {years[0]})" if years and paid[0].found.currency == money else ""
    if not gift:
        return f"{large_first(more)}{old}."
    return f"{_name(gift, number)} is {counted(number, 'coin')}, {joined}{more}{old}."


def _compared(paid: list[_Paid], money: Currency) -> tuple[str, str]:
    """Return which place is the cheaper; of a converted price, and of one alone, what counts instead.

    First comes the word that joins it to a sentence before it.
    """
    if paid[0].amount is None:
        return "and ", "the price is not known: look at your own screen"
    if paid[0].found.currency != money:
        return "", "converted from dollars, so look at your own screen"
    costs = {one.place: one.amount for one in paid}
    app, web = costs.get("app"), costs.get("web")
    if app is None or web is None:
        return "and ", "the price on your own screen counts"
    saved = whole_minor((1 - web / app) * 100)
    return ("", f"about {saved} % cheaper on the website") if saved > 0 else ("and ", "not cheaper on the website")


def _rows(paid: list[_Paid], money: Currency, number: int) -> Rows:
    cells = tuple(
        (
            NAMES[one.place],
            _amount(one, money),
            f"a list {one.found.dated}"
            if one.found.currency == money
            else f"{money_text(one.found.usual_rate * number, one.found.currency)}, "
            f"{'converted' if one.amount is not None else 'without a rate'}",
        )
        for one in paid
    )
    return Rows("What the coins cost", ("Bought in", f"In {money.name}", "Comes from"), cells)


def _on(gift: Gift | None, number: int) -> Steps:
    """Return the links to the calculators that go on from here."""
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
        words = f"{NAMES[one.place]}: {rate}, the middle of the bundles that we know."
        notes.append(Note(words, known[:1], dated=one.found.ladder.priced.day))
    if foreign := {one.found.currency.code for one in paid} - {money.code}:
        notes.append(_converted(foreign.pop(), money))
    notes.append(Note("Buying coins and sending gifts is for adults.", (cite(facts.by_id("age-coins")),)))
    return notes


def _rate(bundle: Bundle) -> Fraction:
    return Fraction(max(bundle.prices), min(bundle.coins))


def _converted(source: str, money: Currency) -> Note:
    """Return that a price is converted, or that there is no rate for it."""
    if missing := without_rate(source, money.code):
        return Note(missing)
    used = tuple(cite(rate) for rate in rates_between(source, money.code))
    words = f"We know no list in {money.name} for it: the price in {CURRENCIES[source].name} is converted"
    return Note(f"{words} at the rate of {date_words(load().rates.day)}. Your store has prices of its own.", used)


def _currencies() -> tuple[Option, ...]:
    """Return the reader's own currencies, those with a list or a rate."""
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
