"""Numbers as people type them: ``1,000``, ``1.000``, ``1 000``, ``4,99``, ``٣``."""

import re
from decimal import Decimal
from functools import lru_cache

__all__ = ["readings"]

# Characters people use between groups of three digits and that never mean a decimal point.
_GROUP_MARKS = " \u00a0\u2009\u202f'\u2019_"
_LOOK_ALIKES = str.maketrans({"\uff0c": ",", "\uff0e": ".", "\u066b": ".", "\u066c": ",", "\u2212": "-"})
_GROUPED = re.compile(rf"(\d{{1,3}}(?:[{_GROUP_MARKS}]\d{{3}})+)([.,]\d+)?")
_SINGLE = re.compile(r"(\d*)([.,])(\d+)")


@lru_cache(maxsize=256)  # while one control changes, the texts of the others are read again and again
def readings(text: str) -> tuple[Decimal, ...]:
    """Return every number the text can mean: none, one, or the thousands reading before the decimal one.

    Digits of any script count. Exponents, infinities and words are no numbers here.
    """
    text = "".join(str(int(char)) if char.isdecimal() else char for char in text)
    text = text.translate(_LOOK_ALIKES).strip()
    found = _unsigned(text[1:] if text[:1] in ("+", "-") else text)
    # Multiplying by -1 would round to the context's precision.
    return tuple(number.copy_negate() for number in found) if text.startswith("-") else found


def _unsigned(text: str) -> tuple[Decimal, ...]:
    if text.isdecimal():
        return (Decimal(text),)
    if grouped := _GROUPED.fullmatch(text):
        whole = "".join(char for char in grouped[1] if char.isdecimal())
        return (Decimal(whole + (grouped[2] or "").replace(",", ".")),)
    for group, point in ((",", "."), (".", ",")):
        pattern = rf"(\d{{1,3}}(?:\{group}\d{{3}})+)\{point}(\d+)|(\d{{1,3}}(?:\{group}\d{{3}}){{2,}})"
        if match := re.fullmatch(pattern, text):
            whole = (match[1] or match[3]).replace(group, "")
            return (Decimal(f"{whole}.{match[2] or 0}"),) if match[2] else (Decimal(whole),)
    return _one_mark(text)


def _one_mark(text: str) -> tuple[Decimal, ...]:
    """Return ``1.5`` as it stands and ``1.500`` both ways: a thousand and a half, or one and a half."""
    match = _SINGLE.fullmatch(text)
    if not match:
        return ()
    before, _, after = match.groups()
    decimal = Decimal(f"{before or 0}.{after}")
    if len(after) == 3 and 1 <= len(before) <= 3 and not before.startswith("0"):
        return (Decimal(before + after), decimal)
    return (decimal,)
