"""What bundle-planner and price-check say in words."""

import pytest

from coinguide.guide.prices.bundle_planner import bundle_planner
from coinguide.guide.prices.price_check import price_check

OWN_SCREEN = "type in the prices on your own screen"
OWN_PRICES = "“At prices I type in”"
ONE_SOURCE = "“Also those with one source only”"


@pytest.mark.parametrize(
    ("currency", "where", "ways"),
    [("EUR", "app", (OWN_PRICES,)), ("GBP", "app", (ONE_SOURCE, OWN_SCREEN))],
)
def test_where_no_price_is_known_a_way_on_is_named(currency: str, where: str, ways: tuple[str, ...]) -> None:
    """A list that one source has, or the prices on the reader's own screen."""
    answer = bundle_planner.answer(coins="1000", currency=currency, where=where)
    assert answer.headline.endswith("is not known.")
    assert [way for way in ways if not any(way in note.text for note in answer.notes)] == []


def test_one_coin_is_not_called_coins() -> None:
    """The reader's own line of the table."""
    rows = price_check.answer(coins="1", price="0.02").rows
    assert rows is not None
    assert rows.cells[0][1] == "1 coin"
