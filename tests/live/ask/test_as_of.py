"""Since when something is known: the day alone, what stands before it, and the words for readers."""

import pytest

from coinguide.live.ask.days import AsOf


@pytest.mark.parametrize(
    ("text", "before", "day", "words"),
    [
        ("2026-08", "", "2026-08", "August 2026"),
        ("2024-04-30", "", "2024-04-30", "30 April 2024"),
        ("about 2023", "about ", "2023", "about 2023"),
        ("undated, read 2026-08", "undated, read ", "2026-08", "undated, read August 2026"),
    ],
)
def test_a_day_and_what_stands_before_it(text: str, before: str, day: str, words: str) -> None:
    """Each form of the fact files."""
    read = AsOf(text)
    assert (before, day, words, before.startswith("undated")) == (read.before, read.day, read.words, read.undated)


@pytest.mark.parametrize("text", ["", "2026-13", "2026-8", "26", "April 2026", "2026-08-32"])
def test_what_is_no_date(text: str) -> None:
    """A month that no year has, digits that lack, words."""
    assert not AsOf(text).is_date
