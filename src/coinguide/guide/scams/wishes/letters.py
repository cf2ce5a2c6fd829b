"""A text in the plain letters that vocabularies are written in, with the way back to the original."""

from functools import lru_cache
from unicodedata import category, normalize

from coinguide.guide.scams.messages.plain_letters import Plain

__all__ = ["plain"]

# Letters that no decomposition makes plain, and Arabic ones that people write for one another.
_SAME = {"đ": "d", "ı": "i", "ł": "l", "ø": "o", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "’": "'", "‘": "'", "´": "'"}
_VOWEL_SIGNS = range(0x0900, 0x0980)
_NUKTA, _STRETCH = "\u093c", "\u0640"
# One sign can stand for a whole sentence; such a one is no letter in disguise.
_LONGEST = 4


def plain(text: str) -> Plain:
    """Return the text in small letters without accents; Devanagari keeps its vowel signs, which are no accents."""
    if text.isascii():
        return Plain(text.lower(), None)
    forms = {letter: _form(letter) for letter in set(text)}
    read = "".join([forms[letter] for letter in text])
    if all(len(form) == 1 for form in forms.values()):
        return Plain(read, None)
    return Plain(read, [place for place, letter in enumerate(text) for _ in forms[letter]])


@lru_cache(maxsize=2048)
def _form(letter: str) -> str:
    if category(letter) == "Cf" or letter in (_NUKTA, _STRETCH):
        return ""
    if ord(letter) in _VOWEL_SIGNS:
        return normalize("NFD", letter)[0]
    parts = normalize("NFKD", letter).casefold()
    form = "".join(_SAME.get(part, part) for part in parts if category(part) not in ("Mn", "Me", "Cf"))
    return form if len(form) <= _LONGEST else letter
