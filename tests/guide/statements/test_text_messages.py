"""Text messages of banks, pasted: what was paid, where, when, and which way the money went."""

import pytest

from coinguide.guide.statements.reading.text_messages import grid_of_messages
from tests.guide.statements.asking import asked, sums

SPENT = "Rs.80.00 spent on card XX1234 at TIKTOK on 12-Nov-26. Avl Lmt: Rs.1,20,000.00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SPENT, ["12-Nov-26", "TIKTOK", "80.00", "INR", "debit", ""]),
        (
            "Your a/c XX1234 is debited by Rs 450.00 on 12Nov26 trf to TIKTOK COINS Ref No 123456789012.",
            ["12Nov26", "TIKTOK COINS", "450.00", "INR", "debit", ""],
        ),
        (
            "Purchase of 4.99 USD at TIKTOK.COM with card *1234 on 12/11/2026 14:05. Balance 120.50 USD",
            ["12/11/2026", "TIKTOK.COM", "4.99", "USD", "debit", ""],
        ),
        (
            "Compra aprovada no cartao final 1234 no valor de R$ 25,90 em TIKTOK dia 12/11/2026 as 14:30",
            ["12/11/2026", "TIKTOK", "25,90", "BRL", "debit", ""],
        ),
        (
            "Kartenzahlung über 4,99 EUR bei TIKTOK am 12.11.2026. Ihre Bank",
            ["12.11.2026", "TIKTOK", "4,99", "EUR", "debit", ""],
        ),
        (
            "QKX12ABC Confirmed. Ksh650.00 paid to TIKTOK COINS on 12/11/26 at 2:30 PM. New balance is Ksh1,234.00.",
            ["12/11/26", "TIKTOK COINS", "650.00", "KES", "debit", ""],
        ),
        (
            "Rs 80.00 credited to a/c XX1234 on 13-Nov-26 as refund from TIKTOK",
            ["13-Nov-26", "TIKTOK", "80.00", "INR", "credit", ""],
        ),
        (
            "Your card ending in 1234 was declined for $4.99 payment at TIKTOK on 12 Nov 2026",
            ["12 Nov 2026", "TIKTOK", "4.99", "USD", "debit", "declined"],
        ),
    ],
)
def test_what_a_message_says(text: str, expected: list[str]) -> None:
    """A balance is no purchase, and neither words nor figures beside the date are part of it."""
    grid = grid_of_messages([text])
    assert grid is not None
    assert expected == grid.rows[0].cells


def test_a_code_to_confirm_with_is_no_payment() -> None:
    """The message about the payment itself comes after it."""
    assert None is grid_of_messages(["123456 is OTP for txn of INR 99.00 at TIKTOK on card XX1234"])


def test_a_day_above_a_message_is_its_own() -> None:
    """Phones write sender and day above each."""
    text = "AX-BANK\n12 Nov 2026 10:12\nRs.80 spent at TIKTOK via card XX12\n\n14 Nov 2026 10:12\nRs.90 spent at SHOP\n"
    assert (0, 0, 8000, 0, 17000) == sums(asked(None, pasted=text))


def test_messages_below_each_other_are_parted() -> None:
    """Also with no empty line between them; money that came back is taken off."""
    text = f"{SPENT}\n{SPENT.replace('80.00', '90.00')}\nRs 80.00 credited on 13-Nov-26 as refund from TIKTOK\n"
    assert (0, 0, 9000, 8000, 9000) == sums(asked(None, pasted=text))
