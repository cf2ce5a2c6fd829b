"""The messages of spot-the-scam: mixed, harmless to read, each with a clue that stands in it."""

import re

import pytest

from coinguide.facts import FactError, load
from coinguide.guide.scams.spot_cases import parse_cases, spot_quiz

CASE = {
    "name": "a-case",
    "text": "Send me the code.",
    "right": "scam",
    "clue": "the code",
    "after_right": "Yes.",
    "after_wrong": "No.",
}


def toml(case: dict[str, str], facts: str = '["scam-contact"]') -> str:
    """A case as a file has it."""
    return "[[case]]\n" + "".join(f'{key} = "{value}"\n' for key, value in case.items()) + f"facts = {facts}\n"


def test_sixteen_or_more_scams_and_genuine_mixed() -> None:
    """Neither “always scam” nor “always genuine” is a good strategy."""
    right = [case.right for case in spot_quiz().cases]
    assert len(right) >= 16
    assert 0.4 <= right.count("scam") / len(right) <= 0.6


def test_all_five_wishes_are_there() -> None:
    """Log in, install, buy elsewhere, pay first, feel: a scam of each kind."""
    cited = {fact.id for case in spot_quiz().cases for fact in case.facts}
    for group in (
        {"scam-hacked-friend", "scam-fake-support"},
        {"scam-generator"},
        {"scam-gift-card", "scam-bonus"},
        {"scam-payout-fee", "scam-recovery"},
        {"scam-romance"},
    ):
        assert group & cited


def test_addresses_lead_nowhere() -> None:
    """Every address in a message ends in .example, which nobody can own, or is named as TikTok's."""
    found = [host for case in spot_quiz().cases for host in re.findall(r"[\w-]+(?:\.[\w-]+)+", case.text)]
    assert found
    assert [] == [host for host in found if not host.endswith(".example") and host != "tiktok.com"]


def test_a_case_that_is_whole_is_read() -> None:
    """The file's words are the case's."""
    (case,) = parse_cases(toml(CASE)).cases
    assert (CASE["clue"], load().by_id("scam-contact").as_of) == (case.clue, case.facts[0].as_of)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (toml(CASE | {"clue": "the password"}), "a-case: the clue must stand in the text, once"),
        (toml(CASE | {"text": "the code, the code"}), "a-case: the clue must stand in the text, once"),
        (toml(CASE | {"right": "maybe"}), "a-case: right is 'maybe'; write scam or genuine"),
        (toml(CASE | {"after_wrong": " "}), "a-case: after_wrong is missing or empty"),
        (toml(CASE | {"colour": "red"}), "a-case: has a key this file does not know: colour"),
        (toml(CASE, "[]"), "a-case: has no facts"),
        (toml(CASE, '["moon"]'), "There is no fact with the id 'moon'"),
        (toml(CASE) * 2, "a-case: this name is used twice"),
    ],
)
def test_a_case_that_is_not_whole_is_named(text: str, sentence: str) -> None:
    """Each mistake is a sentence with the case."""
    with pytest.raises(FactError, match=sentence):
        parse_cases(text)
