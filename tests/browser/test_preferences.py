"""What a reader has asked of the whole device: larger text, colours of their own, no movement."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.calculator_page import CalculatorPage
from tests.browser.chapters import CHAPTERS, OTHERS, unfold

# Where text is twice as large, what the theme keeps for the other half of a wide screen lies outside, out of sight.
# A table of a cell moves sideways in its own box, which the theme gives to the keyboard too.
CUT = """() => [...document.querySelectorAll("article *")]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
    .filter((one) => !one.closest("pre, .pst-scrollable-table-container, .headerlink, .output[tabindex] > table"))
    .map((one) => one.outerHTML.slice(0, 120))"""
MOVING = "() => document.getAnimations().filter((one) => one.effect.getTiming().duration > 1).length"


@pytest.mark.slow
@pytest.mark.parametrize("address", [*(f"book/{chapter}.html" for chapter in CHAPTERS), *OTHERS])
def test_text_twice_as_large_is_neither_cut_nor_wider_than_the_screen(page: Page, address: str) -> None:
    """On a tablet of 640 pixels, with the device's text size at 200 %."""
    page.set_viewport_size({"width": 640, "height": 740})
    page.goto(f"/{address}")
    unfold(page)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert (640, []) == (page.evaluate("document.documentElement.scrollWidth"), page.evaluate(CUT))


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_forced_colours_reach_the_drawings(browser: Browser, site: str, theme: str) -> None:
    """In a chart too every colour is one of the reader's own, and its words are as light or dark as the others."""
    context = browser.new_context(base_url=site, forced_colors="active", color_scheme=theme)  # type: ignore[arg-type]
    shown = CalculatorPage(context.new_page(), "bundle-planner")
    words = shown.form.evaluate("form => getComputedStyle(form).color")
    bars, texts = (
        set(shown.answer.locator(part).evaluate_all("all => all.map((one) => getComputedStyle(one).fill)"))
        for part in ("svg rect:not(.cg-ground)", "svg text")
    )
    ground = shown.page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()
    assert texts == {words}
    assert ground not in bars | texts


@pytest.mark.slow
def test_nothing_moves_for_who_wants_no_movement(browser: Browser, site: str) -> None:
    """Neither on arrival nor when a folded part opens."""
    context = browser.new_context(base_url=site, reduced_motion="reduce")
    page = context.new_page()
    page.goto("/book/platforms.html")
    at_first = page.evaluate(MOVING)
    page.locator(".cg-answer summary").first.click()
    moving = page.evaluate(MOVING)
    context.close()
    assert (0, 0) == (at_first, moving)
