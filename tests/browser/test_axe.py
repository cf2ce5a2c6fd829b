"""What axe-core finds on whole pages and in answers, in light and in dark: nothing."""

from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from coinguide.guide.calculators import CALCULATORS
from tests.browser.chapters import CHAPTERS, OTHERS, unfold
from tests.browser.driver import ChromiumDriver
from tests.browser.shown import PAGES, Shown
from tests.later import later

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
# The rules that ask for colours, and all that the others can see: what stands there, how large, whether it is shown.
COLOURS = ("color-contrast", "link-in-text-block")
BUT_COLOURS = """[...document.querySelectorAll("*")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { display, visibility, opacity, overflow } = getComputedStyle(element);
    const own = element === document.documentElement ? "" : element.cloneNode(false).outerHTML;
    return [own, x, y, width, height, display, visibility, opacity, overflow].join();
}).join() + document.body.textContent"""
# A text with marks, reasons and an address; and what is a mistake where the first control takes anything.
LIVE = {
    "scam-check": {"text": "Free coins! Log in at tiktok-coins.example and send the code. 7,000 for 30 dollars"},
    "spot-the-scam": {"case": "13", "guess": "genuine"},
    "course-quiz": {"case": "4", "guess": "a"},
}
MISTAKE = {
    "statement-check": {"cap": "many"},
    "scam-check": {"text": "a" * 100_001},
    "spot-the-scam": {"seed": "many"},
}


# The first page, a chapter of prose, one with a calculator; of live answers one with a table and a chart.
SOON = ("index", "takeaways", "bundles")
SOON_LIVE = PAGES["bundle-planner"]


WHOLE_PAGES = [
    *(f"book/{name}.html" if name in SOON else later(f"book/{name}.html") for name in CHAPTERS),
    *map(later, OTHERS),
]


LIVE_PAGES = [address if address == SOON_LIVE else later(address) for address in dict.fromkeys(PAGES.values())]


def turn(page: Page, theme: Literal["light", "dark"]) -> None:
    """Make the device light or dark, and wait until the page has followed."""
    page.emulate_media(color_scheme=theme)
    page.wait_for_function("theme => (document.documentElement.dataset.theme ?? theme) === theme", arg=theme)


def faults(page: Page, part: str, rules: tuple[str, ...] = ()) -> list[Any]:
    """What axe-core finds (by all rules, or these) in a part of the page, as (rule, place), once nothing fades in."""
    page.evaluate("Promise.allSettled(document.getAnimations().map(animation => animation.finished))")
    if not page.evaluate("'axe' in window"):
        # Not as a script of the page: its policy would refuse it.
        page.evaluate(AXE.read_text(encoding="utf-8"))
    # To preload would put styles into the page, which its policy refuses; only the rule of turned screens needs that.
    options = {"resultTypes": ["violations"], "preload": False} | ({"runOnly": rules} if rules else {})
    found = page.evaluate("([part, options]) => axe.run(part, options)", [part, options])
    return [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found["violations"]]


def faults_in_both(page: Page, part: str) -> list[Any]:
    """What is found in light and in dark; where they differ in colours alone, the other rules are asked once."""
    turn(page, "light")
    found, light = faults(page, part), page.evaluate(BUT_COLOURS)
    turn(page, "dark")
    same = light == page.evaluate(BUT_COLOURS)
    return found + faults(page, part, COLOURS if same else ())


@pytest.mark.parametrize("address", WHOLE_PAGES)
def test_axe_finds_nothing(visited: Page, address: str) -> None:
    """No fault on any whole page, the theme's frame included, in light and in dark."""
    visited.goto(f"/{address}")
    unfold(visited)
    assert [] == faults_in_both(visited, "html")


@pytest.mark.parametrize("address", LIVE_PAGES)
def test_axe_finds_nothing_in_live_answers_or_mistakes(visited: Page, address: str) -> None:
    """No fault in the page's calculators that have answered, nor while they show mistakes, in light and in dark."""
    names = [name for name in PAGES if PAGES[name] == address]
    mistakes = {name: MISTAKE.get(name, {CALCULATORS[name].controls[0].name: "many"}) for name in names}
    shown = [Shown(ChromiumDriver(visited), name) for name in names]
    visited.goto(address)
    found = []
    for values in (LIVE, mistakes):
        for one in shown:
            one.ask(values.get(one.name, {}))
        found += faults_in_both(visited, ", ".join(f"#calculator-{name}" for name in names))
    assert [] == found
