"""What `make notebooks` keeps of a notebook that has run."""

import json
from typing import Any

import pytest

from verbs.notebooks import tidy_text
from verbs.words import ROOT


def ran(*outputs: dict[str, Any]) -> dict[str, Any]:
    """A notebook as a kernel leaves it."""
    cell = {
        "cell_type": "code",
        "execution_count": 1,
        "id": "one",
        "metadata": {"execution": {"iopub.execute_input": "2026-01-01T00:00:00Z"}, "tags": ["hide-input"]},
        "outputs": list(outputs),
        "source": "1 + 1",
    }
    metadata = {
        "kernelspec": {"display_name": "mine", "language": "python", "name": "mine"},
        "language_info": {"name": "python", "version": "3.11.7"},
        "widgets": {"application/vnd.jupyter.widget-state+json": {"state": {}}},
    }
    return {"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def shown(**data: str) -> dict[str, Any]:
    """An output with these kinds of data."""
    kinds = {name.replace("_", "/", 1): value for name, value in data.items()}
    return {"output_type": "display_data", "data": kinds, "metadata": {"needs_background": "light"}}


def test_only_text_is_kept() -> None:
    """A picture goes, its words stay; an output of pictures alone goes."""
    kept = json.loads(tidy_text(ran(shown(text_plain="words", image_png="aaaa"), shown(image_png="aaaa"))))
    assert [{"data": {"text/plain": ["words"]}, "metadata": {}, "output_type": "display_data"}] == kept["cells"][0][
        "outputs"
    ]


def test_nothing_about_the_machine_is_kept() -> None:
    """No time, no version, no widget state, no other kernel's name; the author's tags stay."""
    kept = json.loads(tidy_text(ran()))
    assert {"tags": ["hide-input"]} == kept["cells"][0]["metadata"]
    assert {"name": "python"} == kept["metadata"]["language_info"]
    assert set(kept["metadata"]) == {"kernelspec", "language_info"}
    assert kept["metadata"]["kernelspec"]["name"] == "python3"


def test_writing_twice_gives_the_same_bytes() -> None:
    """What was tidied stays as it is."""
    once = tidy_text(ran(shown(text_plain="words")))
    assert once == tidy_text(json.loads(once))


NOTEBOOKS = sorted([*(ROOT / "book").glob("*.ipynb"), *(ROOT / "book" / "teach").glob("*.ipynb")])


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_the_committed_notebooks_are_tidy(path: Any) -> None:
    """`make notebooks` wrote them; a notebook saved by hand brings noise and weight."""
    text = path.read_text(encoding="utf-8")
    assert text == tidy_text(json.loads(text))
