"""The site's face: colours that everybody can tell from their ground."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.calculator_page import CalculatorPage
from tests.browser.chapters import THEMES, Theme

# A name of a colour, and the ratio at least that it must have to the page's ground: words and thin lines, or areas.
WORDS, AREAS = 4.5, 3.0
MEANINGS = {
    "--cg-act": WORDS,
    "--cg-good": WORDS,
    "--cg-careful": WORDS,
    "--cg-danger": WORDS,
    "--cg-part-0": WORDS,
    "--cg-part-1": WORDS,
    "--cg-part-2": WORDS,
    "--pst-color-text-base": WORDS,
    "--pst-color-text-muted": WORDS,
    "--pst-color-link": WORDS,
    "--pst-color-primary": WORDS,
    "--pst-color-danger": WORDS,
    "--pst-color-warning": AREAS,
    "--pst-color-accent": AREAS,
}
COLOUR = """(name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(${name})`;
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
}"""


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_that_means_something_stands_out(visited: Page, theme: Theme) -> None:
    """From the page's ground, as WCAG 2.2 AA asks of words (4.5) and of areas and lines (3)."""
    visited.emulate_media(color_scheme=theme)
    visited.goto("/book/index.html")
    ground = visited.evaluate(COLOUR, "--pst-color-background")
    ratios = {name: round(contrast(visited.evaluate(COLOUR, name), ground), 2) for name in MEANINGS}
    assert {} == {name: ratio for name, ratio in ratios.items() if ratio < MEANINGS[name]}


def contrast(one: str, other: str) -> float:
    """WCAG's ratio of two colours, as a browser gives them: rgb(29, 79, 145)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_ratio_is_wcags() -> None:
    """Black on white has the largest there is."""
    assert (21, 1) == (round(contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)")), contrast("rgb(9, 9, 9)", "rgb(9, 9, 9)"))


def test_dark_changes_the_chart(visited: Page) -> None:
    """The chart's bars take the colours of the theme."""
    seen = set()
    for theme in THEMES:
        visited.emulate_media(color_scheme=theme)
        shown = CalculatorPage(visited, "bundle-planner")
        seen.add(shown.answer.locator("rect").first.evaluate("bar => getComputedStyle(bar).fill"))
    assert 2 == len(seen)
