"""What a browser keeps is what was published; it never stands in place of the host, and is mended where it is lost."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.calculator_page import CalculatorPage
from tests.browser.kept import PLANNER, SAVED, stores, until, visit, wait_for_engine
from tests.browser.own_copy import Host

pytestmark = pytest.mark.slow


@pytest.fixture
def unheard(browser: Browser, host: Host) -> Iterator[BrowserContext]:
    """A browser that reports by itself what comes damaged."""
    context = browser.new_context(base_url=host.home)
    yield context
    context.close()


@pytest.mark.parametrize("caching", ["", "max-age=600"], ids=["no word about keeping", "ten minutes"])
def test_a_host_that_lets_pages_be_kept_is_asked_all_the_same(reader: BrowserContext, host: Host, caching: str) -> None:
    """A browser may keep a page for a while by itself; a new price is seen, and with the host off the copy says so."""
    host.caching = caching
    for file in host.folder.rglob("*.html"):
        os.utime(file, (1_700_000_000, 1_700_000_000))
    visit(reader).close()
    page = reader.new_page()
    page.goto("/book/glossary.html")
    host.change("book/glossary.html", "</h1>", "</h1><p>Now 5.49 dollars</p>")
    page.goto("/book/index.html")
    page.goto("/book/glossary.html")
    expect(page.locator("article")).to_contain_text("Now 5.49 dollars")
    host.stop()
    page.goto("/book/about.html")
    expect(page.locator(SAVED)).to_be_visible()


def test_a_copy_that_lost_its_files_is_mended_at_the_next_visit(reader: BrowserContext) -> None:
    """Another site of the same host may have deleted them."""
    visit(reader).close()
    page = reader.new_page()
    page.goto("/book/glossary.html")
    whole = stores(page)
    page.evaluate("caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))")
    page.goto("/book/glossary.html")
    until(page, lambda: stores(page).items() >= {name: n for name, n in whole.items() if " copy " in name}.items())
    reader.set_offline(True)
    page.goto("/book/about.html")
    expect(page.locator(SAVED)).to_be_visible()


def test_an_engine_that_came_damaged_is_not_kept(unheard: BrowserContext, host: Host) -> None:
    """When the host is mended, trying again works, and then it is kept whole."""
    host.damaged = {"/worker.js"}
    page = unheard.new_page()
    planner = CalculatorPage(page, "bundle-planner", PLANNER)
    planner.wait("failed")
    stores(page)
    page.wait_for_timeout(2_000)
    assert [] == [name for name in stores(page) if "engine-" in name]
    host.damaged = set()
    planner.form.get_by_role("button", name="Try again").click()
    planner.wait("ready")
    page.reload()
    wait_for_engine(page)


def test_trying_again_goes_past_a_damaged_copy(unheard: BrowserContext) -> None:
    """However it came to be there: the host is asked, and the reader need not clear the site's data."""
    page = visit(unheard)
    page.evaluate("""async () => {
        const name = (await caches.keys()).find((one) => one.includes("engine-"));
        const engine = await caches.open(name);
        for (const { url } of await engine.keys()) {
            await engine.put(url, new Response("<!doctype html>", { headers: { "Content-Type": "text/javascript" } }));
        }
    }""")
    page.close()
    page = unheard.new_page()
    planner = CalculatorPage(page, "bundle-planner", PLANNER)
    planner.wait("failed")
    planner.form.get_by_role("button", name="Try again").click()
    planner.wait("ready")
