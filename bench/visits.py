"""Visits, cold and second: the time from opening the page to the first live answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.host import Files, hosted
from bench.link import slow_link
from bench.readers import WATCH, Answered, ChromiumReader, Reader, watched
from bench.sites import PAGE, QUESTION, bytecode_site, our_site, plain_site
from verbs.browser import FLAGS, find_chromium
from verbs.words import stop

__all__ = ["WATCH", "Visits", "chromium", "fresh_page"]

# Every visit, by kind of site: the cold one with the second.
Answers = dict[str, list[tuple[Answered, Answered]]]
# Seconds of every visit, by kind of site or by stage: cold and second.
Seconds = dict[str, tuple[list[float], list[float]]]


@contextmanager
def chromium() -> Iterator[Browser]:
    """One Chromium for what is not about the first start."""
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


class Visits:
    """What is visited: ours in both ways of starting, a site built before (where one is named), and the peer."""

    def __init__(self, ours: Files, before: Path | None = None) -> None:
        self.kinds = {
            "snapshot": (ours, PAGE),
            **({"before": (our_site(before), PAGE)} if before else {}),
            "bytecode": (bytecode_site(ours), PAGE),
            "plain": (plain_site(), "index.html"),
        }

    def answers(self, reader: Reader, count: int, *, slow: bool) -> Answers:
        """Visit each so many times: straight and uncompressed as `make serve` does it, or compressed through the line.

        They take turns, so that a busy moment of the machine meets every kind.
        """
        answers: Answers = {kind: [] for kind in self.kinds}
        for _ in range(count):
            for kind, (files, path) in self.kinds.items():
                site = files if isinstance(reader, ChromiumReader) else watched(files, path)
                answers[kind].append(_visit(reader, site, path, slow=slow))
        _check(answers)
        return answers


def _visit(reader: Reader, files: Files, path: str, *, slow: bool) -> tuple[Answered, Answered]:
    """One visit to a host of its own."""
    with ExitStack() as stack:
        port = stack.enter_context(hosted(files, compressed=slow))
        port = stack.enter_context(slow_link(port)) if slow else port
        return reader.visit(f"http://127.0.0.1:{port}/{path}{QUESTION}")


def seconds(answers: Answers) -> Seconds:
    """How long each visit took, by kind of site."""
    return {
        kind: ([first.seconds for first, _ in given], [second.seconds for _, second in given])
        for kind, given in answers.items()
    }


def stage_seconds(answers: Answers) -> Seconds:
    """When each stage of our start was done, by stage, and the first answer."""
    given = answers["snapshot"]
    stages = {
        name: ([first.stages[name] for first, _ in given], [second.stages[name] for _, second in given])
        for name in given[0][0].stages
    }
    return {**stages, "first answer": seconds(answers)["snapshot"]}


def _check(answers: Answers) -> None:
    """A time counts only for the way it is named after, and all ways give the same answer."""
    for kind, given in answers.items():
        started = {answer.kind for pair in given for answer in pair}
        # What was built before may start as it can: that it falls back to the slower way is then its time.
        if kind != "before" and {kind} != started:
            stop(f"the visits of kind {kind} were answered by {', '.join(sorted(started))}")
    if 1 != len({answer.figures for given in answers.values() for pair in given for answer in pair}):
        stop("the visits did not all give the same figures")
