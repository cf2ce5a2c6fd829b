"""A table that was read as HTML: its first rows, with a list over each column to say what it is."""

from markupsafe import Markup

from coinguide.live.ask.sheet import Sheet
from coinguide.live.ask.visible import visible
from coinguide.live.page.tags import tag

__all__ = ["sheet_html"]


def sheet_html(sheet: Sheet, key: str) -> Markup:
    """Return the table. Nothing is chosen in its lists: sheet.js does that, so that they keep the focus.

    On a phone the style sheet turns rows into columns; the roles keep it a table for those who listen.
    """
    head = (tag("th", _list(sheet, place, key), role="columnheader", scope="col") for place in range(len(sheet.chosen)))
    body = (tag("tr", *(tag("td", _cell(cell), role="cell") for cell in row), role="row") for row in sheet.rows)
    return tag(
        "table",
        tag("caption", sheet.caption),
        tag("thead", tag("tr", *head, role="row"), role="rowgroup"),
        tag("tbody", *body, role="rowgroup"),
        class_="cg-sheet-table",
        role="table",
        data_width=len(sheet.chosen),
        data_depth=len(sheet.rows),
    )


def _list(sheet: Sheet, place: int, key: str) -> Markup:
    """Return a column's list, labelled by its number, its name, and its first cell."""
    name = f"{key}-column-{place + 1}"
    options = (tag("option", one.label, value=one.value) for one in sheet.options)
    first = next((row[place].strip() for row in sheet.rows if row[place].strip()), "")
    heard = first and sheet.names[place].strip()
    more = tag("span", ", first value ", _cell(first), class_="cg-heard") if heard else ""
    label = tag("label", _cell(sheet.heading(place)), more, for_=name)
    return label + tag("select", *options, id=name, data_column=place)


def _cell(text: str) -> str:
    return visible(" ".join(text.split())[:80])
