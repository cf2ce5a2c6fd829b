"""What kind of text was pasted where no sign stands in it: one that cannot be read, no message, or a loss told."""

from coinguide.guide.scams.messages.patterns import hits, parse_pattern
from coinguide.guide.scams.wishes.lexicon import language
from coinguide.guide.scams.wishes.reading import SHAPES, Reading

__all__ = ["already_happened", "is_no_message", "is_unreadable", "what_happened"]

# Where in Unicode the alphabets stand that no vocabulary is written in, from Greek to Thai and from kana to Hangul.
_STRANGE = (
    (0x370, 0x400),
    (0x530, 0x600),
    (0x700, 0x750),
    (0x780, 0x900),
    (0x980, 0x1C80),
    (0x2D00, 0x2DE0),
    (0x2E80, 0xA640),
    (0xA6A0, 0xA700),
    (0xA800, 0xAB30),
    (0xAB70, 0xFB00),
    (0x20000, 0x32000),
)
_LETTERS_LOOKED_AT = 400
_FEWEST_LETTERS = 4
# Fewer words than this in no language that is known are no message; more are one that cannot be read.
_FEWEST_WORDS = 4
# Languages that are known by their letters alone.
_BY_ALPHABET = ("ar", "hi", "ru")
# One word in so many has to be known.
_SHARE = 3
_LONGEST_QUESTION = 25
_QUESTION = frozenset(
    [
        "how",
        "what",
        "why",
        "when",
        "where",
        "which",
        "who",
        "can",
        "could",
        "should",
        "do",
        "does",
        "did",
        "is",
        "are",
        "am",
        "will",
        "would",
        "has",
        "have",
        "may",
    ]
)
_LOSSES = (
    "i_did with lost_things within 8",
    "i_did with money_out within 6",
    "they_took with account within 6",
    "was_cheated",
)


def is_unreadable(text: str, reading: Reading) -> bool:
    """Whether a text is in an alphabet or in a language that no vocabulary here is for."""
    letters = [sign for sign in text[: 4 * _LETTERS_LOOKED_AT] if sign.isalpha()][:_LETTERS_LOOKED_AT]
    strange = sum(any(first <= ord(sign) < end for first, end in _STRANGE) for sign in letters)
    if len(letters) >= _FEWEST_LETTERS and strange * 2 > len(letters):
        return True
    if any(code in reading.languages[:1] for code in _BY_ALPHABET):
        return False
    spoken = [place for place, word in enumerate(reading.words) if word.text.isalpha()]
    return len(spoken) >= _FEWEST_WORDS and _known(reading) * _SHARE < len(spoken)


def _known(reading: Reading) -> int:
    """Return how many words are small words of the languages heard, or stand in a phrase that is known."""
    small = frozenset().union(*(language(code).common for code in reading.languages[:1]))
    places = {place for spans in reading.places.values() for first, last in spans for place in range(first, last + 1)}
    return sum(place in places or word.text in small for place, word in enumerate(reading.words))


def is_no_message(text: str, reading: Reading) -> bool:
    """Whether a text is a few letters, or a question to this check, and nothing that somebody wrote to somebody."""
    words = [word.text for word in reading.words]
    if not reading.languages:
        return len(words) < _FEWEST_WORDS
    asked = text.rstrip().endswith("?") and len(words) <= _LONGEST_QUESTION
    return asked and words[0] in _QUESTION and "reader" not in reading.places


def already_happened(reading: Reading) -> bool:
    """Whether somebody tells what was lost or given away already."""
    terms = language("en").words.keys() | SHAPES
    return any(next(hits(parse_pattern(text, terms), reading.places), None) is not None for text in _LOSSES)


_TOLD = {
    "threatened": "threatened",
    "nudes": "sent-pictures",
    "pictures": "sent-pictures",
    "gift_card": "gift-card",
    "plain_card": "gift-card",
    "code": "told-code",
    "secret": "told-password",
    "remote": "installed",
    "installed": "installed",
    "crypto": "crypto",
    "clicked": "clicked",
}


def what_happened(reading: Reading) -> tuple[str, ...]:
    """Return what a reader tells of as values of after-a-scam’s control; ``paid`` where the words do not say."""
    found = tuple(dict.fromkeys(_TOLD[meaning] for meaning in _TOLD if meaning in reading.places))
    return found[:2] or ("paid",)
