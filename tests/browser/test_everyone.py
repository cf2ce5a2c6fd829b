"""Touch, and what a chart shows in light and dark."""

import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page

from coinguide.guide.calculators import CALCULATORS
from tests.browser.calculator_page import PAGES, CalculatorPage

CHAPTERS = re.findall(r"book/(\S+)", Path("_toc.yml").read_text(encoding="utf-8"))
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
# The pages beside the chapters; the way in only leads to the first of them.
OTHERS = ("search.html", "genindex.html", "404.html")


def unfold(page: Page) -> None:
    """Open every part of the chapter that is folded away."""
    page.evaluate("document.querySelectorAll('article details').forEach((one) => { one.open = true; })")


@pytest.mark.parametrize("name", PAGES)
def test_touch_targets_are_large(visited: Page, name: str) -> None:
    """Every control a finger can touch is at least 44 pixels high."""
    visited.set_viewport_size({"width": 360, "height": 740})
    shown = CalculatorPage(visited, name)
    unfold(visited)
    if name == "bundle-planner":
        shown.field("where").select_option("own")
    # A box is touched by its words, too.
    boxes = "label:has([type=checkbox]), input:not([type=checkbox])"
    controls = shown.form.locator(f"{boxes}, select, textarea, button").all()
    heights = [box["height"] for control in controls if (box := control.bounding_box())]
    assert [] == [height for height in heights if height < 44]


@pytest.mark.parametrize("name", [name for name in PAGES if CALCULATORS[name].answer().series])
def test_a_charts_texts_can_be_read_on_a_phone(visited: Page, name: str) -> None:
    """On a screen 360 pixels wide no text of a chart is smaller than 12 pixels, and none leaves the screen."""
    visited.set_viewport_size({"width": 360, "height": 740})
    shown = CalculatorPage(visited, name)
    unfold(visited)
    drawn = (
        shown.form.locator("..")
        .locator("svg.cg-svg text")
        .evaluate_all(
            """texts => texts.filter((text) => text.textContent).map((text) => ({
            size: parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a,
            over: text.getBoundingClientRect().right - text.ownerSVGElement.getBoundingClientRect().right,
        }))"""
        )
    )
    assert (True, True) == (min(text["size"] for text in drawn) >= 12, max(text["over"] for text in drawn) <= 2)


def test_dark_changes_the_chart(visited: Page) -> None:
    """The chart's bars take the colours of the theme."""
    seen = set()
    for theme in THEMES:
        visited.emulate_media(color_scheme=theme)
        shown = CalculatorPage(visited, "bundle-planner")
        seen.add(shown.answer.locator("rect").first.evaluate("bar => getComputedStyle(bar).fill"))
    assert 2 == len(seen)
