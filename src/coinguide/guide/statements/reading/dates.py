"""Dates as banks write them, in many languages, and which way round day and month stand in a file."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from coinguide.guide.statements.reading.vocabulary import months, plain
from coinguide.live.ask.answer import Question
from coinguide.live.ask.days import day_words
from coinguide.live.ask.refused import Unclear

__all__ = ["Years", "has_no_year", "looks_like_date", "order_of", "read_date", "years_in"]

LONGEST = 45  # letters; no date with its time is longer
_FIRST_YEAR, _LAST_YEAR = 1970, 2100
_OTHER_CALENDAR = (1404, 1, 1)  # any year of theirs
_BUDDHIST = 543  # years that Thailand counts more
# Behind a date nothing may stand but the time: words there would be lost.
_HOUR = r"(?:[T ,]+\d{1,2}[:h.]\d\d.{0,25})?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/. ]{{0,2}})(\d{{1,2}})\2(\d{{1,2}})[.]?{_HOUR}", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:\d{4,6})?", re.ASCII)
_NUMBERS = re.compile(rf"(\d{{1,2}})([-/.]) ?(\d{{1,2}})\2 ?(\d{{4}}|\d{{2}})[.]?{_HOUR}", re.ASCII)
_NO_YEAR = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})[.]?{_HOUR}", re.ASCII)
_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_TIME = re.compile(r"(?<![T ,])[T ,]++\d{1,2}[:h]\d\d.*", re.DOTALL)
_FILL = frozenset({"de", "del", "of", "di", "г", "года", "year", "the", "st", "nd", "rd", "th"})
_EAST = str.maketrans({"年": "-", "月": "-", "日": " ", "년": "-", "월": "-", "일": " "})
_ERA = re.compile("令和|平成|昭和|民國|民国|هـ")
_YEARS = re.compile(r"(?<!\d)((?:20|25)\d\d)(?!\d)")


class Years(NamedTuple):
    """The years of a statement whose dates name none; the second where it runs over New Year."""

    first: int
    second: int

    def of(self, month: int) -> int:
        """Return the year of a month."""
        return self.second if self.second != self.first and month <= 6 else self.first


def years_in(texts: Iterable[str]) -> Years | None:
    """Return the years that a statement names around its rows, None where they are none, or too many."""
    found = sorted({_western(int(year)) for text in texts for year in _YEARS.findall(text)})
    if not found or len(found) > 2 or found[-1] - found[0] > 1:
        return None
    return Years(found[0], found[-1])


def order_of(texts: Iterable[str], wanted: str, documented: str) -> str:
    """Return ``day-first`` or ``month-first``: as the reader says, else as the dates show, else as the form is known.

    Raises Unclear where none of them tells.
    """
    unclear, found = "", set()
    for text in texts:
        match = _NUMBERS.fullmatch(_bare(text)) or _NO_YEAR.fullmatch(_bare(text))
        if not match or match[2] == ".":
            continue
        first, second = int(match[1]), int(match[3])
        if max(first, second) > 12:
            found.add("day-first" if first > 12 else "month-first")
        elif first != second:
            unclear = unclear or _bare(text)
    if wanted != "auto":
        return wanted
    if len(found) == 1:
        return found.pop()
    if documented or not unclear:
        return documented or "month-first"
    raise Unclear(_question(unclear))


def _question(text: str) -> Question:
    """Return the question which day a date such as 03/04/2026 is."""
    years = Years(2024, 2024) if has_no_year(text) else None
    either = [day for order in ("day-first", "month-first") if isinstance(day := read_date(text, order, years), date)]
    words = [day_words(day).removesuffix(" 2024") if years else day_words(day) for day in either]
    sentence = (
        f"The dates in this statement can be read two ways: {text} can mean {' or '.join(words)}. Which comes first?"
    )
    return Question("day_order", sentence, ("day-first", "month-first"))


@lru_cache(maxsize=20_000)
def looks_like_date(text: str) -> bool:
    """Whether a cell is a date with its year, whichever way round."""
    return any(isinstance(read_date(text, order), date) for order in ("day-first", "month-first"))


@lru_cache(maxsize=20_000)
def has_no_year(text: str) -> bool:
    """Whether a cell is a date of which the year is left out."""
    years = Years(2024, 2024)
    return not looks_like_date(text) and any(
        isinstance(read_date(text, order, years), date) for order in ("day-first", "month-first")
    )


def read_date(text: str, order: str, years: Years | None = None) -> date | str:
    """Return the day, or the reason why there is none. Dates with points are always day first.

    ``years`` are those of dates that name no year.
    """
    text = _bare(text)
    if not text:
        return "the date is missing"
    found = _numbers(text, order, years) or _named(text, years) if len(text) <= LONGEST else None
    if found is None and not _ERA.search(text):
        return f"“{text[:30]}” is not a date"
    year, month, day = found or _OTHER_CALENDAR
    if year == 0:
        return f"“{text[:30]}” has no year, and the file names none: give it under “Year”"
    if 1300 <= year < 1500:
        return f"“{text[:30]}” is a date of another calendar: write it as in 2026-03-15"
    return _day(_western(year), month, day) or f"“{text[:30]}” is no day of the calendar"


def _day(year: int, month: int, day: int) -> date | None:
    """Return a day of a year in which there can be a statement."""
    try:
        return date(year, month, day) if _FIRST_YEAR <= year < _LAST_YEAR else None
    except ValueError:
        return None


def is_buddhist(text: str) -> bool:
    """Whether a date counts its years as Thailand does: 2569 is 2026."""
    found = _numbers(_bare(text), "day-first", None)
    return found is not None and _western(found[0]) != found[0]


def _bare(text: str) -> str:
    return text.strip().removeprefix("'").strip().translate(_EAST).strip()


def _western(year: int) -> int:
    return year - _BUDDHIST if 2400 <= year < 2700 else year


def _numbers(text: str, order: str, years: Years | None) -> tuple[int, int, int] | None:
    """Return year, month and day of a date in figures; the year is 0 where nothing tells it."""
    if match := _COMPACT.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if (match := _YEAR_FIRST.fullmatch(text)) and match[2]:
        return int(match[1]), int(match[3]), int(match[4])
    match = _NUMBERS.fullmatch(text)
    short = None if match else _NO_YEAR.fullmatch(text)
    found = match or short
    if not found:
        return None
    day, month = int(found[1]), int(found[3])
    if order == "month-first" and found[2] != ".":
        day, month = month, day
    if match:
        return _year(match[4]), month, day
    return (years.of(month) if years else 0), month, day


def _named(text: str, years: Years | None) -> tuple[int, int, int] | None:
    """Return year, month and day of a date with its month in letters: 15-Mar-26, Mar 15, 2026, 15 de março de 2026."""
    tokens = [token for token in _TOKENS.findall(plain(_TIME.sub("", text))) if token not in _FILL]
    if tokens[1:2] == ["thg"] or tokens[1:2] == ["thang"]:
        tokens[1:3] = ["".join(tokens[1:2]) + " " + "".join(tokens[2:3])]
    words = [token for token in tokens if not token.isdecimal()]
    numbers = [token for token in tokens if token.isdecimal()]
    month = _month(words[0]) if len(words) == 1 and len(tokens) <= 3 else 0
    if not month or len(numbers) not in {1, 2}:
        return None
    if len(numbers) == 1:
        return (years.of(month) if years else 0, month, int(numbers[0])) if len(numbers[0]) < 3 else None
    day, year = numbers if len(numbers[0]) < 3 else numbers[::-1]
    return (_year(year), month, int(day)) if len(day) < 3 and len(year) in {2, 4} else None


@lru_cache(maxsize=1_000)
def _month(word: str) -> int:
    """Return a month by its name in any of the languages, 0 for another word."""
    if len(word) > 12:
        return 0
    known = months()
    return next((known[word[:length]] for length in range(len(word), 1, -1) if word[:length] in known), 0)


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)
