"""Calculators in Jupyter: ipywidgets for the controls, words and a matplotlib figure for the answer.

When the book is built the same object shows its HTML form instead and makes no widget.
"""

from collections.abc import Callable
from typing import Any

from ipywidgets import VBox

from coinguide.calculators import CALCULATORS
from coinguide.core.answer import Answer
from coinguide.core.calculator import Calculator
from coinguide.views.book_switch import book_is_being_built
from coinguide.views.form import calculator_html
from coinguide.views.widgets import calculator_box

__all__ = ["NotebookCalculator", "calculator"]


def calculator(name: str, **start: object) -> "NotebookCalculator":
    """Give a calculator to show as the last line of a cell; ``start`` replaces start values.

    Raises KeyError with the names there are when there is no such calculator.
    """
    if name not in CALCULATORS:
        raise KeyError(f"There is no calculator {name!r}. Give one of: {', '.join(CALCULATORS)}.")
    return NotebookCalculator(CALCULATORS[name], start)


class NotebookCalculator:
    """A calculator that displays itself, and the answer to what its controls hold now."""

    def __init__(self, declared: Calculator, start: dict[str, object]) -> None:
        self.declared = declared
        self.raw = dict(start)
        self.answer: Answer = declared.ask(self.raw)
        self._redraw: list[Callable[[Answer], None]] = []

    def set(self, **raw: object) -> Answer:
        """Change controls as a reader would, redraw, and give the new answer."""
        self.raw |= raw
        self.answer = self.declared.ask(self.raw)
        for redraw in self._redraw:
            redraw(self.answer)
        return self.answer

    def widget(self) -> VBox:
        """Give the calculator as one box of ipywidgets that answers to its controls."""
        box, redraw = calculator_box(self.declared, self.raw, lambda name, value: self.set(**{name: value}))
        self._redraw.append(redraw)
        redraw(self.answer)
        return box

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Show the form in the book, widgets in Jupyter; the plain text is the headline in both."""
        words = self.answer.headline
        if book_is_being_built():
            return {"text/html": calculator_html(self.declared), "text/plain": words}
        return dict(self.widget()._repr_mimebundle_(**options)) | {"text/plain": words}
