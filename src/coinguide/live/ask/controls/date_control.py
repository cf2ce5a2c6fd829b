"""A day as people type it: ``2026-12-01``, ``1 December 2026``, ``12/25/2026``."""

import re
from dataclasses import dataclass
from datetime import date

from coinguide.live.ask.controls.declared import LONGEST_NUMBER, Ambiguous, Declared, InputMistake, quoted
from coinguide.live.ask.days import MONTHS, day_words

__all__ = ["Date"]

_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Declared):
    """A day between two days, both allowed; a text field in every view, because a browser's date field
    throws away what it cannot read.
    """

    low: date = date(2000, 1, 1)
    high: date = date(2099, 12, 31)
    start: date

    def read(self, raw: object) -> date:
        """Return the day; raises InputMistake, or Ambiguous where day and month could be either way round."""
        if isinstance(raw, date):
            found = {raw}
        else:
            text = " ".join(raw.split()).casefold() if isinstance(raw, str) else ""
            found = _readings(text) if len(text) <= LONGEST_NUMBER else set()
        if not found:
            problem = f"{quoted(raw)} is not a day of the calendar" if str(raw or "").strip() else "no day is filled in"
            raise InputMistake(f"{self.label}: {problem}. {self.wanted()}")
        fitting = sorted(day for day in found if self.low <= day <= self.high)
        if not fitting:
            raise InputMistake(f"{self.label}: {quoted(raw)} is out of range. {self.wanted()}")
        if len(fitting) > 1:
            meanings = " or ".join(day_words(day) for day in fitting)
            choices = [self.text(day) for day in fitting]
            raise Ambiguous(f"{self.label}: {quoted(raw)} can mean {meanings}. Which one?", choices)
        return fitting[0]

    def allowed(self) -> str:
        """Return the words for what is allowed, with an example."""
        low, high = self.low.isoformat(), self.high.isoformat()
        return f"a day as year-month-day from {low} to {high}, for example {self.start.isoformat()}"

    def text(self, value: object) -> str:
        """Return the value as the field shows it, so that it is read back as itself."""
        return value.isoformat() if isinstance(value, date) else str(value)


def _readings(text: str) -> set[date]:
    """Return every day of the calendar that the text can mean: none, one, or two."""
    if match := _YEAR_FIRST.fullmatch(text):
        parts = [(match[1], match[2], match[3])]
    elif match := _YEAR_LAST.fullmatch(text):
        parts = [(match[3], match[2], match[1]), (match[3], match[1], match[2])]
    elif match := _DAY_MONTH.fullmatch(text):
        parts = [(match[3], _month(match[2]), match[1])]
    elif match := _MONTH_DAY.fullmatch(text):
        parts = [(match[3], _month(match[1]), match[2])]
    else:
        return set()
    return {day for year, month, number in parts if (day := _day(int(year), int(month), int(number)))}


def _month(name: str) -> str:
    """Return the number of a month named in full or by its first letters, 0 for another word."""
    named = [number for number, month in enumerate(MONTHS, 1) if month.casefold().startswith(name)]
    return str(named[0]) if len(named) == 1 else "0"


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
