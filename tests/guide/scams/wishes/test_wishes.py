"""What a text wants the reader to do is heard in every language that has a vocabulary, and for a reason that fits."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.guide.scams.signs import load_signs
from coinguide.guide.scams.verdict import FLAGGED, check
from coinguide.guide.scams.wishes.lexicon import LANGUAGES, language
from coinguide.guide.scams.wishes.words import are_words, words_of
from tests.guide.scams.wishes.rows import Row, rows

# What a scam of this kind wants: one of these reasons has to be given.
WANTED = {
    "job_task": {"easy-job", "pay-first", "pay-by-crypto"},
    "otp_begging": {"share-code"},
    "sextortion": {"blackmail", "send-pictures"},
    "recharge_seller": {"sells-coins", "cheap-coins", "login-details"},
    "verification_badge": {"badge"},
    "free_coins": {"free-coins", "coin-generator", "share-code", "human-check"},
    "giveaway_celebrity": {"prize", "pay-first", "plays-a-star"},
    "send_pictures": {"send-pictures", "blackmail"},
    "screen_share": {"show-screen", "install-this"},
    "malware": {"run-command", "install-this", "changed-app", "file-to-open"},
    "mule_account": {"pass-money-on"},
    "qr_code": {"code-to-scan", "pays-for-reviews"},
    "hacked_friend": {"family-in-need", "pay-by-gift-card", "look-at-this"},
}

# A row is asked about by several tests.
of_a_row = cache(check)


@pytest.mark.parametrize("row", rows("scam"), ids=lambda row: row.id)
def test_a_scam_is_warned_of_for_a_reason_that_fits(row: Row) -> None:
    """A right verdict for a wrong reason counts as wrong."""
    checked = of_a_row(row.text)
    seen = {finding.rule for finding in checked.findings}
    assert (True, True) == (checked.verdict in FLAGGED, bool(seen & WANTED.get(row.kind, seen))), checked


@pytest.mark.parametrize("row", rows("benign"), ids=lambda row: row.id)
def test_a_genuine_message_is_not_warned_of(row: Row) -> None:
    """Receipts, codes, warnings, notices and friends’ talk want nothing that a scam wants."""
    checked = of_a_row(row.text)
    assert checked.verdict not in FLAGGED, checked


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_most_messages_in_a_language_with_a_vocabulary_can_be_read(code: str) -> None:
    """At most 15 in a hundred get the verdict that says otherwise."""
    own = [of_a_row(row.text).verdict for row in rows() if row.language == code]
    assert own.count("cannot-read") * 100 <= 15 * len(own)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_vocabulary_knows_no_meaning_that_no_rule_speaks_of(code: str) -> None:
    """What English does not name, no language names: a slip in a name would be silent."""
    assert set(language(code).words) <= set(language("en").words)


@pytest.mark.long
def test_every_wish_is_shown_by_a_row() -> None:
    """No sign with wishes stands there without a message that it speaks about."""
    seen = {finding.rule for row in rows() for finding in of_a_row(row.text).findings}
    assert [] == [sign.name for sign in load_signs().values() if sign.wishes and sign.name not in seen]


@given(st.text(alphabet="abcd éß 01'*-", max_size=30))
def test_plain_words_stand_as_they_are(phrase: str) -> None:
    """Where a phrase of a vocabulary is taken for words already, cutting it gives the same."""
    words = phrase.split()
    assert not words or not are_words(phrase) or words == [word.text for word in words_of(" ".join(words), ())]


@pytest.mark.parametrize(
    ("text", "unfitting"),
    [
        ("I have your nudes, pay me 100 paypal", "family-in-need"),
        ("Receipt: your subscription is confirmed. It renews until cancelled.", "account-threat"),
        ("Monthly recap: you earned 5,100 Diamonds.", "easy-job"),
        ("Send 300 in gift cards or your video goes to your school", "begs-for-gifts"),
    ],
)
def test_words_that_merely_stand_near_are_no_reason(text: str, unfitting: str) -> None:
    """A gift card is no gift, and a threat is no family."""
    assert unfitting not in {finding.rule for finding in check(text).findings}


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Envíame el código que te llegó", True),
        ("Nunca envíes el código a nadie", False),
        ("Schick mir den Code, der gerade kam", True),
        ("Gib den Code niemandem weiter", False),
        ("Скинь код из смс", True),
        ("Никому не сообщай код из смс", False),
        ("sana gelen kodu bana söyle", True),
        ("kodu kimseyle paylaşma", False),
        ("अपना ओटीपी भेजो", True),
        ("ओटीपी किसी को न भेजें", False),
        ("snd me da c0de plzzz", True),
        ("I'll send you the code when I'm home", False),
    ],
)
def test_denied_is_not_demanded_in_any_language(text: str, flagged: bool) -> None:
    """A negation counts before the word and, where a language puts it there, after it."""
    assert flagged == (check(text).verdict in FLAGGED)


def test_the_mark_is_on_the_very_words() -> None:
    """Whatever was done to read the letters, the place is that of the original text."""
    text = "Hola 👋🏽 ¿me mandas el código?"
    found = {text[f.start : f.end] for f in check(text).findings if f.rule == "share-code"}
    assert {"me mandas el código"} <= found
