"""Cold visits in Chromium: the time from opening the page to the first live answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.host import Files, hosted
from bench.link import slow_link
from bench.sites import PAGE, QUESTION, bytecode_site, plain_site
from verbs.browser import FLAGS, find_chromium
from verbs.words import stop

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")


@contextmanager
def chromium() -> Iterator[Browser]:
    """One Chromium for the whole run; every visit has a context of its own, with an empty cache."""
    path = find_chromium() or stop("Chromium is missing")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def fresh_page(browser: Browser) -> Iterator[Page]:
    """A page in a context that has seen nothing."""
    context = browser.new_context()
    try:
        yield context.new_page()
    finally:
        context.close()


@dataclass(frozen=True)
class Answered:
    """The first live answer of a visit: seconds by the page's own clock, its figures, what started the engine."""

    seconds: float
    figures: str
    kind: str


def first_answer(browser: Browser, address: str) -> Answered:
    """Open the address and wait until a changed answer stands on the page."""
    with fresh_page(browser) as page:
        page.add_init_script(WATCH)
        page.goto(address, wait_until="commit")
        answer = page.evaluate("() => window.firstAnswer")
        return Answered(answer["ms"] / 1000, answer["figures"], answer["kind"])


class Visits:
    """What is visited, and the seconds of every visit by kind."""

    def __init__(self, ours: Files) -> None:
        plain = plain_site()
        self.kinds = {
            "snapshot": (ours, PAGE + QUESTION),
            "bytecode": (bytecode_site(ours), PAGE + QUESTION),
            "plain": (plain, "index.html" + QUESTION),
        }

    def local(self, browser: Browser, count: int) -> dict[str, list[float]]:
        """Straight from this machine, uncompressed, as `make serve` does it."""
        return self._visit(browser, count, slow=False)

    def through_link(self, browser: Browser, count: int) -> dict[str, list[float]]:
        """Through the slow line, compressed."""
        return self._visit(browser, count, slow=True)

    def _visit(self, browser: Browser, count: int, *, slow: bool) -> dict[str, list[float]]:
        """Take turns, so that a busy moment of the machine meets every kind."""
        answers: dict[str, list[Answered]] = {kind: [] for kind in self.kinds}
        with ExitStack() as stack:
            addresses = {}
            for kind, (files, path) in self.kinds.items():
                port = stack.enter_context(hosted(files, compressed=slow))
                port = stack.enter_context(slow_link(port)) if slow else port
                addresses[kind] = f"http://127.0.0.1:{port}/{path}"
            for _ in range(count):
                for kind, address in addresses.items():
                    answers[kind].append(first_answer(browser, address))
        _check(answers)
        return {kind: [answer.seconds for answer in given] for kind, given in answers.items()}


def _check(answers: dict[str, list[Answered]]) -> None:
    """A time counts only for the way it is named after, and all ways give the same answer."""
    for kind, given in answers.items():
        if {kind} != (started := {answer.kind for answer in given}):
            stop(f"the visits of kind {kind} were answered by {', '.join(sorted(started))}")
    if 1 != len({answer.figures for given in answers.values() for answer in given}):
        stop("the visits did not all give the same figures")
