"""The case table asked on the built page in real browsers: equal to Python, figure by figure."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.page.plain_json import figures_json
from tests.browser.conftest import page_in
from tests.browser.driver import Driver
from tests.browser.shown import PAGES, SHORT, Shown
from tests.browser.watched_site import watched_site
from tests.cases import CASES, FEW, Case

Opened = Callable[[str, str], Shown]


@pytest.fixture(scope="module")
def opened(request: pytest.FixtureRequest, built_site: Path) -> Iterator[Opened]:
    """Give a calculator in a browser; each page is opened once for the whole table."""
    with ExitStack() as stack:
        site = stack.enter_context(watched_site(built_site))
        drivers: dict[str, Driver] = {}
        shown: dict[str, str] = {}

        def open_once(engine: str, name: str) -> Shown:
            if engine not in drivers:
                drivers[engine] = stack.enter_context(page_in(engine, request, site))
            elif engine == "webkit" and not request.getfixturevalue("shared_webkit")[0].still_answers():
                shown.pop(engine)
            page = (PAGES | SHORT)[name]
            if shown.get(engine) != page:
                shown[engine] = page
                drivers[engine].open(page)
            return Shown(drivers[engine], name)

        yield open_once
    assert [] == site.complaints


def table() -> Iterator[Any]:
    """A few of each calculator in Chromium, every question in WebKit: the engine is asked all without a browser."""
    for case in CASES:
        if case.id in FEW:
            yield pytest.param("chromium", case, id=f"chromium-{case.id}")
    for case in CASES:
        yield pytest.param("webkit", case, id=f"webkit-{case.id}", marks=[pytest.mark.webkit])


@pytest.mark.parametrize(("engine", "case"), list(table()))
def test_the_page_says_what_python_says(engine: str, case: Case, opened: Opened) -> None:
    """The figures are Python's; a wrong or unclear value gets Python's sentence at its control."""
    shown = opened(engine, case.calculator)
    shown.ask(case.values)
    answer = CALCULATORS[case.calculator].ask(case.values)
    if answer.complete:
        assert figures_json(answer.figures) == shown.figures
    else:
        sentences = {mistake.control: mistake.sentence for mistake in answer.mistakes}
        if answer.ask:
            sentences[answer.ask.control] = " ".join([answer.ask.sentence, *answer.ask.choices])
        assert sentences == {control: shown.problem(control) for control in sentences}
