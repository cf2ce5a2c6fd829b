"""`{folded} WORDS`: what follows in this section is folded away behind these words, for the few who need it.

A notebook's cells with the tag `hide-cell` are folded by themselves: from the first of them on, the rest of its section
is one fold.
"""

from typing import Any, ClassVar

from docutils import nodes
from markupsafe import escape
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

__all__ = ["setup"]

# No writer knows this format: where a page is not made into HTML, nothing is folded.
_MARK = "folded"
_CELLS = "The same in Python"


class Folded(SphinxDirective):
    """A mark in the section, with the words of the line that unfolds the rest."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the mark."""
        return [_mark(self.arguments[0])]


def _mark(words: str) -> nodes.raw:
    return nodes.raw("", words, format=_MARK)


def _mark_cells(_app: Sphinx, tree: nodes.document) -> None:
    """Put a mark before the first hidden cell of a section; no cell in it has a fold of its own."""
    marked: list[nodes.Element] = []
    for cell in [found for found in tree.findall(nodes.container) if "tag_hide-cell" in found["classes"]]:
        del cell["hide_mode"]
        if cell.parent not in marked:
            marked.append(cell.parent)
            cell.parent.insert(cell.parent.index(cell), _mark(_CELLS))


def _fold(_app: Sphinx, tree: nodes.document, _page: str) -> None:
    """Put the rest of a marked section into ``<details>``; its heading stays outside for links to it."""
    for mark in [found for found in tree.findall(nodes.raw) if found.get("format") == _MARK]:
        section, words = mark.parent, escape(mark.astext())
        opening = f'<details class="cg-fold"><summary>{words}</summary><div>'
        mark.replace_self(nodes.raw("", opening, format="html"))
        section += nodes.raw("", "</div></details>", format="html")


def setup(app: Sphinx) -> None:
    """Add the directive, and fold when the lists of contents have been made."""
    app.add_directive("folded", Folded)
    app.connect("doctree-read", _mark_cells)
    app.connect("doctree-resolved", _fold, priority=950)
