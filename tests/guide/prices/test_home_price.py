"""What price-check says about a price at home, in words and rows."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.facts import load
from coinguide.guide.prices.home_price import home_controls
from coinguide.guide.prices.price_check import price_check
from coinguide.live.ask.answer import Answer
from coinguide.live.ask.controls.controls import Choice

HOMES = [option.value for control in home_controls() if isinstance(control, Choice) for option in control.options]


def words_of(answer: Answer) -> str:
    """The headline, the details and the notes."""
    return " ".join([answer.headline, answer.details, *(note.text for note in answer.notes)])


def test_nothing_extra_is_said_at_the_start() -> None:
    """Who does not ask for another currency sees nothing of it."""
    answer = price_check.answer()
    assert ((), True) == (answer.steps, answer.details.endswith("in the TikTok app."))
    assert answer.rows is not None
    assert ("Where", "Bundle", "Price", "Cents per coin", "Comparison") == answer.rows.columns


def test_every_price_is_shown_at_home_per_coin_too() -> None:
    """The reader's own price, the same with the fee, and the nearest bundles: 4.99 / 1.1172 / 330 is 1.3535 cents."""
    rows = price_check.answer(home_currency="EUR", card_fee_percent="1.99").rows
    assert rows is not None
    assert ("In EUR", "One coin in EUR") == rows.columns[4:6]
    assert [
        ("€4.47", "1.3535 cents"),
        ("€4.56", "1.3804 cents"),
        ("€4.47", "1.3535 cents"),
        ("€3.32", "0.9488 cents"),
    ] == [row[4:6] for row in rows.cells]


def test_rounding_and_rate_are_told() -> None:
    """The rate, its day, the direction of rounding, and that no card charges exactly this."""
    words = words_of(price_check.answer(home_currency="JPY"))
    for expected in ("1 USD was 157.25 JPY on 30 October 2026", "rounded half up to whole yen", "middle of the market"):
        assert expected in words


@pytest.mark.parametrize(
    "values",
    [{"home_currency": "EUR"}, {"home_currency": "VND"}, {"currency": "GBP", "home_currency": "USD", "price": "4.49"}],
)
def test_the_region_trick_is_called_bad_advice(values: dict[str, str]) -> None:
    """Each reason rests on a record of the facts."""
    (reasons,) = price_check.answer(**values).steps
    assert "bad advice" in reasons.title
    assert len(reasons.items) >= 4
    assert all(load().by_id(item.facts[0].id).value == item.text for item in reasons.items)


def test_a_fee_without_a_conversion_is_added_all_the_same() -> None:
    """No control does nothing: 4.99 with 2 % is 5.09, if the bank takes it."""
    answer = price_check.answer(card_fee_percent="2")
    assert "It is $5.09 with a card fee of 2 %, if your bank takes one in the same currency too." in answer.details
    assert "only the fee that you typed in is added" in words_of(answer)
    assert answer.steps == ()


def test_a_fee_is_told_per_coin_in_the_unit_of_its_column() -> None:
    """Nobody counts hundredths of a rupiah."""
    answer = price_check.ask({"currency": "IDR", "coins": "70", "price": "17000", "card_fee_percent": "2.5"})
    assert answer.rows is not None
    assert ("Rupiah per coin", "249") == (answer.rows.columns[3], answer.rows.cells[1][3])


def test_a_fee_without_a_rate_is_added_on_the_screens_price() -> None:
    """Where no rate is known the fee is named all the same, in the currency that the screen shows."""
    answer = price_check.answer(home_currency="VND", card_fee_percent="2")
    assert answer.details.endswith("for Vietnamese dong. In US dollars it is $5.09 with a card fee of 2 %.")
    assert "only the fee that you typed in is added, rounded half up to 2 decimals" in words_of(answer)
    assert answer.rows is not None
    assert ("Your screen, with the fee", "330 coins", "$5.09", "1.5424", "") == answer.rows.cells[1]


def test_without_a_rate_and_a_fee_nothing_is_said_of_fees() -> None:
    """Who typed no fee reads of none."""
    answer = price_check.answer(home_currency="VND")
    assert "fee" not in words_of(answer)


@pytest.mark.parametrize("values", [{}, {"home_currency": "EUR"}, {"home_currency": "VND"}])
def test_what_the_reader_typed_has_no_source(values: dict[str, str]) -> None:
    """No page of TikTok's says what the reader's fee is."""
    notes = price_check.answer(card_fee_percent="2", **values).notes
    assert [()] == [note.facts for note in notes if "you typed in" in note.text]


def test_asking_the_bank_has_its_source() -> None:
    """That a bank may add something is TikTok's own word."""
    (note,) = (note for note in price_check.answer(home_currency="EUR").notes if "Ask your bank" in note.text)
    assert ["price-depends"] == [fact.id for fact in note.facts]


@pytest.mark.parametrize(
    ("home", "expected"),
    [("same", (Decimal(1), "")), ("USD", (Decimal(1), "")), ("VND", (None, None))],
)
def test_a_rate_has_a_day_only_where_something_is_converted(home: str, expected: object) -> None:
    """Within one currency the day is empty; where it is not known it is unknown."""
    figures = price_check.answer(home_currency=home).figures
    assert expected == (figures["rate"], figures["rate_date"])


@given(
    coins=st.integers(1, 2_500_000),
    price=st.integers(1, 10**9),
    currency=st.sampled_from(["USD", "GBP", "EUR", "IDR", "MXN", "VND"]),
    home=st.sampled_from(HOMES),
    fee=st.decimals(0, 10, places=2),
)
def test_every_question_is_answered(coins: int, price: int, currency: str, home: str, fee: Any) -> None:
    """A fee never makes it cheaper; what is known is known in all four figures; what is not is said."""
    answer = price_check.answer(coins=coins, price=price, currency=currency, home_currency=home, card_fee_percent=fee)
    plain, with_fee, rate, day = (
        answer.figures[name] for name in ("home_cents", "home_cents_with_fee", "rate", "rate_date")
    )
    if isinstance(plain, int):
        assert isinstance(with_fee, int)
        assert plain <= with_fee
        assert (True, "" if home in ("same", currency) else load().rates.day) == (rate is not None, day)
    else:
        assert [None] * 3 == [with_fee, rate, day]
        assert "not known" in answer.details
