"""The two browsers as readers come with them: each visit begins with nothing kept, and comes back once."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from playwright.sync_api import Page, sync_playwright
from selenium.webdriver import Remote

from bench.host import Files
from tests.browser.webkit import webkit_browser
from verbs.browser import FLAGS, find_chromium
from verbs.webkit import find_webkit
from verbs.words import stop

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
# Where nothing listens: what is not on this machine is not asked for.
NOWHERE = "127.0.0.1:9"
PATIENCE_SECONDS = 120
# For a driver that can only ask for what is there already.
NOTE = """firstAnswer.then(
  (answer) => { window.answer = answer; },
  (reason) => { window.answer = { failed: `${reason}` }; },
);"""
# So long a reader stays before coming back: the browser then keeps what it compiled, and is done with copying.
STAY_MS = 2500
LOOK_AGAIN_SECONDS = 0.5
# A browser that has just been opened is busy with itself; a reader's is not.
SETTLE_MS = 1500


@dataclass(frozen=True)
class Answered:
    """The first live answer of a visit: seconds by the page's own clock, its figures, what started the engine.

    ``stages`` are the seconds at which the stages of the engine's start were done.
    """

    seconds: float
    figures: str
    kind: str
    stages: Mapping[str, float]


class Reader(Protocol):
    """Visits an address twice."""

    name: str

    def visit(self, address: str) -> tuple[Answered, Answered]:
        """The first visit, and the second with what the first left."""


def _answered(answer: dict[str, Any]) -> Answered:
    stages = {name: ms / 1000 for name, ms in answer["stages"]}
    return Answered(answer["ms"] / 1000, answer["figures"], answer["kind"], stages)


class ChromiumReader:
    """Chromium with a profile on disk, which it keeps compiled code in; a new one for each visit."""

    def __init__(self, playwright: Any, path: str) -> None:
        self.name = "Chromium"
        self.start = playwright.chromium.launch_persistent_context
        self.path = path

    def visit(self, address: str) -> tuple[Answered, Answered]:
        with TemporaryDirectory() as profile:
            context = self.start(profile, executable_path=self.path, args=FLAGS)
            context.add_init_script(WATCH)
            first = self._open(context.pages[0], address)
            second = self._open(context.new_page(), address)
            context.close()
        return first, second

    def _open(self, page: Page, address: str) -> Answered:
        page.wait_for_timeout(SETTLE_MS)
        page.goto(address, wait_until="commit")
        answered = _answered(page.evaluate("() => window.firstAnswer"))
        page.wait_for_timeout(STAY_MS)
        page.close()
        return answered


class WebKitReader:
    """WebKit in one window: its driver keeps nothing on disk, and each visit is to a port that it has not seen."""

    def __init__(self, browser: Remote) -> None:
        self.name = "WebKit"
        self.browser = browser

    def visit(self, address: str) -> tuple[Answered, Answered]:
        return self._open(address), self._open(address)

    def _open(self, address: str) -> Answered:
        self.browser.get("about:blank")
        time.sleep(SETTLE_MS / 1000)
        self.browser.get(address)
        end = time.monotonic() + PATIENCE_SECONDS
        # Asked now and then: the driver's own patience for one question is short.
        while not (answer := self.browser.execute_script("return window.answer ?? null")):
            if time.monotonic() > end:
                stop(f"WebKit got no answer from {address}")
            time.sleep(LOOK_AGAIN_SECONDS)
        if "failed" in answer:
            stop(f"WebKit got no answer from {address}: {answer['failed']}")
        time.sleep(STAY_MS / 1000)
        return _answered(answer)


def watched(files: Files, path: str) -> Files:
    """The site, its page with the watching script before everything else: WebKit's driver cannot bring it otherwise."""
    page = files[path]
    before = page.index(b"<meta charset")
    return {**files, path: page[:before] + f"<script>{WATCH}{NOTE}</script>".encode() + page[before:]}


@contextmanager
def chromium_reader() -> Iterator[ChromiumReader]:
    """Chromium, with nothing kept."""
    path = find_chromium() or stop("Chromium is missing")
    with sync_playwright() as playwright:
        yield ChromiumReader(playwright, path)


@contextmanager
def webkit_reader() -> Iterator[WebKitReader | None]:
    """WebKit; None where the machine has none."""
    found = find_webkit()
    if not found:
        yield None
        return
    with webkit_browser(found, NOWHERE) as browser:
        yield WebKitReader(browser)
