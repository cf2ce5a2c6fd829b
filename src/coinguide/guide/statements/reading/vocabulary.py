"""The words of statements in many languages, from vocabulary.toml, and the one plain form they are compared in."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from coinguide.live.ask.money import SIGNS

__all__ = [
    "currency_digits",
    "currency_marks",
    "directions",
    "months",
    "plain",
    "rank_of",
    "ranks",
    "sides",
    "statuses",
    "table",
]

LONGEST_NAME = 80  # letters; a longer text is no column's name
_SIGNS = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# Letters that stand for a plain one although taking their marks off does not give it.
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ı": "i", "ø": "o", "æ": "ae", "œ": "oe", "ё": "е", "й": "и", "أ": "ا"})
# What may stand behind a column's name to say in what its amounts are.
_UNITS = frozenset(
    {
        *("euro", "euros", "eur", "usd", "gbp", "cad", "aud", "nzd", "sgd", "chf", "inr", "idr", "brl", "mxn", "jpy"),
        *("php", "ngn", "kes", "zar", "aed", "sar", "kwd", "rp", "rs", "tl", "грн", "руб"),
    }
)


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Return a text in small letters without accents and signs, wide letters made narrow, words parted by one space."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if not folded.isascii():
        parted = unicodedata.normalize("NFD", folded.translate(_LETTERS))
        folded = "".join(letter for letter in parted if unicodedata.category(letter) != "Mn").translate(_LETTERS)
        folded = unicodedata.normalize("NFC", folded)
    return _SIGNS.sub(" ", folded).strip()


# Emptied before the page's engine is kept, so that it holds what is made of the words, and not the words too.
@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, Any]:
    return tomllib.loads((files("coinguide.guide.statements.reading") / "vocabulary.toml").read_text(encoding="utf-8"))


def table(name: str) -> dict[str, Any]:
    """Return a table of the vocabulary as it is written; kept by who asks."""
    found: dict[str, Any] = _vocabulary()[name]
    return found


@cache
def ranks() -> dict[str, dict[str, int]]:
    """Return, for each thing a column can be, its plain names with their ranks; the lower is the more telling."""
    found: dict[str, dict[str, int]] = {}
    for role, languages in table("headers").items():
        names: dict[str, int] = {}
        for language in languages.values():
            for rank, name in enumerate(language):
                key = plain(name)
                names[key] = min(rank, names.get(key, rank))
        found[role] = names
    return found


@lru_cache(maxsize=2_000)
def rank_of(name: str, role: str) -> int | None:
    """Return how well a column's name tells that it is this; None where it does not.

    The whole name counts most, then the name without what stands in brackets and without a unit or a number at its
    end, then its first or last words.
    """
    if len(name) > LONGEST_NAME:
        return None
    names = ranks()[role]
    for far, form in enumerate((plain(name), plain(_BRACKETS.sub(" ", name)), _without_unit(name))):
        if form in names:
            return names[form] + far
    words = _without_unit(name).split()
    for length in range(len(words) - 1, 0, -1):
        for part in (" ".join(words[-length:]), " ".join(words[:length])):
            if part in names and (len(part) > 3 or not part.isascii()):
                return 100 + names[part]
    return None


def _without_unit(name: str) -> str:
    words = plain(_BRACKETS.sub(" ", name)).rstrip("0123456789").split()
    while len(words) > 1 and (words[-1] in _UNITS or words[-1].isdecimal()):
        words.pop()
    return " ".join(words)


def _plain_words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(plain, words))


@cache
def directions() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words by which a column says that money went out, and those for money that came in."""
    return _plain_words(table("directions")["out"]), _plain_words(table("directions")["in"])


@cache
def sides() -> dict[str, str]:
    """Return what can stand beside an amount to say where the money went: ``out`` or ``in`` by word."""
    return {plain(word): side for side, words in table("sides").items() for word in words}


@cache
def statuses() -> dict[str, str]:
    """Return ``settled``, ``open`` or ``undone`` by status word."""
    return {plain(word): sort for sort, words in table("statuses").items() for word in words}


@cache
def months() -> dict[str, int]:
    """Return the number of the month by the beginning of its name."""
    return {plain(word): number for row in table("months").values() for number, word in enumerate(row, 1)}


@cache
def currency_digits() -> dict[str, int]:
    """Return how many decimals each currency has, by its code."""
    sizes = {"none": 0, "two": 2, "three": 3, "four": 4}
    return {code: size for name, size in sizes.items() for code in table("currencies")[name]}


@cache
def currency_marks() -> dict[str, str]:
    """Return the code that each mark of a currency stands for, empty where several share it."""
    return {**SIGNS, **{mark.upper(): code for mark, code in table("currencies")["marks"].items()}}


# What is made of the words is made when they are read, so that nothing opens a file later.
for made in (ranks, directions, sides, statuses, months, currency_digits, currency_marks):
    made()
