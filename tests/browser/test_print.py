"""Every chapter on paper: light, whole, and without what only a screen can use."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from pypdf import PageObject, PdfReader

from tests.browser.chapters import CHAPTERS
from tests.browser.own_browser import page_with

# A4 at 96 dots an inch, without the margins that the style sheet asks for.
SHEET = ViewportSize(width=794 - 2 * 60, height=1123 - 2 * 60)
# What a question of a quiz can be answered with is read on paper too.
ONLY_ON_SCREEN = (
    ".bd-sidebar-primary, .bd-sidebar-secondary, .bd-header, .bd-header-article, "
    ".bd-article button:not(.cg-guesses button)"
)
# Of every text: how light it is, from 0 to 255, and whether it reaches over the sheet's edge.
LOOK = """sheet => {
    const light = (colour) => Math.max(...colour.match(/[\\d.]+/g).slice(0, 3).map(Number));
    const texts = [...document.querySelectorAll(".bd-article *")].filter((element) =>
        element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    const grounds = [...document.querySelectorAll("html, body, .bd-article *:not(option)")].filter((element) =>
        element.checkVisibility() && !getComputedStyle(element).backgroundColor.endsWith(", 0)"));
    return {
        pale: texts.filter((element) => !element.closest("svg") && light(getComputedStyle(element).color) > 190)
            .map((element) => element.outerHTML.slice(0, 120)),
        dark: grounds.filter((element) => light(getComputedStyle(element).backgroundColor) < 200)
            .map((element) => element.outerHTML.slice(0, 120)),
        cut: texts.filter((element) => element.getBoundingClientRect().right > sheet.width + 1)
            .map((element) => element.outerHTML.slice(0, 120)),
    };
}"""


@pytest.fixture
def paper(browser: Browser, site: str) -> Iterator[Page]:
    """A page as a printer sees it, of a reader who reads in the dark."""
    with page_with(browser, site, color_scheme="dark", viewport=SHEET) as page:
        yield page


@pytest.mark.slow
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_prints_dark_on_light_and_whole(paper: Page, chapter: str, tmp_path: Path) -> None:
    """In the dark theme too: no dark ground, no pale word, nothing over the edge, no navigation, on real sheets."""
    paper.goto(f"/book/{chapter}.html")
    paper.emulate_media(media="print")
    shown = [element for element in paper.locator(ONLY_ON_SCREEN).all() if element.is_visible()]
    assert ([], {"pale": [], "dark": [], "cut": []}) == (shown, paper.evaluate(LOOK, dict(SHEET)))

    printed = paper.pdf(path=tmp_path / "chapter.pdf", format="A4", print_background=True)
    words = len(paper.locator(".bd-article").inner_text().split())
    sheets = len(re.findall(rb"/Type\s*/Page\b", printed))
    assert 1 <= sheets <= 2 + words / 100


@pytest.mark.slow
def test_what_is_folded_is_open_on_paper(paper: Page) -> None:
    """Sources and details of an answer, which no finger opens there."""
    paper.goto("/book/platforms.html")
    folded = paper.locator(".cg-answer .cg-more-notes li").first
    before = folded.is_visible()
    paper.emulate_media(media="print")
    assert (False, True) == (before, folded.is_visible())


@pytest.mark.parametrize("chapter", ["takeaways", "parents"])
@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_page_to_keep_prints_on_one_sheet(paper: Page, chapter: str, size: str) -> None:
    """With its title first, and no list of contents."""
    paper.goto(f"/book/{chapter}.html")
    (sheet,) = PdfReader(BytesIO(paper.pdf(format=size))).pages
    title = paper.locator("main h1").first.inner_text().removesuffix("#")
    assert _squeezed(sheet.extract_text()).startswith(_squeezed(title))


@pytest.mark.slow
@pytest.mark.parametrize("lesson", [chapter for chapter in CHAPTERS if chapter.startswith("teach/")])
def test_a_lesson_leaves_no_sheet_half_empty(paper: Page, lesson: str) -> None:
    """But for its last one, on which it ends."""
    paper.goto(f"/book/{lesson}.html")
    sheets = PdfReader(BytesIO(paper.pdf(format="A4"))).pages
    assert [] == [number for number, sheet in enumerate(sheets[:-1], 1) if _filled(sheet) < 0.6]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _filled(sheet: PageObject) -> float:
    """How much of the sheet's height is used, down to its last line."""
    lows: list[float] = []

    def note(text: str, page: list[float], line: list[float], *_font: Any) -> None:
        if text.strip():
            lows.append(page[3] * line[5] + page[5])

    sheet.extract_text(visitor_text=note)
    return 1 - min(lows) / float(sheet.mediabox.height)
