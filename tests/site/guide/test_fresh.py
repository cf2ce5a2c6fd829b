"""The page that says what of the guide is oldest."""

from collections import Counter

from coinguide.facts import load
from coinguide.site.guide.fresh import oldest_facts, oldest_lists


def test_lists_stand_from_the_oldest_to_those_without_a_date() -> None:
    """Each list once, in the order of its date."""
    days = [day.removeprefix("about ") for _, _, day, _ in oldest_lists(load())]
    assert len(load().ladders) == len(days)
    assert sorted(days, key=lambda day: day or "9999") == days
    assert "2021-01" == days[0]


def test_a_fact_that_no_chapter_links_to_is_left_out() -> None:
    """Of those that are, the oldest stands first, and of one month the most linked."""
    found = list(oldest_facts(load(), Counter({"web-usd-custom": 2, "web-usd-70": 5, "app-usd-65": 9})))
    assert ["sources.html#web-usd-70", "sources.html#web-usd-custom"] == [address for _, address, _, _ in found]
