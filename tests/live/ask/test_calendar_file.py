"""The calendar file, read by a parser that is not ours: valid, once a month, and the same every time."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.cal import Component

from coinguide.live.ask.calendar_file import monthly_reminder, reminder_day

START = date(2026, 12, 1)


def event(content: bytes) -> Component:
    """The file's only event."""
    (found,) = Calendar.from_ical(content).walk("VEVENT")
    return found


def occurrences(content: bytes, count: int) -> list[date]:
    """The first days that the file's rule gives."""
    found = event(content)
    start = datetime.combine(found.decoded("DTSTART"), datetime.min.time())
    recurrence: Any = found["RRULE"]
    rule = rrulestr(recurrence.to_ical().decode(), dtstart=start)
    return [moment.date() for moment, _ in zip(rule, range(count), strict=False)]


@example("x" * 200, "ä" * 200, START)
@example("é;,\\\\\n" * 40, "😀" * 99, START)
@given(st.text(max_size=300), st.text(max_size=600), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_any_words_survive(summary: str, words: str, start: date) -> None:
    """Whatever stands in the texts, a reader's calendar shows it, and no line is longer than 75 octets."""
    content = monthly_reminder("plan", start, summary, words)
    lines = content.split(b"\r\n")
    found = event(content)
    assert max(len(line) for line in lines) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert (printable(summary), printable(words)) == (str(found["SUMMARY"]), str(found["DESCRIPTION"]))


def printable(text: str) -> str:
    """What may stand in a calendar: line ends and characters that can be seen."""
    return "".join(char for char in text if char == "\n" or char.isprintable())


def test_the_event_has_what_the_standard_asks() -> None:
    """An id, a time stamp that follows from the start, and an alarm."""
    found = event(monthly_reminder("plan", START, "Look", "There"))
    assert ("plan-20261201@coinguide", datetime(2026, 12, 1), START) == (
        found["UID"],
        found.decoded("DTSTAMP").replace(tzinfo=None),
        found.decoded("DTSTART"),
    )
    assert [timedelta(hours=9)] == [alarm.decoded("TRIGGER") for alarm in found.walk("VALARM")]
    assert [] == found.errors


@pytest.mark.parametrize("start", [date(2026, 12, 1), date(2027, 1, 28)])
def test_the_same_day_each_month(start: date) -> None:
    """A day that every month has comes back every month."""
    days = occurrences(monthly_reminder("plan", start, "Look", ""), 24)
    assert ({start.day}, start, 24) == ({day.day for day in days}, days[0], len({(d.year, d.month) for d in days}))


@pytest.mark.parametrize("start", [date(2027, 1, 29), date(2027, 1, 30), date(2027, 1, 31)])
def test_a_short_month_is_not_left_out(start: date) -> None:
    """From day 29 on the reminder is the last day of each month, February too."""
    days = occurrences(monthly_reminder("plan", start, "Look", ""), 4)
    assert [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30)] == days
    assert days[0] == reminder_day(start)


def test_the_same_plan_is_the_same_file() -> None:
    """No clock and no machine gets in."""
    first, second = (monthly_reminder("plan", START, "Look", "There") for _ in range(2))
    assert first == second
