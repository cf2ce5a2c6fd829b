"""What price-check says about a price at home, in words and rows."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.calculators import price_check
from coinguide.calculators.home_price import home_controls
from coinguide.core.answer import Answer
from coinguide.core.controls import Choice
from coinguide.facts import load

HOMES = [option.value for control in home_controls() if isinstance(control, Choice) for option in control.options]


def words_of(answer: Answer) -> str:
    """The headline and the notes."""
    return " ".join([answer.headline, *(note.text for note in answer.notes)])


def test_nothing_extra_is_said_at_the_start() -> None:
    """Who does not ask for another currency sees nothing of it."""
    answer = price_check.answer()
    assert ((), True) == (answer.steps, answer.headline.endswith("in the TikTok app."))
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
    """No control does nothing: 4.99 with 2 % is 5.09."""
    answer = price_check.answer(card_fee_percent="2")
    assert "It is $5.09 with a card fee of 2 %." in answer.headline
    assert "only the fee that you typed in is added" in words_of(answer)
    assert answer.steps == ()


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
        assert (True, load().rates.day) == (rate is not None, day)
    else:
        assert [None] * 3 == [with_fee, rate, day]
        assert "not known" in answer.headline
