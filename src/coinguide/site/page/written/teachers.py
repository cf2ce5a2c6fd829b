"""`{for-the-teacher}`: this section is not for the class, and no slide when the page is projected."""

from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

__all__ = ["setup"]

# No writer knows this format.
_MARK = "for-the-teacher"
_CLASS = "teacher-part"


class ForTheTeacher(SphinxDirective):
    """A mark in the section."""

    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the mark."""
        return [nodes.raw("", "", format=_MARK)]


def _name(_app: Sphinx, tree: nodes.document, _page: str) -> None:
    """Give each marked section the class that the projecting script looks for."""
    for mark in [found for found in tree.findall(nodes.raw) if found.get("format") == _MARK]:
        mark.parent["classes"].append(_CLASS)
        mark.parent.remove(mark)


def setup(app: Sphinx) -> None:
    """Add the directive, and mark before anything is folded."""
    app.add_directive("for-the-teacher", ForTheTeacher)
    app.connect("doctree-resolved", _name, priority=940)
