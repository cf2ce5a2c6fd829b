"""Makes the engine beside the pages, once for a build, while they are read."""

import shutil
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from weakref import WeakKeyDictionary

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

import coinguide
from coinguide.live.engine.build import BuildError, EngineReport, build_engine
from coinguide.site.page.find_node import node_program
from coinguide.site.page.progress import tell

__all__ = ["FOLDER", "made_engine", "node_modules", "setup", "tell_plain"]

PACKAGE = Path(coinguide.__file__).parent
FOLDER = "coinguide"
# What there is where the snapshot of a smaller runtime is not.
STARTS = {"snapshot": "with Pyodide's own runtime", "bytecode": "slower, from bytecode, since there is no snapshot"}
_MAKING: "WeakKeyDictionary[Sphinx, Future[EngineReport]]" = WeakKeyDictionary()


def made_engine(app: Sphinx) -> EngineReport:
    """Return the engine for these sources, published; waits until it is made. Raises ExtensionError, in words."""
    if app not in _MAKING:
        _start(app)
    if not _MAKING[app].done():
        tell("the pages' Python")
    try:
        return _MAKING[app].result()
    except BuildError as error:
        raise ExtensionError(f"the engine could not be made: {error}") from error


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
    worker = ThreadPoolExecutor(1)
    _MAKING[app] = worker.submit(_make, app)
    worker.shutdown(wait=False)


def _make(app: Sphinx) -> EngineReport:
    """Make it beside the site, so that the next build finds it; older ones go."""
    kept, modules = Path(app.srcdir) / "_build" / "engine", node_modules(app)
    house = app.config.page_calculators
    made = build_engine(kept, node=node_program(), pyodide=modules / "pyodide", package=PACKAGE, calculators=house)
    for older in kept.glob("engine-*"):
        if older.is_dir() and older != made.folder:
            shutil.rmtree(older)
            older.with_name(f"{older.name}.source").unlink(missing_ok=True)
    shutil.copytree(made.folder, Path(app.outdir) / "_static" / FOLDER / made.folder.name, dirs_exist_ok=True)
    return made


def _start_early(app: Sphinx, _env: BuildEnvironment, _pages: list[str]) -> None:
    """After the notebooks: a process is not split while a thread is at work."""
    if app.builder.name == "html" and app.config.page_calculators:
        _start(app)


def _tell_of_engine(app: Sphinx, failure: Exception | None) -> None:
    if failure is None and app in _MAKING:
        tell_plain(made_engine(app))


def setup(app: Sphinx) -> None:
    """Start when the notebooks have run, and say at the end what is not as it could be."""
    app.add_config_value("page_node_modules", "node_modules", "html", str)
    app.connect("env-before-read-docs", _start_early, priority=900)
    app.connect("build-finished", _tell_of_engine)
