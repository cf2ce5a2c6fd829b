"""Every chapter on a phone: nothing to the side, words in figures that can be read, not too long, its tool first.

A chapter is opened once for all that is asked of it.
"""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.chapters import CHAPTERS, unfold
from tests.browser.conftest import Look
from tests.later import later

WIDTHS, HEIGHT = (360, 320), 740
# What people read on a phone in one go. No page is excused: what is only looked up is folded by list or by country.
MOST_SCREENS = 10
CLOSED = """() => ({
    height: document.documentElement.scrollHeight,
    start: document.querySelector("section.cg")?.getBoundingClientRect().top ?? 0,
})"""
# Every text of a drawing, chart or figure: how large it comes out, and whether it leaves the screen.
SMALL_OR_OUTSIDE = """() => [...document.querySelectorAll("article svg text")].filter((one) => one.checkVisibility())
    .map((one) => {
        const matrix = one.getScreenCTM();
        const size = Math.hypot(matrix.a, matrix.b) * parseFloat(getComputedStyle(one).fontSize);
        return [one.textContent, size, one.getBoundingClientRect()];
    })
    .filter(([, size, box]) => size < 12 || box.left < 0 || box.right > innerWidth)
    .map(([words, size]) => `${words}: ${size.toFixed(1)} px`)"""


def measured(page: Page, chapter: str) -> dict[str, Any]:
    """What a chapter measures: closed as it comes, then with every fold open, at each width."""
    page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
    page.goto(f"/book/{chapter}.html")
    seen: dict[str, Any] = page.evaluate(CLOSED)
    unfold(page)
    seen["small"] = page.evaluate(SMALL_OR_OUTSIDE)
    seen["needed"] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        seen["needed"][width] = page.evaluate("document.documentElement.scrollWidth")
    return seen


# The answers to a lesson's sheet are of one kind.
each_chapter = pytest.mark.parametrize(
    "chapter", [later(name) if name.endswith("-answers") else name for name in CHAPTERS]
)


@each_chapter
def test_no_sideways_scroll_on_a_phone(look: Look, chapter: str) -> None:
    """At 360 pixels nothing is wider than the screen, nor at 320, which is a laptop's page at four times its size."""
    assert [] == [width for width, need in look(chapter)["needed"].items() if need > width]


@each_chapter
def test_the_words_in_every_figure_can_be_read_on_a_phone(look: Look, chapter: str) -> None:
    """On a screen 360 pixels wide none is smaller than 12 pixels, and none leaves the screen."""
    assert [] == look(chapter)["small"]


@each_chapter
def test_a_page_has_at_most_ten_screens_of_a_phone(look: Look, chapter: str) -> None:
    """Longer? Fold what few need with `{folded}`, say it once, or give it a page of its own."""
    screens = look(chapter)["height"] / HEIGHT
    assert screens <= MOST_SCREENS, f"{chapter} has {screens:.1f} screens"


@pytest.mark.parametrize("chapter", [name for name in CHAPTERS if not name.startswith("teach/")])
def test_a_chapters_calculator_starts_on_the_first_screen(look: Look, chapter: str) -> None:
    """The tool first, then the why; a lesson comes to its calculator when the class does."""
    assert look(chapter)["start"] <= HEIGHT


def test_a_cell_of_a_record_says_its_column(visited: Page) -> None:
    """Seen and heard: the cells stand one under the other there, without the table's head."""
    visited.set_viewport_size({"width": 360, "height": HEIGHT})
    visited.goto("/book/sources.html#app-usd-330")
    row = visited.locator("#app-usd-330")
    row.locator("td").first.wait_for()
    told = " ".join(row.aria_snapshot().split())
    for words in ("Price: $4.99", "One coin, US cents: 1.5121", "How sure: reported", "Sources and notes:"):
        assert words in told
