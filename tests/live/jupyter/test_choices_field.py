"""Several of a list as widgets: a box for each value."""

from typing import Any

import ipywidgets

from coinguide.guide.scams.after.after_a_scam import after_a_scam
from coinguide.live.jupyter.panel import Panel


def panel() -> tuple[Panel, list[Any]]:
    """A panel, and the answers it told."""
    told: list[Any] = []
    return Panel(after_a_scam, told.append), told


def box(shown: Panel, words: str) -> ipywidgets.Checkbox:
    """The box with these words."""
    boxes = shown.fields["happened"].boxes.values()
    return next(one for one in boxes if one.description == words)


def test_ticking_two_boxes_answers_both() -> None:
    """The answer follows each tick."""
    shown, told = panel()
    box(shown, "Gift card").value = True
    box(shown, "My password").value = True
    assert after_a_scam.answer(happened="gift-card,told-password") == told[-1]
    box(shown, "Gift card").value = False
    assert after_a_scam.answer(happened="told-password") == told[-1]


def test_a_value_written_ticks_its_boxes() -> None:
    """A text and a list tick the same; what is not named is cleared."""
    shown, _ = panel()
    shown.fields["happened"].value = "crypto,coins"
    assert ("crypto", "coins") == shown.fields["happened"].value
    shown.fields["happened"].value = ["paypal"]
    assert ("paypal",) == shown.fields["happened"].value


def test_the_question_and_the_headings_are_there() -> None:
    """Each heading stands before its first box."""
    shown, _ = panel()
    words = [getattr(child, "description", "") or child.value for child in shown.fields["happened"].widget.children]
    assert "What happened to you? Choose all that fits" in words[0]
    assert words.index("<p>Pictures and threats</p>") + 1 == words.index("I sent pictures of myself")
