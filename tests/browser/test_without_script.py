"""With JavaScript off a calculator is a worked example."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from coinguide.guide.calculators import CALCULATORS
from tests.browser.calculator_page import PAGES, CalculatorPage
from tests.browser.own_browser import page_with


@pytest.fixture(scope="module")
def without_script(browser: Browser, site: str) -> Iterator[Page]:
    """One page for the whole file, in a browser with JavaScript off: every test opens an address anew."""
    with page_with(browser, site, java_script_enabled=False) as page:
        yield page


@pytest.mark.parametrize("name", PAGES)
def test_without_script_it_is_a_worked_example(without_script: Page, name: str) -> None:
    """With JavaScript off the answer with all its parts and the examples are there; no control pretends."""
    shown = CalculatorPage(without_script, name)
    answer = CALCULATORS[name].answer()
    parts = ((".cg-headline", True), ("table", answer.rows), ("svg", answer.series), (".cg-steps", answer.steps))
    for part, has_it in parts:
        if has_it:
            expect(shown.answer.locator(part).first).to_be_visible()
    for control in shown.form.locator("input, select, button[data-preset]").all():
        expect(control).to_be_disabled()
    without_script.locator(f"#calculator-{name} .cg-examples > summary").click()
    expect(without_script.locator(f"#calculator-{name} [data-example='2'] .cg-headline")).to_be_visible()


def test_without_script_charts_and_fields_have_their_colours(without_script: Page) -> None:
    """The theme names its colours by a script: a chart's ground is white without it, and a field has an edge."""
    shown = CalculatorPage(without_script, "bundle-planner")
    style = "(one, name) => getComputedStyle(one)[name]"
    ground = shown.answer.locator(".cg-ground").first.evaluate(style, "fill")
    edge = shown.field("coins").evaluate(style, "borderTopWidth")
    assert ("rgb(255, 255, 255)", "1px") == (ground, edge)
