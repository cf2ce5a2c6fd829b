"""Half letters do not come into a notebook either."""

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.answer import Answer
from coinguide.live.jupyter.panel import Panel

HALF = "cut \ud83d off"


def test_a_text_with_half_a_letter_is_shown_in_jupyter() -> None:
    """The answer follows what was pasted."""
    heard: list[Answer] = []
    panel = Panel(CALCULATORS["scam-check"], heard.append)
    panel.fields["text"].value = f"free coins {HALF}"
    assert ("", True) == (panel.problem.value, bool(heard[-1].headline.encode()))
