"""The lessons' answers in tables are those of the research, with the prices that it had."""

import pytest

from coinguide.guide.lessons.lesson_tables import lesson_answers

# The research's answers, row by row as the page's tables have them.
ANSWERS = {
    "unit-price": {
        "A": ["TikTok app", "65", "$0.99", "1.523"],
        "B": ["TikTok app", "6,607", "$99.99", "1.513"],
        "C": ["TikTok app, an older list", "70", "$0.99", "1.414"],
        "D": ["TikTok website", "70", "$0.74", "1.057"],
        "exit": ["invented", "250", "$3.49", "1.396"],
    },
    "ten-dollars": {
        "YouTube, web": ["$10.00", "", "$7.00", "official"],
        "YouTube, iPhone app": ["$10.00", "", "$4.90", "reported"],
        "Twitch, web": ["$10.00", "714", "$7.14", "reported"],
        "Twitch, app": ["$9.99", "510", "$5.10", "reported"],
        "Stars on Facebook, app": ["$9.99", "530", "$5.30", "reported"],
        "Kick, web": ["$10.00", "2", "$9.50", "official"],
        "TikTok app": ["$10.00", "", "$3.30 at best guess, from $1.31 to $3.50", "claimed"],
        "TikTok website": ["$10.00", "", "$4.73 at best guess, from $1.89 to $5.01", "claimed"],
        "Exit ticket: Twitch, web": ["$20.00", "1,428", "$14.28", "reported"],
    },
    "statement": {
        "Purchases, added up": ["$28.87"],
        "Refunds": ["$4.99"],
        "Total spending after refunds; the payment is left out": ["$23.88"],
        "Certainly for coins": ["$9.98"],
        "For coins at most": ["$17.38"],
    },
    "cap": {
        "The habit in a year": ["$4.99 × 4 × 52", "$1,037.92"],
        "Wants in a month": ["30 % of $800.00", "$240.00"],
        "The cap": ["5 % of $240.00", "$12.00"],
    },
    "fair-shop": {
        "70": ["$0.99", "1.414", "2", "41 coins, $0.58"],
        "350": ["$4.79", "1.369", "1", "251 coins, $3.44"],
        "7,000": ["$94.99", "1.357", "1", "6,901 coins, $93.65"],
    },
}


@pytest.mark.parametrize("lesson", ANSWERS)
def test_the_answers_are_those_of_the_research(lesson: str) -> None:
    """Unit prices, the table of ten dollars, the statement, the cap, the shop: each row that the research gives."""
    rows = {name: cells for table in lesson_answers(lesson).tables for name, *cells in table.cells}
    assert ANSWERS[lesson] == {name: rows.get(name) for name in ANSWERS[lesson]}
