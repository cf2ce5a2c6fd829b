"""The controls and the answer of a calculator as ipywidgets."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from html import escape
from typing import Any, assert_never

import ipywidgets as w

from coinguide.core.answer import Answer
from coinguide.core.calculator import Calculator
from coinguide.core.controls import Choice, Control, Number, Table, Text
from coinguide.views.figure import chart_png
from coinguide.views.page import details_html

__all__ = ["calculator_box"]

Tell = Callable[[str, object], object]
WIDE = {"width": "auto", "max_width": "40rem"}  # a dict: a Layout would be a widget made at import
STYLE = {"description_width": "20rem"}
TABLE_STYLE = "<style>.cg-rows :is(th, td) { padding: 0 0.6rem; text-align: right }</style>"


def calculator_box(
    declared: Calculator, raw: Mapping[str, object], tell: Tell
) -> tuple[w.VBox, Callable[[Answer], None]]:
    """Give the calculator as one box, and the function that draws an answer into it.

    ``tell(control name, raw value)`` is called at every change.
    """
    drawn = [(control, _control(control, raw.get(control.name, control.start), tell)) for control in declared.controls]
    controls = [widget for control, widget in drawn if not control.folded]
    if folded := [widget for control, widget in drawn if control.folded]:
        controls.append(w.Accordion([w.VBox(folded)], titles=("More settings",)))
    problem, headline, details = w.HTML(), w.HTML(), w.HTML()
    pictures = w.VBox()

    def draw(answer: Answer) -> None:
        problem.value = _problem(answer)
        if answer.complete:  # otherwise the last answer stays, it is still true for what it says
            headline.value = f"<p><strong>{escape(answer.headline)}</strong></p>"
            details.value = details_html(answer, None)
            _draw_charts(pictures, answer)

    title = w.HTML(f"{TABLE_STYLE}<p><strong>{escape(declared.title)}.</strong> {escape(declared.question)}</p>")
    return w.VBox([title, *controls, problem, headline, pictures, details]), draw


def _draw_charts(pictures: w.VBox, answer: Answer) -> None:
    if len(pictures.children) != len(answer.series):
        pictures.children = [w.Image(format="png", layout={"max_width": "36rem"}) for _ in answer.series]
    for picture, chart in zip(pictures.children, answer.series, strict=True):
        picture.value = chart_png(chart)


def _problem(answer: Answer) -> str:
    sentences = [mistake.sentence for mistake in answer.mistakes]
    if answer.ask:
        sentences += [f"{answer.ask.sentence} Type {' or '.join(answer.ask.choices)}."]
    return "".join(f'<p role="alert">⚠ {escape(sentence)}</p>' for sentence in sentences)


def _control(control: Control, start: object, tell: Tell) -> w.Widget:
    match control:
        case Number():
            return _number(control, start, tell)
        case Choice():
            options = [(option.label, option.value) for option in control.options]
            picker = w.Dropdown(options=options, value=start, description=control.label, style=STYLE, layout=WIDE)
            picker.observe(lambda change: tell(control.name, change["new"]), "value")
            return picker
        case Text():
            area = w.Textarea(str(start), description=control.label, style=STYLE, layout=WIDE)
            area.observe(lambda change: tell(control.name, change["new"]), "value")
            return area
        case Table():
            return _TableBox(control, start, tell).box
    assert_never(control)


def _number(control: Number, start: object, tell: Tell) -> w.Widget:
    """Draw a text field that reads what people type, with a slider where one helps."""
    unit = f" ({control.unit})" if control.unit else ""
    field = w.Text(control.text(start), description=control.label + unit, style=STYLE, layout=WIDE)
    field.observe(lambda change: tell(control.name, change["new"]), "value")
    if not control.slider:
        return field
    low, high = control.slider
    slider = w.FloatSlider(
        value=min(max(float(Decimal(control.text(start))), float(low)), float(high)),
        min=float(low),
        max=float(high),
        step=float(control.step),
        description=f"{control.label}, slider",
        readout=False,
        style=STYLE,
        layout=WIDE,
    )
    slider.observe(lambda change: setattr(field, "value", f"{Decimal(change['new']):.0f}"), "value")
    return w.VBox([field, slider])


class _TableBox:
    """A table's rows as fields, with buttons to add and to remove rows."""

    def __init__(self, control: Table, start: object, tell: Tell) -> None:
        self.control, self.tell = control, tell
        self.rows = w.VBox([self._row(row) for row in control.cells(start)])
        add = w.Button(description="Add a row", tooltip=f"{control.label}: add a row")
        add.on_click(lambda _: self._change([*self.rows.children, self._row([""] * len(control.columns))]))
        names = ", ".join(column.label for column in control.columns)
        caption = w.HTML(f"<p>{escape(control.label)} ({escape(names)}). {escape(control.help)}</p>")
        self.box = w.VBox([caption, self.rows, add])

    def _row(self, cells: list[object]) -> w.HBox:
        fields = [
            w.Text(column.text(cell), description=column.label, style={"description_width": "4rem"})
            for column, cell in zip(self.control.columns, cells, strict=True)
        ]
        remove = w.Button(description="Remove", layout={"width": "6rem"})
        row = w.HBox([*fields, remove])
        for field in fields:
            field.observe(lambda _: self._told(), "value")
        remove.on_click(lambda _: self._change([other for other in self.rows.children if other is not row]))
        return row

    def _change(self, rows: list[Any]) -> None:
        self.rows.children = rows
        self._told()

    def _told(self) -> None:
        self.tell(self.control.name, [[field.value for field in row.children[:-1]] for row in self.rows.children])
