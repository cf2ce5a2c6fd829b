"""The currency control: the currencies in which the facts hold a price list."""

from coinguide.core.controls import Choice, Option
from coinguide.core.ladders import currencies_with_prices
from coinguide.core.money import CURRENCIES
from coinguide.facts import load

__all__ = ["currency_control"]


def currency_control(*, folded: bool = False) -> Choice:
    """Give the choice named ``currency``; its values are ISO codes, it starts with US dollars."""
    return Choice(
        name="currency",
        label="Currency",
        folded=folded,
        options=tuple(Option(code, f"{CURRENCIES[code].name} ({code})") for code in currencies_with_prices(load())),
        start="USD",
    )
