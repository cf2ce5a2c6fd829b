"""The first control of a calculator of prices: the country, by the currency that its readers pay in."""

from coinguide.facts import load
from coinguide.guide.prices.ladders import PLACES, best_elsewhere, best_shop, currencies_with_prices
from coinguide.live.ask.controls.controls import Choice, Option
from coinguide.live.ask.money import CURRENCIES
from coinguide.live.ask.words import large_first

__all__ = ["country_options", "currency_control"]

# Countries of the currencies in which no list is known. Those of a list stand with it in bundles.toml.
WITHOUT_A_LIST = {
    "AED": "AE",
    "ARS": "AR",
    "AUD": "AU",
    "CAD": "CA",
    "CLP": "CL",
    "CNY": "CN",
    "COP": "CO",
    "CZK": "CZ",
    "DKK": "DK",
    "EGP": "EG",
    "HKD": "HK",
    "HUF": "HU",
    "ILS": "IL",
    "INR": "IN",
    "ISK": "IS",
    "JPY": "JP",
    "KZT": "KZ",
    "MYR": "MY",
    "NGN": "NG",
    "NOK": "NO",
    "NZD": "NZ",
    "PHP": "PH",
    "PKR": "PK",
    "PLN": "PL",
    "RON": "RO",
    "RUB": "RU",
    "SAR": "SA",
    "SEK": "SE",
    "SGD": "SG",
    "THB": "TH",
    "TWD": "TW",
}
# The countries of a list as an option names them; where its currency's name says the country, nothing more.
AREAS = {"EUR": "Euro countries", "USD": "United States", "GBP": "United Kingdom", "CHF": "Switzerland"}


def currency_control(*, typed: bool = False) -> Choice:
    """Return the choice named ``currency``; its values are ISO codes, it starts with US dollars.

    ``typed``: the calculator takes prices from the reader's own screen where ``where`` is ``own``.
    """
    return Choice(name="currency", label="Country or currency", options=country_options(typed), start="USD")


def country_options(typed: bool = False) -> tuple[Option, ...]:
    """Return an option for each currency: those with a price list first, then those without one by name."""
    listed = currencies_with_prices(load())
    others = sorted((code for code in CURRENCIES if code not in listed), key=lambda code: CURRENCIES[code].name)
    return (*(_with_list(code) for code in listed), *(_without(code, typed) for code in others))


def _with_list(code: str) -> Option:
    regions = dict.fromkeys(country for one in load().ladders if one.currency == code for country in one.countries)
    return Option(code, _words(code), tuple(regions), f"Show {CURRENCIES[code].noun}")


def _without(code: str, typed: bool) -> Option:
    regions = tuple(filter(None, (WITHOUT_A_LIST.get(code),)))
    offer = "No list of prices is known. Type what your screen shows" if typed else ""
    return Option(code, f"{_named(code)}, no list", regions if typed else (), offer, "where=own" if typed else "")


def _named(code: str) -> str:
    area, name = AREAS.get(code, ""), CURRENCIES[code].name
    return f"{area}: {name} ({code})" if area else f"{large_first(name)} ({code})"


def _words(code: str) -> str:
    """Return a currency's name, with how little is known of its prices where it is little, or how old it is."""
    shops = [found for place in PLACES if (found := best_shop(place, code))]
    known = shops or [found for found in (best_elsewhere(code),) if found]
    years = [found.year for found in known]
    if known and all(years):
        return f"{_named(code)}, list of {max(years)}"
    if not shops:
        return f"{_named(code)}, place not stated"
    return _named(code) if any(found.several for found in shops) else f"{_named(code)}, one source"
