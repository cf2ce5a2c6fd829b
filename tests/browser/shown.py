"""A calculator on its built page, in any browser, used the way a reader uses it."""

import json
import re
from typing import Any

from tests.browser.driver import Driver
from verbs.words import ROOT

# What shows a calculator in a cell.
SHOWING = re.compile(r'\bcalculator\("([\w-]+)"')


def _pages() -> dict[str, str]:
    """Each calculator's page on the site: the first in the book's order whose cells show it."""
    found: dict[str, str] = {}
    for name in re.findall(r"(?:root|file): (\S+)", (ROOT / "_toc.yml").read_text("utf-8")):
        if (path := ROOT / f"{name}.ipynb").is_file():
            cells = json.loads(path.read_text("utf-8"))["cells"]
            code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
            for shown in SHOWING.findall(code):
                found.setdefault(shown, f"/{name}.html")
    return found


PAGES = _pages()
# One that stands on the first page alone, as a short form.
SHORT = {"what-it-costs": "/book/index.html"}

ASK = """(name, values) => {
    const form = document.querySelector(`form[data-calculator=${name}]`);
    form.reset();
    for (const line of form.querySelectorAll(".cg-table [name], [data-choices]")) {
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
    form.querySelector("[name]").dispatchEvent(new Event("input", { bubbles: true }));
}"""
# The sentence that can be read at a control, empty when there is none.
PROBLEM = """where => {
    const box = document.querySelector(where);
    return box.checkVisibility() ? box.innerText : "";
}"""
FILL = """(where, text) => {
    const field = document.querySelector(where);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
FOCUS = """where => {
    const field = document.querySelector(where);
    field.focus();
    if (field.type === "text") field.select();
}"""


class Shown:
    """One calculator's form on an open page."""

    def __init__(self, driver: Driver, name: str) -> None:
        self.driver = driver
        self.name = name
        self.form_place = f"form[data-calculator={name}]"
        self.output_place = f"{self.form_place} output"
        self.answer_place = f"{self.form_place} .cg-answer"
        self.status_place = f"{self.form_place} [data-status]"

    def place(self, control: str) -> str:
        """The field with a control's name."""
        return f"{self.form_place} [name={control}]"

    def ask(self, values: dict[str, str]) -> None:
        """Put values into the controls, those left out at their start, and wait for the answer."""
        self.driver.run(ASK, self.name, values)
        self.wait("ready")

    def fill(self, control: str, text: str) -> None:
        """Write a text into a field, or choose it from a list."""
        self.driver.run(FILL, self.place(control), text)

    def focus(self, place: str) -> None:
        """Go to a field, its text selected, so that typing replaces it."""
        self.driver.run(FOCUS, place)

    def wait(self, state: str) -> None:
        """Wait until the answer is in this state."""
        self.driver.wait_for(f"{self.output_place}[data-state={state}]")

    def wait_for_answer(self, words: str) -> None:
        """Wait until the answer says this."""
        self.driver.wait_for_words(self.answer_place, words)

    def value(self, control: str) -> str:
        """What stands in a field."""
        return str(self.driver.run("where => document.querySelector(where).value", self.place(control)))

    @property
    def figures(self) -> Any:
        """The exact figures behind the answer that is shown."""
        return json.loads(self.driver.run("where => document.querySelector(where).dataset.figures", self.output_place))

    @property
    def headline(self) -> str:
        """The answer's first sentence as shown."""
        place = f"{self.output_place} .cg-headline"
        return str(self.driver.run("where => document.querySelector(where).innerText", place))

    def problem(self, control: str) -> str:
        """The sentence shown at a control, empty when there is none."""
        return str(self.driver.run(PROBLEM, f"{self.form_place} [data-control={control}] .cg-problem"))
