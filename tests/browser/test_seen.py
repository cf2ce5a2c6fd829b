"""The answer is seen: beside its question on a laptop, in a bar on a phone, above what its keyboard leaves."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_page import PAGES, CalculatorPage
from tests.later import later

LAPTOP, PHONE, WITH_KEYBOARD = (1366, 768), (390, 844), (390, 390)
SIZES = [LAPTOP, PHONE, WITH_KEYBOARD]
# At which controls no key figure of this calculator, in the answer or in the bar, is wholly in the window.
UNSEEN = """async (form) => {
    const frame = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
    const fields = [...form.querySelector("fieldset").querySelectorAll("input, select, textarea")];
    const name = form.dataset.calculator;
    const unseen = [];
    for (const field of fields.filter((one) => one.checkVisibility())) {
        field.focus({ preventScroll: true });
        field.scrollIntoView({ block: "center" });
        await frame();
        const figures = [...form.querySelectorAll("[data-key-figure]")];
        figures.push(...document.querySelectorAll(`[data-for=${name}]:not([hidden]) [data-key-figure]`));
        const places = figures.map((figure) => figure.getBoundingClientRect());
        if (!places.some((place) => place.top >= 0 && place.bottom <= innerHeight)) unseen.push(field.name || field.id);
    }
    return unseen;
}"""
OFFERED = "form[data-calculator={}] fieldset:enabled"


# One whose table of fields comes and goes, one with boxes, one that takes a file and the longest form.
SOON = ("bundle-planner", "after-a-scam", "statement-check", "budget-plan")


@pytest.mark.parametrize("name", [name if name in SOON else later(name) for name in PAGES])
def test_the_key_figure_is_in_sight_at_every_control(page: Page, name: str) -> None:
    """Wherever the focus is in a calculator, on a laptop and a phone, its key figure is in the window."""
    shown = CalculatorPage(page, name)
    page.wait_for_selector(OFFERED.format(name))
    unseen = {}
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        unseen[width, height] = shown.form.evaluate(UNSEEN)
    assert {size: [] for size in SIZES} == unseen


@pytest.mark.parametrize("name", ["budget-plan", "statement-check", "after-a-scam"])
def test_a_long_form_keeps_its_answer_beside_it(page: Page, name: str) -> None:
    """On a laptop the answer itself stays in sight, at the last control too, and no bar is needed."""
    page.set_viewport_size({"width": LAPTOP[0], "height": LAPTOP[1]})
    shown = CalculatorPage(page, name)
    page.wait_for_selector(OFFERED.format(name))
    last = shown.form.locator("fieldset:first-of-type :is(input, select, textarea):visible").last
    last.evaluate("field => { field.focus({ preventScroll: true }); field.scrollIntoView({ block: 'center' }) }")
    expect(shown.output.locator("[data-key-figure]")).to_be_in_viewport(ratio=1)
    expect(page.locator(f"[data-for={name}]")).to_be_hidden()


def test_the_focus_is_not_under_the_answer_that_stays(page: Page) -> None:
    """Going back through an answer's links, each is below what stays in sight."""
    page.set_viewport_size({"width": LAPTOP[0], "height": LAPTOP[1]})
    shown = CalculatorPage(page, "recharge-guide")
    page.wait_for_selector(OFFERED.format("recharge-guide"))
    hidden = """form => [...form.querySelectorAll(".cg-details :is(a, summary)")].reverse()
        .filter((one) => one.checkVisibility())
        .filter((one) => {
            one.focus();
            return one.getBoundingClientRect().top < form.querySelector("output").getBoundingClientRect().bottom;
        }).map((one) => one.outerHTML)"""
    assert [] == shown.form.evaluate(hidden)


@pytest.mark.slow
@pytest.mark.parametrize("width", [1000, LAPTOP[0]])
def test_no_table_is_wider_than_its_answer(page: Page, width: int) -> None:
    """Beside its question as on a phone, which test_calculator_on_a_phone.py looks at."""
    page.set_viewport_size({"width": width, "height": 768})
    for name in PAGES:
        tables = CalculatorPage(page, name).answer.locator(".cg-rows")
        assert [] == tables.evaluate_all(
            "all => all.filter(one => one.scrollWidth > one.parentElement.clientWidth).map(one => one.innerText)"
        )


def test_the_bar_leads_to_the_answer(page: Page) -> None:
    """It says what the answer says, and pressed it goes there."""
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.emulate_media(reduced_motion="reduce")
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("coins").focus()
    page.keyboard.type("0")
    bar = page.locator("[data-for=bundle-planner]")
    planner.form.evaluate("form => form.scrollIntoView()")
    page.set_viewport_size({"width": WITH_KEYBOARD[0], "height": WITH_KEYBOARD[1]})
    expect(bar).to_be_visible()
    expect(bar.locator("[data-key-figure]")).to_have_text(planner.output.locator("[data-key-figure]").inner_text())
    bar.click()
    expect(bar).to_be_hidden()
    expect(planner.output).to_be_in_viewport()


def test_a_file_leads_to_its_answer(page: Page) -> None:
    """After a file is chosen its answer is in sight, and the status says what was read."""
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.emulate_media(reduced_motion="reduce")
    check = CalculatorPage(page, "statement-check")
    text = b"Date,Description,Amount\n2026-03-15,TIKTOK COINS,-4.99\n"
    check.form.locator("[data-upload=statement]").set_input_files(
        {"name": "mine.csv", "mimeType": "text/csv", "buffer": text}
    )
    expect(check.status).to_contain_text("Read: mine.csv", timeout=30_000)
    expect(check.output.locator("[data-key-figure]")).to_be_in_viewport(ratio=1)


def test_a_mistake_dims_the_answer_and_is_shown_once(page: Page) -> None:
    """The sentence stands at its control; the answer of before looks like one."""
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("coins").fill("many")
    expect(planner.answer).to_have_attribute("data-stale", "", timeout=30_000)
    seen = planner.form.get_by_text("is not a number").locator("visible=true")
    assert 1 == sum(box["width"] > 1 for one in seen.all() if (box := one.bounding_box()))
    planner.field("coins").fill("65")
    expect(planner.answer).not_to_have_attribute("data-stale", "")


def test_a_footnote_opens_where_its_number_stands(page: Page) -> None:
    """Pressed, it says what is known and leads to the source; Escape closes it; the page's address stays."""
    gift = CalculatorPage(page, "gift-value")
    before = page.url
    number = gift.answer.locator("a.cg-ref").first
    number.focus()
    page.keyboard.press("Enter")
    bubble = page.locator(".cg-bubble")
    expect(bubble).to_be_visible()
    expect(bubble.locator("a")).to_have_attribute("href", re.compile(r"sources\.html#"))
    page.keyboard.press("Escape")
    expect(bubble).to_have_count(0)
    assert before == page.url


def test_a_number_is_large_enough_to_touch(page: Page) -> None:
    """24 px each way."""
    gift = CalculatorPage(page, "gift-value")
    sizes = gift.answer.locator("a.cg-ref").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect())"
        ".map(({ width, height }) => Math.min(width, height))"
    )
    assert sizes
    assert min(sizes) >= 24


def test_a_link_to_these_values_is_copied(page: Page) -> None:
    """The button copies the whole address, or shows it where the browser lets no page copy."""
    page.context.grant_permissions(["clipboard-write"])
    planner = CalculatorPage(page, "bundle-planner")
    planner.form.get_by_role("button", name="1,000 coins on the website").click()
    planner.form.get_by_role("button", name="Copy a link to these values").click()
    expect(planner.form.locator(".cg-presets [role=status]")).to_contain_text("Copied.")
    planner.field("coins").focus()
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+V")
    assert planner.field("coins").input_value().endswith("/book/bundles.html#bundle-planner?where=web")
