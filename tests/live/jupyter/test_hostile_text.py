"""No HTML widget of a calculator carries a reader's markup, nor a text that nobody escaped."""

from datetime import UTC, datetime
from typing import Any

import ipywidgets
import pytest
from markupsafe import Markup

from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Choice, Choices, Control
from coinguide.live.jupyter import panel
from coinguide.live.jupyter.notebook import calculator as notebook_calculator
from tests.live.hostile import CONTROLS, IDS, hostile_values
from tests.live.jupyter.test_notebook import DRAWN_ONCE, leaves

# A list of choices cannot hold a value that is not in it.
WRITABLE = [(both, name) for both, name in zip(CONTROLS, IDS, strict=True) if not isinstance(both[1], Choice | Choices)]


def give(field: Any, value: object) -> None:
    """Type a value, or hand over a file as a browser does; it never hands over one that is too large."""
    if not isinstance(value, dict):
        field.value = value
    elif content := value.get("bytes"):
        file = {"name": value["name"], "type": "text/csv", "size": len(content), "content": memoryview(content)}
        field.upload.value = (file | {"last_modified": datetime(2026, 1, 1, tzinfo=UTC)},)


@pytest.mark.parametrize(("calculator", "control"), [both for both, _ in WRITABLE], ids=[name for _, name in WRITABLE])
def test_a_readers_markup_is_text(calculator: Calculator, control: Control, monkeypatch: pytest.MonkeyPatch) -> None:
    """And each widget was given markup that was put together as such."""
    monkeypatch.setattr(panel, "chart_png", DRAWN_ONCE)
    shown = notebook_calculator(calculator.name).panel()
    for value in hostile_values(control):
        give(shown.fields[control.name], value)
        widgets = [leaf for leaf in leaves(shown.box) if isinstance(leaf, ipywidgets.HTML)]
        assert [leaf.value for leaf in widgets if "<b>" in leaf.value] == []
        assert [leaf.value for leaf in widgets if leaf.value and not isinstance(leaf.value, Markup)] == []
