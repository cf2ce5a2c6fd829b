"""A lesson in the browser: its calculator is live one folder down, and the letter to parents prints on one page."""

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.driver import PATIENCE_MS


def test_a_calculator_in_a_lesson_is_live(page: Page) -> None:
    """The exit ticket of lesson 1, typed in; its sources are found in the folder above."""
    page.goto("/book/teach/unit-price.html")
    answer = page.locator("#calculator-price-check .cg-answer")
    page.locator("#price-check-coins").fill("250")
    page.locator("#price-check-price").fill("3.49")
    expect(answer.locator(".cg-headline")).to_contain_text("1.3960 cents per coin", timeout=PATIENCE_MS)
    links = [link.get_attribute("href") or "" for link in answer.locator("a[href*='sources.html']").all()]
    assert {link.partition("#")[0] for link in links} == {"../sources.html"}


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_letter_to_parents_prints_on_one_page(page: Page, paper: str) -> None:
    """On the paper of most countries and on that of North America."""
    page.goto("/book/teach/letter.html")
    assert len(PdfReader(BytesIO(page.pdf(format=paper))).pages) == 1


def test_the_seven_steps_stand_on_the_first_screen_of_a_phone(page: Page) -> None:
    """Nobody has to scroll to know what comes first, and what comes last."""
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto("/book/parents.html")
    last = page.locator("main ol").first.locator("li").last.bounding_box()
    assert last is not None
    assert last["y"] + last["height"] <= 640
