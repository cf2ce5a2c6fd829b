"""Whoever goes through a page by keyboard sees where they are."""

import pytest
from playwright.sync_api import Page

from tests.later import later

# What has the focus; whether it, or a part of it, has another ring than without. After `blur`, Tab goes on from there.
STOP = """() => {
    const one = document.activeElement;
    if (one === document.body) return null;
    const rings = () => [one, ...one.querySelectorAll("*")]
        .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, "::after")])
        .map(({ outline, outlineStyle, boxShadow }) => `${outlineStyle === "none" ? "" : outline} ${boxShadow}`)
        .join();
    const focused = rings();
    one.blur();
    return { name: one.outerHTML.slice(0, 90), seen: focused !== rings() };
}"""
MORE_THAN_ENOUGH = 400


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ["bundles", *map(later, ("index", "teach/quiz"))])
def test_every_stop_of_the_tab_key_is_seen(lone_page: Page, address: str, width: int) -> None:
    """The theme's buttons, ours, links, folds and fields: each has a ring while it has the focus."""
    lone_page.emulate_media(reduced_motion="reduce")  # rings that glide in are not there at once
    lone_page.set_viewport_size({"width": width, "height": 740})
    lone_page.goto(f"/book/{address}.html")
    stops = []
    for _ in range(MORE_THAN_ENOUGH):
        lone_page.keyboard.press("Tab")
        if not (stop := lone_page.evaluate(STOP)):
            break
        stops.append(stop)
    assert len(stops) in range(20, MORE_THAN_ENOUGH)
    assert [] == [stop["name"] for stop in stops if not stop["seen"]]
