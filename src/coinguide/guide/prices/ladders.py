"""Price lists ready to plan with: which packs count, at which price, and the rates they span."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Literal, TypeVar

from coinguide.facts import Bundle, CustomAmount, FactError, Facts, Ladder, load
from coinguide.guide.prices.plan import CustomOrder, Pack
from coinguide.live.ask.money import CURRENCIES, Currency

__all__ = [
    "PLACES",
    "PackChoice",
    "Place",
    "Shop",
    "currencies_with_prices",
    "known_pack",
    "middle",
    "other_lists",
    "shop",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where coins are bought: its name, and the words that say where in a sentence."""

    name: str
    where: str


PLACES = {
    "app": Place("TikTok app", "in the TikTok app"),
    "web": Place("TikTok website", "on TikTok’s website"),
}

PackChoice = Literal["reported", "all"]

Item = TypeVar("Item")


def middle(cheapest_first: Sequence[Item]) -> Item:
    """Give the middle one of what stands in the order of its price; of two, the dearer."""
    return cheapest_first[len(cheapest_first) // 2]


@dataclass(frozen=True)
class Shop:
    """One place's price list in one currency: the packs that count and the custom order, if any."""

    ladder: Ladder
    bundles: tuple[Bundle, ...]
    custom_amount: CustomAmount | None

    @property
    def currency(self) -> Currency:
        """Give the currency of the prices."""
        return CURRENCIES[self.ladder.currency]

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """Give the packs to plan with: where lists differ, the dearer price and the smaller size."""
        return tuple(pack_of(bundle) for bundle in self.bundles)

    @cached_property
    def custom(self) -> CustomOrder | None:
        """Give the custom order to plan with."""
        amount = self.custom_amount
        return CustomOrder(amount.cents_per_coin, amount.limit_coins) if amount else None

    @cached_property
    def rates(self) -> tuple[Fraction, ...]:
        """Give every rate the lists support, in cents per coin, from the lowest to the highest."""
        rates = [Fraction(price, size) for b in self.bundles for price in b.prices for size in b.coins]
        return tuple(sorted(rates + ([self.custom_amount.cents_per_coin] if self.custom_amount else [])))

    @cached_property
    def usual_rate(self) -> Fraction:
        """Give the middle one of the packs' rates, in cents per coin; of two, the dearer."""
        return middle(sorted(pack.cents_per_coin for pack in self.packs))

    def nearest(self, coins: int) -> Pack:
        """Give the pack nearest in size; of two, the smaller."""
        return min(self.packs, key=lambda pack: (abs(pack.coins - coins), pack.coins))

    def bundle_for(self, pack: Pack) -> Bundle | None:
        """Give the fact behind a pack, None for a custom order."""
        return next((bundle for bundle in self.bundles if pack_of(bundle) == pack), None)


def pack_of(bundle: Bundle) -> Pack:
    """Give a bundle as a pack: where lists differ, the dearer price and the smaller size."""
    return Pack(min(bundle.coins), max(bundle.prices))


@lru_cache
def shop(place: str, currency: str, packs: PackChoice = "reported") -> Shop | None:
    """Give a place's current price list in a currency, None when it is not known.

    ``reported`` keeps the packs that several sources agree on, also where their prices differ by a
    few cents; ``all`` adds packs with one source and those whose very size is disputed. Prices that
    nobody saw (inference) never count.
    """
    facts = load()
    for ladder in facts.ladders:
        if (ladder.place, ladder.currency, ladder.status) == (place, currency, "current"):
            bundles = tuple(b for b in facts.bundles_of(ladder.id) if _counts(b, packs))
            custom = next((c for c in facts.custom_amounts if c.ladder == ladder.id), None)
            return Shop(ladder, bundles, custom) if bundles else None
    return None


def _counts(bundle: Bundle, packs: PackChoice) -> bool:
    if packs == "all":
        return bundle.confidence != "inference"
    agreed_size = bundle.confidence == "conflicting" and len(bundle.coins) == 1
    return bundle.confidence == "reported" or agreed_size


def currencies_with_prices(facts: Facts) -> tuple[str, ...]:
    """Give the codes of the currencies in which the facts hold a price list, in the facts' order."""
    codes = dict.fromkeys(ladder.currency for ladder in facts.ladders)
    return tuple(code for code in codes if code in CURRENCIES)


def known_pack(place: str, currency: str, coins: int) -> Pack:
    """Give a pack that must be known, for start values and examples; raises FactError when the facts lost it."""
    found = shop(place, currency, "all")
    pack = found.nearest(coins) if found else None
    if not pack or pack.coins != coins:
        raise FactError(f"There is no bundle of {coins} coins in {currency} for {place} any more.")
    return pack


def other_lists(currency: str) -> tuple[tuple[Ladder, Bundle], ...]:
    """Give the bundles of lists that are not planned with: older ones, or of an unstated place."""
    facts = load()
    return tuple(
        (ladder, bundle)
        for ladder in facts.ladders
        if ladder.currency == currency and (ladder.status != "current" or ladder.place == "unstated")
        for bundle in facts.bundles_of(ladder.id)
    )
