"""`{for-the-teacher}`: this section is not for the class, and no slide when the page is projected."""

from docutils import nodes
from sphinx.application import Sphinx

from coinguide.site.page.written.mark import Mark, marks

__all__ = ["setup"]

_MARK = "for-the-teacher"
_CLASS = "teacher-part"


def _name(_app: Sphinx, tree: nodes.document, _page: str) -> None:
    """Give each marked section the class that the projecting script looks for."""
    for mark in marks(tree, _MARK):
        mark.parent["classes"].append(_CLASS)
        mark.parent.remove(mark)


def setup(app: Sphinx) -> None:
    """Add the directive, and mark before anything is folded."""
    app.add_directive(_MARK, Mark)
    app.connect("doctree-resolved", _name, priority=940)
