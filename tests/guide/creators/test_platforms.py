"""What reaches the creator: never more than was paid, never less for more, and as a pencil gives it."""

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.facts import load
from coinguide.guide.creators.platform_ways import WAYS, full_name
from coinguide.guide.creators.platforms import SOLIDITY, CoinWay, Gap, PackWay, Way, unit_price
from coinguide.guide.prices.ladders import middle

KNOWN = [way for way in WAYS if not isinstance(way, Gap)]
amounts = st.integers(1, 10_000_000)
known = pytest.mark.parametrize("way", KNOWN, ids=full_name)


@known
@given(amounts)
def test_low_best_high_and_what_was_paid_are_in_order(way: Way, cents: int) -> None:
    """No estimate is above the next, none is below nothing or above the amount."""
    found = way.estimate(cents)
    assert found
    assert 0 <= found.low <= found.best <= found.high <= cents


@known
@given(amounts, amounts)
def test_who_pays_more_passes_on_no_less(way: Way, one: int, other: int) -> None:
    """Each of the three figures grows with the amount, or stays."""
    less, more = (way.estimate(cents) for cents in sorted((one, other)))
    assert less
    assert more
    assert (less.low <= more.low, less.best <= more.best, less.high <= more.high) == (True, True, True)


@known
@given(amounts)
def test_the_best_is_in_proportion(way: Way, cents: int) -> None:
    """A hundred times the amount is a hundred times the best figure, but for the cents cut off."""
    small, large = way.estimate(cents), way.estimate(100 * cents)
    assert small
    assert large
    assert 0 <= large.best - 100 * small.best < 100


# Price of a unit in thousandths of a cent as the research's tables print it.
@pytest.mark.parametrize(
    ("price", "units", "expected"),
    [
        (74, 70, "1.057"),
        (9999, 6607, "1.513"),
        (99, 65, "1.523"),
        (999, 510, "1.959"),
        (140, 100, "1.400"),
        (199, 95, "2.095"),
        (30800, 25000, "1.232"),
        (1, 2000, "0.001"),  # exactly half goes up
    ],
)
def test_a_unit_price_is_the_tables(price: int, units: int, expected: str) -> None:
    """Half up to a thousandth of a cent."""
    assert Decimal(expected) == unit_price(price, units)


@given(amounts)
def test_tiktok_in_the_app_as_worked_out_by_hand(cents: int) -> None:
    """0.2, 0.5 and 0.53 cents a coin, at 1.523, 1.513 and 1.513 cents, each cut to the cent."""
    coins = next(way for way in KNOWN if isinstance(way, CoinWay) and way.route == "app")
    found = coins.estimate(cents)
    expected = [
        floor(cents * Fraction(worth) / Fraction(price))
        for worth, price in (("0.2", "1.523"), ("0.5", "1.513"), ("0.53", "1.513"))
    ]
    assert expected == [found.low, found.best, found.high]


def test_the_packs_counted_are_those_asked_for() -> None:
    """Low at the dearest reported pack; best and high at the 6,607 pack, and on the website at the 70."""
    app, web = (next(w for w in KNOWN if isinstance(w, CoinWay) and w.route == route) for route in ("app", "web"))
    assert ("app-usd-65", "app-usd-6607", "web-usd-70") == (app.packs[-1].id, app.usual.id, web.usual.id)


@pytest.mark.parametrize(("packs", "expected"), [((7,), 7), ((1, 2), 2), ((1, 2, 3), 2), ((1, 2, 3, 4), 3)])
def test_of_two_middle_packs_the_dearer_counts(packs: tuple[int, ...], expected: int) -> None:
    """The middle of an even number is the one above."""
    assert expected == middle(packs)


def test_a_pack_beyond_the_amount_makes_nothing_cheaper() -> None:
    """Ten dollars never count at the price of a pack for three hundred."""
    bits = next(way for way in KNOWN if isinstance(way, PackWay) and way.seller == "Twitch website")
    prices = [str(bits.prices(cents).cheapest) for cents in (1, 1000, 1994, 1995, 12600, 30800)]
    assert ["1.400", "1.400", "1.400", "1.330", "1.260", "1.232"] == prices


def test_the_most_solid_come_first_and_gaps_last() -> None:
    """The order says how solid a figure is, and an old offer comes after others as solid."""
    order = [(SOLIDITY.index(way.confidence), way.old) for way in WAYS]
    assert (sorted(order), "not known") == (order, WAYS[-1].confidence)


def test_every_gap_is_a_record_of_what_is_unknown() -> None:
    """What the comparison does not know stands on the Sources page too."""
    unknown = {record.id for record in load().unknown}
    assert [] == [way.unknown for way in WAYS if isinstance(way, Gap) and way.unknown not in unknown]


def test_subscriptions_are_marked() -> None:
    """A way that is paid again every month says so in its name, and no other does."""
    marked = {full_name(way) for way in WAYS if way.renews}
    assert {name for name in map(full_name, WAYS) if "subscription" in name} == marked
    assert all(name.endswith("(renews)") for name in marked)


def test_the_conflict_about_kick_is_the_low_end() -> None:
    """Kick's own figure is the best, the other one the low."""
    kick = next(way for way in KNOWN if way.platform == "Kick").estimate(1000)
    assert kick
    assert (910, 950, 950) == (kick.low, kick.best, kick.high)
