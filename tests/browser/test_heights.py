"""How long a page is on a phone, with all its folds closed."""

import pytest
from playwright.sync_api import Page

from tests.browser.test_everyone import CHAPTERS

# What people read on a phone in one go. No page is excused: what is only looked up is folded by list or by country.
MOST_SCREENS = 10


@pytest.mark.parametrize("chapter", ["index", *CHAPTERS])
def test_a_page_has_at_most_ten_screens_of_a_phone(visited: Page, chapter: str) -> None:
    """Longer? Fold what few need with `{folded}`, say it once, or give it a page of its own."""
    visited.set_viewport_size({"width": 360, "height": 740})
    visited.goto(f"/book/{chapter}.html")
    height = visited.evaluate("document.documentElement.scrollHeight")
    assert height <= MOST_SCREENS * 740, f"{chapter} has {height / 740:.1f} screens"


def test_a_chapters_calculator_starts_on_the_first_screen(visited: Page) -> None:
    """The tool first, then the why; a lesson comes to its calculator when the class does."""
    visited.set_viewport_size({"width": 360, "height": 740})
    late = {}
    for chapter in [name for name in CHAPTERS if not name.startswith("teach/")]:
        visited.goto(f"/book/{chapter}.html")
        starts = visited.evaluate("document.querySelector('section.cg')?.getBoundingClientRect().top ?? 0")
        if starts > 740:
            late[chapter] = round(starts)
    assert {} == late
