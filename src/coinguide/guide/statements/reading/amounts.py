"""Amounts as banks write them: ``-4.99``, ``4,99``, ``1.234,56``, ``(4.99)``, ``$4.99``, ``4.99-``, ``4.99 DB``."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from coinguide.guide.statements.reading.vocabulary import currency_digits, currency_marks, plain, sides

__all__ = ["PLACES", "Amount", "Decimals", "decimals_of", "read_amount"]

PLACES = 4  # decimals that are kept; no currency has more
UNIT = 10_000
LONGEST = 40  # letters; no amount is longer


class Amount(NamedTuple):
    """Ten-thousandths of the unit, the currency mark that stood with them, and whether a side such as DB did.

    With a side, money out is positive.
    """

    parts: int
    mark: str = ""
    side: bool = False


class Decimals(NamedTuple):
    """The mark before decimals in a file, empty where it is not known; ``unclear`` is an amount of two meanings.

    ``many`` says how many amounts are unclear, ``round`` which share of them ends in 000.
    """

    mark: str
    unclear: str = ""
    round: float = 0.0
    many: int = 0


_LOOK_ALIKES = str.maketrans(
    {"\u2212": "-", "\u2013": "-", "\u2014": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'"}
)
_PLAIN = re.compile(r"-?\d{1,12}\.\d\d", re.ASCII)
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3}){1,4}\.\d\d", re.ASCII)
_COMMA = re.compile(r"-?\d{1,3}(?:(?:\.\d{3}){1,4}|\d{0,9}),\d\d", re.ASCII)
_NO_MARKS = {ord("."): None, ord(","): None}
_TAIL = re.compile(r"([.,])\d{1,2}(?!\d)[^\d.,\n]*$", re.MULTILINE)
_CORE = re.compile(r"\d[\d.,]*")
# Also as India groups them: 1,23,456.
_WHOLE = re.compile(r"\d{0,15}|\d{1,3}([., '])\d{3}(?:\1\d{3}){0,3}|\d{1,2}(?:,\d\d){1,4},\d{3}")


def decimals_of(texts: Iterable[str]) -> Decimals:
    """Return how all amounts of a file write their decimals, as far as they show it."""
    texts = list(texts)
    found = set(_TAIL.findall("\n".join(texts)))
    if found:
        return Decimals(found.pop() if len(found) == 1 else "")
    return _in_threes(texts)


def _in_threes(texts: Iterable[str]) -> Decimals:
    """Return whether thousands or three decimals are meant, where no amount has one decimal or two."""
    unclear: list[str] = []
    for text in texts:
        core = _CORE.search(text)
        marks = re.findall("[.,]", core[0]) if core else []
        if not core or (not marks and not int(core[0])):
            continue
        if len(set(marks)) == 2 or (marks and core[0].startswith("0")):
            return Decimals(marks[-1])
        if len(marks) > 1 or (not marks and int(core[0]) < 1_000):
            return Decimals("")
        if marks and len(core[0]) - core[0].index(marks[0]) == 4:
            unclear.append(text.strip())
    if not unclear:
        return Decimals("")
    return Decimals("", unclear[0], sum("000" in text for text in unclear) / len(unclear), len(unclear))


def read_amount(text: str, mark: str = "") -> Amount | None:
    """Return an amount, None when the text is none; ``mark`` is what the file writes before the decimals."""
    if _PLAIN.fullmatch(text):  # nearly all of them
        return Amount(int(text.replace(".", "")) * 100)
    if _GROUPED.fullmatch(text) or (mark != "." and _COMMA.fullmatch(text)):
        return Amount(int(text.translate(_NO_MARKS)) * 100)
    return _read(text, mark)


@lru_cache(maxsize=20_000)
def _read(text: str, mark: str) -> Amount | None:
    if len(text) > 4 * LONGEST or len(text.strip()) > LONGEST:
        return None
    text = unicodedata.normalize("NFKC", text.translate(_LOOK_ALIKES)).translate(_LOOK_ALIKES).strip()
    text = text[1:].strip() if text.startswith("'") else text
    first = next((place for place, letter in enumerate(text) if letter.isdecimal()), -1)
    if first < 0:
        return None
    if first and text[first - 1] in ".," and not text[first - 2 : first - 1].isalpha():  # $.99, yet not Rs.99
        first -= 1
    last = max(place for place, letter in enumerate(text) if letter.isdecimal()) + 1
    around = _around(text[:first], text[last:])
    parts = _parts(text[first:last], mark)
    if around is None or parts is None:
        return None
    negative, written, side = around
    return Amount(-parts if negative else parts, written, side)


def _around(before: str, after: str) -> tuple[bool, str, bool] | None:
    """Return whether what stands around the digits makes them negative, the mark, and whether a side is said."""
    opened, closed = "(" in before, ")" in after
    signs = [letter for letter in before + after if letter in "+-"]
    if opened != closed or len(signs) + opened > 1:
        return None
    kept, side = "", ""
    for words in map(_bare, (before, after)):
        for word in [words] if _is_mark(words) else words.split():
            said = sides().get(plain(word), "") if word.isalpha() and not _is_mark(word) else ""
            if (said and (side or signs or opened)) or (not said and (kept or not _is_mark(word))):
                return None
            side, kept = said or side, kept if said else word
    return ("-" in signs or opened or side == "in"), kept, bool(side)


def _bare(text: str) -> str:
    return text.translate(_NO_SIGNS).strip()


_NO_SIGNS = dict.fromkeys(map(ord, "+-()*"))


@lru_cache(maxsize=1_000)
def _is_mark(word: str) -> bool:
    if not word:
        return False
    text = word.strip(" .").upper()
    return text in currency_marks() or text in currency_digits()


def _parts(digits: str, mark: str) -> int | None:
    place = max(digits.rfind("."), digits.rfind(","))
    whole, decimals = digits, ""
    if place >= 0 and _parts_decimals(digits, place, mark):
        whole, decimals = digits[:place], digits[place + 1 :]
    decimals = decimals.rstrip("0")
    if not _WHOLE.fullmatch(whole) or len(decimals) > PLACES or (decimals and not decimals.isdecimal()):
        return None
    units = int("".join(filter(str.isdecimal, whole)) or "0")
    return units * UNIT + int(decimals.ljust(PLACES, "0"))


def _parts_decimals(digits: str, place: int, mark: str) -> bool:
    """Whether the last point or comma stands before decimals; three digits after it are thousands."""
    last, after = digits[place], len(digits) - place - 1
    if mark:
        return last == mark
    other = "," if last == "." else "."
    return after != 3 or other in digits or digits.startswith(f"0{last}")
