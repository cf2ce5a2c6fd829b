"""Price lists ready to plan with: which packs count, at which price, and the rates they span."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Literal, TypeVar

from coinguide.facts import Bundle, CustomAmount, FactError, Facts, Ladder, load
from coinguide.guide.prices.plan import CustomOrder, Pack
from coinguide.live.ask.days import date_words
from coinguide.live.ask.money import CURRENCIES, Currency

__all__ = [
    "PLACES",
    "UNSTATED",
    "PackChoice",
    "Place",
    "Shop",
    "best_elsewhere",
    "best_shop",
    "best_shops",
    "currencies_with_prices",
    "known_pack",
    "middle",
    "other_lists",
    "shop",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where coins are bought: its name, the words that say where in a sentence, and its colour in every chart."""

    name: str
    where: str
    color: int = 2


PLACES = {
    "app": Place("TikTok app", "in the TikTok app", 0),
    "web": Place("TikTok website", "on TikTok’s website", 1),
}

# Of a place that no source names: of how coins are bought there nothing is known but the price.
UNSTATED = Place("Place not stated", "by a list that names no place")

# "named": what a newspaper or another named page gives, and what several sources report.
PackChoice = Literal["reported", "named", "all"]

MOST_COINS = 2_500_000  # of one custom order, as the website takes it

Item = TypeVar("Item")


def middle(cheapest_first: Sequence[Item]) -> Item:
    """Return the middle one of what stands in the order of its price; of two, the dearer."""
    return cheapest_first[len(cheapest_first) // 2]


@dataclass(frozen=True)
class Shop:
    """One place's price list in one currency: the packs that count and the custom order, if any."""

    ladder: Ladder
    bundles: tuple[Bundle, ...]
    custom_amount: CustomAmount | None

    @property
    def currency(self) -> Currency:
        """Return the currency of the prices."""
        return CURRENCIES[self.ladder.currency]

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """Return the packs to plan with: where lists differ, the dearer price and the smaller size; none of a rate."""
        return () if self.ladder.per_coin else tuple(pack_of(bundle) for bundle in self.bundles)

    @cached_property
    def custom(self) -> CustomOrder | None:
        """Return the custom order to plan with; a rate without packs counts as one for any number of coins."""
        if self.ladder.per_coin:
            return CustomOrder(self.rates[-1], MOST_COINS)
        amount = self.custom_amount
        return CustomOrder(amount.cents_per_coin, amount.limit_coins) if amount else None

    @cached_property
    def rates(self) -> tuple[Fraction, ...]:
        """Return every rate the lists support, in cents per coin, from the lowest to the highest."""
        rates = [Fraction(price, size) for b in self.bundles for price in b.prices for size in b.coins]
        return tuple(sorted(rates + ([self.custom_amount.cents_per_coin] if self.custom_amount else [])))

    @property
    def several(self) -> bool:
        """Whether several sources report one of its packs, at least."""
        return any(_counts(bundle, "reported") for bundle in self.bundles)

    @property
    def year(self) -> str:
        """Return the year of a list that was more than a year old when its sources were last read, else nothing.

        A list without a date has none: it is called undated, never old.
        """
        priced, checked = self.ladder.priced.day, load().checked
        if not priced:
            return ""
        year_before = f"{int(checked[:4]) - 1}{checked[4:]}"
        old = priced < year_before if len(priced) > 4 else priced < checked[:4]
        return priced[:4] if old or self.ladder.status == "older" else ""

    @property
    def dated(self) -> str:
        """Return from when the list is: "of March 2024", "of about 2023", "without a date, read in November 2026"."""
        if self.ladder.priced:
            return f"of {self.ladder.priced.words}"
        read = max((bundle.as_of.day[:7] for bundle in self.bundles), default="")
        return f"without a date, read in {date_words(read)}" if read else "without a date"

    @property
    def named(self) -> bool:
        """Whether a newspaper, a named page or several projects stand behind the list, and not one copy alone."""
        return any(_counts(bundle, "named") for bundle in self.bundles)

    @cached_property
    def usual_rate(self) -> Fraction:
        """Return the middle one of the packs' rates, in cents per coin; of two, the dearer."""
        return middle(sorted(pack.cents_per_coin for pack in self.packs)) if self.packs else self.rates[-1]

    def nearest(self, coins: int) -> Pack:
        """Return the pack nearest in size; of two, the smaller."""
        return min(self.packs, key=lambda pack: (abs(pack.coins - coins), pack.coins))

    def bundle_for(self, pack: Pack) -> Bundle | None:
        """Return the fact behind a pack, None for a custom order."""
        return next((bundle for bundle in self.bundles if pack_of(bundle) == pack), None)


def pack_of(bundle: Bundle) -> Pack:
    """Return a bundle as a pack: where lists differ, the dearer price and the smaller size."""
    return Pack(min(bundle.coins), max(bundle.prices))


@lru_cache
def shop(place: str, currency: str, packs: PackChoice = "reported") -> Shop | None:
    """Return a place's current price list in a currency, None when it is not known.

    ``reported`` keeps the packs that several sources agree on, also where their prices differ by a
    few cents; ``named`` adds those of one newspaper or named page; ``all`` adds packs of one public copy and
    those whose very size is disputed. Prices that nobody saw (inference) never count.
    """
    found = (one for one in load().ladders if (one.place, one.currency, one.status) == (place, currency, "current"))
    return next((store for ladder in found if (store := _shop_of(ladder, packs))), None)


def best_shop(place: str, currency: str, packs: PackChoice = "reported") -> Shop | None:
    """Return a place's current list with the packs asked for, else with those that are known less surely."""
    wider: tuple[PackChoice, ...] = ("reported", "named", "all") if packs == "reported" else (packs,)
    return next((found for tier in wider if (found := shop(place, currency, tier))), None)


def best_elsewhere(currency: str) -> Shop | None:
    """Return the best list of a currency without one for app or website: of an unstated place, else an older one."""
    known = [one for one in load().ladders if one.currency == currency and one.status != "unreliable"]
    for ladder in sorted(known, key=lambda one: one.status == "older"):
        if found := _shop_of(ladder, "named") or _shop_of(ladder, "all"):
            return found
    return None


def best_shops(currency: str) -> dict[str, Shop]:
    """Return the lists of a currency to count with, by place: of the app and of the website, else the best there is."""
    known = {place: found for place in PLACES if (found := best_shop(place, currency))}
    named = {place: found for place, found in known.items() if found.named}
    if named or known:
        return named or known
    other = best_elsewhere(currency)
    return {other.ladder.place: other} if other else {}


def _shop_of(ladder: Ladder, packs: PackChoice) -> Shop | None:
    facts = load()
    bundles = tuple(bundle for bundle in facts.bundles_of(ladder.id) if _counts(bundle, packs))
    custom = next((amount for amount in facts.custom_amounts if amount.ladder == ladder.id), None)
    return Shop(ladder, bundles, custom) if bundles else None


def _counts(bundle: Bundle, packs: PackChoice) -> bool:
    if packs == "all":
        return bundle.confidence != "inference"
    agreed_size = bundle.confidence == "conflicting" and len(bundle.coins) == 1
    if packs == "reported" or len(bundle.coins) > 1:
        return bundle.confidence == "reported" or agreed_size
    return bundle.confidence != "inference" and (bundle.confidence == "reported" or _has_a_name(bundle))


def _has_a_name(bundle: Bundle) -> bool:
    """Whether one of its sources is more than a public copy without a name."""
    facts = load()
    return any(facts.source(name).kind != "code" for name in bundle.sources)


def currencies_with_prices(facts: Facts) -> tuple[str, ...]:
    """Return the codes of the currencies in which the facts hold a price list, in the facts' order."""
    codes = dict.fromkeys(ladder.currency for ladder in facts.ladders if ladder.status != "unreliable")
    return tuple(code for code in codes if code in CURRENCIES)


def known_pack(place: str, currency: str, coins: int) -> Pack:
    """Return a pack that must be known, for start values and examples; raises FactError when the facts lost it."""
    found = shop(place, currency, "all")
    pack = found.nearest(coins) if found else None
    if not pack or pack.coins != coins:
        raise FactError(f"There is no bundle of {coins} coins in {currency} for {place} any more.")
    return pack


def other_lists(currency: str) -> tuple[tuple[Ladder, Bundle], ...]:
    """Return the bundles of lists that are not planned with: older ones, of an unstated place, or a place's second."""
    facts = load()
    used = {found.ladder.id for place in PLACES if (found := shop(place, currency, "all"))}
    return tuple(
        (ladder, bundle)
        for ladder in facts.ladders
        if ladder.currency == currency and ladder.id not in used and not ladder.per_coin
        for bundle in facts.bundles_of(ladder.id)
    )
