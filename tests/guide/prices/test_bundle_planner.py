"""What bundle-planner and price-check say in words."""

import pytest

from coinguide.guide.prices.bundle_planner import bundle_planner
from coinguide.guide.prices.price_check import price_check
from coinguide.live.ask.answer import Chart
from coinguide.live.ask.calculator import Calculator

OWN_PRICES = "“At prices I type in”"


@pytest.mark.parametrize("currency", ["JPY", "PEN", "BRL"])
def test_where_no_price_of_a_place_is_known_a_way_on_is_named(currency: str) -> None:
    """The prices on the reader's own screen."""
    answer = bundle_planner.answer(coins="1000", currency=currency, where="app")
    assert OWN_PRICES in " ".join([answer.details, *(note.text for note in answer.notes)])


@pytest.mark.parametrize(
    ("currency", "year"), [("EUR", "March 2024"), ("BRL", "2025"), ("KRW", "January 2021"), ("ZAR", "August 2022")]
)
def test_an_old_list_says_its_age_in_the_headline(currency: str, year: str) -> None:
    """More than a year old when the sources were last read."""
    assert bundle_planner.answer(coins="1000", currency=currency).headline.endswith(f"(list of {year}).")


@pytest.mark.parametrize("currency", ["MXN", "PEN", "MAD", "TRY"])
@pytest.mark.parametrize("where", ["app", "web"])
def test_one_public_copy_gives_no_headline_price(currency: str, where: str) -> None:
    """Its price stands below, with where it comes from; neither key figure nor headline has it."""
    answer = bundle_planner.answer(coins="1000", currency=currency, where=where)
    assert answer.key is not None
    assert not any(sign.isdigit() for sign in answer.key.value + answer.headline.replace("1,000", ""))


def test_the_website_answers_where_of_the_app_only_a_huge_bundle_is_known() -> None:
    """1,000 coins are no reason to buy 16,500."""
    answer = bundle_planner.answer(coins="1000", currency="VND")
    assert "on TikTok’s website" in answer.headline


def test_one_coin_is_not_called_coins() -> None:
    """The reader's own line of the table."""
    rows = price_check.answer(coins="1", price="0.02").rows
    assert rows is not None
    assert rows.cells[0][1] == "1 coin"


def test_dearer_than_an_old_list_is_not_dearer_than_tiktok() -> None:
    """The years since the list could explain it."""
    answer = price_check.answer(coins="70", price="4.90", currency="BRL")
    assert answer.key is not None
    assert "Dearer than an old list" == answer.key.value
    assert answer.details.endswith("The list is of 2025: prices may have changed since.")


@pytest.mark.parametrize("calculator", [bundle_planner, price_check], ids=lambda one: one.name)
def test_app_and_website_have_their_own_colours(calculator: Calculator) -> None:
    """In both charts the same, so that one is known again."""
    (chart,) = calculator.answer().series
    assert isinstance(chart, Chart)
    colours = {bar.label: bar.parts[0].color for bar in chart.bars}
    assert (0, 1) == (colours["TikTok app"], colours["TikTok website"])
