"""The case table asked on the built page in a real browser: equal to Python, figure by figure."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from coinguide.calculators import CALCULATORS
from coinguide.views.plain_json import figures_json
from tests.browser.calculator_page import PAGES, CalculatorPage
from tests.cases import CASES, Case
from tests.conftest import listen


@pytest.fixture(scope="module")
def opened(browser: Browser, site: str) -> Iterator[Callable[[str], CalculatorPage]]:
    """Each calculator's page, opened once for the whole table."""
    context = browser.new_context(base_url=site)
    complaints: list[str] = []
    pages: dict[str, CalculatorPage] = {}

    def open_once(name: str) -> CalculatorPage:
        if name not in pages:
            page = context.new_page()
            listen(page, site, complaints)
            pages[name] = CalculatorPage(page, name)
        return pages[name]

    yield open_once
    context.close()
    assert complaints == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_page_says_what_python_says(case: Case, opened: Callable[[str], CalculatorPage]) -> None:
    """The figures are Python's; a wrong or unclear value gets Python's sentence at its control."""
    shown = opened(case.calculator)
    shown.ask(case.values)
    answer = CALCULATORS[case.calculator].ask(case.values)
    if answer.complete:
        assert figures_json(answer.figures) == shown.figures
    else:
        sentences = {mistake.control: mistake.sentence for mistake in answer.mistakes}
        if answer.ask:
            sentences[answer.ask.control] = " ".join([answer.ask.sentence, *answer.ask.choices])
        assert sentences == {control: shown.problem(control) for control in sentences}


@pytest.mark.parametrize("name", PAGES)
def test_prerendered_examples_say_what_python_says(name: str, opened: Callable[[str], CalculatorPage]) -> None:
    """Each preset's answer, made when the book was built, holds Python's figures."""
    shown = opened(name)
    calculator = CALCULATORS[name]
    attribute = "elements => elements.map(element => JSON.parse(element.dataset.figures))"
    section = shown.page.locator(f"#calculator-{name} [data-example]")
    expected = [figures_json(calculator.ask(example.values).figures) for example in calculator.examples]
    assert expected == section.evaluate_all(attribute)
