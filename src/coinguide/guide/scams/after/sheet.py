"""One page to print after a scam: the steps to tick off, where to report, the evidence, and what was told to whom."""

from collections.abc import Iterable
from html import escape

from coinguide.live.ask.answer import Download, Note, Steps
from coinguide.live.ask.printed_page import printed_page

__all__ = ["sheet"]

_COLUMNS = ("Day and time", "Whom I told", "What I told them", "Their answer, their number for my case")
_LINES_TO_FILL_IN = 5


def sheet(said: str, todo: Steps, lists: Iterable[Steps]) -> Download:
    """Return the answer as a page to print, with a box before each item and a table to write in."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in _COLUMNS)
    line = f"<tr>{'<td></td>' * len(_COLUMNS)}</tr>"
    return printed_page(
        "after-a-scam.html",
        "What I do now",
        [
            f"<p><strong>{escape(said)}</strong></p>",
            _list(todo),
            f'<div class="beside">{"".join(map(_list, lists))}</div>',
            f"<h2>What I told whom, and when</h2><table><tr>{head}</tr>{line * _LINES_TO_FILL_IN}</table>",
            '<p class="small">No password, code or card number belongs on this page. Made with a guide that is not '
            "affiliated with TikTok or Apple. Menus, addresses and numbers change: look at the body’s own page.</p>",
        ],
        "All of this as a page to print, with room for what you told whom",
    )


def _list(steps: Steps) -> str:
    items = "".join(f"<li>☐ {_item(note)}</li>" for note in steps.items)
    listed = f"<ol>{items}</ol>" if steps.numbered else f'<ul class="boxes">{items}</ul>'
    return f"<h2>{escape(steps.title)}</h2>{listed}"


def _item(note: Note) -> str:
    """Return an item in words; on paper an address is read and typed."""
    return escape(" ".join([note.text, *(way.label for way in note.ways)]))
