"""Gives a page with a calculator or a date its script and style, and calculators the address of the engine."""

import os
import shutil
from pathlib import Path
from typing import Any

from docutils.nodes import document
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

import coinguide
from coinguide.engine.build import BuildError, EngineReport, build_engine

PACKAGE = Path(coinguide.__file__).parent
WEB = PACKAGE / "web"
FOLDER = "coinguide"


def _equip(app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: document | None) -> None:
    """Add to this page what its calculators need, and what its dates need to say how old they are."""
    body = str(context.get("body", ""))
    live = "data-calculator=" in body or "<time " in body
    if not live and "cg-rows" not in body:
        return
    published = Path(app.outdir) / "_static" / FOLDER
    # Copied while the pages are written, because the pages name these files with a hash of their content.
    _publish_page_files(published)
    app.add_css_file(f"{FOLDER}/calculator.css")
    if not live:  # the answers of a lesson are tables alone
        return
    app.add_js_file(f"{FOLDER}/page.js", type="module", loading_method="async")
    if "data-calculator=" in body:
        # A calculator cites facts as if it stood beside the Sources page; it may stand in a folder below.
        sources = context["pathto"]("book/sources")
        context["body"] = body.replace('href="sources.html#', f'href="{sources}#')
        _give_engine(app, published, context, sources)


def _give_engine(app: Sphinx, published: Path, context: dict[str, Any], sources: str) -> None:
    """Publish the engine, and tell the page its address and its size, and where the Sources page is."""
    engine = _made_engine(Path(app.srcdir))
    shutil.copytree(engine.folder, published / engine.folder.name, dirs_exist_ok=True)
    address = context["pathto"](f"_static/{FOLDER}/{engine.folder.name}/{engine.worker.name}", 1)
    # Most hosts of plain files compress with gzip, so that is the size we tell; with brotli it is less.
    size = engine.weight(compression="gzip")
    context["metatags"] = (
        f"{context.get('metatags', '')}\n"
        f'<meta name="coinguide-engine" content="{address}" data-bytes="{size}" data-sources="{sources}">\n'
    )


def _publish_page_files(published: Path) -> None:
    """Copy page.js, its style and what they load; the worker lives with the engine."""
    published.mkdir(parents=True, exist_ok=True)
    for source in sorted([*WEB.glob("*.js"), *WEB.glob("*.css")]):
        if source.name != "worker.js":
            shutil.copyfile(source, published / source.name)


def _made_engine(source: Path) -> EngineReport:
    """The engine for these sources, kept beside the site so that the next build finds it; older ones go."""
    node = os.environ.get("COINGUIDE_NODE") or shutil.which("node")
    if not node:
        raise ExtensionError("Node is missing, and the engine is made with it: `make book` finds or brings one")
    kept = source / "_build" / "engine"
    try:
        made = build_engine(kept, node=node, pyodide=source / "node_modules" / "pyodide", package=PACKAGE)
    except BuildError as error:
        raise ExtensionError(f"the engine could not be made: {error}") from error
    for older in kept.glob("engine-*"):
        if older != made.folder:
            shutil.rmtree(older)
    return made


def setup(app: Sphinx) -> None:
    """Look at each page just before it is written."""
    app.connect("html-page-context", _equip, priority=600)
