"""Ask a calculator in one line: what comes back shows itself, and holds the figures for one's own sums."""

import os
from collections.abc import Mapping
from html import escape
from pathlib import Path
from textwrap import fill
from typing import Any

from coinguide.live.ask.answer import Answer, Rows
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import InputMistake
from coinguide.live.ask.money import Shown
from coinguide.live.ask.tones import key_text
from coinguide.live.jupyter.published import sources_page
from coinguide.live.library.records import Cell, Record, Records
from coinguide.live.library.shown import shown_in_jupyter
from coinguide.live.library.wrong import UnknownName, WrongInput, calculator_named, did_you_mean
from coinguide.live.page.plain_json import answer_json
from coinguide.live.page.respond import details_html
from coinguide.live.page.said import said_html
from coinguide.live.terminal.file_path import with_files
from coinguide.live.terminal.save import save_files
from coinguide.live.terminal.terminal import answer_text, rows_text

__all__ = ["Asked", "ask_calculator"]


class Asked:
    """A calculator's answer: shows itself, and holds ``figures``, ``table`` and all else as plain values.

    ``print(asked)`` gives all of it, with notes and sources.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    @property
    def headline(self) -> str:
        """Return the answer in one sentence."""
        return self.answer.headline

    @property
    def figures(self) -> dict[str, Any]:
        """Return exact figures by name: ``_cents`` are whole cents (the currency's minor unit), None is not known."""
        figures: dict[str, Any] = self.to_dict()["figures"]
        return figures

    @property
    def table(self) -> Records:
        """Return the answer's table as records, empty where it has none.

        A column of numbers holds numbers, a column of amounts too: its sign then stands in its name, "Cost ($)".
        """
        return table_of(self.answer.rows) if self.answer.rows else Records()

    def to_dict(self) -> dict[str, Any]:
        """Return every part of the answer as plain values, as ``coinguide ask … --json`` prints it."""
        return answer_json(self.answer)

    def save(self, folder: str) -> list[str]:
        """Write the answer's files into a folder and give their paths; raises FileExistsError, never overwrites."""
        return [str(path) for path in save_files(self.answer.files, Path(folder))]

    def __repr__(self) -> str:
        """Return key figure, headline and table as text."""
        answer = self.answer
        parts = [key_text(answer), fill(answer.headline, 88), fill(answer.details, 88)]
        return "\n\n".join(part for part in [*parts, rows_text(answer.rows) if answer.rows else ""] if part)

    def __str__(self) -> str:
        """Return all of the answer as text."""
        return answer_text(self.answer)

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        """Return the answer for a notebook, with its charts."""
        said = f"<p>{escape(self.answer.details)}</p>" if self.answer.details else ""
        html = f"{said_html(self.answer)}{said}{details_html(self.answer, sources_page(os.environ))}"
        return shown_in_jupyter(html, repr(self), self._pictures())

    def _pictures(self) -> tuple[bytes, ...]:
        try:
            from coinguide.live.jupyter.drawing import chart_png
        except ModuleNotFoundError:  # matplotlib comes with the notebooks; the words are complete without it
            return ()
        return tuple(chart_png(chart) for chart in self.answer.series)


def ask_calculator(calculators: Mapping[str, Calculator], name: str, values: Mapping[str, object]) -> Answer:
    """Return a complete answer; raises UnknownName for a calculator or control that does not exist, else WrongInput."""
    calculator = calculator_named(calculators, name)
    known = [
        *(control.name for control in calculator.controls),
        *(earlier.control.name for earlier in calculator.earlier),
    ]
    for given in values:
        if given not in known:
            controls = ", ".join(control.name for control in calculator.controls)
            raise UnknownName(f"{name} has no control “{given}”.{did_you_mean(given, known)} Its controls: {controls}.")
    try:
        answer = calculator.ask(with_paths_read(calculator, values))
    except InputMistake as mistake:
        raise WrongInput(str(mistake)) from None
    if not answer.complete:
        choices = f" Give {' or '.join(answer.ask.choices)}." if answer.ask and answer.ask.choices else ""
        raise WrongInput(answer.headline + choices)
    return answer


def with_paths_read(calculator: Calculator, values: Mapping[str, object]) -> dict[str, object]:
    """Return the values with each path of a file read; bytes stay as they are. Raises InputMistake, in words."""
    texts = {name: str(value) for name, value in values.items() if isinstance(value, str | Path)}
    return {**values, **with_files(calculator, texts.items())}


def table_of(rows: Rows) -> Records:
    """Return a table of ready texts as records, with numbers where a whole column is numbers."""
    columns = [_column(name, texts) for name, texts in zip(rows.columns, zip(*rows.cells, strict=True), strict=True)]
    names, cells = [name for name, _ in columns], [values for _, values in columns]
    records: list[Record] = [dict(zip(names, line, strict=True)) for line in zip(*cells, strict=True)]
    return Records(records)


def _column(name: str, texts: tuple[str, ...]) -> tuple[str, list[Cell]]:
    numbers = [text for text in texts if isinstance(text, Shown)]
    signs = {number.sign for number in numbers}
    if len(signs) != 1 or any(text and not isinstance(text, Shown) for text in texts):
        return name, list(texts)
    sign = signs.pop()
    return f"{name} ({sign})" if sign else name, [text.number if isinstance(text, Shown) else None for text in texts]
