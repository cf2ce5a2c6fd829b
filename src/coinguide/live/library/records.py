"""A table as a list of plain records: shown as a table in Jupyter and in a terminal, taken by pandas as it is."""

from collections.abc import Iterable
from html import escape
from typing import Any, SupportsIndex, overload

from coinguide.live.library.shown import shown_in_jupyter

__all__ = ["Cell", "Record", "Records"]

Cell = int | float | str | None
Record = dict[str, Cell]
_WIDEST = 60


class Records(list[Record]):
    """A list of records with the same keys; each value is a number, a text, or None for what is not known.

    ``pandas.DataFrame(records)`` and ``json.dumps(records)`` take it as it is.

    >>> Records([{"coins": 70, "price_cents": 74}, {"coins": 350, "price_cents": 371}])
    coins  price_cents
       70           74
      350          371
    """

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(self[0]) if self else ()

    def column(self, name: str) -> list[Cell]:
        """Return the values of one column, in order; raises KeyError for a name that is no column.

        >>> Records([{"coins": 70}, {"coins": 350}]).column("coins")
        [70, 350]
        """
        return [record[name] for record in self]

    @overload
    def __getitem__(self, place: SupportsIndex) -> Record: ...
    @overload
    def __getitem__(self, place: slice) -> "Records": ...
    def __getitem__(self, place: SupportsIndex | slice) -> "Record | Records":
        """Return one record, or a table of several."""
        return Records(super().__getitem__(place)) if isinstance(place, slice) else super().__getitem__(place)

    def __repr__(self) -> str:
        """Return the table as aligned lines of text."""
        if not self:
            return "(no records)"
        lines = [list(self.columns), *([_short(value) for value in record.values()] for record in self)]
        numbers = [all(not isinstance(value, str) for value in self.column(name)) for name in self.columns]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        return "\n".join(_line(line, widths, numbers) for line in lines)

    def html(self) -> str:
        """Return the table as HTML, every text escaped; an address of a page is a link."""
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{_html(value)}</td>" for value in record.values()) + "</tr>" for record in self
        )
        return f'<table class="cg-records"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        """Return the table for a notebook."""
        return shown_in_jupyter(self.html(), repr(self))


def _line(line: Iterable[str], widths: list[int], numbers: list[bool]) -> str:
    cells = zip(line, widths, numbers, strict=True)
    return "  ".join(cell.rjust(width) if number else cell.ljust(width) for cell, width, number in cells).rstrip()


def _short(value: Cell) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def _html(value: Cell) -> str:
    text = "" if value is None else escape(str(value))
    is_link = isinstance(value, str) and value.startswith("https://") and " " not in value
    return f'<a href="{text}">{text}</a>' if is_link else text
