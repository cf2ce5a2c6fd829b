"""A calendar file with one reminder a month, as RFC 5545 wants it."""

from collections.abc import Iterator
from datetime import date

from coinguide.live.ask.days import days_in_month

__all__ = ["LAST_SURE_DAY", "monthly_reminder", "reminder_day"]

# Every month has this day.
LAST_SURE_DAY = 28
LONGEST_LINE = 75  # octets, by RFC 5545


def reminder_day(start: date) -> date:
    """Return the first day of a monthly reminder: this day, or for day 29 and later the month's last day."""
    return start if start.day <= LAST_SURE_DAY else start.replace(day=days_in_month(start))


def monthly_reminder(name: str, start: date, summary: str, words: str) -> bytes:
    """Return a calendar file with an all-day reminder on this day of every month, for ever.

    From day 29 on it is the last day of every month: a month without day 31 would be left out otherwise.
    The same input gives the same bytes: the time stamp is the start's, and the event's id follows from
    ``name`` and the start, so that a file taken in again replaces what it made before.
    """
    first = reminder_day(start)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//coinguide//{name}//EN",
        "BEGIN:VEVENT",
        f"UID:{name}-{start:%Y%m%d}@coinguide",
        f"DTSTAMP:{start:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"RRULE:FREQ=MONTHLY;BYMONTHDAY={start.day if start.day <= LAST_SURE_DAY else -1}",
        f"SUMMARY:{_escaped(summary)}",
        f"DESCRIPTION:{_escaped(words)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(summary)}",
        "TRIGGER:PT9H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _escaped(text: str) -> str:
    """Return a text as a value: backslash, semicolon, comma and line ends would end it otherwise."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, "\\" + mark)
    kept = "".join(char for char in text if char == "\n" or char.isprintable())
    return kept.replace("\n", "\\n")


def _folded(line: str) -> Iterator[bytes]:
    """Return a line in parts of 75 octets at most, each but the first after a space, and no character in two."""
    part = b""
    for char in line:
        octets = char.encode("utf-8")
        if len(part) + len(octets) > LONGEST_LINE:
            yield part
            part = b" "
        part += octets
    yield part
