"""No reply of the page's Python carries a reader's markup, whichever control it came in by."""

import json

import pytest

from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Control, File
from coinguide.live.page.respond import reply_json
from tests.live.hostile import CONTROLS, IDS, MARKUP, hostile_values


def html_of(calculator: Calculator, control: Control, value: object) -> str:
    """All that a page takes in as HTML; a page sets sentences as text."""
    reply = json.loads(reply_json(calculator.ask({control.name: value}), calculator.name))
    return "".join([reply.get("html", ""), reply.get("details", ""), reply.get("sheet", {}).get("html", "")])


@pytest.mark.parametrize(("calculator", "control"), CONTROLS, ids=IDS)
def test_a_readers_markup_is_text(calculator: Calculator, control: Control) -> None:
    """Accepted, quoted or refused, it is escaped."""
    found = [value for value in hostile_values(control) if "<b>" in html_of(calculator, control, value)]
    assert found == []


def test_what_a_reader_gave_is_shown() -> None:
    """The test above would say nothing of a reply that shows nothing."""
    shown = {
        calculator.name
        for calculator, control in CONTROLS
        for value in hostile_values(control)
        if MARKUP.replace("<", "&lt;").replace(">", "&gt;") in html_of(calculator, control, value)
    }
    assert {calculator.name for calculator, control in CONTROLS if isinstance(control, File)} <= shown
    assert "scam-check" in shown
