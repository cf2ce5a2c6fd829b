"""Days of the calendar, in words and in numbers; nothing here knows what day it is today."""

from datetime import date, timedelta

from coinguide.live.ask.dates import MONTHS, date_words

__all__ = ["MONTHS", "day_words", "days_in_month"]


def day_words(day: date) -> str:
    """Write a day the way the guide does: 1 December 2026."""
    return date_words(day.isoformat())


def days_in_month(day: date) -> int:
    """Give how many days the month of this day has."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1).toordinal() - day.replace(day=1).toordinal()
