"""bundle-planner: which bundles to buy for a number of coins, where, and what they cost."""

from decimal import Decimal

from coinguide.guide.prices.currency_control import currency_control
from coinguide.guide.prices.ladders import PLACES, PackChoice, Shop, shop
from coinguide.guide.prices.plan import Pack, PlanTooLongError, cheapest_plan
from coinguide.guide.prices.planner_words import Planned, Wanted, compose, not_known
from coinguide.live.ask.answer import Answer, Mistake
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, InputMistake, Number, Option, Table
from coinguide.live.ask.money import CURRENCIES, Currency, to_minor

__all__ = ["bundle_planner"]


def plan_bundles(
    *,
    coins: Decimal,
    where: str,
    currency: str,
    own_prices: tuple[tuple[Decimal, ...], ...],
    trouble_cents: Decimal,
    packs: PackChoice,
) -> Answer:
    """Answer with the plan whose cost plus trouble for each purchase is least, proven by plan.py."""
    wanted = Wanted(int(coins), CURRENCIES[currency], int(trouble_cents))
    try:
        own = _own_packs(own_prices, wanted.money) if where == "own" else ()
        return _answer(wanted, where, packs, own)
    except InputMistake as mistake:
        return _refusal(str(mistake))
    except PlanTooLongError:
        return _refusal(
            "Your own prices: these bundles are too many and too alike to find the best plan in time. "
            "Give fewer rows, for example the five bundles you would really buy."
        )


def _refusal(sentence: str) -> Answer:
    return Answer(headline=sentence, mistakes=(Mistake("own_prices", sentence),))


def _answer(wanted: Wanted, where: str, packs: PackChoice, own: tuple[Pack, ...]) -> Answer:
    planned = {}
    for place in ("own", *PLACES):
        store = own if place == "own" else shop(place, wanted.money.code, packs)
        if store:
            planned[place] = _plan(place, wanted.coins, store, wanted.trouble_cents)
    if where not in planned:
        return not_known(wanted, where, packs, planned)
    here = planned[where]
    least = _plan(where, wanted.coins, here.shop or own, 0).plan
    return compose(wanted, here, least, planned)


def _plan(place: str, coins: int, store: Shop | tuple[Pack, ...], trouble_cents: int) -> Planned:
    packs, custom = (store.packs, store.custom) if isinstance(store, Shop) else (store, None)
    return Planned(
        place=place,
        plan=cheapest_plan(coins, packs, custom, trouble_cents),
        shop=store if isinstance(store, Shop) else None,
    )


def _own_packs(rows: tuple[tuple[Decimal, ...], ...], money: Currency) -> tuple[Pack, ...]:
    """Give the reader's own prices as packs; raises InputMistake for a price that cannot be one."""
    if rows == _prefilled() and money.code != "USD":
        raise InputMistake(
            f"Your own prices: the table still holds prices in US dollars. "
            f"Type in what your screen shows in {money.name}, for example 100 coins and its price."
        )
    packs = []
    for index, (size, price) in enumerate(rows, start=1):
        price_cents = to_minor(price, money)
        if not price_cents:
            raise InputMistake(
                f"Your own prices, row {index}: {money.name} have no smaller unit, so {price} cannot be paid. "
                "Give a whole number, for example 10000."
            )
        packs.append(Pack(int(size), price_cents))
    return tuple(packs)


def _prefilled() -> tuple[tuple[Decimal, ...], ...]:
    """Give the reported app bundles as the table's first rows, for the reader to overwrite."""
    known = shop("app", "USD")
    packs = known.packs if known else ()
    return tuple((Decimal(pack.coins), Decimal(pack.price_cents).scaleb(-2)) for pack in packs)


bundle_planner = Calculator(
    name="bundle-planner",
    title="Bundle planner",
    question="How many coins do you want, and where would you buy them?",
    compute=plan_bundles,
    controls=(
        Number(
            name="coins",
            label="Coins you want",
            unit="coins",
            low=Decimal(1),
            high=Decimal(2_500_000),
            start=Decimal(1000),
            step=Decimal(10),
            slider=(Decimal(10), Decimal(20_000)),
            help="The gift or gifts you have in mind, added up.",
        ),
        Choice(
            name="where",
            label="Where you buy",
            options=(
                Option("app", "In the TikTok app"),
                Option("web", "On TikTok’s website"),
                Option("own", "At prices I type in"),
            ),
            start="app",
        ),
        Table(
            name="own_prices",
            when=("where", "own"),
            label="Your own prices",
            columns=(
                Number(
                    name="coins",
                    label="Coins",
                    unit="coins",
                    low=Decimal(1),
                    high=Decimal(2_500_000),
                    start=_prefilled()[0][0],
                ),
                Number(
                    name="price",
                    label="Price",
                    unit="",
                    low=Decimal("0.01"),
                    high=Decimal(100_000_000),
                    start=_prefilled()[0][1],
                    currency="currency",
                    step=Decimal("0.01"),
                    decimals=2,
                ),
            ),
            start=_prefilled(),
            help="The bundles on your own screen, overwritten here.",
        ),
        currency_control(folded=True),
        Number(
            name="trouble_cents",
            folded=True,
            label="Value of avoiding one extra payment",
            unit="cents",
            low=Decimal(0),
            high=Decimal(500),
            start=Decimal(25),
            step=Decimal(5),
            slider=(Decimal(0), Decimal(500)),
            help="Paying many times is a nuisance. At 0 only the price counts. "
            "In another currency this counts pence, centavos or whole dong.",
        ),
        Choice(
            name="packs",
            folded=True,
            label="Bundles to use",
            options=(
                Option("reported", "Prices several sources agree on"),
                Option("all", "Also those with one source only"),
            ),
            start="reported",
        ),
    ),
    examples=(
        Example("1,000 coins in the app", {}),
        Example("1,000 coins on the website", {"where": "web"}),
        Example("20,000 coins in the app, price alone", {"coins": "20000", "trouble_cents": "0"}),
        Example("One Rose: 1 coin in the app", {"coins": "1"}),
        Example("5,000 coins on the website", {"coins": "5000", "where": "web"}),
    ),
)
