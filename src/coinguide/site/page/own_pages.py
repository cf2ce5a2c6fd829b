"""Keeps the site to what readers fetch: its pages, a way in, a page for what is missing, and the files these use."""

import os
import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from sphinx.application import Sphinx

from coinguide.site.page.address import address_from
from coinguide.site.page.head import TOUCH_ICON, card_address, preview_tags, root_description

PAGES = Path(__file__).with_name("pages")
# Made by Sphinx or the theme, and fetched by no page: notes to itself, sources, maps for the theme's developers,
# fonts in an old format, translations, other services' logos.
UNUSED = (
    ".buildinfo",
    "objects.inv",
    "_sources",
    "reports",
    "_static/**/*.map",
    # Of the icons' script, which goes too; that of bootstrap.js stays, because the script names it (see notices.py).
    "_static/scripts/fontawesome.js.LICENSE.txt",
    "_static/**/*.ttf",
    "_static/locales",
    # The search is ours (live/web/search).
    "_static/searchtools.js",
    "_static/language_data.js",
    "_static/doctools.js",
    "_static/sphinx_highlight.js",
    "_static/sbt-webpack-macros.html",
    "_static/webpack-macros.html",
    "_static/images/logo_colab.png",
    "_static/images/logo_deepnote.svg",
    "_static/images/logo_jupyterhub.svg",
    "_static/images/logo_jupyterlite.svg",
)


def _write_pages(app: Sphinx) -> None:
    """The way in at the top, and the page for what is missing."""
    site = address_from(os.environ).site
    title, root = str(app.config.html_title), str(app.config.root_doc)
    description = root_description(app)
    # A host may show the page for a missing address at any depth: it brings its style, and its links are not relative.
    home = urlsplit(site or "/").path
    words = {
        "title": escape(title),
        "description": escape(description),
        "preview": "\n".join(preview_tags(title, description, title, site, card_address(app, site))),
        "icon": f'<link rel="apple-touch-icon" href="_static/{TOUCH_ICON}">' if app.config.page_pictures else "",
        "first": f"{root}.html",
        "home": escape(home),
        "chapters": "\n".join(_chapters(app, home)),
    }
    for template in sorted(PAGES.glob("*.html")):
        if template.stem == root:  # the book's first page stands at the top already
            continue
        page = Template(template.read_text(encoding="utf-8")).substitute(words)
        (Path(app.outdir) / template.name).write_text(page, encoding="utf-8")


def _chapters(app: Sphinx, home: str) -> Iterator[str]:
    """Return a link to every chapter, in the book's order."""
    for name in (app.config.root_doc, *app.env.toctree_includes.get(app.config.root_doc, ())):
        address = f"{home}{app.builder.get_target_uri(name)}"
        yield f'<li><a href="{escape(address)}">{escape(app.env.titles[name].astext())}</a></li>'


def _remove_unused(out: Path) -> None:
    for pattern in UNUSED:
        for path in sorted(out.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()


def _finish(app: Sphinx, failure: Exception | None) -> None:
    if failure is None and app.builder.name == "html":
        _write_pages(app)
        _remove_unused(Path(app.outdir))
        # From a branch GitHub Pages would leave out what begins with an underscore: every style and script.
        (Path(app.outdir) / ".nojekyll").touch()


def setup(app: Sphinx) -> None:
    """Finish the site before Jupyter Book writes its own redirect, which has no title and no language."""
    app.connect("build-finished", _finish, priority=100)
