"""Dates as banks write them, and which way round day and month stand in a file."""

import re
from collections.abc import Iterable
from datetime import date

from coinguide.guide.statements.reading.lines import Unclear
from coinguide.live.ask.answer import Question
from coinguide.live.ask.days import MONTHS, day_words

__all__ = ["looks_like_date", "order_of", "read_date"]

_YEAR_FIRST = re.compile(r"(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:[T ].*)?")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,].*)?")
_NAMED = re.compile(r"(?:(\d{1,2})[. -]*)?([A-Za-z]{3,9})[. -]*(?:(\d{1,2}),?\s+)?(\d{4}|(?<=\D)\d{2})(?:[T ,].*)?")
_NUMBER_OF = {month[:3].casefold(): number for number, month in enumerate(MONTHS, 1)}


def order_of(texts: Iterable[str], wanted: str, documented: str) -> str:
    """Give ``day-first`` or ``month-first``: as the reader says, else as the dates show, else as the form is known.

    Raises Unclear where none of them tells.
    """
    unclear, found = "", set()
    for text in texts:
        match = _NUMBERS.fullmatch(text.strip())
        if not match or match[2] == ".":
            continue
        first, second = int(match[1]), int(match[3])
        if max(first, second) > 12:
            found.add("day-first" if first > 12 else "month-first")
        elif first != second:
            unclear = unclear or text.strip()
    if wanted != "auto":
        return wanted
    if len(found) == 1:
        return found.pop()
    if documented or not unclear:
        return documented or "month-first"
    raise Unclear(_question(unclear))


def _question(text: str) -> Question:
    """Ask which day a date such as 03/04/2026 is."""
    either = [day for order in ("day-first", "month-first") if isinstance(day := read_date(text, order), date)]
    meanings = " or ".join(day_words(day) for day in either)
    sentence = f"The dates in this statement can be read two ways: {text} can mean {meanings}. Which comes first?"
    return Question("day_order", sentence, ("day-first", "month-first"))


def looks_like_date(text: str) -> bool:
    """Say whether a cell is a date, whichever way round."""
    return any(isinstance(read_date(text, order), date) for order in ("day-first", "month-first"))


def read_date(text: str, order: str) -> date | str:
    """Give the day, or the reason why there is none. Dates with points are always day first."""
    text = text.strip()
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    elif match := _NUMBERS.fullmatch(text):
        day, month = int(match[1]), int(match[3])
        if order == "month-first" and match[2] != ".":
            day, month = month, day
        year = _year(match[4])
    elif (match := _NAMED.fullmatch(text)) and match[2][:3].casefold() in _NUMBER_OF:
        year, month, day = _year(match[4]), _NUMBER_OF[match[2][:3].casefold()], int(match[1] or match[3] or 0)
    else:
        return f"“{text[:30]}” is not a date" if text else "the date is missing"
    try:
        return date(year, month, day)
    except ValueError:
        return f"“{text[:30]}” is no day of the calendar"


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)
