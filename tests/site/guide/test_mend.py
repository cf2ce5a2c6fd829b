"""`make prose MEND=1`: a linked figure takes its record's value, where only one can be meant."""

import json
from dataclasses import replace

import pytest

from coinguide.guide.computed import all_facts
from coinguide.site.guide.mend import mended_markdown, mended_notebook
from tests.frozen_facts import frozen

FACTS = dict(all_facts(frozen()))
PACK = FACTS["app-usd-330"]
FACTS["app-usd-330"] = replace(PACK, values=(1529,))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It costs [$4.99](sources.md#app-usd-330).", "It costs [$15.29](sources.md#app-usd-330)."),
        (
            "[330 coins for 4.99 dollars](sources.md#app-usd-330)",
            "[330 coins for 15.29 dollars](sources.md#app-usd-330)",
        ),
        ("*[$4.99](sources.md#app-usd-330)*, $4.99", "*[$15.29](sources.md#app-usd-330)*, $4.99"),
    ],
)
def test_a_figure_is_rewritten_as_it_was_spelled(before: str, after: str) -> None:
    """Sign, unit and the rest of the sentence stay."""
    assert after == mended_markdown(before, FACTS)


def test_a_range_is_left_to_a_person() -> None:
    """Which of two values a sentence means, no program knows."""
    several = FACTS | {"app-usd-330": replace(PACK, values=(1529, 1629))}
    text = "[$4.99](sources.md#app-usd-330)"
    assert text == mended_markdown(text, several)


def test_a_notebook_changes_in_that_figure_alone() -> None:
    """Its other cells stay as they are."""
    cell = {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["x\n", "[$4.99](sources.md#app-usd-330)"]}
    code = {"cell_type": "code", "execution_count": 1, "id": "b", "metadata": {}, "outputs": [], "source": ["4.99"]}
    text = json.dumps({"cells": [cell, code], "metadata": {}}, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    assert text.replace("$4.99", "$15.29") == mended_notebook(text, FACTS)
