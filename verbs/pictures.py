"""Take the README's pictures from the built site, so that they show the real thing. Runs with the Python of `.venv`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from verbs.book import SITE
from verbs.browser import FLAGS, ensure_chromium, find_chromium
from verbs.serve import running, server_for
from verbs.words import ROOT, say, stop

FOLDER = ROOT / "pictures"


@dataclass(frozen=True)
class Shot:
    """A picture: the page, what a reader presses there, and what stands at the top."""

    name: str
    page: str
    top: str
    press: str = ""
    theme: Literal["light", "dark"] = "light"
    size: tuple[int, int] = (390, 844)


SHOTS = (
    Shot("planner-phone", "bundles.html", "#calculator-bundle-planner", press="[data-preset='0']"),
    Shot("scam-check-phone", "scams.html", "#calculator-scam-check output", press="[data-preset='0']", theme="dark"),
    Shot("planner-desktop", "bundles.html", "#calculator-bundle-planner", press="[data-preset='0']", size=(1280, 700)),
)


def main() -> None:
    """Write every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    ensure_chromium()
    with running(server_for(SITE)) as port, sync_playwright() as playwright:
        path = find_chromium() or stop("Chromium is missing")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for shot in SHOTS:
            _take(browser, f"http://127.0.0.1:{port}/book/", shot)
        browser.close()
    say(f"{len(SHOTS)} pictures are in {FOLDER.relative_to(ROOT)}")


def _take(browser: Browser, book: str, shot: Shot) -> None:
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=max(1, 780 // width),
        color_scheme=shot.theme,
        bypass_csp=True,  # the pages' policy would refuse the style that the picture needs
    )
    page = context.new_page()
    page.goto(book + shot.page)
    if shot.press:
        form = page.locator(shot.top.split()[0])
        form.locator(shot.press).click()
        form.locator("output[data-state=ready]").wait_for(timeout=60_000)
    page.locator(shot.top).first.evaluate("element => element.scrollIntoView()")
    page.add_style_tag(content="#pst-back-to-top { display: none }")
    page.screenshot(path=FOLDER / f"{shot.name}.png")
    context.close()


if __name__ == "__main__":
    main()
