"""Days, months and years, in words and in numbers; nothing here knows what day it is today."""

from datetime import date, timedelta
from typing import Self

__all__ = ["MONTHS", "AsOf", "Dated", "date_words", "day_words", "days_in_month"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_BEFORE = ("undated, read ", "about ")


class AsOf(str):
    """Since when something is known, as it is written: 2026-08, about 2023, or undated, read 2026-08; empty for never.

    Nobody else takes such a text apart.
    """

    __slots__ = ()

    @property
    def before(self) -> str:
        """Return what stands before the day: "about ", "undated, read ", or nothing."""
        return next((words for words in _BEFORE if self.startswith(words)), "")

    @property
    def day(self) -> str:
        """Return the day, month or year alone: 2026-08."""
        return self.removeprefix(self.before)

    @property
    def undated(self) -> bool:
        """Whether no source says a date, so that the day is the one on which it was read."""
        return self.before == _BEFORE[0]

    @property
    def is_date(self) -> bool:
        """Whether the day is written 2024, 2024-04 or 2024-04-30."""
        parts = self.day.split("-")
        widths = [len(part) for part in parts]
        if widths not in ([4], [4, 2], [4, 2, 2]) or not all(part.isdecimal() for part in parts):
            return False
        return all(1 <= int(part) <= limit for part, limit in zip(parts, (9999, 12, 31), strict=False))

    @property
    def words(self) -> str:
        """Return it for readers: "about 2023", "undated, read August 2026"."""
        return f"{self.before}{date_words(self.day)}"


class Dated(str):
    """Words that end with a day, such as "reported, 2026-08": a view can keep the day on one line."""

    parts: tuple[str, str]

    def __new__(cls, words: str, as_of: AsOf) -> Self:
        """Return the words with the day behind them."""
        made = super().__new__(cls, words + as_of)
        made.parts = words + as_of.before, as_of.day
        return made


def date_words(day: str) -> str:
    """Return a day, month or year for readers: "30 April 2024", "August 2026", "2024"."""
    year, *rest = day.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    number = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*number, *month, year])


def day_words(day: date) -> str:
    """Return a day the way the guide writes it: 1 December 2026."""
    return date_words(day.isoformat())


def days_in_month(day: date) -> int:
    """Return how many days the month of this day has."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1).toordinal() - day.replace(day=1).toordinal()
