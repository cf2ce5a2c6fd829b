"""Gives each chapter and lesson the button and the script that project it."""

import re
from pathlib import Path
from typing import Any

from docutils.nodes import document
from sphinx.application import Sphinx
from sphinx.config import Config

from coinguide.site.page.bundle import bundle, small_styles
from coinguide.site.page.equip import WEB
from coinguide.site.page.made_engine import FOLDER, node_modules

SOURCES = WEB / "walk"
SCRIPT, STYLE = "walkthrough.js", "walkthrough.css"
# How long a step takes stands before its name: "4–9 min (core): One row together". The class need not see it.
MINUTES = re.compile(r"(?<=<h[23]>)\d+–\d+ min(?: \(core\))?: ")


def _place_button(_app: Sphinx, config: Config) -> None:
    """Before the theme's own buttons in the line above the page."""
    config.html_theme_options["article_header_end"] = ["project-button.html", "article-header-buttons.html"]


def _publish(app: Sphinx) -> None:
    """Before the first page is written: the pages name these files with a hash of their content."""
    if app.builder.name == "html":
        published = Path(app.outdir) / "_static" / FOLDER
        published.mkdir(parents=True, exist_ok=True)
        bundle(SOURCES / SCRIPT, published / SCRIPT, modules=node_modules(app))
        small_styles([SOURCES / STYLE], published, modules=node_modules(app))


def _equip(app: Sphinx, _page: str, _template: str, context: dict[str, Any], tree: document | None) -> None:
    """A page that was written by hand can be projected, without its minutes; the index and the search cannot."""
    context["can_be_projected"] = tree is not None
    if tree is not None:
        context["body"] = MINUTES.sub(r'<span class="teacher-time">\g<0></span>', str(context.get("body", "")))
        app.add_css_file(f"{FOLDER}/{STYLE}")
        app.add_js_file(f"{FOLDER}/{SCRIPT}", type="module")


def setup(app: Sphinx) -> None:
    """Place the button before the theme reads its options, and equip each page just before it is written."""
    app.connect("config-inited", _place_button, priority=100)
    app.connect("builder-inited", _publish)
    # Early: the theme drops a template that draws nothing.
    app.connect("html-page-context", _equip, priority=400)
