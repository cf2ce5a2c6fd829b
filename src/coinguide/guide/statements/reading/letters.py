"""Finds out the code page of a text that is no UTF-8, by what its letters come to."""

import re
import unicodedata
from collections import Counter

from coinguide.guide.statements.reading.code_pages import decode_page
from coinguide.guide.statements.reading.vocabulary import plain, ranks

__all__ = ["likeliest"]

# The names that people know them by; the first wins where two give the same text.
_PAGES = {
    "cp1252": "Windows-1252",
    "cp932": "Shift-JIS",
    "cp949": "Korean (CP949)",
    "cp1251": "Windows-1251",
    "cp1250": "Windows-1250",
    "cp1254": "Windows-1254",
    "cp1256": "Windows-1256",
}
# Letters of a page's own script, two or more together: one alone is a sign of another page, as a pound's. What each
# is worth: kana that are half as wide are also what other pages look like when they are read as Japanese.
_SCRIPTS = {
    "cp932": {"[\u3040-\u30ff]{2,}": 1.0, "[\u3400-\u9fff]{2,}": 0.8, "[\uff66-\uff9f]{2,}": 0.5},
    "cp949": {"[\uac00-\ud7af]{2,}": 1.0},
    "cp1251": {"[\u0400-\u04ff]{2,}": 1.0},
    "cp1256": {"[\u0600-\u06ff]{2,}": 1.0},
}
_SAMPLE = 200_000  # bytes that are looked at
_HEAD = 60  # lines, among which the header is
_LEAST = 2.5  # of 10, below which it is no text of ours
_MORE = 30  # what a header's known name weighs, in letters


def likeliest(content: bytes) -> tuple[str, str] | None:
    """Return the text and the name of its encoding, None where no code page fits."""
    best: tuple[float, str] | None = None
    for page in _PAGES:
        try:
            text = decode_page(content, page)
        except UnicodeDecodeError:
            continue
        score = _score(text[:_SAMPLE], page)
        if best is None or score > best[0]:
            best = (score, page)
    if best is None or best[0] < _LEAST:
        return None
    return decode_page(content, best[1]), _PAGES[best[1]]


def _score(text: str, page: str) -> float:
    """Return how well the letters beyond ASCII fit: letters of its script, in words, and names of columns."""
    odd = Counter(letter for letter in text if letter > "\x7f")
    total = odd.total() or 1
    if page in _SCRIPTS:
        fits = sum(len(run) * worth for script, worth in _SCRIPTS[page].items() for run in re.findall(script, text))
    else:
        fits = sum(count * _fit(letter, page) for letter, count in odd.items())
    cells = text[:20_000].splitlines()[:_HEAD]
    known = {word for line in cells for cell in _cells(line) if (word := plain(cell)) and _is_name(word)}
    return fits / total * 10 + min(len([word for word in known if not word.isascii()]), 3) * _MORE + len(known)


def _cells(line: str) -> list[str]:
    for mark in (";", "\t", ",", "|"):
        if mark in line:
            return [cell.strip(' "') for cell in line.split(mark)]
    return [line]


def _is_name(word: str) -> bool:
    return any(word in names for names in ranks().values())


def _fit(letter: str, page: str) -> float:
    """Return 1 for a letter of the page's own script, less for others, below 0 for what no text has."""
    name = unicodedata.name(letter, "")
    if not name.startswith("LATIN"):
        return 0.9 if letter in "€£¥" else 0.4 if letter in "°§«»–—’‘“”·ºª¤\xa0…¿¡•" else -0.5
    if page == "cp1252":
        return 0.9 if letter in _WESTERN else 0.1
    # Central Europe shares places with the West, so it must be the better reading by more than a letter or two.
    own = 0.85 if page == "cp1250" else 0.95
    return own if letter in _EASTERN.get(page, "") else 0.6 if letter in _WESTERN else 0.1


_WESTERN = "äöüßÄÖÜéèêëàâçîïôûùœÉÈÀÇáíóúñÁÍÓÚÑãõÃÕâêôìòåøæÅØÆªº"
_EASTERN = {"cp1250": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽőűŐŰáíé", "cp1254": "ğışĞİŞçöüÇÖÜ"}
