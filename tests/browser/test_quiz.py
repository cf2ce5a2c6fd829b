"""The quiz on its page: by keyboard, by number of the order, started again, and without a script."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.quiz_calculator import cases_at_start
from tests.browser.calculator_page import SPARING, CalculatorPage
from tests.browser.test_axe import faults
from tests.later import later

ADDRESS = "/book/spot-a-scam.html"
CASES = cases_at_start(CALCULATORS["spot-the-scam"])
FIRST = f"[data-case={CASES[0].name}]"  # a scam
RIGHT = {True: "Right", False: "Not this time"}


def order(page: Page) -> list[str]:
    """The cases as they stand on the page."""
    boxes = page.locator("[data-quiz=spot-the-scam] [data-case]")
    return [str(name) for name in boxes.evaluate_all("boxes => boxes.map(box => box.dataset.case)")]


def test_the_keyboard_alone_plays_it(page: Page) -> None:
    """Tab and Space judge every case; the focus stays on the button, the answer is announced, the sum is right."""
    page.add_init_script(SPARING)
    page.goto(ADDRESS)
    quiz = page.locator("[data-quiz=spot-the-scam]")
    quiz.locator("[data-guess]").first.focus()
    for place, case in enumerate(CASES, 1):
        box = quiz.locator(f"[data-case={case.name}]")
        page.keyboard.press("Space" if place % 2 else "Enter")  # every time the first button: scam
        expect(box.locator("output [data-key-figure]")).to_have_text(
            "Right" if case.right == "scam" else "Not this time"
        )
        expect(box.locator("form mark bdi")).to_have_text(case.clue)
        expect(box.locator("[data-guess=scam]")).to_be_focused()
        while not quiz.locator("[data-next]").evaluate("button => button === document.activeElement"):
            page.keyboard.press("Tab")  # over the other button and the answer's links
        page.keyboard.press("Enter")
        if place < len(CASES):
            page.keyboard.press("Tab")  # from the title to the next case
            expect(quiz.locator(f"[data-case={CASES[place].name}] [data-guess=scam]")).to_be_focused()
    scams = sum(case.right == "scam" for case in CASES)
    expect(quiz.locator("[data-score]")).to_have_text(f"{scams} of {len(CASES)} right. That was all.")


def test_it_needs_no_engine(page: Page) -> None:
    """A guess is answered at once, from the page."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/engine-" in request.url else None)
    page.add_init_script(SPARING)
    page.goto(ADDRESS)
    page.locator(f"{FIRST} [data-guess=scam]").click()
    expect(page.locator(f"{FIRST} output")).to_contain_text("The answer: scam.")
    assert [] == asked


@pytest.mark.slow
def test_the_first_guess_counts(page: Page) -> None:
    """A second press changes nothing."""
    page.goto(ADDRESS)
    box = page.locator(FIRST)
    box.locator("[data-guess=genuine]").click()
    box.locator("[data-guess=scam]").click(force=True)  # it says that it is disabled, and keeps the focus
    expect(page.locator("[data-score]")).to_have_text(f"0 of 1 right. {len(CASES) - 1} to go.")
    expect(box.locator("output")).to_contain_text("Not this time")


def test_start_again(page: Page) -> None:
    """Answers, marks and sum go; the cases can be judged anew."""
    page.goto(ADDRESS)
    box = page.locator(FIRST)
    box.locator("[data-guess=genuine]").click()
    page.locator("[data-restart]").click()
    expect(page.locator("[data-score]")).to_have_text("")
    expect(box.locator("form mark")).to_have_count(0)
    page.keyboard.press("Tab")  # from the top again, and not from below the last case
    expect(page.locator("[data-quiz=spot-the-scam] [data-guess]").first).to_be_focused()
    box.locator("[data-guess=scam]").click()
    expect(page.locator("[data-score]")).to_contain_text("1 of 1 right.")


def test_the_order_follows_the_number(page: Page) -> None:
    """The page shows the cases in the order that Python gives, and keeps what was guessed."""
    shown = CalculatorPage(page, "spot-the-scam")
    page.locator(f"{FIRST} [data-guess=scam]").click()
    shown.ask({"seed": "7"})
    assert CALCULATORS["spot-the-scam"].answer(seed=7).figures["order"] == tuple(order(page))
    expect(page.locator("[data-score]")).to_contain_text("1 of 1 right.")


def test_the_page_draws_a_number(page: Page) -> None:
    """Another order is drawn by the page, asked of Python, and stands in the address to share."""
    page.goto(ADDRESS)
    first = order(page)
    page.locator("[data-draw]").click()
    page.wait_for_url("**seed=*", timeout=30_000)
    seed = page.locator("form[data-calculator=spot-the-scam] [name=seed]").input_value()
    assert CALCULATORS["spot-the-scam"].answer(seed=seed).figures["order"] == tuple(order(page))
    assert sorted(first) == sorted(order(page))


@pytest.mark.parametrize("seed", ["%3Cimg%20src=x%20onerror=alert(1)%3E", *map(later, ("-1", "1e309", "__proto__"))])
def test_a_hostile_number_changes_nothing(page: Page, seed: str) -> None:
    """It stays text, gets a sentence, and the cases stay as they were."""
    shown = CalculatorPage(page, "spot-the-scam", f"#spot-the-scam?seed={seed}")
    shown.wait("ready")
    assert shown.problem("seed")
    assert [case.name for case in CASES] == order(page)
    assert 0 == page.locator("#quiz-spot-the-scam img, #calculator-spot-the-scam img").count()


@pytest.mark.parametrize("theme", ["light", later("dark")])
def test_axe_finds_nothing_in_answered_cases(page: Page, theme: Literal["light", "dark"]) -> None:
    """No fault in cases judged rightly, wrongly and not at all, on a phone, where nothing is too wide or too small."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme=theme)
    page.goto(ADDRESS)
    for case in CASES[:-1]:
        page.locator(f"[data-case={case.name}] [data-guess=scam]").click()
        page.locator("[data-next]").click()
    assert [] == faults(page, "#quiz-spot-the-scam")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    heights = [box["height"] for one in page.locator("[data-quiz] button").all() if (box := one.bounding_box())]
    assert min(heights) >= 44


def test_without_a_script_it_is_questions_with_folded_answers(browser: Browser, site: str) -> None:
    """No button that does nothing; each answer opens, for both guesses, with the clue marked."""
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto(ADDRESS)
    assert 0 == page.locator("[data-quiz] button:visible").count()
    box = page.locator("[data-case=look-alike]")
    box.locator("> details > summary").click()
    expect(box.locator("details mark bdi")).to_be_visible()
    expect(box.locator(".cg-example-title")).to_have_text(["If you said “Scam”:", "If you said “Genuine”:"])
    expect(box.locator("details [data-key-figure]")).to_have_text(["Right", "Not this time"])
    expect(box.locator("details .cg-headline")).to_have_text(["The answer: scam."] * 2)
    context.close()
