"""What kind of text was pasted where no sign stands in it: one that cannot be read, no message, or a loss told."""

from unicodedata import name

from coinguide.guide.scams.messages.patterns import hits, parse_pattern
from coinguide.guide.scams.wishes.lexicon import language
from coinguide.guide.scams.wishes.reading import SHAPES, Reading

__all__ = ["already_happened", "is_no_message", "is_unreadable"]

# Alphabets that the vocabularies are written in, and what most alphabets do not have: letters drawn for fun.
_READ = ("LATIN", "ARABIC", "DEVANAGARI", "CYRILLIC", "FULLWIDTH", "MATHEMATICAL", "MODIFIER", "FEMININE", "MASCULINE")
_LETTERS_LOOKED_AT = 400
_FEWEST_LETTERS = 4
# Fewer words than this in no language that is known are no message; more are one that cannot be read.
_FEWEST_WORDS = 4
_LONGEST_QUESTION = 25
_QUESTION = frozenset(
    "how what why when where which who can could should do does did is are am will would has have may".split()
)
_LOSSES = (
    "i_did with lost_things within 8",
    "i_did with money_out within 6",
    "they_took with account within 6",
    "was_cheated",
)


def is_unreadable(text: str, reading: Reading) -> bool:
    """Say whether a text is in an alphabet or in a language that no vocabulary here is for."""
    letters = [sign for sign in text[: 4 * _LETTERS_LOOKED_AT] if sign.isalpha()][:_LETTERS_LOOKED_AT]
    strange = sum(not name(sign, "LATIN").startswith(_READ) for sign in letters)
    if len(letters) >= _FEWEST_LETTERS and strange * 2 > len(letters):
        return True
    spoken = sum(word.text.isalpha() for word in reading.words)
    return not reading.languages and spoken >= _FEWEST_WORDS


def is_no_message(text: str, reading: Reading) -> bool:
    """Say whether a text is a few letters, or a question to this check, and nothing that somebody wrote to somebody."""
    words = [word.text for word in reading.words]
    if not reading.languages:
        return len(words) < _FEWEST_WORDS
    asked = text.rstrip().endswith("?") and len(words) <= _LONGEST_QUESTION
    return asked and words[0] in _QUESTION and "reader" not in reading.places


def already_happened(reading: Reading) -> bool:
    """Say whether somebody tells what was lost or given away already."""
    terms = language("en").words.keys() | SHAPES
    return any(next(hits(parse_pattern(text, terms), reading.places), None) is not None for text in _LOSSES)
