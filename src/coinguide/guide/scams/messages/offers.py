"""Offers of coins at a price, and whether TikTok itself has ever been that cheap."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.guide.prices.price_verdict import price_verdict, shops_with_prices, verdict_words
from coinguide.guide.scams.messages.tokens import Token
from coinguide.live.ask.controls.numerals import readings
from coinguide.live.ask.money import CURRENCIES, SIGNS, money_text, to_minor

__all__ = ["Offer", "cheap_offers", "offers"]

_NAMES = {
    "USD": "usd dollar buck us",
    "GBP": "gbp pound quid",
    "EUR": "eur euro",
    "IDR": "idr rupiah rp",
    "MXN": "mxn peso",
    "VND": "vnd dong",
}
_CURRENCY = {word: code for code, words in _NAMES.items() for word in words.split()}
# What may stand between a number of coins and its price, and between a price and what it buys.
_BETWEEN = frozenset(
    ("for", "only", "just", "at", "coin", "tiktok", "pric", "cost", "is", "are", "now", "equal", "pay", "x")
)
_FARTHEST = 6
_NEAR_COINS = 14
_FEWEST, _MOST = 20, 10_000_000


@dataclass(frozen=True, slots=True)
class Offer:
    """So many coins for a price in minor units, and the first and last word of it."""

    coins: int
    price_minor: int
    currency: str
    first: int
    last: int


def cheap_offers(plain: str, tokens: list[Token]) -> Iterator[tuple[Offer, str]]:
    """Return the offers below every official price that is known, with price-check's words."""
    for offer in offers(plain, tokens):
        shops = shops_with_prices(offer.currency)
        verdict = price_verdict(Fraction(offer.price_minor, offer.coins), shops)
        if verdict == "cheaper-than-official":
            money = CURRENCIES[offer.currency]
            price = money_text(offer.price_minor, money)
            yield offer, f"{offer.coins:,} coins for {price}. {verdict_words(verdict, shops, money)}"


def offers(plain: str, tokens: list[Token]) -> Iterator[Offer]:
    """Return what reads as coins for a price, such as “7,000 for 30 dollars” where coins are spoken of nearby."""
    coin_words = [place for place, token in enumerate(tokens) if token.stem == "coin"]
    if not coin_words:
        return
    nearest = _nearest(len(tokens), coin_words)
    for place, token in enumerate(tokens):
        currency = _currency(plain, tokens, place) if token.is_number else ""
        if not currency or nearest[place] > _NEAR_COINS:
            continue
        for number in _numbers_near(tokens, place):
            offer = _offer(tokens, number, place, currency)
            if offer:
                yield offer
                break


def _nearest(count: int, places: list[int]) -> list[int]:
    """Return for each word how far the nearest of these places is."""
    far = [count] * count
    for order in (range(count), range(count - 1, -1, -1)):
        chosen, distance = set(places), count
        for place in order:
            distance = 0 if place in chosen else distance + 1
            far[place] = min(far[place], distance)
    return far


def _currency(plain: str, tokens: list[Token], place: int) -> str:
    token = tokens[place]
    sign = plain[max(0, token.start - 2) : token.start].strip()[-1:] or " "
    after = plain[token.end : token.end + 1]
    if sign in SIGNS or after in SIGNS:
        return SIGNS.get(sign) or SIGNS[after]
    words = [tokens[near].stem for near in (place + 1, place - 1) if 0 <= near < len(tokens)]
    return next((_CURRENCY[word] for word in words if word in _CURRENCY), "")


def _numbers_near(tokens: list[Token], price: int) -> Iterator[int]:
    """Return the numbers before the price, then those after it, with nothing but an offer's words between."""
    for step in (-1, 1):
        for place in range(price + step, price + step * (_FARTHEST + 1), step):
            if not 0 <= place < len(tokens):
                break
            if tokens[place].is_number:
                yield place
                break
            if tokens[place].stem not in _BETWEEN | _CURRENCY.keys() | {"k"}:
                break


def _offer(tokens: list[Token], number: int, price: int, currency: str) -> Offer | None:
    thousand = number + 1 < len(tokens) and tokens[number + 1].stem == "k"
    coins = _whole(tokens[number].stem, 1000 if thousand else 1)
    amount = readings(tokens[price].stem)
    minor = to_minor(amount[0], CURRENCIES[currency]) if len(amount) == 1 else None
    if not coins or not minor or not _FEWEST <= coins <= _MOST:
        return None
    first, last = sorted((number, price))
    return Offer(coins, minor, currency, first, min(last + 1, len(tokens) - 1) if last == number else last)


def _whole(text: str, times: int) -> int | None:
    """Return a number of coins; “7.000” can only mean seven thousand, unless it is “1.5k”."""
    found = [reading * times for reading in readings(text)]
    whole = [reading for reading in found if reading == reading.to_integral_value()]
    return int(max(whole, default=Decimal(0))) or None
