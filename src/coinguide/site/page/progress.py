"""Says what a build is doing and how far it is, in one line that the next one replaces."""

import sys
from typing import Any

from docutils.nodes import document
from sphinx.application import Sphinx

__all__ = ["setup", "tell"]


def tell(words: str) -> None:
    """Show the words over the last ones, on a terminal; elsewhere nothing, where lines would pile up."""
    if sys.stdout.isatty():
        print(f"\r\x1b[Kcoinguide: {words} …" if words else "\r\x1b[K", end="", flush=True)


def _tell_read(_app: Sphinx, page: str, _source: list[str]) -> None:
    tell(f"reading {page}")


def _tell_written(app: Sphinx, page: str, _template: str, _context: dict[str, Any], _tree: document | None) -> None:
    pages = sorted(app.env.found_docs)
    tell(f"page {pages.index(page) + 1} of {len(pages)}" if page in pages else f"page {page}")


def _tell_end(_app: Sphinx, _failure: Exception | None) -> None:
    """Clear the line, for what is said next."""
    tell("")


def setup(app: Sphinx) -> None:
    """Tell of each page; notebooks and the engine tell of themselves."""
    app.connect("source-read", _tell_read)
    app.connect("html-page-context", _tell_written, priority=100)
    app.connect("build-finished", _tell_end, priority=950)
