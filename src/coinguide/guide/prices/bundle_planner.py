"""bundle-planner: which bundles to buy for a number of coins, where, and what they cost."""

from decimal import Decimal

from coinguide.guide.prices.currency_control import currency_control
from coinguide.guide.prices.ladders import PLACES, PackChoice, Shop, best_elsewhere, best_shop
from coinguide.guide.prices.own_prices import own_packs, own_prices_table, where_to_buy
from coinguide.guide.prices.plan import Pack, PlanTooLongError, cheapest_plan
from coinguide.guide.prices.planned import Planned, Wanted
from coinguide.guide.prices.planner_elsewhere import elsewhere, not_known
from coinguide.guide.prices.planner_words import compose
from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Number, Option
from coinguide.live.ask.money import CURRENCIES
from coinguide.live.ask.refused import Refused

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
    """Return the answer with the plan whose cost plus trouble for each purchase is least, proven by plan.py."""
    wanted = Wanted(int(coins), CURRENCIES[currency], int(trouble_cents))
    own = own_packs(own_prices, wanted.money) if where == "own" else ()
    try:
        return _answer(wanted, where, packs, own)
    except PlanTooLongError:
        raise Refused(
            "own_prices",
            "Your own prices: these bundles are too many and too alike to find the best plan in time. "
            "Give fewer rows, for example the five bundles you would really buy.",
        ) from None


def _answer(wanted: Wanted, where: str, packs: PackChoice, own: tuple[Pack, ...]) -> Answer:
    planned = {}
    for place in ("own", *PLACES):
        store = own if place == "own" else best_shop(place, wanted.money.code, packs)
        if store:
            planned[place] = _plan(place, wanted.coins, store, wanted.trouble_cents)
    if where not in planned or _only_far_too_large(planned, where, wanted.coins):
        return _best_there_is(wanted, where, planned)
    here = planned[where]
    least = _plan(where, wanted.coins, here.shop or own, 0).plan
    return compose(wanted, here, least, planned)


def _only_far_too_large(planned: dict[str, Planned], where: str, coins: int) -> bool:
    """Whether of this place only bundles far too large are known, and the other place's list is a better guide."""
    here, other = planned[where], planned.get("web" if where == "app" else "app")
    known_in_part = here.shop is not None and here.shop.ladder.partial
    return bool(known_in_part and other and other.named and here.plan.coins_bought > 2 * max(coins, other.smallest))


def _best_there_is(wanted: Wanted, where: str, planned: dict[str, Planned]) -> Answer:
    """Return the list of another place, of an unstated one or of another year, where this place has none."""
    other = planned.get("web" if where == "app" else "app")
    if not other and (found := best_elsewhere(wanted.money.code)):
        other = _plan(found.ladder.place, wanted.coins, found, wanted.trouble_cents)
    return elsewhere(wanted, where, other) if other else not_known(wanted, where)


def _plan(place: str, coins: int, store: Shop | tuple[Pack, ...], trouble_cents: int) -> Planned:
    packs, custom = (store.packs, store.custom) if isinstance(store, Shop) else (store, None)
    return Planned(
        place=place,
        plan=cheapest_plan(coins, packs, custom, trouble_cents),
        shop=store if isinstance(store, Shop) else None,
    )


bundle_planner = Calculator(
    name="bundle-planner",
    title="Bundle planner",
    question="How many coins do you want, and where would you buy them?",
    compute=plan_bundles,
    controls=(
        currency_control(typed=True),
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
        where_to_buy(),
        own_prices_table(),
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
                Option("reported", "Those known best: of several sources, where there are some"),
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
        Example("1,000 coins in the United Kingdom", {"currency": "GBP"}),
    ),
)
