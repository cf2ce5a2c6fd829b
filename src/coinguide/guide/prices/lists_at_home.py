"""Every price list we know, in one currency: what a coin costs at the day's reference rates."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from coinguide.facts import Ladder, load
from coinguide.guide.prices.rates import convert, without_rate
from coinguide.live.ask.money import CURRENCIES, four_places
from coinguide.live.ask.words import large_first

__all__ = ["ListAtHome", "lists_in"]


@dataclass(frozen=True, slots=True)
class ListAtHome:
    """A price list: what its cheapest and its dearest coin cost in minor units, () without a rate; how old it is."""

    ladder: Ladder
    cents_per_coin: tuple[Fraction, ...]
    dated: str
    words: str

    @property
    def name(self) -> str:
        """Return the list's name at the start of a line."""
        return large_first(self.ladder.label)


def lists_in(currency: str) -> tuple[ListAtHome, ...]:
    """Return the lists that are not marked as older, unreliable or apart, in the order of the facts.

    Prices that nobody saw (inference) do not count.
    """
    facts = load()
    today = (ladder for ladder in facts.ladders if ladder.status == "current" and not ladder.apart)
    known = (ladder for ladder in today if ladder.currency in CURRENCIES)
    return tuple(_at_home(ladder, currency) for ladder in known)


def _at_home(ladder: Ladder, currency: str) -> ListAtHome:
    rates = sorted(Fraction(price, size) for price, size in _prices(ladder))
    amounts = (convert(rate, ladder.currency, currency) for rate in (rates[0], rates[-1]))
    ends = tuple(amount for amount in amounts if amount is not None)
    return ListAtHome(ladder, ends, _dated(ladder), _words(ladder, ends, currency))


def _prices(ladder: Ladder) -> Iterator[tuple[int, int]]:
    for bundle in load().bundles_of(ladder.id):
        if bundle.confidence != "inference":
            yield from ((price, size) for price in bundle.prices for size in bundle.coins)


def _words(ladder: Ladder, ends: tuple[Fraction, ...], currency: str) -> str:
    if not ends:
        return without_rate(ladder.currency, currency)
    numbers = dict.fromkeys(f"{four_places(end):,}" for end in ends)
    return f"{' to '.join(numbers)} {CURRENCIES[currency].minor_name} ({currency})"


def _dated(ladder: Ladder) -> str:
    """Return from which years the list's sources are: "2022 to 2025", "about 2023", "undated"."""
    facts = load()
    bundles = (bundle for bundle in facts.bundles_of(ladder.id) if bundle.confidence != "inference")
    sources = [facts.source(name) for bundle in bundles for name in bundle.sources]
    years = sorted({year for source in sources for year in source.years})
    about = "about " if years and all(source.years_about for source in sources) else ""
    told = [f"{about}{' to '.join(dict.fromkeys((years[0], years[-1])))}"] if years else []
    return " and ".join([*told, *(["undated"] if any(not source.years for source in sources) else [])])
