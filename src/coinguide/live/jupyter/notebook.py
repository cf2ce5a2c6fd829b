"""Calculators in Jupyter: ipywidgets for the controls, words and a matplotlib figure for the answer.

When the book is built the same object shows its HTML form instead and makes no widget.
"""

from pathlib import Path
from typing import Any

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator
from coinguide.live.jupyter.book_switch import book_is_being_built
from coinguide.live.jupyter.panel import Panel
from coinguide.live.library.wrong import calculator_named
from coinguide.live.page.form import calculator_html, short_html
from coinguide.live.page.quiz_form import quiz_html
from coinguide.live.registry import CALCULATORS
from coinguide.live.terminal.save import save_files

__all__ = ["NotebookCalculator", "calculator"]


def calculator(name: str, **start: object) -> "NotebookCalculator":
    """Return a calculator to show as the last line of a cell; ``start`` replaces start values.

    Raises UnknownName, a KeyError with the names there are, when there is no such calculator, and ValueError with the
    control's sentence for a start value that cannot be used.
    """
    return NotebookCalculator(calculator_named(CALCULATORS, name).starting(start))


class NotebookCalculator:
    """A calculator that displays itself, and the answer to what its controls hold now."""

    def __init__(self, declared: Calculator, more: str = "") -> None:
        self.declared = declared
        self.more = more
        self.answer: Answer = declared.ask({})

    def panel(self) -> Panel:
        """Return the calculator as ipywidgets; their latest answer is also this object's."""
        return Panel(self.declared, self._remember)

    def short(self, more: str) -> "NotebookCalculator":
        """Return the calculator with a short form in the book: what else it says is behind the words ``more``."""
        return NotebookCalculator(self.declared, more)

    def save(self, folder: str) -> list[str]:
        """Write the answer's files into a folder and give their paths; raises FileExistsError, never overwrites."""
        return [str(path) for path in save_files(self.answer.files, Path(folder))]

    def _remember(self, answer: Answer) -> None:
        self.answer = answer

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Return the form in the book, widgets in Jupyter; the plain text is the headline in both."""
        words = {"text/plain": self.answer.headline}
        if book_is_being_built():
            return {"text/html": self._form()} | words
        return dict(self.panel().box._repr_mimebundle_(**options)) | words

    def _form(self) -> str:
        if self.more:
            return short_html(self.declared, self.more)
        return quiz_html(self.declared) + calculator_html(self.declared)
