"""The most coins for an amount of money: as many as a plain table finds, for the least cost, at any amount."""

import random
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coinguide.guide.prices import most_coins as module
from coinguide.guide.prices.ladders import shop
from coinguide.guide.prices.most_coins import most_coins
from coinguide.guide.prices.plan import CustomOrder, Pack, Plan, PlanTooLongError, Purchase, cheapest_plan
from tests.guide.prices.plan_table import most_by_table
from tests.guide.prices.test_plan import APP, WEB_RATE, customs, ladders


def key(plan: Plan) -> tuple[int, int]:
    """What counts: the coins, and what they cost."""
    return plan.coins_bought, plan.cost_cents


def test_twelve_dollars_in_the_app() -> None:
    """12.00 buys two packs of 330 and two of 65, for 11.96."""
    assert (Purchase(330, 499, 2), Purchase(65, 99, 2)) == most_coins(1200, APP).purchases


def test_twelve_dollars_at_a_flat_rate() -> None:
    """12.00 at 1.06 cents a coin is one order of 1,132 coins, rounded up to 12.00."""
    assert (Purchase(1132, 1200, 1),) == most_coins(1200, (), WEB_RATE).purchases


def test_too_little_buys_nothing() -> None:
    """One cent short of the cheapest pack there is no coin, and none to pay for."""
    assert (0, 0) == key(most_coins(98, APP))


def test_the_whole_cap_need_not_be_spent() -> None:
    """Of two ways to the same coins the cheaper is taken."""
    assert (10, 10) == key(most_coins(13, (Pack(10, 10), Pack(10, 13))))


def test_a_worse_rate_can_be_more_coins() -> None:
    """The pack with the best rate is left out where others fill the money better."""
    assert (12, 12) == key(most_coins(12, (Pack(8, 7), Pack(6, 6))))


def test_a_dearer_sum_does_not_hide_a_cheaper_one() -> None:
    """36 buys three packs of 23: a sum with less loss and the same remainder is too dear to go on from."""
    assert (69, 36) == key(most_coins(36, (Pack(30, 14), Pack(23, 12), Pack(27, 13), Pack(27, 25))))


def test_several_full_custom_orders() -> None:
    """No custom order is larger than its limit; the rest is one more."""
    assert [500_000, 443_396] == [order.coins for order in most_coins(1_000_000, (), WEB_RATE).purchases]


@pytest.mark.long
@settings(max_examples=400)
@given(st.integers(0, 1500), ladders)
def test_as_many_as_the_table(cap: int, packs: list[Pack]) -> None:
    """On any ladder the coins and their cost are those of a plain table of every amount of money."""
    assert most_by_table(cap, packs) == key(most_coins(cap, packs))


@pytest.mark.long
@settings(max_examples=400)
@given(st.integers(0, 250), st.lists(st.builds(Pack, st.integers(1, 60), st.integers(1, 100)), max_size=5), customs)
def test_as_many_as_the_table_with_a_custom_order(cap: int, packs: list[Pack], custom: CustomOrder) -> None:
    """Also with custom amounts beside the packs."""
    assert most_by_table(cap, packs, custom) == key(most_coins(cap, packs, custom))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 1_000_000), ladders)
def test_the_planner_turned_round(cap: int, packs: list[Pack]) -> None:
    """At any amount the planner agrees: these coins are within the cap, and one coin more is not."""
    found = most_coins(cap, packs)
    assert found.cost_cents <= cap < cheapest_plan(found.coins_bought + 1, packs).cost_cents


@pytest.mark.parametrize("place", ["app", "web"])
@pytest.mark.parametrize("cap", [0, 1, 73, 74, 99, 499, 1200, 9_999, 123_456, 1_000_000])
def test_real_ladders_turned_round(place: str, cap: int) -> None:
    """On the reported ladders too."""
    known = shop(place, "USD")
    assert known is not None
    found = most_coins(cap, known.packs, known.custom)
    more = cheapest_plan(found.coins_bought + 1, known.packs, known.custom)
    assert found.cost_cents <= cap < more.cost_cents


@pytest.mark.slow
def test_thousands_of_random_ladders_turned_round() -> None:
    """Six thousand more ladders, some with a custom order, drawn with a fixed seed, equal the table."""
    draw = random.Random(2028)
    for _ in range(6_000):
        size = draw.choice([6, 30, 200])
        packs = [Pack(draw.randint(1, size), draw.randint(1, size)) for _ in range(draw.randint(1, 7))]
        bottom = draw.choice([1, 2, 3, 7, 50])
        custom = CustomOrder(Fraction(draw.randint(1, 200), bottom), bottom * draw.randint(1, 20))
        cap, order = draw.randint(0, 300), draw.choice([None, custom])
        assert most_by_table(cap, packs, order) == key(most_coins(cap, packs, order))


@pytest.mark.parametrize(("cap", "packs"), [(-1, APP), (5, (Pack(0, 1),)), (5, (Pack(1, 0),))])
def test_nonsense_is_refused(cap: int, packs: tuple[Pack, ...]) -> None:
    """Money below zero, empty packs and free packs are a ValueError."""
    with pytest.raises(ValueError, match="1 or more"):
        most_coins(cap, packs)


def test_too_long_a_search_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search that grows past its limit ends with an error, not with a guess."""
    monkeypatch.setattr(module, "MOST_SUMS", 3)
    with pytest.raises(PlanTooLongError):
        most_coins(123_457, APP)
