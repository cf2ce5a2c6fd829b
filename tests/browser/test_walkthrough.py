"""A page on a projector: one section at a time, by keys and buttons, with live calculators and notes apart."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.calculator_page import CalculatorPage
from tests.browser.planned import headline
from tests.later import later

START = "Project this page"
LESSON = "/book/teach/unit-price.html"
SHOWN = """[...document.querySelectorAll(".walk-step > :is(h1, h2, h3)")]
    .filter((heading) => heading.checkVisibility())
    .map((heading) => heading.innerText)"""
FOCUSED = "document.activeElement.textContent"


def project(page: Page, address: str = "/book/bundles.html") -> None:
    """Open a page and press the button."""
    page.goto(address)
    page.get_by_role("button", name=START).click()


def number(page: Page) -> str:
    """Where the projected page says that it is."""
    return page.locator(".walk-number").inner_text()


def headings(page: Page) -> list[str]:
    """The headings of the sections that can be seen."""
    found: list[str] = page.evaluate(SHOWN)
    return [heading.removesuffix("#") for heading in found]


def planner_section(page: Page) -> CalculatorPage:
    """Project the planner's section."""
    planner = CalculatorPage(page, "bundle-planner")
    page.get_by_role("button", name=START).click()
    while not planner.form.is_visible():
        page.keyboard.press("ArrowRight")
    return planner


def test_the_arrow_keys_show_one_section_at_a_time(page: Page) -> None:
    """Its heading has the focus, so that a screen reader reads on from there."""
    project(page)
    seen = []
    for place in range(7):
        assert f"{place + 1} of 7" == number(page)
        seen += headings(page)
        assert seen[-1] == page.evaluate(FOCUSED).removesuffix("#")
        page.keyboard.press("ArrowRight")
    assert "7 of 7" == number(page)
    assert 7 == len(seen) == len(set(seen))
    page.keyboard.press("ArrowLeft")
    assert [seen[5]] == headings(page)
    page.keyboard.press("Home")
    assert "1 of 7" == number(page)
    page.keyboard.press("End")
    assert "7 of 7" == number(page)


@pytest.mark.slow
def test_page_down_shows_all_of_a_tall_section_before_the_next(page: Page) -> None:
    """As a clicker sends it; the bar says that there is more below."""
    page.set_viewport_size({"width": 1280, "height": 720})
    planner = planner_section(page)
    before = number(page)
    assert page.get_by_text("More below").is_visible()
    pressed = 0
    while number(page) == before:
        page.keyboard.press("PageDown")
        pressed += 1
        assert pressed < 20
    assert pressed > 1
    assert not planner.form.is_visible()
    page.keyboard.press("PageUp")
    assert before == number(page)


def test_the_buttons_do_what_the_keys_do(page: Page) -> None:
    """For a mouse or a finger."""
    project(page)
    page.get_by_role("button", name="Next").click()
    assert "2 of 7" == number(page)
    page.get_by_role("button", name="Back").click()
    assert "1 of 7" == number(page)
    page.get_by_role("button", name="Leave").click()
    assert page.get_by_role("button", name=START).is_visible()


def test_a_calculator_is_used_in_the_projected_section(page: Page) -> None:
    """It is the page's own, and what was typed is there when the section comes back."""
    planner = planner_section(page)
    planner.field("coins").fill("330")
    planner.wait("ready")
    assert headline("330") in planner.headline
    page.keyboard.press("Tab")
    page.locator(".walk-now > :is(h1, h2)").click()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert "330" == planner.field("coins").input_value()
    assert headline("330") in planner.headline


def test_the_keys_belong_to_a_field_that_has_the_focus(page: Page) -> None:
    """Typing, the slider and the list keep theirs; the bar says so, and leaving the field gives them back."""
    planner = planner_section(page)
    here = number(page)
    slider = planner.form.locator("[data-slider=coins]")
    slider.focus()
    page.keyboard.press("ArrowRight")
    assert "1010" == slider.input_value()
    planner.field("where").focus()
    page.keyboard.press("ArrowDown")
    planner.field("coins").focus()
    for key in ("Home", "n", "b", " ", "PageDown"):
        page.keyboard.press(key)
    assert "nb 1010" == planner.field("coins").input_value()
    assert here == number(page)
    assert page.get_by_text("The keys go to the field.").is_visible()
    page.locator(".walk-now > :is(h1, h2)").click()
    assert not page.get_by_text("The keys go to the field.").is_visible()
    page.keyboard.press("ArrowRight")
    assert here != number(page)


@pytest.mark.parametrize("full_screen", [True, later(False)])
def test_escape_leaves_and_the_page_is_where_the_projection_was(page: Page, full_screen: bool) -> None:
    """Also where the browser allows no full screen, as on a phone."""
    if not full_screen:
        page.add_init_script("Element.prototype.requestFullscreen = undefined")
    project(page)
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    heading = headings(page)[0]
    page.wait_for_function(f"Boolean(document.fullscreenElement) === {str(full_screen).lower()}")
    page.keyboard.press("Escape")
    page.wait_for_selector(f"text={START}")
    page.wait_for_function("!document.fullscreenElement")
    assert 7 == len(headings(page))
    assert heading == page.evaluate(FOCUSED).removesuffix("#")
    assert 0 <= page.evaluate("document.activeElement.getBoundingClientRect().top") < 300


@pytest.mark.slow
def test_it_starts_at_the_section_that_is_being_read(page: Page) -> None:
    """Not at the top again."""
    page.goto("/book/bundles.html")
    page.locator("article h2").nth(2).evaluate("(heading) => heading.scrollIntoView()")
    # Not pressed by Playwright, which scrolls the page for it.
    page.locator(".walk-start").evaluate("(button) => button.click()")
    assert "4 of 7" == number(page)


def test_the_notes_have_a_window_of_their_own_in_step_with_the_page(lone_page: Page) -> None:
    """The class sees none of them; the clock counts the minutes."""
    lone_page.clock.install()
    project(lone_page, LESSON)
    assert lone_page.locator(".teacher-note").count() > 0
    with lone_page.expect_popup() as opening:
        lone_page.keyboard.press("n")
    notes = opening.value
    for _ in range(lone_page.locator(".walk-step").count()):
        assert 0 == lone_page.locator(".teacher-note:visible").count()
        assert number(lone_page) in notes.locator("body").inner_text()
        own = lone_page.locator(".walk-now > .teacher-note, .walk-now > .cg-fold .teacher-note").all_text_contents()
        assert own == notes.locator(".teacher-note").all_text_contents()
        lone_page.keyboard.press("ArrowRight")
    lone_page.clock.fast_forward("02:00")
    assert "2 minutes since the start" in notes.locator("body").inner_text()
    notes.keyboard.press("Home")
    assert number(lone_page).startswith("1 of")
    lone_page.keyboard.press("Escape")
    lone_page.wait_for_selector(f"text={START}")
    assert notes.is_closed()


@pytest.mark.slow
def test_without_a_window_a_key_shows_and_hides_the_notes(page: Page) -> None:
    """Where the browser opens none; the bar says so."""
    page.add_init_script("window.open = () => null")
    project(page, LESSON)
    while page.locator(".walk-now > .teacher-note, .walk-now > .cg-fold .teacher-note").count() == 0:
        page.keyboard.press("ArrowRight")
    page.keyboard.press("n")
    assert page.locator(".walk-now > .teacher-note, .walk-now > .cg-fold .teacher-note").first.is_visible()
    assert page.get_by_text("N shows and hides them here").is_visible()
    page.keyboard.press("n")
    assert not page.locator(".walk-now > .teacher-note, .walk-now > .cg-fold .teacher-note").first.is_visible()


@pytest.mark.slow
def test_a_page_without_notes_offers_none(page: Page) -> None:
    """No button that does nothing."""
    project(page)
    assert not page.get_by_role("button", name="Notes").is_visible()


@pytest.mark.slow
def test_a_link_to_another_section_shows_that_section(page: Page) -> None:
    """The page's own links go on working."""
    project(page)
    target = page.locator("article section section:not(.cg)").nth(2).get_attribute("id")
    page.evaluate("(target) => { location.hash = target }", target)
    page.wait_for_function("document.querySelector('.walk-number').textContent === '4 of 7'")


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (360, 640)])
def test_nothing_of_a_section_is_cut_off(page: Page, size: tuple[int, int]) -> None:
    """No section is wider than the screen, and the end of each can be scrolled above the bar."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    project(page)
    for _ in range(7):
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        end = page.evaluate("document.querySelector('.walk-now').getBoundingClientRect().bottom")
        assert end <= page.evaluate("document.querySelector('.walk-bar').getBoundingClientRect().top")
        page.keyboard.press("ArrowRight")


def test_a_lesson_is_shown_in_one_size_and_without_what_is_the_teachers(page: Page) -> None:
    """No minutes, no note, no part on how it goes without a screen; those come back when the page is left."""
    project(page, LESSON)
    seen, sizes = [], set()
    for _ in range(page.locator(".walk-step").count()):
        seen += headings(page)
        sizes.add(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
        assert 0 == page.locator(":is(.teacher-note, .teacher-part, .teacher-time):visible").count()
        page.keyboard.press("ArrowRight")
    expected = ["Lesson 1: What does one coin cost?", "Which drink is cheaper?", "One row together", "Four bundles"]
    assert [*expected, "Check it", "Talk about it", "Exit ticket"] == seen
    assert 1 == len(sizes)
    page.keyboard.press("Escape")
    expect(page.locator(".teacher-part").first).to_be_visible()
    expect(page.locator("article h2").first).to_contain_text("0–4 min: Which drink is cheaper?")


@pytest.mark.parametrize(("width", "height"), [(1280, 720), later(1920, 1080)])
def test_the_type_grows_with_the_screen(page: Page, width: int, height: int) -> None:
    """The last row of a classroom reads it: at least a twenty-eighth of the screen's height."""
    page.set_viewport_size({"width": width, "height": height})
    project(page)
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.walk-now > p')).fontSize)")
    assert size >= height / 28


@pytest.mark.slow
def test_the_button_is_not_printed(page: Page) -> None:
    """On paper it would do nothing."""
    page.goto("/book/bundles.html")
    assert page.get_by_role("button", name=START).is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".walk-start").is_visible()


def test_without_script_there_is_no_button(browser: Browser, site: str) -> None:
    """Nothing that does nothing."""
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto("/book/bundles.html")
    assert not page.locator(".walk-start").is_visible()
    context.close()
