"""Each calculator on a page of its own, without the guide around it: for a course page that frames it.

`{alone}` in a chapter lists these pages. They are no chapters: not in the list of contents, in the search, in the copy
for reading offline or in the sitemap. Of all pages these alone may be framed (see `headers.py`).
"""

from collections.abc import Iterator
from functools import partial
from posixpath import dirname, relpath
from typing import Any, ClassVar

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from coinguide.live.page.form import calculator_html
from coinguide.live.registry import CALCULATORS
from coinguide.site.page.kept.texts import KeptTexts

__all__ = ["FOLDER", "setup"]

FOLDER = "alone"
TEMPLATE = "alone.html"
ROW = Markup('<li><a href="{}">{}</a>: {}</li>')


class Alone(SphinxDirective):
    """The list of these pages, in the calculators' order."""

    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the list."""
        to_folder = relpath(f"/{FOLDER}", f"/{dirname(self.env.docname)}")
        rows = (ROW.format(f"{to_folder}/{name}.html", one.title, one.question) for name, one in CALCULATORS.items())
        return [nodes.raw("", Markup("<ul>{}</ul>").format(Markup("").join(rows)), format="html")]


def _pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Return each page's name, what its template needs, and the template."""
    if app.builder.name != "html":
        return
    with KeptTexts(app, FOLDER) as kept:
        bodies = {name: kept.made(partial(calculator_html, one), name) for name, one in CALCULATORS.items()}
    for name, body in bodies.items():
        context = {"title": CALCULATORS[name].title, "body": body, "guide": app.config.html_title}
        yield f"{FOLDER}/{name}", context, TEMPLATE


def setup(app: Sphinx) -> None:
    """Add the directive and the pages."""
    app.add_directive("alone", Alone)
    app.connect("html-collect-pages", _pages)
