"""what-it-costs answers from the lists that gift-value counts with, and says where there is none."""

from decimal import Decimal
from fractions import Fraction

import pytest

from coinguide.guide.prices.gift_value import gift_value
from coinguide.guide.prices.what_it_costs import what_it_costs
from coinguide.live.ask.money import whole_minor


@pytest.mark.parametrize("currency", ["USD", "GBP", "EUR", "BRL", "VND", "IDR", "KRW", "ZAR"])
def test_a_gift_costs_what_gift_value_says(currency: str) -> None:
    """Wherever a list has a name behind it, both calculators give the same amounts."""
    here = what_it_costs.answer(what="Lion", currency=currency).figures
    there = gift_value.answer(gift="Lion", currency=currency).figures
    paid = {name.removesuffix("_minor"): amount for name, amount in here.items() if name.endswith("_minor")}
    sent = {place: amount for place in paid if isinstance(amount := there[f"{place}_cents"], Decimal)}
    assert {place: whole_minor(Fraction(amount)) for place, amount in sent.items()} == {
        place: amount for place, amount in paid.items() if amount is not None
    }


@pytest.mark.parametrize("currency", ["MXN", "TRY"])
def test_one_copy_without_a_name_gives_no_price(currency: str) -> None:
    """The price in dollars is converted, and said to be."""
    answer = what_it_costs.answer(what="Lion", currency=currency)
    assert answer.rows is not None
    assert ("careful", [True, True]) == (answer.tone, ["converted" in row[2] for row in answer.rows.cells])


def test_without_list_or_rate_nothing_is_known() -> None:
    """The European Central Bank gives no rate for Peruvian soles."""
    answer = what_it_costs.answer(what="Lion", currency="PEN")
    assert ("unknown", "Not known", None, None) == (
        answer.tone,
        answer.key and answer.key.value,
        answer.figures["app_minor"],
        answer.figures["web_minor"],
    )


@pytest.mark.parametrize(("currency", "said"), [("USD", "(list of 2024)."), ("KRW", "(list of 2021).")])
def test_an_old_list_is_told_in_the_headline(currency: str, said: str) -> None:
    """With its year."""
    assert what_it_costs.answer(what="Lion", currency=currency).headline.endswith(said)
