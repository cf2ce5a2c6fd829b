"""A calculator as a panel of ipywidgets: its controls, and the answer to what they hold."""

import logging
import os
from collections.abc import Callable
from functools import partial
from typing import Any, assert_never

import ipywidgets as w
from markupsafe import Markup

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Choices, Control, Date, File, Number, Table, Text
from coinguide.live.jupyter.drawing import chart_png
from coinguide.live.jupyter.fields import STYLE, WIDE, ChoicesField, NumberField, TableField, plain_field
from coinguide.live.jupyter.file_widget import FileField, WithheldField
from coinguide.live.jupyter.published import sources_page
from coinguide.live.jupyter.quiz_panel import QuizPanel
from coinguide.live.jupyter.sheet_widget import SheetField
from coinguide.live.jupyter.where_text_goes import on_binder, where_text_goes
from coinguide.live.page.downloads import files_html
from coinguide.live.page.more_settings import start_open
from coinguide.live.page.respond import details_html
from coinguide.live.page.said import said_html
from coinguide.live.page.tags import joined, tag

__all__ = ["Panel"]

TOO_LARGE = "This file is too large for a link. Name the calculator in a cell of your own and call its save(folder)."
FAULT = (
    "Something in this calculator went wrong, which is a fault of ours and not of what you typed. "
    "What stands below is the answer to the values before."
)
_LOG = logging.getLogger(__name__)
TABLE_STYLE = Markup(
    "<style>.cg-panel .widget-html-content { font-size: var(--jp-content-font-size1, 14px); line-height: 1.6 }"
    ".cg-rows :is(th, td) { padding: 0 0.6rem; text-align: right } .cg-steps-title { font-weight: 600 }"
    ".cg-key { margin: 0.4rem 0 0 } .cg-key [data-key-figure] { font-size: 1.6em } .cg-headline { font-weight: 600 }"
    ".cg-tone { margin-right: 0.5em; padding: 0 0.5em; border: 2px solid; font-weight: 600 }"
    ".cg-sign { margin-right: 0.3em } [data-tone=good] .cg-tone { color: #1a6b3c }"
    "[data-tone=careful] .cg-tone { color: #8a4b00 } [data-tone=danger] .cg-tone { color: #b3261e }</style>"
)


class Panel:
    """The widgets of one calculator; ``box`` holds them all. ``tell`` hears every answer."""

    def __init__(self, declared: Calculator, tell: Callable[[Answer], None]) -> None:
        self.declared, self.tell = declared, tell
        self.fields = {control.name: _field(control, self.ask) for control in declared.controls}
        self.problem, self.headline, self.details = w.HTML(), w.HTML(), w.HTML()
        self.pictures = w.VBox()
        self.sheet = SheetField(self._write)
        words = tag("p", tag("strong", declared.title, "."), " ", declared.question)
        title = w.HTML(TABLE_STYLE + words)
        self.box = w.VBox(
            [
                *(title, *self._warning(), *self._controls(), self._examples()),
                *(self.problem, self.sheet.widget, self.headline, self.pictures, self.details),
            ]
        )
        self.box.add_class("cg-panel")
        self.quiz = QuizPanel(declared) if declared.quiz else None
        if self.quiz:
            self.box.children = [self.quiz.box, *self.box.children]
        self.ask()

    def ask(self) -> None:
        """Answer what the controls hold now: whole, or the answer of before stays and a sentence says so."""
        try:
            self._show(*self._asked())
        except Exception:
            _LOG.debug("an answer failed", exc_info=True)
            self.problem.value = tag("p", "⚠ ", FAULT, role="alert")

    def _asked(self) -> tuple[dict[str, object], Answer, str, list[bytes]]:
        """Return what the controls hold, its answer, and the answer's parts drawn, before any of it is shown."""
        raw = {name: field.value for name, field in self.fields.items()}
        answer = self.declared.ask(raw)
        if not answer.complete:
            return raw, answer, "", []
        said = tag("p", answer.details) if answer.details else ""
        files = files_html(answer.files, TOO_LARGE)
        details = joined([said, details_html(answer, sources_page(os.environ)), files])
        return raw, answer, details, [chart_png(chart) for chart in answer.series]

    def _show(self, raw: dict[str, object], answer: Answer, details: str, pictures: list[bytes]) -> None:
        self.tell(answer)
        wrong = {mistake.control for mistake in answer.mistakes} | ({answer.ask.control} if answer.ask else set())
        self._show_what_counts(raw, wrong)
        self.problem.value = _problem(answer)
        self.sheet.show(answer.sheet)
        if answer.complete:  # otherwise the last answer stays, it is still true for what it says
            self.headline.value, self.details.value = said_html(answer), details
            self._show_pictures(pictures)
            if self.quiz:
                self.quiz.follow(answer)

    def _write(self, control: str, text: str) -> None:
        self.fields[control].value = text

    def _warning(self) -> list[w.Widget]:
        """Return what is said before anything is pasted: which computer gets to see it."""
        pasted = any(isinstance(control, Text) for control in self.declared.controls)
        return [w.HTML(tag("p", where_text_goes(os.environ)))] if pasted else []

    def _controls(self) -> list[w.Widget]:
        """Return the controls, those that few change folded away."""
        shown = [self.fields[control.name].widget for control in self.declared.controls if not control.folded]
        folded = [self.fields[control.name].widget for control in self.declared.controls if control.folded]
        if not folded:
            return shown
        first = 0 if start_open(self.declared) else None
        return [*shown, w.Accordion([w.VBox(folded)], titles=("More settings",), selected_index=first)]

    def _examples(self) -> w.Widget:
        """Return a button for each ready example, as wide as its words."""
        buttons = [w.Button(description=one.label, layout={"width": "auto"}) for one in self.declared.examples]
        for button, example in zip(buttons, self.declared.examples, strict=True):
            button.on_click(partial(self._show_example, example))
        return w.HBox(buttons, layout={"flex_flow": "row wrap"})

    def _show_example(self, example: Example, _button: w.Button) -> None:
        for control in self.declared.controls:
            field = self.fields[control.name]
            if not isinstance(field, WithheldField):
                field.value = example.values.get(control.name, control.text(control.start))
        self.ask()

    def _show_what_counts(self, raw: dict[str, object], wrong: set[str]) -> None:
        for control in self.declared.controls:
            if control.when:
                name, value = control.when
                shown = raw[name] == value or control.name in wrong
                self.fields[control.name].widget.layout.display = "" if shown else "none"

    def _show_pictures(self, pictures: list[bytes]) -> None:
        if len(self.pictures.children) != len(pictures):
            images = [w.Image(format="png", layout={"max_width": "36rem"}) for _ in pictures]
            self.pictures.children = images
        for image, picture in zip(self.pictures.children, pictures, strict=True):
            image.value = picture


def _problem(answer: Answer) -> Markup:
    sentences = [mistake.sentence for mistake in answer.mistakes]
    if answer.ask:
        pick = "" if answer.sheet else f" Type {' or '.join(answer.ask.choices)}."
        sentences += [answer.ask.sentence + pick]
    return joined(tag("p", "⚠ ", sentence, role="alert") for sentence in sentences)


def _field(control: Control, changed: Callable[[], None]) -> Any:
    """Return the field of a control: ``value`` is its raw value to read and to write, ``widget`` what is shown."""
    match control:
        case Number():
            return NumberField(control, changed)
        case Table():
            return TableField(control, changed)
        case Choices():
            return ChoicesField(control, changed)
        case File():
            return FileField(control, changed)
        case Text() if control.private and on_binder(os.environ):
            return WithheldField(control)
        case Choice() | Date() | Text():
            return plain_field(_widget(control), changed)
    assert_never(control)


def _widget(control: Choice | Date | Text) -> w.Widget:
    shape = {"description": control.label, "style": STYLE, "layout": WIDE}
    if isinstance(control, Choice):
        options = [(option.label, option.value) for option in control.options]
        return w.Dropdown(options=options, value=control.start, **shape)
    if isinstance(control, Date) or control.lines == 1:
        return w.Text(control.text(control.start), **shape)
    return w.Textarea(control.text(control.start), rows=control.lines, **shape)
