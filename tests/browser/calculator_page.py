"""A calculator on its built page, driven the way a reader drives it."""

import json
from typing import Any

from playwright.sync_api import Locator, Page

PAGES = {
    "bundle-planner": "/book/bundles.html",
    "price-check": "/book/bundles.html",
    "gift-value": "/book/coins.html",
    "budget-plan": "/book/budget.html",
    "statement-check": "/book/budget.html",
    "recharge-guide": "/book/recharge.html",
    "creator-earnings": "/book/creators.html",
    "platform-compare": "/book/platforms.html",
    "scam-check": "/book/scams.html",
    "spot-the-scam": "/book/scams.html",
    "after-a-scam": "/book/scams.html",
    "course-quiz": "/book/teach/quiz.html",
}
ANSWER_MS = 30_000

# A browser that says its connection must not be burdened: nothing is loaded before a touch.
SPARING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


class CalculatorPage:
    """One calculator's form on an open page."""

    def __init__(self, page: Page, name: str, fragment: str = "") -> None:
        self.page = page
        self.name = name
        page.goto(PAGES[name] + fragment)
        self.form: Locator = page.locator(f"form[data-calculator={name}]")
        self.output = self.form.locator("output")
        self.status = self.form.locator("[data-status]")

    def field(self, control: str) -> Locator:
        """The field with a control's name."""
        return self.form.locator(f"[name={control}]")

    def wait(self, state: str) -> None:
        """Wait until the answer is in this state."""
        selector = f"form[data-calculator={self.name}] output[data-state={state}]"
        self.page.wait_for_selector(selector, timeout=ANSWER_MS)

    @property
    def figures(self) -> Any:
        """The exact figures behind the answer that is shown."""
        return json.loads(self.output.get_attribute("data-figures") or "")

    @property
    def headline(self) -> str:
        """The answer's first sentence as shown."""
        return self.output.locator(".cg-headline").inner_text()

    def problem(self, control: str) -> str:
        """The sentence shown at a control, empty when there is none."""
        box = self.form.locator(f"[data-control={control}] .cg-problem")
        return box.inner_text() if box.is_visible() else ""

    def ask(self, values: dict[str, str]) -> None:
        """Put values into the controls, those left out at their start, and wait for the answer."""
        self.page.evaluate(
            """([name, values]) => {
                const form = document.querySelector(`form[data-calculator=${name}]`);
                form.reset();
                for (const line of form.querySelectorAll(".cg-table [name]")) {
                    line.dispatchEvent(new Event("input", { bubbles: true }));
                }
                for (const [control, text] of Object.entries(values)) {
                    const field = form.elements.namedItem(control);
                    if (field.tagName === "SELECT" && ![...field.options].some((o) => o.value === text)) {
                        field.add(new Option(text, text)); // a page that was tampered with
                    }
                    field.value = text;
                    field.dispatchEvent(new Event("input", { bubbles: true }));
                }
                form.elements[1].dispatchEvent(new Event("input", { bubbles: true }));
            }""",
            [self.name, values],
        )
        self.wait("ready")
