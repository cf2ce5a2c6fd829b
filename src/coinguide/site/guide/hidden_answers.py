"""Keeps the answers to the lessons out of the search: whoever looks for a word during a lesson would read them."""

from docutils.nodes import document
from sphinx.application import Sphinx

__all__ = ["setup"]

FOLDER, ENDING = "book/teach/", "-answers"


def _hide(app: Sphinx, _tree: document) -> None:
    """Sphinx then lists the page by its title alone."""
    page = app.env.docname
    if page.startswith(FOLDER) and page.endswith(ENDING):
        app.env.metadata[page]["nosearch"] = True


def setup(app: Sphinx) -> None:
    """Mark each page of answers when it has been read."""
    app.connect("doctree-read", _hide)
