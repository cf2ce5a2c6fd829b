"""Lesson 2: what of a payment reaches the creator, card by card, with what a pupil needs to work it out."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from coinguide.facts import Fact, FactError, Offer, load
from coinguide.guide.budget.budget import share_cents
from coinguide.guide.creators.platforms import CoinWay, unit_price, weakest
from coinguide.guide.prices.ladders import PLACES
from coinguide.live.ask.answer import Rows
from coinguide.live.ask.money import four_places, plain, usd_text
from coinguide.live.ask.words import plural

__all__ = [
    "Card",
    "Case",
    "bits_on_the_web",
    "kick",
    "largest",
    "pack",
    "rows",
    "standard",
    "tiktok",
    "youtube_iphone",
    "youtube_web",
]

Said = Literal["official", "reported", "claimed"]
# What a pupil tags a figure with, by how sure the weakest fact under it is.
_SAID: dict[str, Said] = {"official": "official", "inference": "claimed"}
_BITS = "twitch-web-100"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One way to pay: what the card tells, and the answer in cents; three that differ where it is a band.

    ``units``: how many Bits, Stars or subscriptions are bought, None where it is simply money.
    """

    name: str
    paid_cents: int
    given: tuple[str, ...]
    low: int
    best: int
    high: int
    said: Said
    facts: tuple[Fact, ...]
    units: int | None = None

    @property
    def band(self) -> bool:
        """Whether nobody knows the answer more closely than from a lowest to a highest figure."""
        return self.low != self.high

    @property
    def arrives(self) -> str:
        """Return what reaches the creator, in words."""
        if not self.band:
            return usd_text(self.best)
        return f"{usd_text(self.best)} at best guess, from {usd_text(self.low)} to {usd_text(self.high)}"


@dataclass(frozen=True, slots=True)
class Case:
    """A sheet's cards, and that of its exit ticket."""

    cards: tuple[Card, ...]
    exit: Card


def standard() -> Case:
    """Return the lesson's own cards: each about the same payment."""
    facts = load()
    paid, last = (int(facts.by_id(name).number) for name in ("lesson-paid", "lesson-paid-exit"))
    price = int(facts.by_id("kick-sub-price").number)
    cards = (
        youtube_web(paid),
        youtube_iphone(paid),
        bits_on_the_web(paid),
        *(pack(_within(seller, paid)) for seller in ("Twitch app", "Facebook app")),
        kick(paid // price),
        tiktok("app", paid),
        tiktok("web", paid),
    )
    return Case(cards, bits_on_the_web(last))


def youtube_web(cents: int) -> Card:
    """Return a Super Chat on a computer: a share of what is paid."""
    share = load().by_id("youtube-share")
    given = (f"The creator gets {share.value} % of what is paid.",)
    return _card("YouTube, web", cents, given, share_cents(cents, _percent(share)), (share,))


def youtube_iphone(cents: int) -> Card:
    """Return a Super Chat on an iPhone: a share of what the store leaves, by the store's standard rate."""
    share, fee = load().by_id("youtube-share"), load().by_id("store-commission")
    given = (
        f"Apple’s store may take {fee.value} % first.",
        f"Of what is left the creator gets {share.value} %.",
    )
    return _card(
        "YouTube, iPhone app", cents, given, share_cents(cents, 100 - _percent(fee), _percent(share)), (share, fee)
    )


def bits_on_the_web(cents: int) -> Card:
    """Return bits on Twitch's website: as many whole ones as the money pays for."""
    offer, value = _offer(_BITS), load().by_id("twitch-bit-value")
    bits = cents * offer.units // offer.prices[0]
    given = (
        f"{offer.units:,} Bits cost {usd_text(offer.prices[0])}, so one costs "
        f"{plain(unit_price(offer.prices[0], offer.units))} cents.",
        f"Count whole Bits. Each brings the streamer {_cents(value)}.",
    )
    return _card("Twitch, web", cents, given, int(bits * value.number), (value, offer), units=bits)


def pack(offer: Offer) -> Card:
    """Return one pack of Bits or Stars in an app."""
    value = load().by_id("twitch-bit-value" if offer.unit_name == "Bits" else "meta-star-value")
    name = "Twitch, app" if offer.unit_name == "Bits" else "Stars on Facebook, app"
    one = "Bit" if offer.unit_name == "Bits" else "Star"
    given = (f"{offer.units:,} {offer.unit_name} in one pack.", f"Each {one} brings the creator {_cents(value)}.")
    return _card(name, offer.prices[0], given, int(offer.units * value.number), (value, offer), units=offer.units)


def kick(subscriptions: int) -> Card:
    """Return so many monthly subscriptions on Kick: a share, before what the payment costs."""
    price, share = load().by_id("kick-sub-price"), load().by_id("kick-sub-share")
    cents = subscriptions * int(price.number)
    given = (
        f"{subscriptions} subscriptions at {usd_text(int(price.number))} each.",
        f"The creator gets {share.value} %, before the fees of the payment.",
    )
    return _card("Kick, web", cents, given, share_cents(cents, _percent(share)), (share, price), units=subscriptions)


def tiktok(place: Literal["app", "web"], cents: int) -> Card:
    """Return coins on TikTok: a band, because nobody publishes what a coin brings."""
    way = CoinWay(platform="TikTok", product="coins", route=place, place=place, unit_name="coin", words="")
    prices, found = way.prices(cents), way.estimate(cents)
    worth = zip(("low", "best", "high"), (prices.dearest, prices.usual, prices.cheapest), way.worth(), strict=True)
    given = (
        "TikTok does not publish what a coin brings. Estimates:",
        *(
            f"{name}: a coin costs {price} cents and brings {plain(four_places(brings))} of a cent"
            for name, price, brings in worth
        ),
    )
    return Card(
        name=PLACES[place].name,
        paid_cents=cents,
        given=given,
        low=found.low,
        best=found.best,
        high=found.high,
        said=_said(way.basis),
        facts=tuple(fact for fact in way.cited if isinstance(fact, Fact)),
    )


def largest(case: Case) -> int:
    """Return the place of the card that brings the largest part of what is paid, by the best guess."""
    parts = [Fraction(card.best, card.paid_cents) for card in case.cards]
    return parts.index(max(parts)) + 1


def rows(case: Case) -> Rows:
    """Return each card with what reaches the creator, the exit ticket's last."""
    named = [(card.name, card) for card in case.cards] + [(f"Exit ticket: {case.exit.name}", case.exit)]
    cells = tuple((name, usd_text(card.paid_cents), _units(card), card.arrives, card.said) for name, card in named)
    return Rows("What reaches the creator", ("Card", "Paid", "Bought", "Reaches the creator", "The figure is"), cells)


def _card(
    name: str, cents: int, given: tuple[str, ...], arrives: int, facts: tuple[Fact, ...], *, units: int | None = None
) -> Card:
    return Card(
        name=name,
        paid_cents=cents,
        given=given,
        low=arrives,
        best=arrives,
        high=arrives,
        said=_said(facts),
        facts=facts,
        units=units,
    )


def _said(facts: tuple[Fact, ...]) -> Said:
    return _SAID.get(weakest(tuple(fact.confidence for fact in facts)), "reported")


def _offer(name: str) -> Offer:
    fact = load().by_id(name)
    if not isinstance(fact, Offer):
        raise FactError(f"{name}: is not an offer.")
    return fact


def _within(seller: str, cents: int) -> Offer:
    """Return the largest pack that the payment is enough for."""
    return max((o for o in load().offers_of(seller) if o.prices[0] <= cents), key=lambda offer: offer.units)


def _percent(fact: Fact) -> Decimal:
    return Decimal(str(fact.value))


def _units(card: Card) -> str:
    return "" if card.units is None else f"{card.units:,}"


def _cents(value: Fact) -> str:
    return f"{value.value} {plural(value.number, 'cent')}"
