"""What a running balance proves, what words tell, and where neither does."""

import pytest

from coinguide.guide.statements.reading.columns.balance import Proof, proof_of
from tests.guide.statements.asking import asked, sums

HEAD = "Date,Description,Amount,Balance\n"


@pytest.mark.parametrize(
    ("amounts", "balances", "first", "expected"),
    [
        ([-5, -3, 10], [95, 92, 102], True, 1),
        ([5, 3, -10], [95, 92, 102], True, -1),
        ([10, -3, -5], [102, 92, 95], False, 1),
        ([-5, -5, -5], [95, 90, 85], True, 1),
        ([-5, -5, -5], [95, 90, 85], None, 0),
        ([-5, -3, 10], [95, 95, 95], True, 0),
        ([-5, None, -3], [95, None, 92], True, 0),
    ],
)
def test_what_a_balance_proves(
    amounts: list[int | None], balances: list[int | None], first: bool | None, expected: int
) -> None:
    """1: amounts above 0 came in; -1: they went out; 0: nothing, as where it stays or all steps are alike."""
    assert expected == proof_of(amounts, balances, first).sign


def test_a_proof_counts_its_rows() -> None:
    """A gap in the rows is no proof against it."""
    assert Proof(rose=2, fell=0, tried=3) == proof_of([-5, -3, 10, -1], [95, 92, 200, 199], True)


def test_a_card_that_is_owed_is_asked_about() -> None:
    """Its balance rises with what is bought: it proves nothing without a word that tells."""
    text = HEAD + "2026-03-02,TEA HOUSE,5.00,105.00\n2026-03-05,CORNER CAFE,6.50,111.50\n"
    question = asked(text).ask
    assert "sign" == (question and question.control)


def test_the_balance_tells_where_amounts_have_no_signs() -> None:
    """Pay and purchases stand there alike, and each step tells which it was."""
    text = HEAD + (
        "2026-03-02,APPLE.COM/BILL,14.97,385.03\n2026-03-05,CORNER CAFE,6.50,378.53\n"
        "2026-03-13,ACME LTD,1500.00,1878.53\n2026-03-15,TIKTOK PAY,7.40,1871.13\n"
    )
    assert (0, 0, 2237, 0, 2887) == sums(asked(text))


def test_the_first_row_may_tell_nothing() -> None:
    """Where its words do not tell either, it is not counted, and named."""
    text = HEAD + (
        "2026-03-02,CORNER CAFE,14.97,385.03\n2026-03-05,CORNER CAFE,6.50,378.53\n"
        "2026-03-13,ACME LTD,1500.00,1878.53\n2026-03-15,TIKTOK PAY,7.40,1871.13\n"
    )
    answer = asked(text)
    assert ((0, 0, 740, 0, 1390), 1) == (sums(answer), answer.figures["rows_unread"])


def test_bills_are_no_votes() -> None:
    """Direct debits and bill payments are what an account pays, not what a card is paid by."""
    text = (
        "Date,Description,Amount\n2026-03-25,DIRECT DEBIT TV LICENCE,-14.12\n"
        "2026-03-24,CITY POWER BILL PAYMENT,-40.00\n2026-03-15,TIKTOK COINS,-7.40\n"
    )
    assert (740, 740, 740, 0, 6152) == sums(asked(text))


def test_a_lone_refund_does_not_turn_the_file() -> None:
    """One line of TikTok's against many others says nothing about signs: the reader is asked."""
    rows = "".join(f"2026-03-{day:02},CORNER CAFE,-3.00\n" for day in range(1, 9))
    question = asked(f"Date,Description,Amount\n{rows}2026-03-15,TIKTOK PAY,7.40\n").ask
    assert "sign" == (question and question.control)


def test_what_was_decided_is_the_first_note() -> None:
    """With the reason, and where to change it."""
    text = HEAD + "2026-03-02,CORNER CAFE,-14.97,385.03\n2026-03-05,TIKTOK PAY,-6.50,378.53\n"
    first = asked(text).notes[0].text
    assert "the balance shows it in 1 of 1 rows. If that is not so, say it in the settings." in first


def test_an_unknown_status_counts_and_is_said() -> None:
    """Only what is known as not paid is left out."""
    text = "Date,Description,Amount,Status\n2026-03-02,TIKTOK COINS,-1.00,Zzz\n2026-03-03,TIKTOK COINS,-2.00,Declined\n"
    answer = asked(text)
    assert 100 == answer.figures["certain_cents"]
    assert "We do not know the status “Zzz”" in answer.notes[0].text


def test_the_shop_may_stand_in_the_row_below() -> None:
    """A row with words alone goes on with the row above it."""
    text = "Date,Description,Withdrawals,Deposits\n15/03/2026,DEBIT PURCHASE,7.40,\n,xx-0000 TIKTOK PAY\n"
    assert (0, 0, 740, 0, 740) == sums(asked(text))


def test_two_currencies_have_columns_of_their_own() -> None:
    """Each amount is in that of its column; they are never added."""
    text = "Date,Description,CAD$,USD$\n2026-03-15,TIKTOK COINS,-7.40,\n2026-03-16,TIKTOK COINS,-1.00,\n"
    answer = asked(text + "2026-03-17,TIKTOK COINS,,-5.00\n")
    assert (840, 840) == (answer.figures["certain_cents"], answer.figures["total_cents"])
    assert "Amounts in USD are counted apart." in answer.details


def test_a_payment_through_another_account_is_asked_about() -> None:
    """The card shows it, and so does the account that the card paid for."""
    names = "Transaction Date,Post Date,Description,Category,Type,Amount,Memo"
    card = f"{names}\n03/16/2026,,PAYPAL *TIKTOK,Shopping,Sale,-7.40,\n"
    account = "Date,Name,Type,Status,Currency,Amount\n03/15/2026,TikTok Inc.,Payment,Completed,USD,-7.40\n"
    asked_back, once, both = (
        asked(card, purchase_history=account, sign="purchases-negative", overlap=overlap)
        for overlap in ("ask", "count-once", "count-all")
    )
    assert ("overlap", 740, 1480) == (
        asked_back.ask and asked_back.ask.control,
        once.figures["total_cents"],
        both.figures["total_cents"],
    )


def test_two_months_of_one_card_are_not_the_same_money() -> None:
    """Files with the same columns come from one place: as much again some days later is another purchase."""
    head = "Date,Description,Amount\n"
    answer = asked(f"{head}2026-03-30,TIKTOK COINS,-7.40\n", purchase_history=f"{head}2026-04-01,TIKTOK COINS,-7.40\n")
    assert 1480 == answer.figures["certain_cents"]


def test_the_lines_tell_which_column_is_money_out() -> None:
    """Where no row names the columns and no balance stands beside them: TikTok is paid, a card is paid back."""
    text = (
        "2026-03-15,TIKTOK PAY,7.40,,4500\n2026-03-13,PAYMENT THANK YOU,,120.00,4500\n"
        "2026-03-02,APPLE.COM/BILL,14.97,,4500\n2026-03-05,CORNER CAFE,6.50,,4500\n"
    )
    assert (0, 0, 2237, 0, 2887) == sums(asked(text))
