"""What a phone can copy: lists of cells, records, lines of a printed statement, receipts by e-mail."""

import pytest

from tests.guide.statements.asking import asked, sums

LISTED = "Date\nDetails\nAmount\n15 Mar 2026\nTIKTOK PAY\n-7.40 €\n2 Mar 2026\nAPPLE.COM/BILL\n-14.97 €\n"
NAMED = (
    "From: 01/03/2026 to 31/03/2026\n\nDate: 15/03/2026\nDescription: TIKTOK PAY\nAmount: -7.40\nBalance: 92.60\n\n"
    "Date: 02/03/2026\nDescription: APPLE.COM/BILL\nAmount: -14.97\nBalance: 100.00\n"
)
PRINTED = (
    "EXAMPLE BANK\nStatement period 01 Mar 2026 to 31 Mar 2026\n02 Mar APPLE.COM/BILL CORK 14.97 385.03\n"
    "13 Mar ACME PAYROLL 1,500.00 1,885.03\n15 Mar TIKTOK PAY LONDON 7.40 1,877.63\n"
)
TWO_DAYS = "03/02/2026 03/03/2026 APPLE.COM/BILL $14.97\n03/15/2026 03/16/2026 TIKTOK PAY SAN JOSE CA $7.40\n"


@pytest.mark.parametrize("text", [LISTED, NAMED, PRINTED, TWO_DAYS])
def test_each_way_of_copying_says_the_same(text: str) -> None:
    """TikTok's line and the store's charge, whatever stands between them."""
    assert (0, 0, 2237, 0, 2237) == sums(asked("", pasted=text))


def test_words_are_not_taken_for_the_time_of_a_day() -> None:
    """The shop stays a shop when a date stands right before it."""
    answer = asked("", pasted=TWO_DAYS)
    assert "TIKTOK PAY SAN JOSE CA" in answer.steps[0].items[0].text


APPLE = (
    "Receipt\nAPPLE ACCOUNT\nrobin@example.com\nDATE\n{day}\nORDER ID\nMX0\n\nApp Store\nTikTok - Videos, Shop & LIVE\n"
    "350 Coins\nIn-App Purchase\nReport a Problem\n$5.49\n\nSubtotal\n$5.49\nTax\n$0.44\nTOTAL\n{total}\n"
)
GOOGLE = (
    "You've made a purchase from TikTok Ltd. on Google Play.\nOrder number: GPA.0\n"
    "Order date: Mar 15, 2026 8:20:00 PM\nItem Price\n"
    "350 Coins (TikTok - Videos, Shop & LIVE) $5.49\nTax: $0.00\nTotal: $5.49\n"
)


def test_receipts_name_coins() -> None:
    """One of Google's, and two of Apple's below each other, their tax with them."""
    apple = APPLE.format(day="Mar 2, 2026", total="$5.93") + APPLE.format(day="Mar 9, 2026", total="$5.93")
    assert [(1186, 1186, 1186, 0, 1186), (549, 549, 549, 0, 549)] == [
        sums(asked("", pasted=text)) for text in (apple, GOOGLE)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Your receipt from Apple.\nDate: Mar 2, 2026\nTikTok\n330 Coins\nIn-App Purchase   $4.99\nTotal $4.99\n",
        "Date: Mar 2, 2026\nTikTok\n330 Coins\nIn-App Purchase $4.99\nTotal $4.99\n",
        "Apple receipt\nApple ID x@example.com\nDate Mar 2, 2026\nTikTok\n330 Coins $4.99\nTOTAL $4.99\n",
        "Your receipt from Apple.\n2 mar 2026\nTikTok\nMonedas 65\nCompra dentro de la app 4,99 €\nTotal 4,99 €\n",
    ],
)
def test_an_amount_behind_other_words_belongs_to_the_coins_above(text: str) -> None:
    """Copied from a phone, the price stands behind "In-App Purchase", or behind the coins themselves."""
    assert (499, 499, 499, 0, 499) == sums(asked("", pasted=text))


def test_a_receipt_that_does_not_add_up_is_not_counted() -> None:
    """It is named among the rows that could not be read."""
    good, bad = (APPLE.format(day="Mar 2, 2026", total=total) for total in ("$5.93", "$9.99"))
    answer = asked("", pasted=good + bad)
    assert (593, 1) == (answer.figures["certain_cents"], answer.figures["rows_unread"])
    assert "its items do not add up to its total" in answer.steps[-1].items[0].text


BELOW = "TIKTOK PAY\n-$7.40\nMar 15, 2026\nAPPLE.COM/BILL\n-$14.97\nMar 2, 2026\n"
GROUPED = (
    "Mar 15, 2026\nTIKTOK PAY\n-$7.40\nTIKTOK PAY\n-$1.00\nPending\nMar 2, 2026\nAPPLE.COM/BILL\n-$14.97\nSee more\n"
)


@pytest.mark.parametrize("text", [BELOW, GROUPED])
def test_a_day_may_stand_below_its_payment_or_above_several(text: str) -> None:
    """Each payment has its own day, and what is pending is left out."""
    answer = asked("", pasted=text)
    assert (0, 0, 2237, 0, 2237) == sums(answer)
    assert ["2026-03-15", "2026-03-02"] == [answer.steps[place].items[0].text[:10] for place in (0, 1)]


def test_a_list_that_does_not_fit_is_refused() -> None:
    """Payments before the first day and after the last belong to no day: nothing is guessed."""
    text = "TIKTOK PAY\n-$7.40\nMar 15, 2026\nAPPLE.COM/BILL\n-$14.97\n"
    assert ["pasted"] == [mistake.control for mistake in asked("", pasted=text).mistakes]


def test_cells_in_any_order_that_end_with_the_amount() -> None:
    """Shop, day and amount below each other, as some apps list them."""
    text = "TIKTOK COINS\n15 Mar 2026\n-£7.40\nCORNER CAFE\n18 Mar 2026\n-£6.50\n"
    assert (740, 740, 740, 0, 1390) == sums(asked(None, pasted=text, sign="purchases-negative"))
