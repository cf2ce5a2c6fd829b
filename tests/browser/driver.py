"""What the tests ask of a browser, whichever it is; and that in Chromium, through Playwright."""

import re
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Page, expect

PATIENCE_MS = 30_000
# Playwright's names of keys; the other driver translates.
KEYS = ("Tab", "Enter", "Space", "ArrowRight", "ArrowDown")


class Driver(Protocol):
    """A browser's only page."""

    def open(self, address: str) -> None:
        """Open an address of the site."""

    def reload(self) -> None:
        """Open the page again, as the reader's button does."""

    def address(self) -> str:
        """The address as the browser shows it."""

    def run(self, function: str, *values: object) -> Any:
        """Call a JavaScript function on the page and give what it returns."""

    def wait_for(self, selector: str) -> None:
        """Wait until something on the page fits the selector."""

    def wait_for_words(self, selector: str, words: str) -> None:
        """Wait until these words can be read there."""

    def wait_for_address(self, part: str) -> None:
        """Wait until this stands in the address."""

    def click(self, selector: str) -> None:
        """Click where a reader would."""

    def type(self, text: str) -> None:
        """Type letters, one after the other, where the focus is."""

    def press(self, key: str) -> None:
        """Press one of KEYS."""

    def choose_file(self, selector: str, path: Path) -> None:
        """Choose a file in a file field."""


class ChromiumDriver:
    """Playwright's page; `home` is what addresses are relative to, where the page itself does not know."""

    def __init__(self, page: Page, home: str = "") -> None:
        self.page = page
        self.home = home

    def open(self, address: str) -> None:
        # From a page to itself with another fragment is no loading of the page; a test wants a fresh one.
        if self.page.url != "about:blank":
            self.page.goto("about:blank")
        self.page.goto(self.home + address)

    def reload(self) -> None:
        self.page.reload()

    def address(self) -> str:
        return self.page.url

    def run(self, function: str, *values: object) -> Any:
        return self.page.evaluate(f"values => ({function})(...values)", list(values))

    def wait_for(self, selector: str) -> None:
        self.page.wait_for_selector(selector, state="attached", timeout=PATIENCE_MS)

    def wait_for_words(self, selector: str, words: str) -> None:
        expect(self.page.locator(selector)).to_contain_text(words, timeout=PATIENCE_MS)

    def wait_for_address(self, part: str) -> None:
        self.page.wait_for_url(re.compile(re.escape(part)))

    def click(self, selector: str) -> None:
        self.page.locator(selector).click()

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def choose_file(self, selector: str, path: Path) -> None:
        self.page.locator(selector).set_input_files(path)
