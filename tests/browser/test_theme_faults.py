"""Where a reader's browser is set otherwise than the theme expects: no site data, a page darkened by the browser."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.conftest import listen
from verbs.browser import FLAGS

PHONE: ViewportSize = {"width": 375, "height": 740}
COOKIES_OFF = {"profile": {"default_content_setting_values": {"cookies": 2}}}
DARKENS = "--enable-features=WebContentsForceDark"
# The mean lightness of the darkest and of the lightest fiftieth of a picture.
LIGHT_AND_DARK = """async (bytes) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    canvas.drawImage(picture, 0, 0);
    const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
    const light = [];
    for (let at = 0; at < data.length; at += 4) light.push((data[at] + data[at + 1] + data[at + 2]) / 3);
    light.sort((one, other) => one - other);
    const part = Math.floor(light.length / 50);
    const mean = (some) => some.reduce((sum, one) => sum + one, 0) / some.length;
    return [mean(light.slice(0, part)), mean(light.slice(-part))];
}"""
CHART = "[data-calculator=bundle-planner] .cg-chart svg"


@contextmanager
def own_chromium(browser: Browser, path: str, profile: Path, *flags: str) -> Iterator[Page]:
    """A page in a Chromium with this profile, on a phone's screen."""
    context = browser.browser_type.launch_persistent_context(
        profile, executable_path=path, args=[*FLAGS, *flags], viewport=PHONE
    )
    try:
        yield context.pages[0]
    finally:
        context.close()


@pytest.fixture
def without_site_data(browser: Browser, chromium_path: str, site: str, tmp_path: Path) -> Iterator[Page]:
    """A reader who lets no site store anything; what the page complains of fails the test."""
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(COOKIES_OFF), encoding="utf-8")
    complaints: list[str] = []
    with own_chromium(browser, chromium_path, tmp_path) as page:
        listen(page, site, complaints)
        page.goto(f"{site}/book/index.html")
        yield page
    assert [] == complaints


def test_without_site_data_menu_search_and_colours_work(without_site_data: Page) -> None:
    """Asking for the store throws there; the theme's scripts ended with it."""
    page = without_site_data
    page.locator(".primary-toggle").click()
    expect(page.locator("#pst-primary-sidebar-modal")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    expect(page.locator("#pst-search-dialog")).to_be_visible()
    page.keyboard.press("Escape")
    before = page.locator("html").get_attribute("data-mode")
    page.locator(".theme-switch-button:visible").first.click()
    expect(page.locator("html")).not_to_have_attribute("data-mode", before or "")


@pytest.mark.parametrize("side", ["primary"])
@pytest.mark.parametrize("way", ["Escape", "outside"])
def test_a_menu_that_closes_gives_the_focus_back(lone_page: Page, side: str, way: str) -> None:
    """To the button that opened it, not to the page's top."""
    lone_page.set_viewport_size(PHONE)
    lone_page.goto("/book/bundles.html")
    button = lone_page.locator(f".{side}-toggle")
    button.focus()
    lone_page.keyboard.press("Enter")
    menu = lone_page.locator(f"#pst-{side}-sidebar-modal")
    expect(menu).to_be_visible()
    if way == "Escape":
        lone_page.keyboard.press("Escape")
    else:
        lone_page.mouse.click(370 if side == "primary" else 5, 400)
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.slow
def test_a_browser_that_darkens_pages_leaves_charts_readable(
    browser: Browser, chromium_path: str, site: str, tmp_path: Path
) -> None:
    """As Samsung's does: it leaves drawings as they are, so these bring the ground that their words were made for."""
    with own_chromium(browser, chromium_path, tmp_path, DARKENS) as page:
        page.goto(f"{site}/book/bundles.html")
        chart = page.locator(CHART).first
        chart.scroll_into_view_if_needed()
        picture = chart.screenshot()
        shades = sorted(page.evaluate(LIGHT_AND_DARK, list(picture)))
    assert shades[-1] - shades[0] > 150
