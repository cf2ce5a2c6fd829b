"""A text in the plain letters that vocabularies are written in, with the way back to the original."""

from functools import lru_cache
from unicodedata import category, normalize

from coinguide.guide.scams.messages.plain_letters import Plain, plain_by

__all__ = ["plain"]

# Letters that no decomposition makes plain, and Arabic ones that people write for one another.
_SAME = {"đ": "d", "ı": "i", "ł": "l", "ø": "o", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "’": "'", "‘": "'", "´": "'"}
_VOWEL_SIGNS = range(0x0900, 0x0980)
_NUKTA, _STRETCH = "\u093c", "\u0640"


def plain(text: str) -> Plain:
    """Return the text in small letters without accents; Devanagari keeps its vowel signs, which are no accents."""
    return plain_by(_form, text)


@lru_cache(maxsize=2048)
def _form(letter: str) -> str:
    if category(letter) == "Cf" or letter in (_NUKTA, _STRETCH):
        return ""
    if ord(letter) in _VOWEL_SIGNS:
        return normalize("NFD", letter)[0]
    parts = normalize("NFKD", letter).casefold()
    return "".join(_SAME.get(part, part) for part in parts if category(part) not in ("Mn", "Me", "Cf"))
