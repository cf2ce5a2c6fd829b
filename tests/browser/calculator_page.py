"""A calculator on its built page in Chromium, with all that Playwright can see of it."""

from playwright.sync_api import Locator, Page

from tests.browser.driver import ChromiumDriver
from tests.browser.shown import PAGES, Shown

__all__ = ["PAGES", "SPARING", "CalculatorPage"]

# A browser that says its connection must not be burdened: nothing is loaded before a touch.
SPARING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


class CalculatorPage(Shown):
    """One calculator's form on a page that it opens."""

    def __init__(self, page: Page, name: str, fragment: str = "") -> None:
        super().__init__(ChromiumDriver(page), name)
        self.page = page
        page.goto(PAGES[name] + fragment)
        self.form: Locator = page.locator(self.form_place)
        self.output = self.form.locator("output")
        self.answer = self.form.locator(".cg-answer")
        self.status = self.form.locator("[data-status]")

    def field(self, control: str) -> Locator:
        """The field with a control's name."""
        return self.form.locator(f"[name={control}]")
