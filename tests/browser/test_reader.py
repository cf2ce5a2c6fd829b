"""What a reader does on the page, as far as only Chromium's driver can see it; test_every_browser.py has the rest."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_page import SPARING, CalculatorPage
from tests.browser.planned import headline
from tests.later import later


@pytest.fixture
def engine_files(page: Page) -> list[str]:
    """The engine's files the page asked for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/engine-" in request.url else None)
    return asked


def test_a_thousand_coins_in_the_app(page: Page) -> None:
    """Typing a number gives the exact answer without a server."""
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("coins").fill("2000")
    planner.wait("ready")
    planner.field("coins").fill("1000")
    expect(planner.answer).to_contain_text(headline())


def test_the_keyboard_alone_checks_a_price(page: Page) -> None:
    """Typing, Tab and typing again is enough."""
    check = CalculatorPage(page, "price-check")
    check.field("coins").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("7000")
    page.keyboard.press("Tab")
    page.keyboard.type("30")
    expect(check.answer).to_contain_text("7,000 coins for $30.00", timeout=30_000)


@pytest.mark.slow
def test_the_keyboard_alone_chooses_a_gift(page: Page) -> None:
    """Letters choose from the list, Tab leads to the number."""
    gift = CalculatorPage(page, "gift-value")
    gift.field("gift").focus()
    page.keyboard.type("Galaxy")
    page.keyboard.press("Tab")
    page.keyboard.type("3")
    expect(gift.answer).to_contain_text("3 × Galaxy is 3,000 coins", timeout=30_000)


def test_presets_answer_without_the_engine(page: Page, engine_files: list[str]) -> None:
    """A preset shows its answer at once, and loads nothing."""
    page.add_init_script(SPARING)
    planner = CalculatorPage(page, "bundle-planner")
    planner.form.get_by_role("button", name="1,000 coins on the website").click()
    assert (1060, "web", []) == (planner.figures["cost_cents"], planner.field("where").input_value(), engine_files)


def test_nothing_loads_before_a_touch_on_a_sparing_connection(page: Page, engine_files: list[str]) -> None:
    """Where data is to be saved the engine loads at the first touch of a control, and then answers."""
    page.add_init_script(SPARING)
    planner = CalculatorPage(page, "bundle-planner")
    planner.form.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    before = list(engine_files)
    planner.field("coins").focus()
    planner.wait("ready")
    assert ([], True) == (before, len(engine_files) > 0)


@pytest.mark.slow
def test_the_engine_starts_early_on_a_fast_connection(page: Page) -> None:
    """Where the browser says the connection is fast, a calculator near the screen gets ready by itself."""
    fast = "{ saveData: false, effectiveType: '4g', type: 'ethernet' }"
    page.add_init_script(f"Object.defineProperty(navigator, 'connection', {{ value: {fast} }})")
    planner = CalculatorPage(page, "bundle-planner")
    planner.form.scroll_into_view_if_needed()
    planner.wait("ready")


def test_one_worker_for_all_calculators(page: Page) -> None:
    """Two calculators on one page share one engine."""
    page.goto("/book/index.html")
    page.locator("form[data-calculator=what-it-costs] [name=what]").select_option("Rose")
    page.wait_for_selector("form[data-calculator=what-it-costs] output[data-state=ready]")
    page.locator("form[data-calculator=scam-check] [name=text]").fill("Send me the code.")
    page.wait_for_selector("form[data-calculator=scam-check] output[data-state=ready]")
    assert 1 == len(page.workers)


def test_the_newest_input_wins(page: Page) -> None:
    """Typing faster than answers come ends with the answer to what stands in the field."""
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("coins").press_sequentially("99", delay=0)
    for text in ("1", "12", "123", "1234", "12345"):
        planner.field("coins").fill(text)
    expect(planner.answer).to_contain_text("12,345 coins in the TikTok app", timeout=30_000)


def test_a_shared_address_asks_its_question(page: Page) -> None:
    """The fragment fills the controls in and is answered."""
    planner = CalculatorPage(page, "bundle-planner", "#bundle-planner?coins=20000&trouble_cents=0")
    planner.wait("ready")
    assert 30252 == planner.figures["cost_cents"]


@pytest.mark.slow
def test_an_answer_can_be_shared(page: Page) -> None:
    """The address follows the values, tables included, and opens to the same answer elsewhere."""
    planner = CalculatorPage(page, "bundle-planner")
    planner.ask({"where": "own", "own_prices": "1000=9.50"})
    page.wait_for_url(re.compile("own_prices"))
    again = CalculatorPage(page.context.new_page(), "bundle-planner", page.url[page.url.index("#") :])
    again.wait("ready")
    assert 950 == again.figures["cost_cents"]


def test_a_preset_after_a_mistake_clears_it(page: Page) -> None:
    """A preset takes the sentence away, at the field and above the form."""
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("coins").fill("many")
    expect(planner.status).to_contain_text("“many” is not a number", timeout=30_000)
    planner.form.get_by_role("button", name="1,000 coins on the website").click()
    assert ("", 1060) == (planner.problem("coins"), planner.figures["cost_cents"])
    expect(planner.status).to_contain_text("Live.")


@pytest.mark.slow
def test_moving_the_slider_writes_the_address_once(page: Page) -> None:
    """Browsers allow few changes of the address; it follows when the slider rests."""
    page.add_init_script(
        "window.written = 0; const put = history.replaceState;"
        "history.replaceState = function (...all) { window.written += 1; return put.apply(this, all); }"
    )
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("coins").fill("65")
    planner.wait("ready")
    page.wait_for_timeout(500)
    before = page.evaluate("window.written")
    # At once: how long thirty presses of a key take on a busy machine is not the question.
    page.evaluate(
        """() => {
            const slider = document.querySelector("form[data-calculator=bundle-planner] [data-slider=coins]");
            for (let press = 0; press < 30; press += 1) {
                slider.stepUp();
                slider.dispatchEvent(new Event("input", { bubbles: true }));
            }
        }"""
    )
    page.wait_for_timeout(700)
    assert 1 == page.evaluate("window.written") - before


@pytest.mark.slow
def test_own_prices_by_hand(page: Page) -> None:
    """Rows can be changed, removed and added; the answer follows."""
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("where").select_option("own")
    for _ in range(4):
        planner.form.get_by_role("button", name="Remove row 1").click()
    planner.form.get_by_label("Price, row 1").fill("200")
    planner.form.get_by_role("button", name="Add a row").click()
    planner.form.get_by_label("Coins, row 2").fill("1000")
    planner.form.get_by_label("Price, row 2").fill("9.50")
    expect(planner.answer).to_contain_text("buy 1 × 1,000 for $9.50", timeout=30_000)


@pytest.mark.slow
def test_dates_say_how_old_they_are(lone_page: Page) -> None:
    """Beside a date the page adds how long ago it was, from the reader's own clock."""
    lone_page.clock.set_fixed_time("2027-03-15")
    CalculatorPage(lone_page, "gift-value")
    expect(lone_page.locator("form time[datetime='2026-02']").first).to_have_text("2026-02, 13 months ago")


@pytest.mark.parametrize(("text", "place"), [("1,500", "1500"), later("1 500", "1500"), later("700", "700")])
def test_the_slider_follows_what_is_typed(page: Page, text: str, place: str) -> None:
    """However the number is written, the slider stands where it belongs."""
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("coins").fill(text)
    assert place == planner.form.locator("[data-slider=coins]").input_value()


def test_only_the_wrong_row_is_marked(page: Page) -> None:
    """A mistake in a table marks the cells of its row alone."""
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("where").select_option("own")
    planner.form.get_by_label("Price, row 2").fill("abc")
    expect(planner.form.locator("[data-control=own_prices] .cg-problem")).to_contain_text("row 2", timeout=30_000)
    assert 2 == planner.form.locator("[data-control=own_prices] [aria-invalid]").count()


@pytest.mark.slow
def test_own_prices_as_one_line(page: Page) -> None:
    """The table's line of text can be pasted; the rows follow, and the answer."""
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("where").select_option("own")
    planner.field("own_prices").fill("70=0.74; 1000=9.50")
    expect(planner.answer).to_contain_text("buy 1 × 1,000 for $9.50", timeout=30_000)
    assert "9.50" == planner.form.get_by_label("Price, row 2").input_value()


def test_own_prices_are_shown_when_they_count(page: Page) -> None:
    """The table is there when the reader chooses own prices, and not before."""
    planner = CalculatorPage(page, "bundle-planner")
    before = planner.field("own_prices").is_visible()
    planner.field("where").select_option("own")
    assert (False, True) == (before, planner.field("own_prices").is_visible())


@pytest.mark.parametrize(("width", "open_at_first"), [(360, False), (1280, True)])
def test_settings_are_folded_on_a_phone(page: Page, width: int, open_at_first: bool) -> None:
    """On a phone the settings that few change are folded, so that the answer is near; elsewhere there is room."""
    page.set_viewport_size({"width": width, "height": 800})
    planner = CalculatorPage(page, "bundle-planner")
    expect(planner.field("coins")).to_be_enabled()
    assert open_at_first == planner.field("trouble_cents").is_visible()
