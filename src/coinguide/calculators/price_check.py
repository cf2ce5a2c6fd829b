"""price-check: is the price on a screen like the official ones?"""

from decimal import Decimal
from fractions import Fraction

from coinguide.core.answer import Answer, Bar, Chart, Figure, Mistake, Note, Part, Rows
from coinguide.core.calculator import Calculator, Example
from coinguide.core.controls import Choice, Number, Option
from coinguide.core.ladders import Shop, cite, currencies_with_prices, other_lists, shop
from coinguide.core.money import CURRENCIES, Currency, four_places, money_text, percent_places, plain, to_minor
from coinguide.facts import load

__all__ = ["price_check"]

# A price counts as like a place's when it is within this much of the place's reported rates.
TOLERANCE = Fraction(1, 100)

PLACE_NAMES = {"app": "TikTok app", "web": "TikTok website"}
VERDICTS = {
    "cheaper-than-official": "That is cheaper than any official price we know. Treat it as a warning sign, "
    "not as luck: coins come only from TikTok, so check who is selling before you do anything.",
    "like-web": "That is like the reported price on TikTok’s own website.",
    "between": "That is between the reported website and app prices.",
    "like-app": "That is like the reported price in the TikTok app.",
    "dearer": "That is dearer than the official prices we know.",
    "no-ladder": "We know no official price list in this currency, so there is nothing to compare it with.",
}


def check_price(*, coins: Decimal, price: Decimal, currency: str) -> Answer:
    """Answer with the rate in cents per coin and what it is like; rates and ranges are exact fractions."""
    money = CURRENCIES[currency]
    price_cents = to_minor(price, money)
    if not price_cents:
        sentence = f"Price: {money.name} are paid in whole units. Give a price such as {max(1, round(price))}."
        return Answer(headline=sentence, mistakes=(Mistake("price", sentence),))
    rate = Fraction(price_cents, int(coins))
    shops = {place: found for place in PLACE_NAMES if (found := _best_known(place, currency))}
    verdict = _verdict(rate, shops)
    figures: dict[str, Figure] = {"cents_per_coin": four_places(rate), "verdict": verdict}
    for place in PLACE_NAMES:
        found = shops.get(place)
        figures[f"percent_vs_{place}"] = _percent_over(rate, found, int(coins)) if found else None
    minor = "cents" if money.digits else money.name
    return Answer(
        headline=f"{int(coins):,} coins for {money_text(price_cents, money)} is "
        f"{four_places(rate):,} {minor} per coin. {VERDICTS[verdict]}",
        figures=figures,
        rows=_rows(rate, int(coins), shops, money) if shops else None,
        series=(_chart(rate, int(coins), shops, minor),) if shops else (),
        notes=tuple(_notes(int(coins), price_cents, money, shops)),
    )


def _best_known(place: str, currency: str) -> Shop | None:
    """Give the list several sources report, else the one a single source gives (a note says which)."""
    return shop(place, currency) or shop(place, currency, "all")


def _verdict(rate: Fraction, shops: dict[str, Shop]) -> str:
    if not shops:
        return "no-ladder"
    low, high = 1 - TOLERANCE, 1 + TOLERANCE
    for place, found in sorted(shops.items(), reverse=True):  # the website first: it is the cheaper
        if found.rates[0] * low <= rate <= found.rates[-1] * high:
            return f"like-{place}"
    if rate < min(found.rates[0] for found in shops.values()):
        return "cheaper-than-official"
    return "dearer" if rate > max(found.rates[-1] for found in shops.values()) else "between"


def _percent_over(rate: Fraction, found: Shop, coins: int) -> Decimal:
    """Give how much dearer (or, below zero, cheaper) a rate is than the nearest bundle's, in percent."""
    nearest = found.nearest(coins)
    return percent_places((rate * nearest.coins / nearest.price_cents - 1) * 100)


def _rows(rate: Fraction, coins: int, shops: dict[str, Shop], money: Currency) -> Rows:
    price = money_text(rate * coins, money)
    cells = [("Your screen", f"{coins:,} coins", price, f"{four_places(rate):,}", "")]
    for place, found in shops.items():
        pack = found.nearest(coins)
        percent = _percent_over(rate, found, coins)
        direction = "dearer" if percent > 0 else "cheaper"
        cells.append(
            (
                PLACE_NAMES[place],
                f"{pack.coins:,} coins",
                money_text(pack.price_cents, money),
                f"{four_places(pack.cents_per_coin):,}",
                f"yours is {plain(abs(percent))} % {direction}" if percent else "the same",
            )
        )
    minor = "Cents" if money.digits else money.code
    columns = ("Where", "Bundle", "Price", f"{minor} per coin", "Comparison")
    return Rows("Your price beside the nearest bundles", columns, tuple(cells))


def _chart(rate: Fraction, coins: int, shops: dict[str, Shop], minor: str) -> Chart:
    nearest = {PLACE_NAMES[place]: found.nearest(coins).cents_per_coin for place, found in shops.items()}
    rates = {"Your screen": rate} | nearest
    bars = tuple(
        Bar(name, (Part("per coin", four_places(value), f"{four_places(value):,}"),)) for name, value in rates.items()
    )
    words = "; ".join(f"{bar.label} {bar.parts[0].text}" for bar in bars)
    return Chart("Price of one coin", f"{minor} per coin", bars, f"In {minor} per coin: {words}.")


def _notes(coins: int, price_cents: int, money: Currency, shops: dict[str, Shop]) -> list[Note]:
    notes = []
    for place, found in shops.items():
        single = "" if shop(place, money.code) else " Only one source gives this list."
        lowest, highest = four_places(found.rates[0]), four_places(found.rates[-1])
        span = f"{lowest:,}" if lowest == highest else f"{lowest:,} to {highest:,}"
        bundle = found.bundle_for(found.nearest(coins))
        notes.append(
            Note(
                f"{PLACE_NAMES[place]}: reported rates are {span} per coin; “like” means within "
                f"{plain(percent_places(TOLERANCE * 100))} % of them.{single}",
                (cite(bundle),) if bundle else (),
            )
        )
    for place, name in PLACE_NAMES.items():
        if place not in shops:
            notes.append(Note(f"{name}: prices in {money.name} are not known."))
    for ladder, bundle in other_lists(money.code):
        if coins in bundle.coins and price_cents in bundle.prices:
            notes.append(Note(f"This very bundle stands in another list: {ladder.label}.", (cite(bundle),)))
    notes.append(Note("A usual price does not prove that a seller is honest. Buy only from TikTok itself."))
    return notes


price_check = Calculator(
    name="price-check",
    title="Price check",
    question="Is the price on your screen like the official ones?",
    compute=check_price,
    controls=(
        Number(
            name="coins",
            label="Coins on your screen",
            unit="coins",
            low=Decimal(1),
            high=Decimal(2_500_000),
            start=Decimal(330),
            step=Decimal(10),
        ),
        Number(
            name="price",
            label="Price on your screen",
            unit="",
            low=Decimal("0.01"),
            high=Decimal(1_000_000_000),
            start=Decimal("4.99"),
            step=Decimal("0.01"),
            decimals=2,
            help="With tax, as the screen shows it before you pay.",
        ),
        Choice(
            name="currency",
            label="Currency",
            options=tuple(Option(code, f"{CURRENCIES[code].name} ({code})") for code in currencies_with_prices(load())),
            start="USD",
        ),
    ),
    examples=(
        Example("330 coins for 4.99 dollars", {}),
        Example("7,000 coins for 74.20 dollars", {"coins": "7000", "price": "74.20"}),
        Example("7,000 coins for 30 dollars", {"coins": "7000", "price": "30"}),
        Example("330 coins for 4.49 pounds", {"coins": "330", "price": "4.49", "currency": "GBP"}),
    ),
)
