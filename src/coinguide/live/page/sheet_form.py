"""A table that was read as HTML: its first rows, with a list over each column to say what it is."""

from html import escape

from coinguide.live.ask.sheet import Sheet
from coinguide.live.ask.visible import visible

__all__ = ["sheet_html"]


def sheet_html(sheet: Sheet, key: str) -> str:
    """Give the table. Nothing is chosen in its lists: sheet.js does that, so that they keep the focus.

    On a phone the style sheet turns rows into columns; the roles keep it a table for those who listen.
    """
    count = range(len(sheet.chosen))
    head = "".join(f'<th role="columnheader" scope="col">{_list(sheet, place, key)}</th>' for place in count)
    body = "".join(
        '<tr role="row">' + "".join(f'<td role="cell">{_cell(cell)}</td>' for cell in row) + "</tr>"
        for row in sheet.rows
    )
    return (
        f'<table class="cg-sheet-table" role="table" data-width="{len(sheet.chosen)}" data-depth="{len(sheet.rows)}">'
        f"<caption>{escape(sheet.caption)}</caption>"
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )


def _list(sheet: Sheet, place: int, key: str) -> str:
    """Give a column's list, labelled by its number, its name, and its first cell."""
    name = f"{key}-column-{place + 1}"
    options = "".join(f'<option value="{escape(one.value)}">{escape(one.label)}</option>' for one in sheet.options)
    first = next((row[place].strip() for row in sheet.rows if row[place].strip()), "")
    more = f'<span class="cg-heard">, first value {_cell(first)}</span>' if first and sheet.names[place].strip() else ""
    label = f"{_cell(sheet.heading(place))}{more}"
    return f'<label for="{name}">{label}</label><select id="{name}" data-column="{place}">{options}</select>'


def _cell(text: str) -> str:
    return escape(visible(" ".join(text.split())[:80]))
