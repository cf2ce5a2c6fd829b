"""A directive leaves a mark, and whoever fills it in finds it by the directive's name."""

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import directives

from coinguide.site.page.written.mark import Mark, marks


def test_a_mark_is_called_as_its_directive() -> None:
    """Another one's mark is left alone."""
    for name in ("one-mark", "other-mark"):
        directives.register_directive(name, Mark)
    tree = publish_doctree("First.\n\n.. one-mark::\n\nThen.\n\n.. other-mark::\n")
    (mark,) = marks(tree, "one-mark")
    assert ["First.", "Then."] == [found.astext() for found in tree.findall(nodes.paragraph)]
    assert tree.index(mark) == 1
