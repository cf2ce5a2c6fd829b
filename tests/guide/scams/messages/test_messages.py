"""Messages of our own invention are judged right, for reasons that name the very words."""

from functools import cache

import pytest

from coinguide.facts import load
from coinguide.guide.scams.messages.judge import judge_english
from coinguide.guide.scams.signs import BE_CAREFUL, SCAM, load_signs
from coinguide.guide.scams.verdict import check
from tests.guide.scams.own_messages import Row, own_messages

# A row is asked about by several tests.
of_a_row = cache(check)


@pytest.mark.parametrize("row", own_messages("scam"), ids=lambda row: row.id)
def test_a_scam_is_flagged(row: Row) -> None:
    """From “be careful” upwards a scam is flagged, and at least one reason says why."""
    checked = of_a_row(row.text)
    assert (True, True) == (checked.score >= BE_CAREFUL, bool(checked.findings)), checked


@pytest.mark.parametrize("row", own_messages("benign"), ids=lambda row: row.id)
def test_an_honest_message_is_not_flagged(row: Row) -> None:
    """Codes, sums, links and hurry alone make no scam."""
    checked = of_a_row(row.text)
    assert checked.score < BE_CAREFUL, checked


def test_enough_rows_of_each_kind() -> None:
    """The rows are many enough to mean something."""
    assert (True, True) == (len(own_messages("scam")) >= 60, len(own_messages("benign")) >= 60)


@pytest.mark.parametrize(
    ("disguised", "rule"),
    [
        ("FR33 C0INS", "free-coins"),
        ("f r e e   c o i n s", "free-coins"),
        ("f.r.e.e c.o.i.n.s", "free-coins"),
        ("freetiktokcoins", "free-coins"),
        ("𝐟𝐫𝐞𝐞 𝐜𝐨𝐢𝐧𝐬", "free-coins"),
        ("🅵🆁🅴🅴 🅲🅾🅸🅽🆂", "free-coins"),
        ("frее сoins", "free-coins"),  # Cyrillic е and с
        ("ꜰʀᴇᴇ ᴄᴏɪɴꜱ", "free-coins"),
        ("fre\u200be co\u00adins", "free-coins"),
        ("fŗéë çöîñś", "free-coins"),
        ("freeeeee coinsss", "free-coins"),
        ("free $oins and c@sh, $end me the c0de", "share-code"),
    ],
)
def test_disguised_letters_are_read(disguised: str, rule: str) -> None:
    """Other alphabets, digits for letters, invisible signs and letters set apart hide nothing."""
    assert rule in {finding.rule for finding in judge_english(disguised)[0]}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hello, please send code today", "send code"),
        ("Hello 👋🏽, please s\u200bend c\u200bode today", "s\u200bend c\u200bode"),
        ("ﬁrst send ｃｏｄｅ", "send ｃｏｄｅ"),
        ("First $end c0de!", "$end c0de"),
    ],
)
def test_the_mark_is_on_the_very_words(text: str, words: str) -> None:
    """Whatever was done to read the letters, the place is that of the original text."""
    found = next(finding for finding in judge_english(text)[0] if finding.rule == "share-code")
    assert words == text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Send the code to our agent.", True),
        ("Never send the code to anybody.", False),
        ("Do not wait, send the code.", True),
        ("Don't forget to send the code.", True),
        ("If you do not send the code, your account is gone.", True),
        ("I will send the code when it is there.", False),
        ("Can you send me the code?", True),
        ("Scammers say that you must send the code.", False),
        ("Beware of scams! Send the code to our support.", True),
        ("This is not a scam, send code", True),
        ("The bank will never ask you to send a code.", False),
        ("We never ask for a code, but please send the code today.", True),
    ],
)
def test_denied_is_not_demanded(text: str, flagged: bool) -> None:
    """What counts is what the reader is to do: warnings are no demands, and warning words are no proof."""
    assert flagged == (check(text).score >= BE_CAREFUL)


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("7,000 coins for 30 dollars", True),
        ("10k coins only $20", True),
        ("$20 for 10k coins", True),
        ("7.000 coins = 30€", True),
        ("Cheap? 330 coins at £2.00", True),
        ("330 Coins, $4.99", False),
        ("350 coins for 3.71 dollars", False),
        ("16,500 coins: 250 dollars", False),
        ("the coin costs 30 dollars and has 7,000 visitors", False),
        ("7,000 steps for 30 dollars", False),
        ("7,000 coins for 30", False),  # no currency, nothing to compare with
    ],
)
def test_a_price_is_compared_with_the_official_ones(text: str, flagged: bool) -> None:
    """An offer below every known price is a sign, in the words of price-check; a usual price is none."""
    details = [f.detail for f in judge_english(text)[0] if f.rule == "below-official-price"]
    assert flagged == any("cheaper than" in detail for detail in details)


def test_signs_far_apart_do_not_add_up() -> None:
    """A book in which two weak signs stand pages apart is no scam."""
    weak = "Urgent news. {} Verify your account."
    near, far = check(weak.format("")), check(weak.format("A quiet sentence about the sea. " * 60))
    assert (True, True) == (near.score > far.score, far.score < BE_CAREFUL)


@pytest.mark.long
def test_every_rule_is_shown_by_a_row() -> None:
    """No message rule stands there without a row that it speaks about."""
    seen = {finding.rule for row in own_messages() for finding in of_a_row(row.text).findings}
    assert [] == [
        sign.name
        for sign in load_signs().values()
        if sign.looks_for and sign.group == "messages" and sign.name not in seen
    ]


def test_a_heavy_sign_alone_is_enough() -> None:
    """Asking for a code alone has the signs of a scam."""
    assert SCAM <= check("send me the code").score


def test_every_sign_names_a_source_that_exists() -> None:
    """What a reason rests on stands on the Sources page."""
    known = {source.id for source in load().sources}
    assert [] == [sign.name for sign in load_signs().values() if not known.issuperset(sign.sources)]
