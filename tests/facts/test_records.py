"""The facts are those of the research: copied here by hand, table by table."""

import tomllib
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files

import pytest

from coinguide.facts import FactError, Gift, load
from coinguide.guide.computed import all_facts, computed_facts, rate
from coinguide.guide.scams.signs import load_signs

# Size, price in cents, cents per coin as the research's table gives them, how sure.
APP = [
    (20, 29, "1.450", "single-source"),
    (65, 99, "1.523", "reported"),
    (330, 499, "1.512", "reported"),
    (660, 999, "1.514", "conflicting"),
    (1120, 1699, "1.517", "single-source"),
    (1321, 1999, "1.513", "reported"),
    (1515, 2299, "1.517", "single-source"),  # the research writes 1.518; 2299 / 1515 is 1.51749
    (2045, 3099, "1.515", "single-source"),
    (2905, 4399, "1.514", "single-source"),
    (3303, 4999, "1.513", "inference"),  # the research writes 1.514; 4999 / 3303 is 1.51347
    (4955, 7499, "1.513", "single-source"),
    (6000, 8999, "1.500", "single-source"),
    (6607, 9999, "1.513", "reported"),
    (16500, 24999, "1.515", "reported"),
]
WEB = [
    (20, (21,), "1.050", "single-source"),
    (70, (74,), "1.057", "reported"),
    (350, (371, 370), "1.060", "conflicting"),
    (700, (742, 740), "1.060", "conflicting"),
    (1400, (1484, 1480), "1.060", "conflicting"),
    (3500, (3710, 3700), "1.060", "conflicting"),
    (7000, (7420, 7400), "1.060", "conflicting"),
    (17500, (18550, 18500), "1.060", "conflicting"),
]
OTHERS = {
    "app-usd-70": {5: 7, 70: 99, 350: 499, 700: 999, 1400: 1999, 3500: 4999, 7000: 9999, 17500: 24999},
    "app-usd-100": {100: 129, 500: 649, 2000: 2699, 5000: 6699, 10000: 13499},
    "app-gbp": {40: 49, 65: 89, 330: 449, 660: 899, 1321: 1799, 3303: 4499, 6607: 8999, 16500: 21999},
    "web-eur": {70: 85, 17500: 20339},
    "unstated-idr": {70: 1_700_000, 350: 8_500_000, 1400: 34_000_000},
    "web-mxn": {30: 689, 350: 8025, 700: 16049, 1400: 32095, 3500: 80239, 7000: 160475, 17500: 401185},
    "web-vnd": {30: 9800, 350: 113900, 700: 227700, 1400: 455300, 3500: 1138100, 7000: 2276200, 17500: 5690400},
    "app-vnd": {16500: 6999000},
    "web-30-unstated": {30: 31, 350: 365, 700: 725, 1400: 1449, 3500: 3620, 7000: 7240, 17500: 18100},
    "web-usd-outlier": {70: 110, 17500: 24526},
    "web-eur-unreliable": {100: 109, 10000: 10999},
}
GIFTS = {
    "Rose": (1,), "Team Bracelet": (2,), "Rosa": (10,), "Doughnut": (30,), "Confetti": (100,), "Corgi": (299,),
    "Money Gun": (500,), "Galaxy": (1000,), "Fireworks": (1088,), "Private Jet": (4888,), "Interstellar": (10000,),
    "Lion": (29999,), "Zeus": (34000,), "TikTok Universe+": (34999,), "Fire Phoenix": (41999,),
    "Holiday Universe": (60999,), "Dream Team": (500, 299), "Whale Diving": (2150, 1750), "Concert": (2888, 500),
    "Drama Queen": (199, 5000), "Silver Sports Car": (1000, 5000), "Sam the Whale": (30000, 10000),
    "King Leonardo": (42999, 39999), "TikTok Universe": (44999, 34999),
}  # fmt: skip


def three_places(number: Fraction) -> Decimal:
    """Half up to 3 places, as the research's tables are written."""
    return Decimal(int(number * 1000 + Fraction(1, 2))).scaleb(-3)


def test_app_ladder_is_the_research_table() -> None:
    """Sizes, prices, confidence and cents per coin of the app's packs in dollars."""
    packs = [
        (pack.coins[0], pack.values[0], str(three_places(rate(pack))), pack.confidence)
        for pack in load().bundles_of("app-usd")
    ]

    assert packs == APP


def test_one_app_pack_is_in_conflict_by_its_size() -> None:
    """660 or 661 coins, at one price."""
    pack = next(pack for pack in load().bundles_of("app-usd") if pack.id == "app-usd-660")

    assert (pack.coins, pack.prices) == ((660, 661), (999,))


def test_web_ladder_keeps_both_variants_dearer_first() -> None:
    """Sizes, prices, confidence and cents per coin of the website's packs in dollars."""
    packs = [
        (pack.coins[0], pack.values, str(three_places(rate(pack))), pack.confidence)
        for pack in load().bundles_of("web-usd")
    ]

    assert packs == WEB


@pytest.mark.parametrize("ladder", OTHERS)
def test_other_ladders_are_the_research_tables(ladder: str) -> None:
    """Sizes and prices of every other list."""
    assert OTHERS[ladder] == {pack.coins[0]: pack.prices[0] for pack in load().bundles_of(ladder)}


def test_no_ladder_is_left_out() -> None:
    """The lists above are all there are, and only those with a source for today count as current."""
    current = {ladder.id for ladder in load().ladders if ladder.status == "current"}

    assert {"app-usd", "web-usd", *OTHERS} == {ladder.id for ladder in load().ladders}
    assert {"app-usd", "web-usd", "app-gbp", "web-eur", "unstated-idr", "web-mxn", "web-vnd", "app-vnd"} == current


def test_custom_amount_is_exact() -> None:
    """1.06 cents a coin, at most 500,000 coins."""
    (custom,) = load().custom_amounts

    assert (Fraction(106, 100), 500_000) == (custom.cents_per_coin, custom.limit_coins)


def test_gifts_carry_every_price() -> None:
    """All 80 gifts of the research are there; conflicts keep all values, newest list first."""
    gifts = {gift.name: gift for gift in load().gifts}

    assert len(gifts) == 80
    assert {name: gifts[name].coins for name in GIFTS} == GIFTS
    assert all((len(gift.coins) > 1) == (gift.confidence == "conflicting") for gift in gifts.values())


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


@pytest.mark.parametrize(
    ("record", "values"),
    [
        ("app-bulk-saving-percent", ("0.64",)),
        ("app-bulk-saving-cents", ("63.9692",)),
        ("web-discount-percent", ("29.90", "30.40")),
        ("web-eur-bulk-saving-percent", ("4.29",)),
        ("web-vnd-discount-percent", ("23.34",)),
        ("lion-web", ("31798.9400",)),
        ("lion-app", ("45362.1242", "45690.7846")),
        ("lion-creator-best", ("14999.5000",)),
        ("creator-share-app-percent", ("32.83", "33.07")),
        ("creator-share-web-percent", ("47.17",)),
        ("example-wants", ("24000.0000",)),
        ("example-cap", ("1200.0000",)),
        ("example-habit-week", ("1996.0000",)),
        ("example-habit-month", ("8649.0000",)),
        ("example-habit-year", ("103792.0000",)),
    ],
)
def test_computed_facts_are_those_a_pencil_gives(record: str, values: tuple[str, ...]) -> None:
    """What follows by arithmetic, as worked out on paper."""
    assert values == tuple(str(value) for value in all_facts()[record].values)


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
