"""The loader refuses every record that a reader could not trust, and says why in a sentence."""

from decimal import Decimal

import pytest

from coinguide.facts import FactError, Facts, parse

SOURCES = """
checked = "2026-08"
[[source]]
id = "a-page"
title = "A page"
publisher = "Somebody"
date = "undated"
kind = "guide"
"""
LADDER = """
[[ladder]]
id = "app-usd"
label = "TikTok app, US dollars"
place = "app"
currency = "USD"
unit = "US cents"
region = "United States"
status = "current"
"""
BUNDLE = {
    "id": '"app-usd-330"',
    "ladder": '"app-usd"',
    "coins": "[330]",
    "values": "[499]",
    "as_of": '"2024-04"',
    "sources": '["a-page"]',
    "confidence": '"reported"',
}
RATES = """
[[rates]]
id = "one-day"
as_of = "2026-10-30"
package = "A package 1.0"
sources = ["a-page"]
confidence = "official"
[rates.per_euro]
USD = 1.1172
ISK = 136
"""
RULE = {
    "id": '"age-coins"',
    "label": '"youngest age"',
    "values": "[18]",
    "unit": '"years"',
    "region": '"worldwide"',
    "as_of": '"2026"',
    "sources": '["a-page"]',
    "confidence": '"official"',
}


def table(kind: str, keys: dict[str, str]) -> str:
    """A TOML table of this kind; keys with an empty value are left out."""
    return f"[[{kind}]]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items() if value)


def loaded(bundle: dict[str, str] | None = None, rule: dict[str, str] | None = None, **files: str) -> Facts:
    """Facts with one bundle and one rule, each with these keys changed, and files replaced."""
    texts = {
        "bundles.toml": LADDER + table("bundle", BUNDLE | (bundle or {})),
        "rules.toml": table("rule", RULE | (rule or {})),
        "rates.toml": RATES,
        "sources.toml": SOURCES,
    }
    return parse(texts | {f"{name}.toml": text for name, text in files.items()})


def test_a_sound_record_is_read() -> None:
    """A record with everything it needs comes back with its values."""
    bundle = loaded().bundles[0]

    assert (bundle.coins, bundle.prices, bundle.unit) == ((330,), (499,), "US cents")
    assert bundle.label == "330 coins, TikTok app, US dollars"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"sources": ""}, "bundles.toml, app-usd-330: has no sources."),
        ({"sources": "[]"}, "bundles.toml, app-usd-330: sources must be a list with at least one entry"),
        ({"sources": '["elsewhere"]'}, "names a source that sources.toml does not have: elsewhere."),
        ({"as_of": ""}, "bundles.toml, app-usd-330: has no as_of."),
        ({"as_of": '"April 2024"'}, "write 2024, 2024-04, 2024-04-30 or undated, read 2026-08."),
        ({"as_of": '"2024-13"'}, "as_of is '2024-13'"),
        ({"confidence": ""}, "bundles.toml, app-usd-330: has no confidence."),
        ({"confidence": '"sure"'}, "confidence is 'sure'; it must be one of official, reported,"),
        ({"confidence": '"conflicting"'}, "is marked conflicting but gives fewer than two values."),
        ({"values": "[4.99]"}, "values must be whole numbers above zero"),
        ({"values": '["499"]'}, "values must be whole numbers above zero"),
        ({"values": "[true]"}, "values must be whole numbers above zero"),
        ({"values": "[]"}, "values must be a list with at least one entry"),
        ({"values": "[-1]"}, "values must be whole numbers above zero"),
        ({"coins": "330"}, "coins must be a list with at least one entry, not 330."),
        ({"ladder": '"app-eur"'}, "names a ladder that this file does not have: app-eur."),
        ({"id": '"app-usd-331"'}, "should have the id app-usd-330, made of its ladder and its coins."),
        ({"id": ""}, "bundles.toml, a record without id: has no id."),
        ({"price": "499"}, "has a key this file does not know: price."),
        ({"quoted": "true"}, "is marked quoted; only an official fact can be."),
        ({"quoted": '"yes"'}, "quoted must be true or false, not 'yes'."),
    ],
)
def test_a_bundle_with_a_defect_is_refused(change: dict[str, str], sentence: str) -> None:
    """Each defect of a bundle has its sentence."""
    with pytest.raises(FactError) as refusal:
        loaded(bundle=change)

    assert sentence in str(refusal.value)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"label": '" "'}, "rules.toml, age-coins: label is empty."),
        ({"unit": "18"}, "rules.toml, age-coins: unit must be text, not 18."),
        ({"values": "[true]"}, "values must be numbers or texts"),
        ({"values": '[" "]'}, "values must be numbers or texts"),
        ({"id": '"Age"'}, "rules.toml, Age: an id has lower-case letters, digits and hyphens only."),
        ({"id": '"app-usd-330"'}, "rules.toml, app-usd-330: this id is used twice"),
        ({"sources": "[1]"}, "sources must be a list of texts"),
        ({"sentence": '"Adults only: {1} or older."'}, "has a sentence with a place that no value fills."),
        ({"sentence": '"Adults only."'}, "has a sentence without a place for 18; write {0}."),
    ],
)
def test_a_rule_with_a_defect_is_refused(change: dict[str, str], sentence: str) -> None:
    """Each defect of any other record has its sentence."""
    with pytest.raises(FactError) as refusal:
        loaded(rule=change)

    assert sentence in str(refusal.value)


def test_two_sizes_at_one_price_are_a_conflict() -> None:
    """A bundle may be in conflict by its size instead of its price."""
    bundle = loaded(bundle={"coins": "[330, 331]", "confidence": '"conflicting"'}).bundles[0]

    assert bundle.coins == (330, 331)


def test_a_source_with_the_same_id_twice_is_refused() -> None:
    """Ids of sources differ too."""
    with pytest.raises(FactError, match=r"sources\.toml, a-page: this id is used twice"):
        loaded(sources=SOURCES + SOURCES.partition("\n")[2].replace('checked = "2026-08"', ""))


def test_a_month_of_the_last_check_is_needed() -> None:
    """Without the month of the last check nothing can say how old the facts are."""
    with pytest.raises(FactError, match="has no month of the last check"):
        loaded(sources=SOURCES.replace("checked", "# checked"))


def test_broken_toml_names_its_file() -> None:
    """A file that is no TOML is named."""
    with pytest.raises(FactError, match=r"gifts\.toml: cannot be read as TOML"):
        loaded(gifts="[[gift")


def test_a_custom_amount_needs_a_limit_in_coins() -> None:
    """A custom amount takes its limit from a rule, so that it is typed once and has its own source."""
    custom = {
        "id": '"app-usd-custom"',
        "ladder": '"app-usd"',
        "values": "[1.06]",
        "limit": '"no-rule"',
        "as_of": '"2024"',
        "sources": '["a-page"]',
        "confidence": '"reported"',
    }
    with pytest.raises(FactError, match=r"names a limit that rules.toml does not give in coins: no-rule\."):
        loaded(bundles=LADDER + table("custom", custom))

    assert (
        loaded(bundles=LADDER + table("custom", custom | {"limit": '"age-coins"'})).custom_amounts[0].limit_coins == 18
    )


def test_an_unknown_fact_has_a_sentence() -> None:
    """Asking for a record, ladder or source that is not there says so."""
    facts = loaded()
    for ask in (facts.by_id, facts.ladder, facts.source):
        with pytest.raises(FactError, match="'nothing'"):
            ask("nothing")


def test_a_word_is_not_a_number() -> None:
    """The number of a statement cannot be asked for."""
    with pytest.raises(FactError, match="its value is a word"):
        _ = loaded(rule={"values": '["Coins are not money."]'}).rules[0].number


def test_rates_are_read() -> None:
    """Each currency's rate is a fact of its own, by code."""
    rates = loaded().rates
    dollars = rates.of("USD")
    assert ["rate-isk", "rate-usd"] == [rate.id for rate in rates.rates]
    assert dollars is not None
    assert (Decimal("1.1172"), "2026-10-30", ("a-page",)) == (dollars.value, dollars.as_of, dollars.sources)
    assert rates.of("EUR") is None


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (RATES, "", "rates.toml: has 0 days of rates; `make rates` writes one."),
        (RATES, RATES + RATES, "rates.toml: has 2 days of rates"),
        ('"2026-10-30"', '"2026-10"', "rates.toml, one-day: as_of is '2026-10'; the rates are those of one day"),
        ('"2026-10-30"', '"undated, read 2026-10-30"', "the rates are those of one day"),
        ("package", "packet", "rates.toml, one-day: has no package."),
        ("USD", "usd", "'usd' is not the code of a currency other than the euro."),
        ("USD", "EUR", "'EUR' is not the code"),
        ("1.1172", "0", "rates.toml, one-day: USD must be above zero, not 0."),
        ("1.1172", "'1.1172'", "per_euro must be a table of numbers"),
        ("1.1172", "true", "per_euro must be a table of numbers"),
        ("USD = 1.1172\nISK = 136", "", "per_euro must be a table of numbers"),
        ("[rates.per_euro]", "base = 'EUR'\n[rates.per_euro]", "has a key this file does not know: base."),
        ('"a-page"', '"elsewhere"', "names a source that sources.toml does not have: elsewhere."),
    ],
)
def test_rates_with_a_defect_are_refused(old: str, new: str, sentence: str) -> None:
    """Each defect of the rates has its sentence."""
    with pytest.raises(FactError) as refusal:
        loaded(rates=RATES.replace(old, new))

    assert sentence in str(refusal.value)
