"""Makes the engine beside the pages, once for a build, and tells the pages of it when they are written."""

import multiprocessing
import re
import shutil
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from weakref import WeakKeyDictionary

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

import coinguide
from coinguide.live.engine.build import BuildError, EngineReport, build_engine
from coinguide.site.page.find_node import node_program
from coinguide.site.page.outputs.notebooks import START
from coinguide.site.page.progress import tell

__all__ = ["FOLDER", "NOT_YET_MADE", "node_modules", "setup", "tell_plain"]

PACKAGE = Path(coinguide.__file__).parent
FOLDER = "coinguide"
# What there is where the snapshot of a smaller runtime is not.
STARTS = {"snapshot": "with Pyodide's own runtime", "bytecode": "slower, from bytecode, since there is no snapshot"}
# Stands in the pages for the worker's address until there is one, with the names of the page's calculators.
NOT_YET_MADE = "engine-not-yet-made"
TOLD_LATER = re.compile(rf'(?P<root>content="[^"]*){NOT_YET_MADE}" data-for="(?P<names>[^"]*)"')
_MAKING: "WeakKeyDictionary[Sphinx, Future[EngineReport]]" = WeakKeyDictionary()


def node_modules(app: Sphinx) -> Path:
    """Return the folder of the npm packages: ``page_node_modules`` in the book's settings, seen from the book."""
    return Path(app.srcdir) / str(app.config.page_node_modules)


def tell_plain(engine: EngineReport) -> None:
    """Say what the engine lacks, on the error stream, since Sphinx's warnings are errors."""
    if engine.why_plain:
        print(
            f"coinguide: WARNING: the page's Python starts {STARTS[engine.kind]}: {engine.why_plain}. "
            f"It answers the same; a start fetches {engine.weight(compression='gzip') / 1e6:.1f} MB (gzip). "
            "See CONTRIBUTING.md, Take a newer Pyodide.",
            file=sys.stderr,
        )


def _start(app: Sphinx) -> None:
    """In a process of its own, so that it takes no time from the pages where there is a second processor.

    The threads that wait for it do nothing else: notebooks may split processes off meanwhile.
    """
    if app.builder.name == "html" and app.config.page_calculators:
        worker = ProcessPoolExecutor(1, multiprocessing.get_context(START))
        _MAKING[app] = worker.submit(_make, Path(app.srcdir), node_modules(app), str(app.config.page_calculators))
        worker.shutdown(wait=False)


def _make(book: Path, modules: Path, house: str) -> EngineReport:
    """Make it beside the site, so that the next build finds it; older ones go."""
    kept = book / "_build" / "engine"
    made = build_engine(kept, node=node_program(), pyodide=modules / "pyodide", package=PACKAGE, calculators=house)
    for older in kept.glob("engine-*"):
        if older.is_dir() and older != made.folder:
            shutil.rmtree(older)
            older.with_name(f"{older.name}.source").unlink(missing_ok=True)
    return made


def _publish(app: Sphinx, failure: Exception | None) -> None:
    """Wait until it is made, put it into the site, and tell each page with a calculator where it is."""
    if failure is not None or app not in _MAKING:
        return
    tell("the pages' Python")
    try:
        engine = _MAKING[app].result()
    except BuildError as error:
        raise ExtensionError(f"the engine could not be made: {error}") from error
    out = Path(app.outdir)
    shutil.copytree(engine.folder, out / "_static" / FOLDER / engine.folder.name)
    for path in sorted(out.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        told = TOLD_LATER.sub(lambda found: f"{found['root']}{_about(engine, found['names'].split())}", page)
        path.write_text(told, encoding="utf-8")
    tell_plain(engine)


def _about(engine: EngineReport, names: list[str]) -> str:
    """Return the rest of the address, the size of a start, and what some of these calculators need beside."""
    # Most hosts of plain files compress with gzip, so that is the size we tell; with brotli it is less.
    size = engine.weight(compression="gzip")
    beside = {name: engine.weight(compression="gzip", calculator=name) - size for name in names}
    more = " ".join(f"{name}={bytes}" for name, bytes in beside.items() if bytes)
    told = f' data-more="{more}"' if more else ""
    return f'{engine.folder.name}/{engine.worker.name}" data-bytes="{size}"{told}'


def setup(app: Sphinx) -> None:
    """Start before anything else, and tell the pages when nothing else is worked out of them."""
    app.add_config_value("page_node_modules", "node_modules", "html", str)
    app.connect("builder-inited", _start, priority=100)
    app.connect("build-finished", _publish, priority=905)
