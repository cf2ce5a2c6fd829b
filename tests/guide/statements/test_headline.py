"""The headline of a statement whose refunds are larger than what was for something else."""

from tests.guide.statements.asking import asked


def test_what_may_be_coins_is_never_more_than_the_whole() -> None:
    """20.00 and 5.00 bought, 7.00 paid back: up to 25.00 may be, of 25.00."""
    rows = "2026-03-01,APPLE.COM/BILL,-20.00\n2026-03-02,TIKTOK PAY,-5.00\n2026-03-03,APPLE.COM/BILL,7.00\n"
    answer = asked(("Date,Description,Amount\n" + rows).encode())
    assert "Of 25.00 spent in all, 7.00 of it paid back: none surely for coins, up to 25.00 may be." == answer.headline
