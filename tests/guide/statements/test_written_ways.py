"""The same thing written in another way: amounts, dates, empty cells, directions, and marks that nobody sees."""

import json

import pytest

from coinguide.guide.statements.reading.amounts import Amount, read_amount
from coinguide.guide.statements.reading.dates import read_date
from tests.guide.statements.asking import asked, sums

HEAD = "Date,Description,Amount\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7.40 CR", Amount(-74_000, "", side=True)),
        ("7.40Cr", Amount(-74_000, "", side=True)),
        ("€7.40 DR", Amount(74_000, "€", side=True)),
        ("7.40 CRC", Amount(74_000, "CRC")),
        ("Rs. 400.00", Amount(4_000_000, "Rs.")),
        ("400 kr.", Amount(4_000_000, "kr.")),
        ("$.99", Amount(9_900, "$")),
        ("1,23,456.50", Amount(1_234_565_000, "")),
        ("1,2,345.00", None),
        ("12.50%", None),
        ("(7.40) CR", None),
    ],
)
def test_an_amount_as_banks_write_it(text: str, expected: Amount | None) -> None:
    """Sides, marks with a point, India's groups; what is no amount stays none."""
    assert expected == read_amount(text)


@pytest.mark.parametrize("text", ["15-Mar-26", "15 Mar 26", "15 March 2026", "Mar 15, 2026", "15/03/26"])
def test_a_month_by_name(text: str) -> None:
    """Also with a year of two digits, as spreadsheets write it."""
    assert "2026-03-15" == str(read_date(text, "day-first"))


@pytest.mark.parametrize("empty", ["", "-", " – ", "0.00"])
def test_a_dash_is_an_empty_cell(empty: str) -> None:
    """Money out and money in have columns of their own, and one of the two is empty."""
    text = f"Date,Description,Debit,Credit\n2026-03-02,TIKTOK PAY,7.40,{empty}\n2026-03-02,TIKTOK PAY,{empty},2.00\n"
    assert (0, 0, 740, 200, 540) == sums(asked(text))


DIRECTED = (
    "Date,Description,Amount,{name}\n2026-03-15,TIKTOK PAY,7.40,{out}\n2026-03-16,TIKTOK PAY,2.00,{back}\n"
    "2026-03-20,ACME PAYROLL,1500.00,{back}\n"
)


@pytest.mark.parametrize(
    ("name", "out", "back"),
    [("Transaction Type", "debit", "credit"), ("Credit Debit Indicator", "Debit", "Credit"), ("DR/CR", "DR", "CR")],
)
def test_a_column_can_say_the_direction(name: str, out: str, back: str) -> None:
    """Where no amount has a sign, income is not taken for spending."""
    answer = asked(DIRECTED.format(name=name, out=out, back=back))
    assert (0, 0, 740, 200, 540) == sums(answer)
    assert any("debit or credit" in note.text for note in answer.notes)


def test_signs_and_directions_may_agree() -> None:
    """Amounts that have signs beside a column of directions say the same twice."""
    text = DIRECTED.format(name="Type", out="debit", back="credit").replace("7.40", "-7.40")
    assert (0, 0, 740, 200, 540) == sums(asked(text))


def test_signs_and_directions_may_not_agree() -> None:
    """Where a debit has a minus here and none there, the reader is asked."""
    text = DIRECTED.format(name="Type", out="debit", back="credit").replace("7.40", "-7.40").replace("2.00", "-2.00")
    question = asked(text + "2026-03-21,CORNER CAFE,5.00,debit\n").ask
    assert "sign" == (question and question.control)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("APPLE.COM/BILL", (0, 0, 740, 499, 241)),
        ("CORNER CAFE REFUND", (0, 0, 740, 499, 241)),
        ("INTERNET PAYMENT - THANK YOU", (0, 0, 740, 0, 740)),
        ("DIRECTPAY FULL BALANCE", (0, 0, 740, 0, 740)),
    ],
)
def test_discover_calls_refunds_and_payments_the_same(words: str, expected: tuple[int, ...]) -> None:
    """The words tell them apart."""
    text = (
        "Trans. Date,Post Date,Description,Amount,Category\n03/15/2026,03/16/2026,TIKTOK PAY,7.40,Merchandise\n"
        f"03/16/2026,03/16/2026,{words},-4.99,Payments and Credits\n"
    )
    assert expected == sums(asked(text))


def test_tiktok_shop_in_one_word_is_goods() -> None:
    """It is no coins."""
    assert (0, 0, 0, 0, 740) == sums(asked(f"{HEAD}2026-03-02,TIKTOKSHOP SELLER,-7.40\n", sign="purchases-negative"))


def test_two_exports_may_write_a_shop_differently() -> None:
    """Capital letters do not make another purchase: the reader is asked."""
    one, two = (f"{HEAD}2026-03-02,{words},-7.40\n" for words in ("TIKTOK COINS", "TikTok Coins"))
    question = asked(one, purchase_history=two).ask
    assert "overlap" == (question and question.control)


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u200f", "\x1b", "\x85"])
def test_marks_that_turn_the_line_around_are_taken_out(mark: str) -> None:
    """In a bank's text and in Google's titles: they could show an amount the wrong way."""
    bank = asked(f"{HEAD}2026-03-02,{mark}TIKTOK COINS,-7.40\n")
    order = {
        "creationTime": "2026-03-01T10:00:00Z",
        "totalPrice": "$4.99",
        "lineItem": [{"doc": {"title": f"{mark}65 Coins (TikTok)"}}],
    }
    google = asked(json.dumps([{"orderHistory": order}]))
    assert (740, 499) == (bank.figures["certain_cents"], google.figures["certain_cents"])
    assert not any(mark in item.text for answer in (bank, google) for steps in answer.steps for item in steps.items)


def test_a_right_to_left_name_leaves_the_amount_in_place() -> None:
    """The name is kept, and isolated from the date and the amount beside it."""
    answer = asked(f"{HEAD}2026-03-02,מכולת TIKTOK COINS,-7.40\n")
    assert answer.steps[0].items[0].text.startswith("2026-03-02, \u2068מכולת TIKTOK COINS\u2069: 7.40, line 2")


def test_a_files_own_name_is_not_changed() -> None:
    """Also where the sentence begins with it."""
    assert asked({"name": "x.csv", "bytes": b"hello"}).headline.startswith("x.csv: ")
