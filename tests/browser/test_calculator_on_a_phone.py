"""Every calculator at 360 pixels: what a finger touches, a chart's texts, the tables, how long the first words are.

A calculator's page is opened once for all that is asked of it.
"""

from typing import Any

import pytest
from playwright.sync_api import Page

from coinguide.guide.calculators import CALCULATORS
from tests.browser.calculator_page import PAGES, CalculatorPage
from tests.browser.chapters import unfold
from tests.browser.conftest import Look

WITH_CHART = [name for name in PAGES if CALCULATORS[name].answer().series]
# A box is touched by its words, too.
TOUCHED = "label:has([type=checkbox]), input:not([type=checkbox]), select, textarea, button"
HEIGHTS = "all => all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().height)"
LINES = "line => line.getBoundingClientRect().height / parseFloat(getComputedStyle(line).lineHeight)"
TOO_WIDE = "all => all.filter(one => one.scrollWidth > one.parentElement.clientWidth).map(one => one.innerText)"
CHART_TEXTS = """texts => texts.filter((text) => text.textContent).map((text) => ({
    size: parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a,
    over: text.getBoundingClientRect().right - text.ownerSVGElement.getBoundingClientRect().right,
}))"""


def measured(page: Page, name: str) -> dict[str, Any]:
    """What a calculator measures: as it comes, then with every fold of the page open."""
    page.set_viewport_size({"width": 360, "height": 740})
    shown = CalculatorPage(page, name)
    seen = {
        "announced": len(shown.output.inner_text()),
        "lines": shown.output.locator(".cg-headline").evaluate(LINES),
        "too wide": shown.answer.locator(".cg-rows").evaluate_all(TOO_WIDE),
    }
    unfold(page)
    seen["chart"] = shown.form.locator("..").locator("svg.cg-svg text").evaluate_all(CHART_TEXTS)
    if name == "bundle-planner":
        shown.field("where").select_option("own")  # which brings a table of fields
    return {**seen, "heights": shown.form.locator(TOUCHED).evaluate_all(HEIGHTS)}


@pytest.mark.parametrize("name", PAGES)
def test_touch_targets_are_large(look: Look, name: str) -> None:
    """Every control a finger can touch is at least 44 pixels high."""
    assert look(name)["heights"]
    assert [] == [height for height in look(name)["heights"] if height < 44]


@pytest.mark.parametrize("name", WITH_CHART)
def test_a_charts_texts_can_be_read(look: Look, name: str) -> None:
    """No text of a chart is smaller than 12 pixels, and none leaves the screen."""
    drawn = look(name)["chart"]
    assert (True, True) == (min(text["size"] for text in drawn) >= 12, max(text["over"] for text in drawn) <= 2)


@pytest.mark.parametrize("name", PAGES)
def test_the_headline_has_two_lines(look: Look, name: str) -> None:
    """For the start values."""
    assert look(name)["lines"] < 2.1


@pytest.mark.parametrize("name", PAGES)
def test_no_table_is_wider_than_its_answer(look: Look, name: str) -> None:
    """Nothing of an answer is cut off, or has to be pushed aside."""
    assert [] == look(name)["too wide"]


@pytest.mark.parametrize("name", PAGES)
def test_only_key_and_headline_are_announced(look: Look, name: str) -> None:
    """The live region holds little; what stands below it is outside."""
    assert 0 < look(name)["announced"] <= 200
