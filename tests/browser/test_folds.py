"""What is folded away: settings that open when they count, notes that stay open and are printed."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.calculator_page import CalculatorPage

PHONE: ViewportSize = {"width": 360, "height": 740}
PRESET = "Paid from euros, card fee 2 %"


def test_a_shared_setting_is_seen(page: Page) -> None:
    """On a phone, too, a link that sets a folded control shows it."""
    page.set_viewport_size(PHONE)
    check = CalculatorPage(page, "price-check", "#price-check?home_currency=EUR&card_fee_percent=2")
    expect(check.field("home_currency")).to_be_visible()
    expect(check.answer).to_contain_text("€4.56 with a card fee of 2 %", timeout=30_000)


@pytest.mark.slow
def test_a_shared_value_elsewhere_leaves_the_fold_shut(page: Page) -> None:
    """Only what is in the fold opens it."""
    page.set_viewport_size(PHONE)
    check = CalculatorPage(page, "price-check", "#price-check?coins=65&price=0.99")
    expect(check.answer).to_contain_text("65 coins for $0.99", timeout=30_000)
    expect(check.field("home_currency")).to_be_hidden()


@pytest.mark.slow
def test_a_preset_shows_the_setting_that_it_makes(page: Page) -> None:
    """A ready example with a folded value opens the fold."""
    page.set_viewport_size(PHONE)
    check = CalculatorPage(page, "price-check")
    expect(check.field("home_currency")).to_be_hidden()
    check.form.get_by_role("button", name=PRESET).click()
    expect(check.field("card_fee_percent")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_the_chapter_on_currencies_shows_its_currency(browser: Browser, site: str, script: bool) -> None:
    """The currency that the chapter starts with can be seen on a phone, without script too."""
    page = browser.new_page(base_url=site, java_script_enabled=script, viewport=PHONE)
    page.goto("/book/currencies.html")
    expect(page.locator("form[data-calculator=price-check] [name=home_currency]")).to_be_visible()
    page.close()


def test_folded_notes_stay_open_while_answers_change(page: Page) -> None:
    """Who opened the details reads on while typing."""
    compare = CalculatorPage(page, "platform-compare")
    compare.answer.locator(".cg-more-notes summary").click()
    compare.field("amount").fill("20")
    compare.wait("ready")
    expect(compare.answer).to_contain_text("$20.00")
    expect(compare.answer.locator(".cg-more-notes li").first).to_be_visible()


@pytest.mark.slow
def test_folded_notes_are_printed(page: Page) -> None:
    """On paper nothing can be opened, so all of it is there."""
    item = CalculatorPage(page, "platform-compare").answer.locator(".cg-more-notes li").first
    expect(item).to_be_hidden()
    page.emulate_media(media="print")
    assert item.evaluate("element => element.checkVisibility() && element.getBoundingClientRect().height > 0")
