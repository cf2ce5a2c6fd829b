"""A Markdown image of an SVG file stands in the page itself, so that it follows the page's colours.

``![What it shows, in words](pictures/address.svg "A line below it")``: Jupyter and a repository's page show the file as
it is; on the site its classes take the page's colours (face.css), and its own, which attributes give, hold elsewhere.
"""

import re
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from markupsafe import escape
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

__all__ = ["drawing_html", "setup"]

_SVG = re.compile(r"<svg\b[^>]*?(viewBox=\"[^\"]+\")[^>]*>(.*)</svg>\s*", re.DOTALL)
_UNSEEN = re.compile(r"<!--.*?-->|\s+(?=<)", re.DOTALL)


def drawing_html(drawn: str, words: str, below: str) -> str:
    """Return the drawing as a figure: ``words`` for who does not see it, ``below`` under it for all."""
    found = _SVG.fullmatch(drawn)
    if not found:
        raise ValueError("a drawing is one <svg> with a viewBox")
    box, inside = found[1], _UNSEEN.sub("", found[2]).strip()
    caption = f"<figcaption>{escape(below)}</figcaption>" if below else ""
    # The attributes with which it stands alone stay behind with its opening tag.
    svg = f'<svg {box} role="img" aria-label="{escape(words)}">{inside}</svg>'
    return f'<figure class="cg-drawing">{svg}{caption}</figure>'


class DrawingsInPlace(SphinxTransform):
    """Before Sphinx collects the images, which it would copy beside the pages."""

    default_priority: ClassVar[int] = 400

    def apply(self, **_: object) -> None:
        """Put each SVG image's file in its place; the page is read anew when the file changes."""
        for image in [found for found in self.document.findall(nodes.image) if found["uri"].endswith(".svg")]:
            name, path = self.env.relfn2path(image["uri"], self.env.docname)
            self.env.note_dependency(name)
            figure = drawing_html(Path(path).read_text(encoding="utf-8"), image.get("alt", ""), image.get("title", ""))
            alone = isinstance(image.parent, nodes.paragraph) and len(image.parent) == 1
            (image.parent if alone else image).replace_self(nodes.raw("", figure, format="html"))


def setup(app: Sphinx) -> None:
    """Add the transform."""
    app.add_transform(DrawingsInPlace)
