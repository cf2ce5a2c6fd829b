"""Reading a message takes work that grows with its length and no faster: steps are counted, not time."""

import pytest

from coinguide.guide.scams.messages.judge import rules
from coinguide.guide.scams.verdict import check
from tests.steps import steps

# Texts that make one part of the reader work hard: words, glued words, letters apart, numbers, negations, offers.
HARD = [
    "send the code now, free coins, click here to claim your prize. ",
    "an ordinary sentence about the sea and the wind. ",
    "freefreecoinscoinscodecodesendx ",
    "f r e e c o i n s ",
    "1 2 3 4 5 6 7 8 9 ",
    "never not never not no no ",
    "if you do not unless you never ",
    "7,000 for 30 dollars coins ",
    "if scammers say they say ",
    "code " * 7 + "send " * 7,
    "a@b$c|d!e€f ",
    "ⓕⓡⓔⓔ ｃｏｉｎｓ ",
    "((((,,,,....!!!!",
    "ﷺ ",
]


@pytest.mark.parametrize("piece", HARD)
def test_twice_the_text_is_at_most_twice_the_work(piece: str) -> None:
    """The second half costs no more than the first, but for a little that is done once."""
    rules()
    check(piece)  # the vocabularies are read once
    short = piece * (1_500 // len(piece))
    once, twice = steps(lambda: check(short)), steps(lambda: check(short * 2))
    assert twice <= 2.1 * once
