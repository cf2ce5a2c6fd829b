"""What reaches a creator on each platform: shares and unit prices from the facts, pro rata, floored to the cent."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from coinguide.facts import Bundle, Fact, FactError, Offer, Unknown, load
from coinguide.guide.prices.ladders import middle, shop
from coinguide.live.ask.days import AsOf
from coinguide.live.ask.money import round_down, three_places

__all__ = ["SOLIDITY", "USUAL_CENTS", "CoinWay", "Estimate", "Gap", "PackWay", "Route", "ShareWay", "Way", "unit_price"]

Route = Literal["web", "app", "unstated"]

# From what a platform says itself to what nobody says.
SOLIDITY = ("official", "reported", "computed", "single-source", "conflicting", "inference", "not known")
# The amount that the guide compares by; the largest pack that it pays for is the usual one.
USUAL_CENTS = 1000


@dataclass(frozen=True, slots=True)
class Estimate:
    """What reaches the creator, in whole US cents: the least, the best estimate, the most."""

    low: int
    best: int
    high: int


@dataclass(frozen=True, slots=True)
class Bought:
    """How many units a payment buys, counted pro rata, and the price of one in US cents."""

    count: Fraction
    unit_name: str
    price: Fraction


@dataclass(frozen=True, slots=True)
class UnitPrices:
    """Prices of one unit in US cents: the dearest, the usual one, and the cheapest for the amount that is asked."""

    dearest: Decimal
    usual: Decimal
    cheapest: Decimal


def unit_price(price_cents: int, units: int) -> Decimal:
    """Return the price of one coin, Bit or Star in US cents, half up to a thousandth of a cent, as price tables do.

    Every sum of this module starts from this rounded price, so that a reader with a table and a pencil
    comes to the same cent. It is the one place where this rounding is done.
    """
    return three_places(Fraction(price_cents, units))


def weakest(confidences: tuple[str, ...]) -> str:
    """Return how sure a sum can be: as sure as the least sure of what it rests on."""
    return max(confidences, key=SOLIDITY.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to pay a creator: platform, route, product, and the sentence a reader needs about it.

    ``renews``: a subscription, paid again every month. ``old``: an offer that may be over. ``entry``: the
    platform's name in the figures, where it has several products on one route.
    """

    platform: str
    product: str
    route: Route
    words: str
    renews: bool = False
    old: bool = False
    entry: str = ""

    @property
    def basis(self) -> tuple[Fact, ...]:
        """Return the facts under the best estimate, the share or the price first."""
        return ()

    @property
    def cited(self) -> tuple[Fact | Unknown, ...]:
        """Return every fact under the three figures; of a gap its record first."""
        return self.basis

    @property
    def confidence(self) -> str:
        """Return how solid the best estimate is, a word of SOLIDITY."""
        return weakest(tuple(fact.confidence for fact in self.basis))

    @property
    def as_of(self) -> AsOf:
        """Return the date of the share, or of the pack's price: the first fact of the basis."""
        return self.basis[0].as_of

    def estimate(self, _cents: int) -> Estimate | None:
        """Return what reaches the creator of so many cents, None where it is not known."""
        return None

    def bought(self, _cents: int) -> Bought | None:
        """Return how many units the payment buys, None where it is simply the payment."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareWay(Way):
    """The creator gets a share of what is paid, after the store's fee where there is one.

    ``shares`` and ``fees`` are ids of facts in percent, the one to count with first: the best estimate takes
    the preferred value, the range every value. ``price`` is the id of the price of one month.
    """

    shares: tuple[str, ...]
    fees: tuple[str, ...] = ()
    price: str = ""

    @property
    def basis(self) -> tuple[Fact, ...]:
        """Return share, fee and price."""
        return _facts(self.shares[:1] + self.fees[:1] + ((self.price,) if self.price else ()))

    @property
    def cited(self) -> tuple[Fact, ...]:
        """Return every share, fee and price."""
        return _facts((*self.shares, *self.fees, *([self.price] if self.price else [])))

    @property
    def confidence(self) -> str:
        """Return the weakest; with a fee taken off it is our own sum."""
        return weakest((*(fact.confidence for fact in self.basis), *(["computed"] if self.fees else [])))

    def estimate(self, cents: int) -> Estimate:
        """Return the share of what the store leaves."""
        shares = [number for fact in _facts(self.shares) for number in _numbers(fact)]
        fees = [number for fact in _facts(self.fees) for number in _numbers(fact)] or [Fraction(0)]
        ways = ((min(shares), max(fees)), (shares[0], fees[0]), (max(shares), min(fees)))
        return Estimate(*(round_down(cents * (1 - fee / 100) * share / 100) for share, fee in ways))

    def bought(self, cents: int) -> Bought | None:
        """Return the months that the payment is worth, where a month has a price."""
        if not self.price:
            return None
        price = load().by_id(self.price).number
        return Bought(cents / price, "month", price)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWay(Way):
    """Units are bought in packs, and each brings the creator a fixed amount."""

    unit_name: str

    def prices(self, _cents: int) -> UnitPrices:
        """Return the prices of one unit."""
        raise NotImplementedError

    def worth(self) -> tuple[Fraction, Fraction, Fraction]:
        """Return what one unit brings the creator in US cents: least, best, most."""
        raise NotImplementedError

    def estimate(self, cents: int) -> Estimate:
        """Return the units that the payment is worth, times what one brings."""
        prices = self.prices(cents)
        pairs = zip((prices.dearest, prices.usual, prices.cheapest), self.worth(), strict=True)
        return Estimate(*(round_down(cents / Fraction(price) * worth) for price, worth in pairs))

    def bought(self, cents: int) -> Bought:
        """Return the units at the usual price."""
        price = Fraction(self.prices(cents).usual)
        return Bought(cents / price, self.unit_name, price)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackWay(UnitWay):
    """Bits or Stars: best at the usual pack, low at the dearest, high at the cheapest that the amount pays for."""

    seller: str
    unit: str

    @property
    def usual(self) -> Offer:
        """Return the largest pack that the guide's usual amount pays for."""
        packs = [offer for offer in load().offers_of(self.seller) if offer.prices[0] <= USUAL_CENTS]
        return max(packs, key=lambda offer: offer.units)

    @property
    def basis(self) -> tuple[Fact, ...]:
        """Return the usual pack and what a unit brings."""
        return (self.usual, load().by_id(self.unit))

    @property
    def cited(self) -> tuple[Fact, ...]:
        """Return the dearest pack too."""
        dearest = max(load().offers_of(self.seller), key=lambda offer: max(_unit_prices(offer)))
        return tuple(dict.fromkeys((*self.basis, dearest)))

    def prices(self, cents: int) -> UnitPrices:
        """Return dearest, usual and cheapest; a pack counts as cheapest only if the amount pays for it."""
        offers = load().offers_of(self.seller)
        within = max(cents, self.usual.prices[0])
        reachable = [unit_price(price, offer.units) for offer in offers for price in offer.prices if price <= within]
        dearest = max(price for offer in offers for price in _unit_prices(offer))
        return UnitPrices(dearest, _unit_prices(self.usual)[0], min(reachable))

    def worth(self) -> tuple[Fraction, Fraction, Fraction]:
        """Return the platform's own value of one unit."""
        value = load().by_id(self.unit).number
        return value, value, value


@dataclass(frozen=True, slots=True, kw_only=True)
class CoinWay(UnitWay):
    """TikTok coins at the packs that several sources report: low at the dearest, best and high at the middle one."""

    place: Literal["app", "web"]

    @property
    def packs(self) -> tuple[Bundle, ...]:
        """Return the packs that sources agree on, the cheapest coin first."""
        found = shop(self.place, "USD")
        agreed = [bundle for bundle in found.bundles if bundle.confidence == "reported"] if found else []
        if not agreed:
            raise FactError(f"There is no agreed bundle in US dollars for {self.place} any more.")
        return tuple(sorted(agreed, key=lambda bundle: Fraction(bundle.prices[0], bundle.coins[0])))

    @property
    def usual(self) -> Bundle:
        """Return the middle pack by the price of a coin; of two, the dearer."""
        return middle(self.packs)

    @property
    def basis(self) -> tuple[Fact, ...]:
        """Return the usual pack and the best estimate of what a coin brings."""
        return (self.usual, load().by_id("creator-per-coin-best"))

    @property
    def cited(self) -> tuple[Fact, ...]:
        """Return the dearest pack too, and the low and the high estimate."""
        return tuple(dict.fromkeys((*self.basis, self.packs[-1], *_facts(_PER_COIN))))

    def prices(self, _cents: int) -> UnitPrices:
        """Return the dearest pack's price of a coin and the usual one."""
        usual = _coin_price(self.usual)
        return UnitPrices(_coin_price(self.packs[-1]), usual, usual)

    def worth(self) -> tuple[Fraction, Fraction, Fraction]:
        """Return the three estimates of what a coin brings."""
        low, best, high = (fact.number for fact in _facts(_PER_COIN))
        return low, best, high


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Way):
    """A way whose price or share was looked for and not found; ``unknown`` is the id of that record.

    ``known`` are ids of the facts that were found all the same.
    """

    unknown: str
    known: tuple[str, ...] = ()

    @property
    def cited(self) -> tuple[Fact | Unknown, ...]:
        """Return the record of what was not found, then what was."""
        return (load().gap(self.unknown), *_facts(self.known))

    @property
    def confidence(self) -> str:
        """Return that it is not known."""
        return SOLIDITY[-1]

    @property
    def as_of(self) -> AsOf:
        """Return when it was looked for."""
        return load().gap(self.unknown).as_of


_PER_COIN = ("creator-per-coin-low", "creator-per-coin-best", "creator-per-coin-high")


def _facts(names: tuple[str, ...]) -> tuple[Fact, ...]:
    return tuple(load().by_id(name) for name in names)


def _numbers(fact: Fact) -> list[Fraction]:
    return [Fraction(value) for value in fact.values if not isinstance(value, str)]


def _unit_prices(offer: Offer) -> list[Decimal]:
    return [unit_price(price, offer.units) for price in offer.prices]


def _coin_price(bundle: Bundle) -> Decimal:
    return unit_price(bundle.prices[0], bundle.coins[0])
