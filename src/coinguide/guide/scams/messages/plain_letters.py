"""A text in plain small letters, whatever letters it was disguised in, with the way back to the original."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from unicodedata import category, normalize

__all__ = ["Plain", "plain_by", "plain_letters"]

# Letters of other alphabets, and small capitals, that are drawn like Latin ones.
_LOOKS = (
    "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdɡgһhԛqԝwɑa"
    "οoαaνvρpτtυuιiκkεeηnχxωwʋvıi"
    "○o◯o●o◎o⭕o¢c"
    "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz"
)
_LOOK_ALIKES = dict(zip(_LOOKS[::2], _LOOKS[1::2], strict=True)) | {"’": "'", "‘": "'", "`": "'", "´": "'"}
# Letters in a ring or a box, in runs of 26 from A.
_BOXED = (0x1F150, 0x1F170, 0x1F1E6)
# One sign can stand for a whole sentence (U+FDFA: 18 letters); such a one is no letter in disguise.
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Plain:
    """The plain text, and for each of its characters the place in the original (None: the same)."""

    text: str
    places: list[int] | None

    def start(self, place: int) -> int:
        """Return where in the original this character comes from."""
        return place if self.places is None else self.places[place]

    def end(self, place: int) -> int:
        """Return where in the original the piece ends whose plain form ends before ``place``."""
        return place if self.places is None else self.places[place - 1] + 1

    def spans(self, given: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Return spans of the original, each with a word, as spans of the plain text, in order."""
        if self.places is None:
            return sorted(given)
        places = self.places
        return [(bisect_left(places, start), bisect_left(places, end), word) for start, end, word in sorted(given)]


def plain_letters(text: str) -> Plain:
    """Return the text without disguise: one plain form of a letter, nothing invisible, no accents, no capitals."""
    return plain_by(_plain_form, text)


def plain_by(plain_form: Callable[[str], str], text: str) -> Plain:
    """Return the text with each letter in this form, in small letters where it has no others than those of English."""
    if text.isascii():
        return Plain(text.lower(), None)
    forms = {letter: form if len(form := plain_form(letter)) <= _LONGEST else letter for letter in set(text)}
    plain = "".join([forms[letter] for letter in text])
    if all(len(form) == 1 for form in forms.values()):
        return Plain(plain, None)
    return Plain(plain, [place for place, letter in enumerate(text) for _ in forms[letter]])


def _plain_form(letter: str) -> str:
    code = ord(letter)
    for first in _BOXED:
        if first <= code < first + 26:
            return chr(ord("a") + code - first)
    if category(letter) == "Cf":  # zero-width and direction marks
        return ""
    return "".join(_bare(normalize("NFKD", letter).casefold()))


def _bare(letters: str) -> Iterable[str]:
    return (_LOOK_ALIKES.get(letter, letter) for letter in letters if category(letter) not in ("Mn", "Me", "Cf"))
