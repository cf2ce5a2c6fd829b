"""Keeps the site to what readers fetch: its pages, a way in, a page for what is missing, and the files these use."""

import os
import shutil
from pathlib import Path
from string import Template

from sphinx.application import Sphinx

from coinguide.sphinxext.address import address_from
from coinguide.sphinxext.icons import trim_icons

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
    words = {
        "title": app.config.html_title,
        "first": f"{app.config.root_doc}.html",
        # A host may show the page for a missing address at any depth, so its link cannot be relative.
        "home": site or "/",
    }
    for template in sorted(PAGES.glob("*.html")):
        page = Template(template.read_text(encoding="utf-8")).substitute(words)
        (Path(app.outdir) / template.name).write_text(page, encoding="utf-8")


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
        trim_icons(Path(app.outdir))


def setup(app: Sphinx) -> None:
    """Finish the site before Jupyter Book writes its own redirect, which has no title and no language."""
    app.connect("build-finished", _finish, priority=100)
