"""The planner finds the proven best plan, at any size, and says no to nonsense."""

import random
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coinguide.guide.prices import plan
from coinguide.guide.prices.ladders import shop
from coinguide.guide.prices.plan import CustomOrder, Pack, Plan, PlanTooLongError, Purchase, cheapest_plan
from tests.guide.prices.plan_table import best_by_table

APP = (Pack(65, 99), Pack(330, 499), Pack(1321, 1999), Pack(6607, 9999), Pack(16500, 24999))
WEB_RATE = CustomOrder(Fraction(106, 100), 500_000)

prices = st.integers(1, 400)
ladders = st.lists(st.builds(Pack, st.integers(1, 120), prices), min_size=1, max_size=6)
# A limit that is a multiple of the rate's denominator costs whole cents.
customs = st.builds(
    lambda top, bottom, times: CustomOrder(Fraction(top, bottom), bottom * times),
    st.integers(1, 300),
    st.integers(1, 60),
    st.integers(1, 6),
)


def key(plan: Plan, trouble_cents: int) -> tuple[int, int, int]:
    """What the planner minimises, in order: cost plus trouble, coins bought, purchases."""
    return plan.cost_cents + trouble_cents * plan.orders, plan.coins_bought, plan.orders


def test_four_purchases_for_a_thousand_coins() -> None:
    """A thousand app coins at 25 cents of trouble are three packs of 330 and one of 65."""
    expected = (Purchase(330, 499, 3), Purchase(65, 99, 1))
    assert expected == cheapest_plan(1000, APP, trouble_cents=25).purchases


def test_price_alone_takes_sixteen_small_packs() -> None:
    """Without trouble a thousand app coins are sixteen packs of 65, twelve cents less."""
    assert (Purchase(65, 99, 16),) == cheapest_plan(1000, APP).purchases


def test_one_custom_order_for_a_thousand_coins() -> None:
    """A thousand website coins are one order of 10.60."""
    found = cheapest_plan(1000, (Pack(70, 74), Pack(700, 742)), WEB_RATE, trouble_cents=25)
    assert (Purchase(1000, 1060, 1),) == found.purchases


def test_a_custom_order_completes_packs() -> None:
    """Where a pack beats the flat rate, the custom order buys only the rest: 14 × 0.74 + 20 × 1.06 cents."""
    assert 14 * 74 + 22 == cheapest_plan(1000, (Pack(70, 74),), WEB_RATE).cost_cents


def test_a_custom_order_is_rounded_up() -> None:
    """One coin at 1.06 cents costs two cents."""
    assert 2 == WEB_RATE.price_cents(1)


def test_more_than_the_limit_takes_several_orders() -> None:
    """No custom order is larger than its limit."""
    sizes = [purchase.coins for purchase in cheapest_plan(1_200_000, (), WEB_RATE).purchases]
    assert [500_000, 200_000] == sizes


def test_ties_go_to_fewer_coins_left_over() -> None:
    """Of two plans for the same money the one with less left over wins, though it takes more purchases."""
    assert (Purchase(5, 5, 2),) == cheapest_plan(10, (Pack(12, 10), Pack(5, 5))).purchases


def test_ties_go_to_fewer_purchases_next() -> None:
    """Of two plans for the same money and coins the one with fewer purchases wins."""
    assert (Purchase(10, 10, 1),) == cheapest_plan(10, (Pack(5, 5), Pack(10, 10))).purchases


@pytest.mark.long
@settings(max_examples=400)
@given(st.integers(1, 400), ladders, st.sampled_from([0, 0, 1, 7, 25, 500]))
def test_as_good_as_the_table_of_every_amount(coins: int, packs: list[Pack], trouble: int) -> None:
    """On any ladder the plan is exactly as good as the best row of a plain table."""
    assert best_by_table(coins, packs, None, trouble) == key(cheapest_plan(coins, packs, None, trouble), trouble)


@pytest.mark.long
@settings(max_examples=400)
@given(
    st.integers(1, 120), st.lists(st.builds(Pack, st.integers(1, 60), prices), max_size=5), customs, st.integers(0, 30)
)
def test_as_good_as_the_table_with_a_custom_order(
    coins: int, packs: list[Pack], custom: CustomOrder, trouble: int
) -> None:
    """Also with custom amounts beside the packs the plan is exactly as good as the table's."""
    expected = best_by_table(coins, packs, custom, trouble)
    assert expected == key(cheapest_plan(coins, packs, custom, trouble), trouble)


@settings(max_examples=300, deadline=None)
@given(st.integers(1, 2_500_000), ladders, st.integers(0, 500))
def test_covers_what_is_wanted_at_any_size(coins: int, packs: list[Pack], trouble: int) -> None:
    """A plan always holds the wanted coins, and no purchase in it could be left out."""
    found = cheapest_plan(coins, packs, None, trouble)
    smallest = min(purchase.coins for purchase in found.purchases)
    assert coins <= found.coins_bought < coins + smallest


@pytest.mark.parametrize("trouble", [0, 25, 500])
@pytest.mark.parametrize("coins", [1, 64, 66, 999, 6_607, 20_000, 33_001])
def test_real_ladder_against_the_table(coins: int, trouble: int) -> None:
    """On the reported app ladder the plan equals the table's optimum."""
    known = shop("app", "USD")
    assert known is not None
    expected = best_by_table(coins, known.packs, None, trouble)
    assert expected == key(cheapest_plan(coins, known.packs, None, trouble), trouble)


def test_large_amounts_add_whole_base_packs() -> None:
    """A base pack more coins costs a base pack more: the answer for millions agrees with that for thousands."""
    base = Pack(330, 499)
    small, large = (cheapest_plan(coins, APP).cost_cents for coins in (33_000 + 1, 33_000 + 1 + 330 * 7000))
    assert small + 7000 * base.price_cents == large


@pytest.mark.slow
def test_thousands_of_random_ladders() -> None:
    """Ten thousand more ladders and amounts, drawn with a fixed seed, all equal the table's optimum."""
    draw = random.Random(2026)
    for _ in range(10_000):
        size = draw.choice([6, 30, 300])
        packs = [Pack(draw.randint(1, size), draw.randint(1, 3 * size)) for _ in range(draw.randint(1, 7))]
        coins, trouble = draw.randint(1, 600), draw.choice([0, 1, 25, 500])
        assert best_by_table(coins, packs, None, trouble) == key(cheapest_plan(coins, packs, None, trouble), trouble)


@pytest.mark.slow
def test_thousands_of_random_custom_orders() -> None:
    """Six thousand more ladders with a custom order beside the packs, drawn with a fixed seed."""
    draw = random.Random(2027)
    for _ in range(6_000):
        packs = [Pack(draw.randint(1, 40), draw.randint(1, 60)) for _ in range(draw.randint(0, 5))]
        bottom = draw.choice([1, 2, 3, 7, 50])
        custom = CustomOrder(Fraction(draw.randint(1, 200), bottom), bottom * draw.randint(1, 20))
        coins, trouble = draw.randint(1, 130), draw.choice([0, 1, 4, 25])
        expected = best_by_table(coins, packs, custom, trouble)
        assert expected == key(cheapest_plan(coins, packs, custom, trouble), trouble)


@pytest.mark.parametrize(
    ("coins", "packs", "custom"),
    [(0, APP, None), (5, (), None), (5, (Pack(0, 1),), None), (5, (Pack(1, 0),), None)],
)
def test_nothing_to_plan_is_refused(coins: int, packs: tuple[Pack, ...], custom: None) -> None:
    """No coins, no packs, empty packs or free packs are a ValueError, not an endless search."""
    with pytest.raises(ValueError, match=r"1 or more|no pack"):
        cheapest_plan(coins, packs, custom)


def test_too_long_a_proof_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search that grows past its limit ends with an error, not with a guess."""
    monkeypatch.setattr(plan, "MOST_SUMS", 3)
    with pytest.raises(PlanTooLongError):
        cheapest_plan(123_457, APP, trouble_cents=25)


def test_dearer_base_packs_leave_the_custom_order_large() -> None:
    """Where a base pack costs more than the flat rate for its coins, as few as possible are bought."""
    found = cheapest_plan(10, (Pack(3, 1),), CustomOrder(Fraction(4, 3), 9), trouble_cents=4)
    assert (Purchase(7, 10, 1), Purchase(3, 1, 1)) == found.purchases


def test_a_limit_must_cost_whole_cents() -> None:
    """A limit that would cost part of a cent is refused with an example."""
    with pytest.raises(ValueError, match="whole cents"):
        CustomOrder(Fraction(106, 100), 499_999)
