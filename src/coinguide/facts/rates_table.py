"""Reads rates.toml, which `make rates` writes: what one euro was worth on one day."""

from collections.abc import Callable
from typing import Any

from coinguide.facts.records import FactError, Rate, Rates
from coinguide.facts.row import Row


def rates_of(rows: list[Row], read_common: Callable[[Row], dict[str, Any]]) -> Rates:
    """Return the day's rates; ``read_common`` reads what the record has in common with every fact."""
    if len(rows) != 1:
        raise FactError(f"rates.toml: has {len(rows)} days of rates; `make rates` writes one.")
    (row,) = rows
    common = read_common(row)
    day, package, per_euro = common["as_of"], row.text("package"), row.table("per_euro")
    row.done()
    if day.before or len(day) != len("2026-10-30"):
        raise row.error(f"as_of is {day!r}; the rates are those of one day, like 2026-10-30.")
    for code, number in per_euro.items():
        if not (code.isascii() and code.isalpha() and code.isupper() and len(code) == 3) or code == "EUR":
            raise row.error(f"{code!r} is not the code of a currency other than the euro.")
        if number <= 0:
            raise row.error(f"{code} must be above zero, not {number}.")
    shared = {name: value for name, value in common.items() if name != "id"}
    rates = (_rate(code, number, shared) for code, number in sorted(per_euro.items()))
    return Rates(id=row.id, day=day, package=package, rates=tuple(rates))


def _rate(code: str, number: Any, shared: dict[str, Any]) -> Rate:
    return Rate(
        id=f"rate-{code.lower()}",
        label=f"1 euro in {code}",
        values=(number,),
        unit=f"{code} for 1 euro",
        region="worldwide",
        currency=code,
        **shared,
    )
