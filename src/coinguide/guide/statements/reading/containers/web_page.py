"""The rows of the tables in an HTML page, as some banks name .xls."""

import re

from coinguide.guide.statements.reading.containers.entities import without_entities
from coinguide.guide.statements.reading.delimited import Row

__all__ = ["is_web_page", "rows_of_page"]

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]*>|<!--(?:[^-]|-(?!->))*+(?:-->|\Z)")
_SILENT = frozenset({"script", "style", "head", "title"})


def is_web_page(text: str) -> bool:
    """Whether a text is an HTML page or a table of one."""
    start = text[:2_000].lstrip("\ufeff \t\r\n").casefold()
    return start.startswith(("<html", "<!doctype html", "<table", "<body", "<meta", "<head", "<div", "<style"))


def rows_of_page(text: str) -> list[Row]:
    """Return the rows of all tables in the page, numbered from the first."""
    rows: list[Row] = []
    cells: list[str] = []
    parts: list[str] = []
    inside, silent, last = False, "", 0
    for tag in _TAG.finditer(text):
        if inside and not silent:
            parts.append(text[last : tag.start()])
        last = tag.end()
        closing, name = bool(tag[1]), (tag[2] or "").casefold()
        if name in _SILENT:
            silent = "" if closing else name
        elif name in ("td", "th", "tr") and inside:
            cells.append(" ".join(without_entities(" ".join(parts)).split()))
            parts, inside = [], False
        if name in ("td", "th"):
            inside = not closing
        elif name in ("tr", "table"):
            if any(cells):
                rows.append(Row(len(rows) + 1, cells))
            cells = []
    return rows
