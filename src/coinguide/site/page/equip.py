"""Gives a page with a calculator or a date its script and style, and calculators the address of the engine."""

import os
import re
from html import escape
from pathlib import Path
from posixpath import dirname, relpath
from typing import Any

from docutils.nodes import document
from sphinx.application import Sphinx

import coinguide
from coinguide.live.page.footnotes import BESIDE
from coinguide.site.page.address import address_from
from coinguide.site.page.ahead import ahead_words
from coinguide.site.page.bundle import bundle, inline, small_styles
from coinguide.site.page.made_engine import FOLDER, NOT_YET_MADE, node_modules

PACKAGE = Path(coinguide.__file__).parent
WEB = PACKAGE / "live" / "web"
SCRIPT, STYLE, EARLY = "page.js", "calculator.css", "early.js"
FORM = re.compile(r'<form data-calculator="([^"]+)"')


def _equip(app: Sphinx, page: str, _template: str, context: dict[str, Any], _tree: document | None) -> None:
    """Add to this page what its calculators and tables of facts need, and its dates, to say how old they are."""
    body = str(context.get("body", ""))
    has_form, has_date = "data-calculator=" in body, "<time " in body
    home = dirname(str(app.config.root_doc))
    folder = f"{relpath(f'/{home}', f'/{dirname(page)}')}/".removeprefix("./")
    if body:
        context["body"] = body.replace(BESIDE, folder)
    if has_form or has_date or '<table class="facts' in body or "cg-rows" in body:
        app.add_css_file(f"{FOLDER}/{STYLE}")
    if has_form:
        _give_engine(app, context, folder, FORM.findall(body))
    if has_form or has_date:
        context["metatags"] = f"{context.get('metatags', '')}\n{_script(context)}\n"


def _script(context: dict[str, Any]) -> str:
    """Return the tag of the page's script; ahead of the theme's styles and scripts, each of which would hold it up."""
    address = context["pathto"](f"_static/{FOLDER}/{SCRIPT}", 1)
    return f'<script async type="module" src="{address}?v="></script>'


def _give_engine(app: Sphinx, context: dict[str, Any], folder: str, names: list[str]) -> None:
    """Tell the page the engine's address and size (see made_engine), and the folder of the Sources page.

    Also the answers that were made ahead.

    The script beside it may start the engine before the page is read; the page's policy allows it by its hash.
    """
    address = context["pathto"](f"_static/{FOLDER}/{NOT_YET_MADE}", 1)
    ahead = ahead_words(app, names, context)
    told = f' data-ahead="{ahead}"' if ahead else ""
    repository = address_from(os.environ).repository
    shown = " ".join(names)
    named = f'<meta name="coinguide-repository" content="{escape(repository)}">\n' if repository else ""
    context["metatags"] = (
        f"{context.get('metatags', '')}\n{named}"
        f'<meta name="coinguide-engine" content="{address}" data-for="{shown}" data-sources="{folder}"{told}>\n'
        f"<script data-early>{inline(WEB / EARLY, node_modules(app))}</script>\n"
    )


def _publish_page_files(app: Sphinx) -> None:
    """Make page.js one file, and put its style beside it; the worker lives with the engine."""
    if app.builder.name == "html":
        published = _published(app)
        published.mkdir(parents=True, exist_ok=True)
        bundle(WEB / SCRIPT, published / SCRIPT, modules=node_modules(app))
        small_styles([WEB / STYLE], published, modules=node_modules(app))


def _published(app: Sphinx) -> Path:
    return Path(app.outdir) / "_static" / FOLDER


def setup(app: Sphinx) -> None:
    """Make the page's own files, and look at each page just before it is written."""
    app.connect("builder-inited", _publish_page_files)
    app.connect("html-page-context", _equip, priority=600)
