"""Dates in words."""

__all__ = ["MONTHS", "date_words"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_words(as_of: str) -> str:
    """Give a date for readers: "30 April 2024", "August 2026", "2024"."""
    year, *rest = as_of.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, *month, year])
