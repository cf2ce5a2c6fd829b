"""The ready examples, answered when the book was built."""

import json
from pathlib import Path

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.page.plain_json import figures_json
from tests.book.reading import soup
from tests.browser.shown import PAGES


@pytest.mark.parametrize("name", PAGES)
def test_prerendered_examples_say_what_python_says(built_site: Path, name: str) -> None:
    """Each preset's answer holds Python's figures."""
    calculator = CALCULATORS[name]
    shown = soup(built_site / PAGES[name].removeprefix("/")).select(f"#calculator-{name} [data-example]")
    expected = [figures_json(calculator.ask(example.values).figures) for example in calculator.examples]
    assert expected == [json.loads(str(example["data-figures"])) for example in shown]
