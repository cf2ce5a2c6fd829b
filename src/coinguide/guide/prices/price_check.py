"""price-check: is the price on a screen like the official ones?"""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from coinguide.facts import load
from coinguide.facts.cited import cite
from coinguide.guide.prices.currency_control import currency_control
from coinguide.guide.prices.home_price import HomePrice, home_controls, home_price
from coinguide.guide.prices.ladders import PLACES, Place, Shop, best_elsewhere, known_pack, other_lists
from coinguide.guide.prices.price_verdict import TOLERANCE, price_verdict, shops_with_prices, verdict_key, verdict_words
from coinguide.live.ask.answer import Answer, Bar, Chart, Figure, Note, Part, Rows
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Number, Option
from coinguide.live.ask.money import (
    CURRENCIES,
    Currency,
    four_places,
    money_text,
    percent_places,
    plain,
    rate_text,
    rate_unit,
    to_minor,
)
from coinguide.live.ask.refused import Refused
from coinguide.live.ask.report import Report
from coinguide.live.ask.words import counted

__all__ = ["price_check"]

YOUR_SCREEN = Place("Your screen", "on your screen")


def check_price(
    *, coins: Decimal, price: Decimal, currency: str, home_currency: str, card_fee_percent: Decimal
) -> Answer:
    """Return the rate in cents per coin, what it is like, and what the price is at home; exact inside."""
    money = CURRENCIES[currency]
    price_cents = to_minor(price, money)
    if not price_cents:
        raise Refused(
            "price",
            f"Price: {money.name} have no smaller unit, so {price} cannot be paid. "
            "Give a whole number, for example 10000.",
        )
    home = home_price(money, home_currency, card_fee_percent)
    rate = Fraction(price_cents, int(coins))
    shops = shops_with_prices(currency)
    verdict = price_verdict(rate, shops)
    figures: dict[str, Figure] = {"cents_per_coin": four_places(rate), "verdict": verdict}
    for place in PLACES:
        found = shops.get(place)
        figures[f"percent_vs_{place}"] = _percent_over(rate, found, int(coins)) if found else None
    key, tone = verdict_key(verdict, shops)
    return Answer(
        key=key,
        tone=tone,
        headline=f"{counted(int(coins), 'coin')} for {money_text(price_cents, money)} is "
        f"{rate_text(rate, money)} {rate_unit(money)} per coin{_by_old_lists(shops)}.",
        details=f"{verdict_words(verdict, shops, money)}{home.sentence(price_cents)}",
        figures={**figures, **home.figures(price_cents)},
        steps=home.reasons(),
        rows=_rows(price_cents, int(coins), shops, home),
        series=(_chart(rate, int(coins), shops, money),) if shops else (),
        notes=(*_notes(int(coins), price_cents, money, shops), *home.notes()),
    )


def _by_old_lists(shops: dict[str, Shop]) -> str:
    """Return from when the lists are that it is compared with, where all are more than a year old."""
    years = {found.year for found in shops.values()}
    return f", compared with a list of {max(years)}" if shops and all(years) else ""


def _percent_over(rate: Fraction, found: Shop, coins: int) -> Decimal:
    """Return how much dearer (or, below zero, cheaper) a rate is than the nearest bundle's, in percent."""
    nearest = found.nearest(coins)
    return percent_places((rate * nearest.coins / nearest.price_cents - 1) * 100)


def _rows(price_cents: int, coins: int, shops: dict[str, Shop], home: HomePrice) -> Rows | None:
    """Return price beside the nearest bundles, in the reader's own currency too; None where there is nothing more."""
    money, size = home.screen, counted(coins, "coin")
    cells = [(YOUR_SCREEN.name, size, *_priced(price_cents, coins, home), "")]
    cells += [("Your screen, with the fee", size, *amounts, "") for amounts in home.fee_row(price_cents, coins)]
    for place, found in shops.items():
        pack = found.nearest(coins)
        comparison = _comparison(_percent_over(Fraction(price_cents, coins), found, coins))
        cells.append(
            (PLACES[place].name, f"{pack.coins:,} coins", *_priced(pack.price_cents, pack.coins, home), comparison)
        )
    minor = f"{rate_unit(money).capitalize()} per coin"
    columns = ("Where", "Bundle", "Price", minor, *home.columns(), "Comparison")
    caption = "Your price beside the nearest bundles" if shops else "Your price"
    return Rows(caption, columns, tuple(cells)) if shops or home.columns() or len(cells) > 1 else None


def _priced(price: int, coins: int, home: HomePrice) -> tuple[str, ...]:
    """Return a price's cells: the price and what a coin costs, then the same at home where it is asked."""
    return money_text(price, home.screen), rate_text(Fraction(price, coins), home.screen), *home.cells(price, coins)


def _comparison(percent: Decimal) -> str:
    """Return the difference, in whole percents from 10 on: more digits say no more."""
    size = abs(percent)
    shown = plain(size) if size < 10 else f"{size.quantize(Decimal(1), ROUND_HALF_UP):,}"
    return f"yours costs {shown}\u00a0% {'more' if percent > 0 else 'less'}" if percent else "the same"


def _chart(rate: Fraction, coins: int, shops: dict[str, Shop], money: Currency) -> Chart:
    unit = rate_unit(money)
    nearest = {PLACES[place]: found.nearest(coins).cents_per_coin for place, found in shops.items()}
    rates = {YOUR_SCREEN: rate} | nearest
    bars = tuple(
        Bar(place.name, (Part("per coin", four_places(value), rate_text(value, money), place.color),))
        for place, value in rates.items()
    )
    words = "; ".join(f"{bar.label} {bar.parts[0].text}" for bar in bars)
    return Chart(f"Price of one coin, in {unit}", f"{unit} per coin", bars, f"In {unit} per coin: {words}.")


def _notes(coins: int, price_cents: int, money: Currency, shops: dict[str, Shop]) -> list[Note]:
    notes = []
    for place, found in shops.items():
        single = " Several sources give this list." if found.several else " Only one source gives this list."
        if not found.named:
            single = " It is from one public copy without a name."
        lowest, highest = rate_text(found.rates[0], money), rate_text(found.rates[-1], money)
        span = lowest if lowest == highest else f"{lowest} to {highest}"
        bundle = found.bundle_for(found.nearest(coins))
        notes.append(
            Note(
                f"{PLACES[place].name}: reported rates are {span} per coin; “like” means within "
                f"{plain(percent_places(TOLERANCE * 100))} % of them. The list is {found.dated}.{single}",
                (cite(bundle),) if bundle else (),
                dated=found.ladder.priced.day,
            )
        )
    for place, known in PLACES.items():
        if place not in shops:
            notes.append(Note(f"{known.name}: prices in {money.name} are not known."))
    other = None if shops else best_elsewhere(money.code)
    if other:
        notes.append(_only_list(other))
    for ladder, bundle in other_lists(money.code):
        if coins in bundle.coins and price_cents in bundle.prices:
            notes.append(Note(f"This very bundle stands in another list: {ladder.label}.", (cite(bundle),)))
    notes.append(
        Note(
            "A usual price does not prove that a seller is honest. Buy only from TikTok itself.",
            (cite(load().by_id("sales-channels")),),
        )
    )
    return notes


def _only_list(other: Shop) -> Note:
    """Return the list to look at where none of app or website is known."""
    lowest, highest = rate_text(other.rates[0], other.currency), rate_text(other.rates[-1], other.currency)
    span = lowest if lowest == highest else f"{lowest} to {highest}"
    unit, source = rate_unit(other.currency), "" if other.named else " It is from one public copy without a name."
    words = f"The only list we know, {other.ladder.label}, {other.dated}, has {span} {unit} a coin."
    facts = tuple(map(cite, other.bundles[:1]))
    return Note(f"{words}{source}", facts, dated=other.ladder.priced.day)


START = known_pack("app", "USD", 330)


def _preset(place: str, currency: str, coins: int) -> Example:
    """Return a preset that asks about a bundle of the facts."""
    pack, money = known_pack(place, currency, coins), CURRENCIES[currency]
    price = Decimal(pack.price_cents).scaleb(-money.digits)
    values = {"coins": str(coins), "price": str(price), "currency": currency}
    return Example(f"{coins:,} coins for {money_text(pack.price_cents, money)}", values)


price_check = Calculator(
    name="price-check",
    title="Price check",
    question="Is the price on your screen like the reported ones?",
    compute=check_price,
    controls=(
        currency_control(),
        Number(
            name="coins",
            label="Coins on your screen",
            unit="coins",
            low=Decimal(1),
            high=Decimal(2_500_000),
            start=Decimal(START.coins),
            step=Decimal(10),
        ),
        Number(
            name="price",
            label="Price on your screen",
            unit="",
            low=Decimal("0.01"),
            high=Decimal(1_000_000_000),
            start=Decimal(START.price_cents).scaleb(-2),
            step=Decimal("0.01"),
            decimals=2,
            currency="currency",
            help="With tax, as the screen shows it before you pay.",
        ),
        *home_controls(),
    ),
    examples=(
        _preset("app", "USD", 330),
        _preset("web", "USD", 7000),
        Example("An offer: 7,000 coins for $30", {"coins": "7000", "price": "30"}),
        _preset("app", "GBP", 330),
        Example("Paid from euros, card fee 2 %", {"home_currency": "EUR", "card_fee_percent": "2"}),
    ),
    report=Report(
        summary="My screen shows something else: tell the guide",
        title="Price on a screen",
        template="price.yml",
        tells=(("country", "currency"), ("coins", "coins"), ("price", "price")),
        asks=Choice(
            name="route",
            label="Where your screen shows it",
            options=(
                Option("app-iphone", "In the app, iPhone or iPad"),
                Option("app-android", "In the app, Android"),
                Option("web", "On TikTok’s website"),
            ),
            start="app-iphone",
        ),
    ),
)
