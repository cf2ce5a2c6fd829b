"""What a browser keeps of the guide, seen from one of its pages."""

import time
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page

from coinguide.guide.calculators import PARTS
from coinguide.live.engine.build import KINDS
from tests.browser.calculator_page import CalculatorPage

# What the browser holds, by the name of its store; once the store of the pages is whole.
STORES = """async () => {
    await navigator.serviceWorker.ready;
    for (;;) {
        const names = await caches.keys();
        const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
        const whole = await caches.match("saved-on") ?? await caches.match(new URL("../saved-on", location));
        if (whole) return Object.fromEntries(names.map((name, place) => [name, files[place]]));
        await new Promise((go) => setTimeout(go, 50));
    }
}"""
SAVED = ".cg-saved"
ENGINE_FILES = len(KINDS["snapshot"]) + len(PARTS)
PLANNER = "#bundle-planner?coins=1000"


def until(page: Page, condition: Callable[[], bool]) -> None:
    """Wait until something has become true."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, "it has not happened in time"
        page.wait_for_timeout(50)


def stores(page: Page) -> dict[str, int]:
    """How many files the browser keeps in each store, once the copy is whole."""
    found: dict[str, int] = page.evaluate(STORES)
    return found


def wait_for_engine(page: Page) -> None:
    """Wait until the whole engine is kept."""
    until(page, lambda: any("engine-" in name and files == ENGINE_FILES for name, files in stores(page).items()))


def copies(page: Page) -> int:
    """How many copies of the pages are kept."""
    return len([name for name in stores(page) if " copy " in name])


def visit(reader: BrowserContext) -> Page:
    """One visit to the bundles page, with a question to its planner, until all that it brings is kept."""
    page = reader.new_page()
    CalculatorPage(page, "bundle-planner", PLANNER).wait("ready")
    wait_for_engine(page)
    return page
