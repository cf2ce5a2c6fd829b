"""Answers that were made when the book was built: they come without the engine, and are the engine's own."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Request, expect

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.page.respond import respond
from tests.browser.calculator_page import CalculatorPage

ENGINE = "**/engine-*/**"
# None of these is a ready example.
ASKED = [
    {"device": "android", "situation": "refund", "region": "japan"},
    {"device": "during-live", "situation": "coins-missing", "region": "eea-uk-ch"},
    {"situation": "blocked", "device": "web-phone", "region": "brazil", "seen": "no-way"},
]

# HTML as the browser itself would write it.
AS_WRITTEN = "html => Object.assign(document.createElement('div'), { innerHTML: html }).innerHTML"


@pytest.fixture
def refused(page: Page) -> Iterator[list[str]]:
    """What the page has asked of the engine's folder, of which it gets nothing."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if "/engine-" in request.url:
            asked.append(request.url)

    page.on("request", note)
    page.route(ENGINE, lambda route: route.abort())
    yield asked
    page.unroute(ENGINE)
    page.remove_listener("request", note)


@pytest.mark.parametrize("values", ASKED)
def test_choices_are_answered_without_the_engine(page: Page, refused: list[str], values: dict[str, str]) -> None:
    """The words are those that Python would have given, and nothing of the engine is asked for."""
    guide = CalculatorPage(page, "recharge-guide")
    for control, value in values.items():
        guide.field(control).select_option(value)
    expected = json.loads(respond(json.dumps({"calculator": "recharge-guide", "values": values})))
    headline = CALCULATORS["recharge-guide"].ask(values).headline
    expect(guide.answer).to_contain_text(headline)
    expect(guide.output).to_have_attribute("data-state", "ready")
    assert (expected["figures"], []) == (guide.figures, refused)
    as_browsers_write = (
        "html => { const box = document.createElement('p'); box.innerHTML = html; return box.innerHTML; }"
    )
    assert page.evaluate(as_browsers_write, expected["html"]) == guide.output.inner_html()


def test_after_a_scam_begins_without_the_engine(page: Page, refused: list[str], complaints: list[str]) -> None:
    """The first steps stand there; that the rest cannot come is said."""
    after = CalculatorPage(page, "after-a-scam")
    for value in ("gift-card", "told-code"):
        after.form.locator(f"input[value={value}]").check()
    steps = CALCULATORS["after-a-scam"].ask({"happened": "gift-card,told-code"})
    expect(after.output).to_contain_text(steps.headline)
    expect(after.form.locator("[data-details] ol.cg-steps").first.locator("li")).to_have_count(
        len(steps.steps[0].items)
    )
    assert refused
    complaints.clear()  # the browser itself reports what was withheld


def test_a_quiz_is_drawn_and_judged_without_the_engine(page: Page, refused: list[str]) -> None:
    """Another order, a guess and its answer come from the page and one file."""
    page.goto("/book/teach/quiz.html")
    cases = page.locator("[data-quiz=course-quiz] [data-case]")
    names = "all => all.map(one => one.dataset.case)"
    before = cases.evaluate_all(names)
    page.locator("[data-quiz=course-quiz] [data-guess]").first.click()
    page.locator("[data-quiz=course-quiz] [data-draw]").click()
    page.wait_for_function(
        "before => [...document.querySelectorAll('[data-quiz=course-quiz] [data-case]')]"
        ".some((one, at) => one.dataset.case !== before[at])",
        arg=before,
    )
    assert (sorted(before), []) == (sorted(cases.evaluate_all(names)), refused)
