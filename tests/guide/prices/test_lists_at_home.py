"""Every price list we know in one currency, with its age and without a guess."""

from dataclasses import replace
from fractions import Fraction

import pytest

from coinguide.facts import load
from coinguide.guide.prices import lists_at_home
from coinguide.guide.prices.lists_at_home import lists_in


def test_lists_in_their_own_currency_are_the_facts() -> None:
    """Nothing is converted where nothing has to be: the euro list from 0.85 for 70 to 203.39 for 17,500."""
    (euros,) = (known for known in lists_in("EUR") if known.ladder.id == "web-eur")
    assert (Fraction(20339, 17500), Fraction(85, 70)) == euros.cents_per_coin
    assert ("2023 and undated", "1.1622 to 1.2143 cents (EUR)") == (euros.dated, euros.words)


def test_lists_in_other_currencies_are_converted() -> None:
    """The cheapest and the dearest coin of the website's list in dollars, divided by what a euro is in dollars."""
    (dollars,) = (known for known in lists_in("EUR") if known.ladder.id == "web-usd")
    euro = load().by_id("rate-usd").number
    assert (Fraction(105, 100) / euro, Fraction(106, 100) / euro) == dollars.cents_per_coin


def test_a_list_without_a_rate_says_so() -> None:
    """No amount for dong, and the reason in words."""
    dong = [known for known in lists_in("EUR") if known.ladder.currency == "VND"]
    assert [()] * 2 == [known.cents_per_coin for known in dong]
    assert all("is not known" in known.words for known in dong)


def test_older_and_unreliable_lists_are_left_out() -> None:
    """Each list that counts as today's is there once; those of the page of prices by country are not."""
    current = [ladder.id for ladder in load().ladders if ladder.status == "current" and not ladder.apart]
    assert current == [known.ladder.id for known in lists_in("GBP")]


def test_prices_that_nobody_saw_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess below every price and one above them change neither end of a list, nor its age."""
    facts = load()
    before = lists_in("USD")
    (seen, *_) = facts.bundles_of("app-usd")
    guesses = tuple(
        replace(seen, id=f"guess-{price}", values=(price,), confidence="inference", sources=("hypebeast-2021",))
        for price in (1, 10**6)
    )
    monkeypatch.setattr(lists_at_home, "load", lambda: replace(facts, bundles=(*facts.bundles, *guesses)))
    assert before == lists_in("USD")


def test_the_website_stays_below_the_app() -> None:
    """The chapter says so of every pair of lists; new rates or prices may change it."""
    ends = {
        place: [end for known in lists_in("EUR") if known.ladder.place == place for end in known.cents_per_coin]
        for place in ("app", "web")
    }
    assert max(ends["web"]) < min(ends["app"])


def test_the_age_of_a_list_is_that_of_its_sources() -> None:
    """Years where sources have them, else the word."""
    dated = {known.ladder.id: known.dated for known in lists_in("EUR")}
    assert ("2024 and undated", "2022 to 2025", "undated") == (dated["app-usd"], dated["web-usd"], dated["app-gbp"])
