"""What stands on a sheet, as plain data that the typesetter reads: headings, questions with lines, tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

__all__ = ["PAPERS", "Part", "Sheet", "ask", "boxed", "heading", "small", "space", "table", "text", "turn"]

PAPERS: dict[str, str] = {"a4": "a4", "letter": "us-letter"}
Part = dict[str, object]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One pupil's sheet, or the answers: title, a label beside it, parts, and the words at each page's foot.

    ``lines`` are to be filled in by the pupil, in one row under the title.
    """

    title: str
    label: str
    parts: tuple[Part, ...]
    footer: str
    lines: tuple[str, ...] = ()

    def plain(self) -> dict[str, object]:
        """Return it as the typesetter reads it."""
        told = {"title": self.title, "label": self.label, "footer": self.footer}
        return {**told, "parts": list(self.parts), "lines": list(self.lines)}


def heading(words: str) -> Part:
    """Return a heading within the sheet."""
    return {"kind": "heading", "text": words}


def text(words: str) -> Part:
    """Return a paragraph."""
    return {"kind": "text", "text": words}


def small(words: str) -> Part:
    """Return a paragraph in small letters: where the numbers come from."""
    return {"kind": "small", "text": words}


def turn() -> Part:
    """Return what follows stands on the other side of the sheet."""
    return {"kind": "turn"}


def space(words: str = "Room for your sums") -> Part:
    """Return a frame to write in, as high as the rest of the page allows."""
    return {"kind": "space", "text": words}


def boxed(*lines: str) -> Part:
    """Return paragraphs in a frame."""
    return {"kind": "boxed", "lines": list(lines)}


def ask(words: str, lines: int = 1) -> Part:
    """Return a question, and so many lines to write on; the two stay on one page."""
    return {"kind": "ask", "text": words, "lines": lines}


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int | Literal["auto"]],
    *,
    right: Sequence[int] = (),
    room: bool = True,
) -> Part:
    """Return table; an empty cell is for writing, ``room`` makes rows tall enough, ``right`` are columns of numbers."""
    return {
        "kind": "table",
        "columns": list(columns),
        "rows": [list(row) for row in rows],
        "widths": list(widths),
        "right": list(right),
        "room": room,
    }
