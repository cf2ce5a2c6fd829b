"""The quiz for the end of the course on its page: judged, printed, and one folder below the Sources page."""

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.quiz_calculator import cases_at_start
from tests.browser.calculator_page import CalculatorPage
from tests.later import later

ADDRESS = "/book/teach/quiz.html"
CASES = cases_at_start(CALCULATORS["course-quiz"])
QUIZ = "[data-quiz=course-quiz]"


def answer_all(page: Page) -> None:
    """Choose the first option of each question."""
    page.goto(ADDRESS)
    for case in CASES:
        page.locator(f"{QUIZ} [data-case={case.name}] [data-guess=a]").click()
        page.locator(f"{QUIZ} [data-next]").click()


def test_the_result_can_be_printed_when_all_is_answered(page: Page) -> None:
    """On paper stand the questions with the chosen answers, the score, and lines for name and date; nothing else."""
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; }")
    page.goto(ADDRESS)
    expect(page.get_by_role("button", name="Print my result")).to_be_hidden()
    answer_all(page)
    page.get_by_role("button", name="Print my result").click()
    page.emulate_media(media="print")
    right = sum(case.right == "a" for case in CASES)
    shown = page.locator("body").inner_text()
    assert (1, True, True) == (page.evaluate("printed"), "Name: ___" in shown, f"{right} of 12 right" in shown)
    assert 12 == page.locator(f"{QUIZ} [data-guess]:visible").count()
    expect(page.locator("article h1")).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("article h1")).to_be_visible()
    expect(page.get_by_text("Name: ___")).to_be_hidden()


@pytest.mark.slow
def test_starting_again_takes_the_result_away(page: Page) -> None:
    """The button to print comes back with the last answer only."""
    answer_all(page)
    page.locator(f"{QUIZ} [data-restart]").click()
    expect(page.get_by_role("button", name="Print my result")).to_be_hidden()


def test_nothing_is_kept_or_sent(page: Page) -> None:
    """No request, nothing in a store that outlives the tab, nothing in the address; in this tab the guesses alone."""
    page.goto(ADDRESS)
    page.wait_for_load_state("networkidle")
    kept = "[JSON.stringify(localStorage), document.cookie, location.href]"
    before, asked = page.evaluate(kept), []
    page.on("request", lambda request: asked.append(request.url) if "/engine-" not in request.url else None)
    for case in CASES:
        page.locator(f"{QUIZ} [data-case={case.name}] [data-guess=b]").click()
        page.locator(f"{QUIZ} [data-next]").click()
    assert ([], before) == (asked, page.evaluate(kept))
    guesses = {case.name: "b" for case in CASES}
    assert {"quiz course-quiz": guesses} == {
        name: json.loads(text) for name, text in page.evaluate("Object.entries(sessionStorage)")
    }


@pytest.mark.parametrize("live", [False, later(True)])
def test_sources_are_found_from_a_folder_below(page: Page, live: bool) -> None:
    """Answers made with the book and answers made in the browser both lead to the Sources page above."""
    shown = CalculatorPage(page, "course-quiz")
    part = page.locator(f"{QUIZ} details").first
    if live:
        shown.ask({"case": "4", "guess": "b"})
        part = shown.answer
    links = part.locator("a[href]:not(.cg-ref)").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    assert links
    assert [] == [link for link in links if not link.startswith("../sources.html#")]


def test_without_a_script_it_is_questions_with_folded_answers(browser: Browser, site: str) -> None:
    """Each question has its options with what each of them is answered, and no button."""
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto(ADDRESS)
    assert 0 == page.locator(f"{QUIZ} button:visible").count()
    box = page.locator("[data-case=takeaways]")
    box.locator("> details > summary").click()
    expect(box.locator(".cg-example-title")).to_have_text(
        ["If you said “13 or older”:", "If you said “16 or older”:", "If you said “18 or older”:"]
    )
    context.close()
