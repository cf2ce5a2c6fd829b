"""A mark that a directive leaves in a page, for what is known only when the page's tree is whole."""

from typing import Any, ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

__all__ = ["Mark", "marks"]


class Mark(SphinxDirective):
    """A place in the page, called as the directive is; no writer knows such a format."""

    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the mark."""
        return [nodes.raw("", "", format=self.name)]


def marks(tree: nodes.document, name: str) -> list[nodes.raw]:
    """Return the marks that the directive of this name has left."""
    return [found for found in tree.findall(nodes.raw) if found.get("format") == name]
