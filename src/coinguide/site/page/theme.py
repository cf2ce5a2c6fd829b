"""Mends the theme's own faults. Each part names the fault and goes when the theme no longer has it."""

import re
from pathlib import Path
from typing import Any

from docutils.nodes import document
from sphinx.application import Sphinx
from sphinx.config import Config

from coinguide.site.page.bundle import inline, small_styles
from coinguide.site.page.made_engine import node_modules

TEMPLATES = Path(__file__).with_name("templates")
STATIC = Path(__file__).with_name("static")
SCRIPT = Path(__file__).with_name("mend.js")
# What the extensions give to every page, 18 kB compressed, and what a page must have to need it.
ON_EVERY_PAGE = {
    "_static/design-tabs.js": re.compile("sd-tab-set"),
    "_static/sphinx-design.": re.compile(r'class="([^"]* )?sd-'),
    "_static/drawings.css": re.compile("cg-drawing"),
    "_static/mystnb.": re.compile(r'class="([^"]* )?cell'),
    "_static/pygments.css": re.compile(r'class="([^"]* )?highlight'),
}
# Of docutils; the template says the same a line before.
SAME_AGAIN = '<meta name="viewport" content="width=device-width, initial-scale=1" />'
# Sphinx's own search, and what its scripts share. The highlighting of searched words would also empty the history
# entry's state on every load, where a page keeps what the reader typed.
OF_SPHINX = ("_static/doctools.js", "_static/sphinx_highlight.js")
# What no style and no script asks for: in a long table the words for it weigh as much as the records do.
IDLE_CLASS = re.compile(r' class="(?:row-(?:odd|even)|reference (?:in|ex)ternal|head|(?:head )?stub)"')
OF_A_FIGURE = re.compile(r'(?<= class="cg-figure-checked) reference internal"')
IDLE_SPAN = re.compile(r'<span class="std std-(?:doc|ref)">([^<]*)</span>')


def _put_ours_first(_app: Sphinx, config: Config) -> None:
    """The few templates in `templates/` replace the theme's of the same name."""
    config.templates_path.insert(0, str(TEMPLATES))


def _publish_styles(app: Sphinx) -> None:
    """What mends the theme's style, before the first page names it with a hash of its content."""
    if app.builder.name == "html":
        small_styles(sorted(STATIC.iterdir()), Path(app.outdir) / "_static", modules=node_modules(app))


def _drop_unused_files(
    _app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: document | None
) -> None:
    """A page brings the styles and scripts of tabs, cards, cells and code only where it has any."""
    body = str(context.get("body", ""))
    drop = (*OF_SPHINX, *(name for name, needs in ON_EVERY_PAGE.items() if not needs.search(body)))
    for files in (context["script_files"], context["css_files"]):
        files[:] = [file for file in files if not str(getattr(file, "filename", "")).startswith(drop)]


def _let_toggles_speak(_app: Sphinx, _page: str, _name: str, context: dict[str, Any], _tree: document | None) -> None:
    """A hidden cell's summary has a label that hides its own words (axe: label-content-name-mismatch)."""
    if "body" in context:
        context["body"] = context["body"].replace('<summary aria-label="Toggle hidden content">', "<summary>")


def _drop_idle_classes(_app: Sphinx, _page: str, _name: str, context: dict[str, Any], _tree: document | None) -> None:
    """Leave out which row of a table is odd, which link is internal, and what a link's words were written as."""
    if "body" in context:
        context["body"] = IDLE_SPAN.sub(r"\1", OF_A_FIGURE.sub('"', IDLE_CLASS.sub("", context["body"])))


def _mend_scripts(app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: document | None) -> None:
    """Ahead of the theme's scripts, in the page itself; its policy allows it by its hash."""
    script = f"<script>{inline(SCRIPT, node_modules(app))}</script>"
    context["metatags"] = f"{context.get('metatags', '').replace(SAME_AGAIN, '')}\n{script}\n"


def setup(app: Sphinx) -> None:
    """Replace the templates and rules that are at fault, and drop what no page uses."""
    # Jupyter Book sets this option of sphinx_comments, which this book does not load; unknown, it would be a warning.
    app.add_config_value("comments_config", {}, "", dict)
    app.connect("config-inited", _put_ours_first, priority=900)
    app.connect("builder-inited", _publish_styles)
    app.add_css_file("face.css", priority=890)
    app.add_css_file("mend.css", priority=900)
    app.add_css_file("drawings.css", priority=905)
    app.add_css_file("print.css", priority=910, media="print")
    app.connect("html-page-context", _mend_scripts)
    app.connect("html-page-context", _drop_unused_files, priority=600)
    app.connect("html-page-context", _let_toggles_speak, priority=600)
    app.connect("html-page-context", _drop_idle_classes, priority=600)
