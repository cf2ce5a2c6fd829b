"""`{moved} ANCHORS`: what stood here under these anchors is on another page; the link in the block leads there.

Old addresses and shared links keep working: without a script the browser comes to the link, with one
(web/moved.js) it goes on by itself, and what the address asks a calculator goes with it.
"""

from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from markupsafe import escape
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from coinguide.site.page.bundle import bundle
from coinguide.site.page.equip import WEB
from coinguide.site.page.made_engine import FOLDER, node_modules

__all__ = ["setup"]

SCRIPT = "moved.js"


class Moved(SphinxDirective):
    """A line with the anchors of before and the link to where it is now."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the line; without a link it would lead nowhere, and stops the build."""
        words = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, words)
        if not list(words.findall(lambda node: isinstance(node, nodes.reference) or node.tagname == "pending_xref")):
            raise self.error("the block needs a link to where it is now")
        anchors = self.arguments[0].split()
        places = "".join(f'<span id="{escape(anchor)}"></span>' for anchor in anchors)
        opening = f'<div class="cg-moved" data-moved="{escape(" ".join(anchors))}">{places}'
        return [nodes.raw("", opening, format="html"), *words.children, nodes.raw("", "</div>", format="html")]


def _publish(app: Sphinx) -> None:
    """Before the first page is written: the pages name the script with a hash of its content."""
    if app.builder.name == "html":
        bundle(WEB / SCRIPT, Path(app.outdir) / "_static" / FOLDER / SCRIPT, "iife", modules=node_modules(app))


def _equip(app: Sphinx, _page: str, _name: str, context: dict[str, Any], _tree: nodes.document | None) -> None:
    if any(mark in str(context.get("body", "")) for mark in ("data-moved=", 'class="cg-fold"')):
        app.add_js_file(f"{FOLDER}/{SCRIPT}", loading_method="defer")


def setup(app: Sphinx) -> None:
    """Add the directive, and the script to the pages that have such a line or a fold."""
    app.add_directive("moved", Moved)
    app.connect("builder-inited", _publish)
    app.connect("html-page-context", _equip, priority=600)
