"""The currency control: the currencies in which the facts hold a price list."""

from coinguide.facts import load
from coinguide.guide.prices.ladders import PLACES, currencies_with_prices, shop
from coinguide.live.ask.controls.controls import Choice, Option
from coinguide.live.ask.money import CURRENCIES

__all__ = ["currency_control"]


def _words(code: str) -> str:
    """Name a currency, and say how little is known of its prices where it is little."""
    name = f"{CURRENCIES[code].name} ({code})"
    if any(shop(place, code) for place in PLACES):
        return name
    return f"{name}, one source" if any(shop(place, code, "all") for place in PLACES) else f"{name}, place not stated"


def currency_control(*, folded: bool = False) -> Choice:
    """Give the choice named ``currency``; its values are ISO codes, it starts with US dollars."""
    return Choice(
        name="currency",
        label="Currency",
        folded=folded,
        options=tuple(Option(code, _words(code)) for code in currencies_with_prices(load())),
        start="USD",
    )
