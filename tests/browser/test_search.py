"""The search answers people's own words, keeps what they type as text, and loads nothing before it is wanted."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driver import Driver
from tests.browser.own_browser import page_with
from tests.browser.searched import ASKED, first_found

BOTH = ["chromium", pytest.param("webkit", marks=[pytest.mark.webkit, pytest.mark.slow])]
MARKUP = "<svg/onload=qqqq()>"
DIALOG = "#pst-search-dialog"


@pytest.mark.parametrize("driver", BOTH, indirect=True)
def test_people_find_what_they_ask_for(driver: Driver) -> None:
    """Numbers, a sign of money, words without an apostrophe, names that the chapters do not use."""
    assert ASKED == {query: first_found(driver, query) for query in ASKED}


@pytest.mark.parametrize("driver", BOTH, indirect=True)
def test_what_a_stranger_puts_into_a_link_stays_text(driver: Driver) -> None:
    """In the words that are looked for, and in the fragment behind them."""
    driver.open(f"/search.html?q={quote(MARKUP)}#{quote(MARKUP)}")
    driver.wait_for_words("main .search-told", f"Nothing was found for “{MARKUP}”")
    assert 0 == driver.run("() => document.querySelectorAll('main .search-told *').length")


def test_the_dialog_answers_while_one_types_and_enter_opens_the_page(page: Page) -> None:
    """Ctrl+K, words, a place to go; with Enter all that was found, at an address to share."""
    page.goto("/book/teach/index.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("my kid spent")
    expect(page.locator(f"{DIALOG} [role=status]")).to_contain_text("likeliest places of")
    first = page.locator(f"{DIALOG} .search-place a").first
    expect(first).to_have_text("A child has spent money: what now?")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=my+kid+spent")
    page.locator("main .search-place a").first.click()
    page.wait_for_url("**/book/parents.html#a-child-has-spent-money-what-now")
    page.go_back()
    expect(page.locator("main .search-place a").first).to_have_text("A child has spent money: what now?")


def test_nothing_is_loaded_before_a_reader_comes_to_the_search(page: Page) -> None:
    """Then what finds, what can be found, and their style; once."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition("?")[0]))
    page.goto("/book/about.html")
    wanted = {"finder.js", "sections.js", "search.css"}
    assert set() == wanted & set(asked)
    page.keyboard.press("Control+k")
    page.keyboard.type("refund")
    expect(page.locator(f"{DIALOG} .search-place").first).to_be_visible()
    assert sorted(wanted) == sorted(name for name in asked if name in wanted)


def test_what_does_not_arrive_is_told_in_words_and_tried_again(page: Page) -> None:
    """With the next letter, once the network is back."""
    page.goto("/book/about.html")
    page.route("**/sections.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.keyboard.press("Control+k")
    page.keyboard.type("refun")
    expect(page.locator(f"{DIALOG} [role=status]")).to_contain_text("could not be loaded")
    page.unroute("**/sections.js*")
    page.keyboard.type("d")
    expect(page.locator(f"{DIALOG} .search-place").first).to_be_visible()


def test_without_scripts_the_search_page_says_what_to_do(browser: Browser, site: str) -> None:
    """No field that does nothing; the ways to the chapters and to the questions."""
    with page_with(browser, site, java_script_enabled=False) as page:
        page.goto("/search.html")
        expect(page.locator("main input")).to_be_hidden()
        # Playwright's own look at words passes over what stands in <noscript>.
        assert "The search needs JavaScript, and here it is off." in page.locator("main").inner_text()
        page.locator("main noscript a").last.click()
        page.wait_for_url("**/book/questions.html")
