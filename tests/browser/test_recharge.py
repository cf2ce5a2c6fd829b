"""recharge-guide on the built page: all that it can be asked, by keyboard, and its picture on a phone."""

import pytest
from playwright.sync_api import Page, expect

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.page.plain_json import figures_json
from tests.browser.calculator_page import CalculatorPage
from tests.cases.recharge_guide import COMBINATIONS, HINDERED


@pytest.mark.slow
def test_every_combination_is_answered_on_the_page(page: Page) -> None:
    """Each gives Python's figures, a numbered step, and a link to a source beside it."""
    shown = CalculatorPage(page, "recharge-guide")
    wrong = []
    for asked in (*COMBINATIONS, *HINDERED):
        shown.ask(asked)
        links = shown.answer.locator("ol.cg-steps li a.cg-ref").count()
        expected = figures_json(CALCULATORS["recharge-guide"].ask(asked).figures)
        if expected != shown.figures or not links:
            wrong.append(asked)
    assert [] == wrong


def test_the_keyboard_alone_asks_for_money_back(page: Page) -> None:
    """Letters choose from each list, Tab leads to the next."""
    guide = CalculatorPage(page, "recharge-guide")
    guide.field("device").focus()
    for letters in ("Computer", "I want my", "EU"):
        page.keyboard.type(letters)
        page.keyboard.press("Tab")
    expect(guide.answer).to_contain_text("you have 14 days, for unused coins only", timeout=30_000)


def test_the_keyboard_alone_goes_down_the_tree(page: Page) -> None:
    """What is seen is asked once nothing goes on, and each thing seen has its own first step."""
    guide = CalculatorPage(page, "recharge-guide")
    expect(guide.field("seen")).to_be_hidden()
    guide.field("device").focus()
    for letters in ("Android", "I cannot buy", "The payment st", "United"):
        page.keyboard.type(letters)
        page.keyboard.press("Tab")
    expect(guide.answer).to_contain_text("wait, and do not pay again", timeout=30_000)
    guide.field("seen").focus()
    page.keyboard.type("The Gift")
    expect(guide.answer).to_contain_text("Gifts are off in this LIVE", timeout=30_000)


def test_an_address_opens_the_tree_where_it_says(page: Page) -> None:
    """As the list of questions leads there."""
    page.goto("/book/recharge.html#recharge-guide?situation=blocked&seen=gift-fails")
    form = page.locator("form[data-calculator=recharge-guide]")
    expect(form.locator("[name=seen]")).to_have_value("gift-fails", timeout=30_000)
    expect(form.locator("output")).to_contain_text("The gift does not go out", timeout=30_000)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_picture_of_the_routes_can_be_read(page: Page, width: int) -> None:
    """Its letters are at least 12 pixels high, and each line lies within a box."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/book/recharge.html")
    lines = page.locator("svg[aria-labelledby='routes-alt']").evaluate(
        """svg => {
            const boxes = [...svg.querySelectorAll("path")].map((path) => path.getBoundingClientRect());
            return [...svg.querySelectorAll("text")].map((text) => {
                const line = text.getBoundingClientRect();
                const inside = (box) => box.left + 2 <= line.left && line.right <= box.right - 2;
                const size = parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a;
                return [text.textContent, size >= 12, boxes.some(inside)];
            });
        }"""
    )
    assert lines
    assert [] == [line for line in lines if not all(line[1:])]
