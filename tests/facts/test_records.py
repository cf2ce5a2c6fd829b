"""The real facts keep the rules that a slip of the pen would break, whatever a price is today."""

import re
import tomllib
from fractions import Fraction
from importlib.resources import files
from itertools import pairwise
from statistics import median

import pytest

from coinguide.facts import FactError, Gift, Ladder, load
from coinguide.guide.computed import all_facts, computed_facts, rate
from coinguide.guide.scams.signs import load_signs

LADDERS = load().ladders


@pytest.mark.parametrize("ladder", LADDERS, ids=lambda ladder: ladder.id)
def test_a_larger_pack_costs_more(ladder: Ladder) -> None:
    """No list has a size twice, and none asks less for more coins: a slip of the pen would."""
    packs = sorted(load().bundles_of(ladder.id), key=lambda pack: pack.coins)

    assert packs
    assert all(max(less.coins) < min(more.coins) for less, more in pairwise(packs))
    assert all(max(less.prices) < min(more.prices) for less, more in pairwise(packs))


@pytest.mark.parametrize("ladder", LADDERS, ids=lambda ladder: ladder.id)
def test_a_coin_costs_nearly_the_same_throughout_a_list(ladder: Ladder) -> None:
    """Within a quarter of the list's middle price: a digit too many or too few is far outside."""
    rates = [rate(pack) for pack in load().bundles_of(ladder.id)]
    middle = median(rates)

    assert [] == [float(one) for one in rates if not middle * Fraction(3, 4) < one < middle * Fraction(5, 4)]


def test_a_pack_is_in_conflict_where_it_has_several_values() -> None:
    """By its size or by its price, and nowhere else; a rate of one source may be a range."""
    packs = [pack for pack in load().bundles if not load().ladder(pack.ladder).per_coin]
    several = {pack.id for pack in packs if len(pack.coins) > 1 or len(pack.values) > 1}

    assert several == {pack.id for pack in packs if pack.confidence == "conflicting"}


def test_a_list_of_today_has_a_place_to_buy_and_a_currency() -> None:
    """Those that count as current come from the app, the website, or a page that does not say which."""
    current = [ladder.id for ladder in LADDERS if ladder.status == "current"]

    assert {"app-usd", "web-usd"} < set(current)
    named = [name for name in current if name != "web-30-unstated"]  # its id is from before its currency was known
    assert all(re.fullmatch("(app|web|unstated)-[a-z]{3}", name) for name in named)


def test_a_custom_amount_costs_a_coin_what_the_packs_cost() -> None:
    """On the website any number of coins can be asked for, at the packs' price."""
    (custom,) = load().custom_amounts
    rates = [rate(pack) for pack in load().bundles_of("web-usd")]

    assert min(rates) <= custom.cents_per_coin <= max(rates)


def test_gifts_carry_every_price() -> None:
    """A gift is in conflict where lists differ, and only there; none has a price twice."""
    gifts = load().gifts

    assert [gift.id for gift in gifts if len(gift.coins) > 1] == [
        gift.id for gift in gifts if gift.confidence == "conflicting"
    ]
    assert all(len(set(gift.coins)) == len(gift.coins) for gift in gifts)


def test_legendary_love_is_unknown_and_no_gift() -> None:
    """The gift that no list holds is a record of what is not known."""
    assert "gift-legendary-love" in {record.id for record in load().unknown}
    assert not any("Legendary" in gift.name for gift in load().gifts)


def test_creator_estimates_follow_from_the_shares() -> None:
    """The low, best and high cents per coin are the shares of one cent, so they cannot drift apart."""
    facts = load()
    cent = facts.by_id("coin-inside-tiktok").number
    shares = ("scaled-rewards-lowest-percent", "creator-share-before-2025", "scaled-rewards-highest-percent")
    expected = [facts.by_id(share).number / 100 * cent for share in shares]

    assert expected == [facts.by_id(f"creator-per-coin-{end}").number for end in ("low", "best", "high")]


def test_computed_facts_carry_their_inputs_sources_and_oldest_date() -> None:
    """A computed fact says where its inputs come from and is as old as the oldest."""
    facts = all_facts()
    best = facts["lion-creator-best"]

    assert all(fact.confidence == "computed" and fact.sources for fact in computed_facts())
    assert best.as_of == "2025-02"
    assert set(facts["gift-lion"].sources) < set(best.sources)
    assert facts["lion-app"].as_of.startswith("undated")


def test_no_link_leads_to_the_site_behind_the_article_or_to_a_copy() -> None:
    """Addresses are those of the research, and never those of sellers or copies."""
    linked = [source.address for source in load().sources if source.address.startswith("http")]

    assert all(".tiktok.com/" in address for address in linked)
    assert not any("tiktokcoins" in source.address for source in load().sources)


def test_an_unused_source_would_be_noise() -> None:
    """Every source stands behind at least one record, sign of a scam or official address."""
    used = {name for fact in load().facts() for name in fact.sources}
    used |= {name for sign in load_signs().values() for name in sign.sources}
    addresses = tomllib.loads((files("coinguide.facts") / "official_domains.toml").read_text(encoding="utf-8"))
    used |= {name for records in addresses.values() for record in records for name in record["sources"]}

    assert used == {source.id for source in load().sources}


def test_a_missing_input_is_named() -> None:
    """Asking for an id that the files do not hold raises with that id."""
    with pytest.raises(FactError, match="app-usd-66'"):
        load().by_id("app-usd-66")


def test_a_gift_is_found_by_its_id() -> None:
    """Ids are stable anchors."""
    assert isinstance(load().by_id("gift-tiktok-universe-plus"), Gift)


def test_what_one_outlet_said_once_is_a_single_source() -> None:
    """The test that others repeated is reported; the Lion at the money exchange is in one report."""
    kinds = {name: load().by_id(f"bbc-{name}").confidence for name in ("test-paid", "lion-paid", "lion-received")}
    assert kinds == {"test-paid": "reported", "lion-paid": "single-source", "lion-received": "single-source"}


def test_no_place_is_invented_for_the_website_prompt() -> None:
    """The research says which phones showed it, not where."""
    assert load().by_id("web-prompt-saving").region == "not stated"


def test_the_years_of_a_price_lists_source_stand_in_its_date() -> None:
    """As numbers beside the words: all of them, and no other."""
    facts = load()
    named = {name for ladder in LADDERS for bundle in facts.bundles_of(ladder.id) for name in bundle.sources}
    sources = [source for source in map(facts.source, sorted(named)) if source.years]

    assert sources
    assert [] == [one.id for one in sources if list(one.years) != re.findall(r"\d{4}", one.date)]
