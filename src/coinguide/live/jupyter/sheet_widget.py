"""A table that was read, in Jupyter: a list for each of its columns, in step with the text control that names them."""

from collections.abc import Callable

import ipywidgets as w

from coinguide.live.ask.sheet import Sheet
from coinguide.live.ask.visible import visible
from coinguide.live.jupyter.fields import STYLE, WIDE
from coinguide.live.page.tags import tag

__all__ = ["SheetField"]


class SheetField:
    """Empty until an answer brings a table; ``write(control, text)`` hears what is chosen."""

    def __init__(self, write: Callable[[str, str], None]) -> None:
        self.write = write
        self.widget = w.VBox()
        self.sheet: Sheet | None = None
        self.busy = False

    def show(self, sheet: Sheet | None) -> None:
        """Show a table’s lists; those of the same table stay, and take its values."""
        same = sheet and self.sheet and (sheet.names, sheet.rows) == (self.sheet.names, self.sheet.rows)
        self.sheet = sheet
        self.busy = True
        if sheet and same:
            for field, value in zip(self.widget.children[1:], sheet.chosen, strict=True):
                field.value = value
        else:
            self.widget.children = self._drawn(sheet) if sheet else ()
        self.busy = False

    def _drawn(self, sheet: Sheet) -> list[w.Widget]:
        options = [(option.label, option.value) for option in sheet.options]
        caption = w.HTML(tag("p", sheet.caption))
        lists = []
        for place, value in enumerate(sheet.chosen):
            words = visible(" ".join(sheet.heading(place).split())[:60])
            field = w.Dropdown(options=options, value=value, description=words, style=STYLE, layout=WIDE)
            field.observe(lambda _: self._changed(), "value")
            lists.append(field)
        return [caption, *lists]

    def _changed(self) -> None:
        if self.sheet and not self.busy:
            said = ",".join(field.value for field in self.widget.children[1:])
            self.write(self.sheet.control, f"{self.sheet.before}{said}{self.sheet.after}")
