"""What a price for coins is like: the reported website or app prices, or outside both."""

from fractions import Fraction

from coinguide.guide.prices.ladders import PLACES, Shop, shop
from coinguide.live.ask.answer import Key, Tone
from coinguide.live.ask.money import Currency

__all__ = ["TOLERANCE", "price_verdict", "shops_with_prices", "verdict_key", "verdict_words"]

# A price counts as like a place's when it is within this much of the place's reported rates.
TOLERANCE = Fraction(1, 100)

VERDICTS = {
    "cheaper-than-official": "That is cheaper than any price of TikTok’s that we know. Treat it as a warning sign, "
    "not as luck: coins come only from TikTok, so check who is selling before you do anything.",
    "like-web": "That is like the reported price on TikTok’s own website.",
    "between": "That is between the reported website and app prices.",
    "like-app": "That is like the reported price in the TikTok app.",
    "dearer": "That is dearer than the reported prices.",
    "no-ladder": "We know no price list of TikTok’s app or website in this currency, so there is nothing sure "
    "to compare it with.",
}
# The verdict in a few words, and how it is meant. A usual price does not prove that a seller is honest: none is "good".
SHORT: dict[str, tuple[str, Tone]] = {
    "cheaper-than-official": ("Suspiciously cheap", "danger"),
    "like-web": ("Like TikTok’s website", "plain"),
    "between": ("Between website and app", "plain"),
    "like-app": ("Like the TikTok app", "plain"),
    "dearer": ("Dearer than TikTok’s", "careful"),
    "no-ladder": ("Nothing to compare with", "unknown"),
}
# Where every list is more than a year old, the years since could explain the difference.
OLD = {"cheaper-than-official": "Cheaper than an old list", "dearer": "Dearer than an old list"}
# Where only one place's prices are known, the other place's could explain the difference.
WITH_ONE_LIST = {
    "cheaper-than-official": "That is cheaper than the only list we know, the {known}’s. What the {missing} charges "
    "in {currency} is not known, and in US dollars it is much cheaper. Anywhere else than on TikTok’s own website, "
    "treat it as a warning sign: coins come only from TikTok.",
    "dearer": "That is dearer than the only list we know, the {known}’s. What the {missing} charges in {currency} "
    "is not known; in US dollars it is dearer too.",
}


def shops_with_prices(currency: str) -> dict[str, Shop]:
    """Return the places whose prices in a currency are known."""
    return {place: found for place in PLACES if (found := _best_known(place, currency))}


def _best_known(place: str, currency: str) -> Shop | None:
    """Return the list several sources report, else the one a single source gives (a note says which)."""
    return shop(place, currency) or shop(place, currency, "all")


def price_verdict(rate: Fraction, shops: dict[str, Shop]) -> str:
    """Return the name of what a rate in minor units per coin is like; the names are those of VERDICTS."""
    if not shops:
        return "no-ladder"
    low, high = 1 - TOLERANCE, 1 + TOLERANCE
    for place, found in sorted(shops.items(), reverse=True):  # the website first: it is the cheaper
        if found.rates[0] * low <= rate <= found.rates[-1] * high:
            return f"like-{place}"
    if rate < min(found.rates[0] for found in shops.values()):
        return "cheaper-than-official"
    return "dearer" if rate > max(found.rates[-1] for found in shops.values()) else "between"


def verdict_key(verdict: str, shops: dict[str, Shop]) -> tuple[Key, Tone]:
    """Return the verdict in a few words and how it is meant: less sure where one list alone is known."""
    words, tone = SHORT[verdict]
    if verdict == "cheaper-than-official" and len(shops) == 1:
        words, tone = "Cheaper than known", "careful"
    if verdict in OLD and shops and all(found.year for found in shops.values()):
        words = OLD[verdict]
    return Key("This price", words), tone


def verdict_words(verdict: str, shops: dict[str, Shop], money: Currency) -> str:
    """Return the verdict's sentence; it says so where the missing place could explain the price."""
    years = {found.year for found in shops.values()}
    since = f" The list is of {max(years)}: prices may have changed since." if verdict in OLD and all(years) else ""
    return f"{_verdict_sentence(verdict, shops, money)}{since}"


def _verdict_sentence(verdict: str, shops: dict[str, Shop], money: Currency) -> str:
    missing = [place for place in PLACES if place not in shops]
    explains = {"cheaper-than-official": ["web"], "dearer": ["app"]}
    if explains.get(verdict) != missing:
        return VERDICTS[verdict]
    (known,) = shops
    names = {"known": PLACES[known].name, "missing": PLACES[missing[0]].name, "currency": money.name}
    return WITH_ONE_LIST[verdict].format(**names)
