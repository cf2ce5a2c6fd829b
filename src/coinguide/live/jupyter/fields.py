"""The fields of a panel: each has a raw ``value`` to read and write, and a ``widget`` to show."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import ipywidgets as w

from coinguide.live.ask.controls.controls import Choices, Number, Option, Table
from coinguide.live.page.tags import tag

__all__ = ["STYLE", "WIDE", "ChoicesField", "NumberField", "PlainField", "TableField", "plain_field"]

# Plain dicts: a Layout would be a widget made at import, and the book would then ship widget state.
WIDE = {"width": "auto", "max_width": "40rem"}
STYLE = {"description_width": "20rem"}
CELL_STYLE = {"description_width": "4rem"}

Changed = Callable[[], None]


@dataclass
class PlainField:
    """A field that is one widget."""

    widget: Any

    @property
    def value(self) -> object:
        """Return what the widget holds."""
        return self.widget.value

    @value.setter
    def value(self, raw: object) -> None:
        self.widget.value = raw


def plain_field(widget: w.Widget, changed: Changed) -> PlainField:
    """Return a widget as a field that says when it changed."""
    widget.observe(lambda _: changed(), "value")
    return PlainField(widget)


class NumberField:
    """A text field that keeps what people type, with a slider in step where one helps."""

    def __init__(self, control: Number, changed: Changed) -> None:
        unit = f" ({control.shown_unit})" if control.shown_unit else ""
        first = control.text(control.start)
        self.control = control
        self.text = w.Text(first, description=control.label + unit, style=STYLE, layout=WIDE)
        self.slider = self._slider(first) if control.slider else None
        self.widget = w.VBox([self.text, self.slider]) if self.slider else self.text
        self.text.observe(lambda _: self._follow(), "value")
        self.text.observe(lambda _: changed(), "value")

    @property
    def value(self) -> str:
        """Return the text as typed."""
        return str(self.text.value)

    @value.setter
    def value(self, raw: object) -> None:
        self.text.value = self.control.text(raw)

    def _slider(self, first: str) -> w.FloatSlider:
        low, high = (float(end) for end in self.control.slider or (0, 0))
        name = f"{self.control.label}, slider"
        step = float(self.control.step)
        slider = w.FloatSlider(
            float(first), min=low, max=high, step=step, description=name, readout=False, style=STYLE, layout=WIDE
        )
        slider.observe(lambda change: self._write(change["new"]), "value")
        return slider

    def _write(self, moved: float) -> None:
        if self._number() != moved:
            self.text.value = f"{moved:.{self.control.decimals}f}"

    def _follow(self) -> None:
        """Move the slider to a number that was typed, where it reaches that far."""
        number = self._number()
        if self.slider and number is not None and self.slider.min <= number <= self.slider.max:
            self.slider.value = number

    def _number(self) -> float | None:
        plain = str(self.text.value).strip()
        return float(plain) if plain.isascii() and plain.replace(".", "", 1).isdecimal() else None


class TableField:
    """A table's rows as fields, with buttons to add and to remove rows."""

    def __init__(self, control: Table, changed: Changed) -> None:
        self.control, self.changed = control, changed
        self.rows = w.VBox([self._row(row) for row in control.cells(control.start)])
        add = w.Button(description="Add a row", tooltip=f"{control.label}: add a row")
        add.on_click(lambda _: self._become([*self.rows.children, self._row([""] * len(control.columns))]))
        names = ", ".join(column.label for column in control.columns)
        caption = w.HTML(tag("p", f"{control.label} ({names}). {control.help}"))
        self.widget = w.VBox([caption, self.rows, add])

    @property
    def value(self) -> list[list[str]]:
        """Return every row's texts."""
        return [[field.value for field in row.children[:-1]] for row in self.rows.children]

    @value.setter
    def value(self, raw: object) -> None:
        self._become([self._row(row) for row in self.control.cells(raw)])

    def _row(self, cells: list[object]) -> w.HBox:
        padded = [*cells, *[""] * len(self.control.columns)]
        fields = [
            w.Text(column.text(cell).strip(), description=column.label, style=CELL_STYLE)
            for column, cell in zip(self.control.columns, padded, strict=False)
        ]
        remove = w.Button(description="Remove", layout={"width": "6rem"})
        row = w.HBox([*fields, remove])
        for field in fields:
            field.observe(lambda _: self.changed(), "value")
        remove.on_click(lambda _: self._become([other for other in self.rows.children if other is not row]))
        return row

    def _become(self, rows: list[Any]) -> None:
        self.rows.children = rows
        self.changed()


class ChoicesField:
    """A box to tick for each value of a list, under their headings."""

    def __init__(self, control: Choices, changed: Changed) -> None:
        self.control, self.changed = control, changed
        self.boxes = {
            option.value: w.Checkbox(option.value in control.start, description=option.label, indent=False, layout=WIDE)
            for option in control.options
        }
        words = tag("p", tag("strong", control.label), " ", control.help)
        self.widget = w.VBox([w.HTML(words), *(part for group in control.grouped() for part in self._group(*group))])
        for box in self.boxes.values():
            box.observe(lambda _: self.changed(), "value")

    @property
    def value(self) -> tuple[str, ...]:
        """Return the values that are ticked."""
        return tuple(value for value, box in self.boxes.items() if box.value)

    @value.setter
    def value(self, raw: object) -> None:
        chosen = self.control.read(raw)
        for value, box in self.boxes.items():
            box.value = value in chosen

    def _group(self, heading: str, options: Iterable[Option]) -> list[Any]:
        title = [w.HTML(tag("p", heading))] if heading else []
        return [*title, *(self.boxes[option.value] for option in options)]
