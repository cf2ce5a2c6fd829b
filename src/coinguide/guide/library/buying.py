"""Price lists and plans as plain records: what a bundle costs, what a gift costs, what to buy."""

from collections.abc import Iterable, Mapping
from operator import index
from typing import get_args

from coinguide.facts import Bundle, Gift, load
from coinguide.guide.library.plan_found import PlanFound
from coinguide.guide.prices.ladders import PLACES, PackChoice, Shop, best_shop, pack_of, shop
from coinguide.guide.prices.most_coins import most_coins as _most
from coinguide.guide.prices.plan import CustomOrder, Pack, PlanTooLongError
from coinguide.guide.prices.plan import cheapest_plan as _cheapest
from coinguide.live.ask.money import CURRENCIES, Currency, four_places
from coinguide.live.library.records import Record, Records
from coinguide.live.library.wrong import WrongInput

__all__ = ["bundles", "cheapest_plan", "gifts", "most_coins"]

MOST_COINS = 2_500_000
MOST_CENTS = 100_000_000
OwnPacks = Iterable[Mapping[str, object]]


def bundles(currency: str = "USD", place: str = "app", *, packs: PackChoice = "all") -> Records:
    """Return the bundles on sale as records, small to large.

    ``currency`` is an ISO code, ``place`` is "app" or "web". ``packs="reported"`` gives the surest that are known, as
    the planner does at its start; "all" also those of one source, which the column ``confidence`` tells.

    Prices are whole minor units (cents, pence, dong), ``cents_per_coin`` counts the same. Where sources differ,
    ``price_low_cents`` and ``price_high_cents`` (and ``coins_low``, ``coins_high``) are the ends, and ``price_cents``
    and ``coins`` what plans count with: the dearer price, the smaller size. Raises WrongInput where no list is known.

    >>> [bundle["coins"] for bundle in bundles("USD", "app", packs="reported")[:2]]
    [65, 330]
    """
    found = _shop(currency, place, packs)
    return Records(_bundle_record(bundle, found) for bundle in found.bundles)


def gifts() -> Records:
    """Return the gifts as records, cheapest first. No list of gifts is official; they differ by country and season.

    ``coins`` is the price on the newest list; ``coins_low`` and ``coins_high`` are the ends where lists differ.

    >>> gifts()[0]["coins"]
    1
    """
    listed = sorted(load().gifts, key=lambda gift: (gift.coins[0], gift.name.casefold()))
    return Records(_gift_record(gift) for gift in listed)


def cheapest_plan(
    coins: int,
    place: str = "app",
    currency: str = "USD",
    *,
    trouble_cents: int = 25,
    packs: OwnPacks | None = None,
) -> PlanFound:
    """Return the cheapest way to buy at least this many coins (1 to 2,500,000), proven and not guessed.

    ``trouble_cents`` is what avoiding one extra payment is worth, in minor units. At 0 the price alone counts.
    ``packs`` are prices of your own: records with ``coins`` and ``price_cents``, such as ``bundles()`` gives. Without
    them the surest bundles that are known count, and a free amount where one is sold.

    Raises WrongInput for a number out of range, where no price list is known, and for packs too many and too alike.

    >>> plan = cheapest_plan(1000, packs=[{"coins": 70, "price_cents": 74}, {"coins": 350, "price_cents": 371}])
    >>> plan.cost_cents, plan.coins_bought, plan.orders
    (1113, 1050, 3)
    """
    wanted = _whole(coins, "Coins", 1, MOST_COINS, 5000)
    trouble = _whole(trouble_cents, "trouble_cents", 0, MOST_CENTS, 25)
    money, choice, custom = _choice(place, currency, packs)
    try:
        plan = _cheapest(wanted, choice, custom, trouble)
    except PlanTooLongError:
        raise _too_alike() from None
    return PlanFound(plan, money, wanted)


def most_coins(
    cap_cents: int, place: str = "app", currency: str = "USD", *, packs: OwnPacks | None = None
) -> PlanFound:
    """Return the most coins that this much money buys, in whole minor units (2000 is $20.00), and the way to buy them.

    ``packs`` as in ``cheapest_plan``. Nothing is bought where even the smallest pack costs more.
    Raises WrongInput as ``cheapest_plan`` does.

    >>> most_coins(100, packs=[{"coins": 70, "price_cents": 74}]).coins_bought
    70
    """
    cap = _whole(cap_cents, "cap_cents", 0, MOST_CENTS, 2000)
    money, choice, custom = _choice(place, currency, packs)
    try:
        plan = _most(cap, choice, custom)
    except PlanTooLongError:
        raise _too_alike() from None
    return PlanFound(plan, money, None)


def _shop(currency: str, place: str, packs: PackChoice) -> Shop:
    if place not in PLACES:
        raise WrongInput(f"“{place}” is no place where coins are sold. Give {' or '.join(map(repr, PLACES))}.")
    if packs not in get_args(PackChoice):
        raise WrongInput(f"packs is {packs!r}. Give one of: {', '.join(get_args(PackChoice))}.")
    found = best_shop(place, str(currency).strip().upper(), packs)
    if not found:
        raise WrongInput(f"No price list in {currency!r} for the {place} is known. {_known_lists()}")
    return found


def _known_lists() -> str:
    lists = {
        (ladder.currency, ladder.place)
        for ladder in load().ladders
        if ladder.place in PLACES and shop(ladder.place, ladder.currency, "all")
    }
    return f"Known are: {', '.join(f'{currency} {place}' for currency, place in sorted(lists))}."


def _bundle_record(bundle: Bundle, found: Shop) -> Record:
    pack = pack_of(bundle)
    return {
        "coins": pack.coins,
        "price_cents": pack.price_cents,
        "cents_per_coin": float(four_places(pack.cents_per_coin)),
        "price_low_cents": min(bundle.prices),
        "price_high_cents": max(bundle.prices),
        "coins_low": min(bundle.coins),
        "coins_high": max(bundle.coins),
        "currency": found.ladder.currency,
        "place": found.ladder.place,
        "as_of": str(bundle.as_of),
        "confidence": bundle.confidence,
        "id": bundle.id,
    }


def _gift_record(gift: Gift) -> Record:
    return {
        "gift": gift.name,
        "coins": gift.coins[0],
        "coins_low": min(gift.coins),
        "coins_high": max(gift.coins),
        "as_of": str(gift.as_of),
        "confidence": gift.confidence,
        "id": gift.id,
    }


def _choice(place: str, currency: str, packs: OwnPacks | None) -> tuple[Currency, tuple[Pack, ...], CustomOrder | None]:
    """Return the currency, the packs to choose from and the custom order, if any."""
    if packs is None:
        found = _shop(currency, place, "reported")
        return found.currency, found.packs, found.custom
    code = str(currency).strip().upper()
    if code not in CURRENCIES:
        raise WrongInput(f"{currency!r} is no currency of the guide. Give one of: {', '.join(CURRENCIES)}.")
    own = tuple(_own_pack(number, pack) for number, pack in enumerate(packs, 1))
    if not own:
        raise WrongInput('There is no pack to buy. Give records such as {"coins": 70, "price_cents": 74}.')
    return CURRENCIES[code], own, None


def _own_pack(number: int, pack: Mapping[str, object]) -> Pack:
    if not isinstance(pack, Mapping) or not {"coins", "price_cents"} <= pack.keys():
        raise WrongInput(
            f'Pack {number} lacks its coins or its price. Give records such as {{"coins": 70, "price_cents": 74}}.'
        )
    coins = _whole(pack["coins"], f"Pack {number}, coins", 1, MOST_COINS, 70)
    return Pack(coins, _whole(pack["price_cents"], f"Pack {number}, price_cents", 1, MOST_CENTS, 74))


def _whole(given: object, name: str, low: int, high: int, example: int) -> int:
    """Return a whole number within bounds, also where it comes as 5000.0; raises WrongInput."""
    try:
        is_whole = isinstance(given, float) and given.is_integer()
        number = int(given) if is_whole else index(given)  # type: ignore[call-overload, arg-type]
    except TypeError:
        number = low - 1
    if isinstance(given, bool) or not low <= number <= high:
        raise WrongInput(
            f"{name}: {given!r} does not do. Give a whole number from {low:,} to {high:,}, for example {example}."
        )
    return number


def _too_alike() -> WrongInput:
    return WrongInput(
        "These packs are too many and too alike to find the best plan in time. "
        "Give fewer, for example the five that you would really buy."
    )
