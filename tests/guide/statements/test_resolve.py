"""A purchase history explains store charges only as far as it leaves no doubt."""

from datetime import date
from functools import partial
from typing import Any

import pytest

from coinguide.guide.statements.reading.lines import Line
from coinguide.guide.statements.resolve import resolve
from coinguide.live.ask.answer import Answer
from tests.guide.statements.asking import apple_card, asked, sums
from tests.steps import steps

Item = tuple[str, str, str]
COLUMNS = "Item Purchased Date,Item Description,Container Description,Seller,Invoice Item Total,Refund Amount,Currency"


def history(*items: Item, refund: str = "0.00") -> str:
    """Apple's export of (day, item, amount): coins are TikTok's, the rest is another app's."""
    rows = [
        f"{day}T10:00:00Z,{item},{'TikTok' if 'Coins' in item else 'Other App'},Seller,{amount},{refund},USD"
        for day, item, amount in items
    ]
    return "\n".join([COLUMNS, *rows])


def charged(*charges: tuple[str, str], **more: Any) -> Answer:
    """The answer to Apple charges of March 2026, (day, amount)."""
    return asked(
        apple_card([(f"03/{day}/2026", "APPLE.COM/BILL", "Purchase", amount) for day, amount in charges]), **more
    )


def test_a_charge_of_several_items() -> None:
    """Items that add up to the charge are what was in it."""
    bought = history(("2026-03-01", "70 Coins", "0.99"), ("2026-03-02", "Stickers", "4.00"))
    assert (99, 99, 99, 0, 499) == sums(charged(("03", "4.99"), purchase_history=bought))


def test_two_sets_that_fit_leave_a_range() -> None:
    """A charge that coins or stickers would explain equally well is probably coins, not certainly."""
    bought = history(("2026-02-27", "300 Coins", "4.99"), ("2026-02-28", "Stickers", "4.99"))
    assert (0, 0, 499, 0, 499) == sums(charged(("03", "4.99"), purchase_history=bought))


@pytest.mark.parametrize(("overlap", "expected"), [("count-once", (499, 1000)), ("count-all", (499, 1499))])
def test_a_purchase_that_fits_no_charge_is_asked_about(overlap: str, expected: tuple[int, int]) -> None:
    """It may be in a charge with something else, or paid another way: the reader decides."""
    bought = history(("2026-03-04", "300 Coins", "4.99"))
    charges = (("03", "2.00"), ("05", "8.00"))
    asked_back = charged(*charges, purchase_history=bought).ask
    figures = charged(*charges, purchase_history=bought, overlap=overlap).figures
    assert ("overlap", expected) == (
        asked_back and asked_back.control,
        (figures["certain_cents"], figures["total_cents"]),
    )


def test_a_history_of_other_years_changes_nothing() -> None:
    """Purchases far from the statement's days are neither counted nor asked about."""
    bought = history(("2020-01-01", "300 Coins", "4.99"), ("2026-09-01", "300 Coins", "4.99"))
    assert (0, 0, 499, 0, 499) == sums(charged(("03", "4.99"), purchase_history=bought))


def test_another_currency_is_not_matched() -> None:
    """4.99 dollars are not 4.99 pounds, and words say so."""
    bought = history(("2026-03-02", "300 Coins", "4.99")).replace("USD", "GBP")
    answer = charged(("03", "4.99"), purchase_history=bought)
    assert (0, 0, 499, 0, 499) == sums(answer)
    assert "cannot be matched" in " ".join(note.text for note in answer.notes)


def test_google_names_the_app_and_the_history_the_coins() -> None:
    """A line GOOGLE *TikTok is probably coins; with Google's order of that amount it is certainly so."""
    card = apple_card([("03/05/2026", "GOOGLE *TikTok Videos", "Purchase", "5.49")])
    alone, both = asked(card), asked(card, purchase_history=ORDER)
    assert ((0, 0, 549, 0, 549), (549, 549, 549, 0, 549)) == (sums(alone), sums(both))


ORDER = """[{"orderHistory": {"creationTime": "2026-03-04T18:20:00Z", "totalPrice": "$5.49",
"lineItem": [{"doc": {"title": "350 Coins (TikTok)"}}]}}]"""


def test_both_halves_of_a_pair_of_stores_count() -> None:
    """Apple's and Google's histories share no purchase, so both count and nothing is asked."""
    bought = history(("2026-03-04", "300 Coins", "4.99"))
    assert 499 + 549 == asked(bought, purchase_history=ORDER).figures["certain_cents"]


def test_many_charges_and_a_long_history_take_no_square_of_time() -> None:
    """Twice as many of both cost twice the steps: what no charge took is not looked at again for each."""
    by_size = []
    for size in (400, 800):
        line = Line(date(2026, 3, 2), "APPLE.COM/BILL", 100, "USD", "purchase", "store", "apple", "", 1, 1)
        charges = tuple(line._replace(number=number) for number in range(size))
        items = tuple(line._replace(cents=300, group="other", number=number) for number in range(size))
        by_size.append(steps(partial(resolve, charges, items)))
    assert by_size[1] < 2.5 * by_size[0]
