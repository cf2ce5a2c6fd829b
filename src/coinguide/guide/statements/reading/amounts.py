"""Amounts as banks write them: ``-4.99``, ``4,99``, ``1.234,56``, ``(4.99)``, ``$4.99``, ``4.99-``."""

import re
from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Amount", "decimal_mark", "read_amount"]


class Amount(NamedTuple):
    """Hundredths of the unit, and the currency mark that stood with them."""

    hundredths: int
    mark: str


_LOOK_ALIKES = str.maketrans({"\u2212": "-", "\u2013": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'"})
_MARK = r"((?:Rs|kr)\.|[^\d\s.,()+'%-]{0,4})"
_FORM = re.compile(rf"(\()?([-+])?\s*{_MARK}\s*([-+])?\s*(\d[\d., ']*|[.,]\d+)\s*([-+])?\s*{_MARK}(\))?", re.IGNORECASE)
_SIDES = {"CR": "-", "DR": "+"}  # money in is written 4.99 CR where money out has no sign
_PLAIN = re.compile(r"-?\d{1,12}\.\d\d")
_TAIL = re.compile(r"([.,])\d{1,2}(?!\d)[^\d.,\n]*$", re.MULTILINE)
# Also as India groups them: 1,23,456.
_WHOLE = re.compile(r"\d{0,15}|\d{1,3}([., '])\d{3}(?:\1\d{3}){0,3}|\d{1,2}(?:,\d\d){1,4},\d{3}")


def decimal_mark(texts: Iterable[str]) -> str:
    """Give the mark that all amounts of a file have before their last digits, empty when they differ or have none."""
    found = set(_TAIL.findall("\n".join(texts)))
    return found.pop() if len(found) == 1 else ""


def read_amount(text: str, mark: str = "") -> Amount | None:
    """Give an amount, None when the text is none; ``mark`` is what the file writes before the decimals."""
    if _PLAIN.fullmatch(text):  # nearly all of them
        return Amount(int(text.replace(".", "")), "")
    match = _FORM.fullmatch(text.translate(_LOOK_ALIKES).strip())
    if not match:
        return None
    opened, before, left, after, digits, last, right, closed = match.groups()
    side = _SIDES.get(right.upper(), "")
    right = "" if side else right
    signs = [sign for sign in (before, after, last, side) if sign]
    if len(signs) > 1 or bool(opened) != bool(closed) or (left and right):
        return None
    hundredths = _hundredths(digits.strip(), mark)
    if hundredths is None:
        return None
    negative = bool(opened) or "-" in signs
    return Amount(-hundredths if negative else hundredths, left or right)


def _hundredths(digits: str, mark: str) -> int | None:
    place = max(digits.rfind("."), digits.rfind(","))
    whole, decimals = (digits, "")
    if place >= 0 and _parts_decimals(digits, place, mark):
        whole, decimals = digits[:place], digits[place + 1 :]
    decimals = decimals.rstrip("0")
    if not _WHOLE.fullmatch(whole) or len(decimals) > 2 or (decimals and not decimals.isdecimal()):
        return None
    return int("".join(re.findall(r"\d", whole)) or "0") * 100 + int(decimals.ljust(2, "0"))


def _parts_decimals(digits: str, place: int, mark: str) -> bool:
    """Say whether the last point or comma stands before decimals; three digits after it are thousands."""
    last, after = digits[place], len(digits) - place - 1
    if mark:
        return last == mark
    other = "," if last == "." else "."
    return after != 3 or other in digits
