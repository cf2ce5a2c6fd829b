"""Gives notebooks their outputs: kept by what they follow from, and run anew only where that has changed.

MyST-NB's own cache knows the cells alone, and would keep an old answer when a price or a formula changes.
"""

import json
import multiprocessing
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from os import cpu_count
from pathlib import Path
from typing import Any

import nbformat
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

from coinguide.site.page.outputs.run_cells import run_cells
from coinguide.site.page.outputs.sources_hash import code_hash, files_hash, sources_hash
from coinguide.site.page.progress import tell

__all__ = ["read_notebook", "setup"]

READER = f"{__name__}.read_notebook"
SECONDS = 60
# What a kernel tells of itself, as far as pages follow from it.
LANGUAGE = {"name": "python", "pygments_lexer": "ipython3", "file_extension": ".py", "mimetype": "text/x-python"}
# The tag of cells that draw for those who run a notebook: the page shows their code, and the build does not run them.
IN_JUPYTER = "in-jupyter"
# Elsewhere a process that uses the system's own frameworks must not be split; a new one only takes longer to start.
START = "fork" if sys.platform == "linux" else "spawn"


@dataclass(frozen=True)
class _Job:
    """A notebook to run: where it stands, its cells, and the file for what they show."""

    path: Path
    cells: list[str]
    place: Path


def read_notebook(text: str, kept: str, sources: str) -> nbformat.NotebookNode:
    """Return a notebook with the outputs that the folder ``kept`` holds for its cells and these sources."""
    notebook = nbformat.reads(text, as_version=4)
    for cell in notebook["cells"]:
        if _is_for_jupyter(cell):
            cell["outputs"] = []
    if cells := _code(notebook):
        place = _place(kept, sources, notebook)
        for cell, outputs in zip(cells, json.loads(place.read_text(encoding="utf-8")), strict=True):
            cell["outputs"] = [nbformat.from_dict(output) for output in outputs]
    notebook["metadata"]["language_info"] = nbformat.from_dict(LANGUAGE)
    return notebook


def _name_reader(app: Sphinx, config: Config) -> None:
    """Put the hash of the sources into the settings: Sphinx reads every page anew when a setting has changed."""
    house, settings = str(config.page_calculators), Path(app.srcdir)
    config.page_sources, config.page_code = sources_hash(house, settings), code_hash(house, settings)
    given = {"kept": str(Path(app.srcdir) / "_build" / "outputs"), "sources": config.page_sources}
    config.nb_custom_formats = {**config.nb_custom_formats, ".ipynb": [READER, given, False]}


def _run_missing(app: Sphinx, env: BuildEnvironment, _pages: list[str]) -> None:
    """Run the notebooks whose outputs are not kept, and forget outputs that no notebook has any more."""
    _reader, given, _plain = app.config.nb_custom_formats[".ipynb"]
    kept = Path(given["kept"])
    kept.mkdir(parents=True, exist_ok=True)
    jobs = list(_jobs(env, **given))
    missing = [job for job in jobs if not job.place.exists()]
    mistakes = [f"{job.path.relative_to(app.srcdir)}, {mistake}" for job, mistake in _run(missing) if mistake]
    if mistakes:
        raise ExtensionError("\n".join(["a notebook did not run", *mistakes]))
    for place in set(kept.glob("*.json")) - {job.place for job in jobs}:
        place.unlink()


def _jobs(env: BuildEnvironment, kept: str, sources: str) -> Iterator[_Job]:
    """Return every notebook of the book that has code."""
    paths = (Path(env.doc2path(page)) for page in sorted(env.found_docs))
    for path in (path for path in paths if path.suffix == ".ipynb"):
        notebook = nbformat.read(path, as_version=4)
        if cells := _code(notebook):
            yield _Job(path, [cell["source"] for cell in cells], _place(kept, sources, notebook))


def _run(jobs: list[_Job]) -> Iterator[tuple[_Job, str]]:
    """Run each in a process of its own, as many at once as there are processors; give what went wrong, if anything."""
    if not jobs:
        return
    with multiprocessing.get_context(START).Pool(cpu_count() or 1, maxtasksperchild=1) as pool:
        waiting = [(job, pool.apply_async(_run_one, (job,))) for job in jobs]
        for number, (job, result) in enumerate(waiting, start=1):
            tell(f"notebooks {number} of {len(jobs)}")
            try:
                yield job, result.get(SECONDS)
            except multiprocessing.TimeoutError:
                yield job, f"its cells took longer than {SECONDS} seconds"


def _run_one(job: _Job) -> str:
    ran = run_cells(job.cells, job.path.parent)
    if not ran.mistake:
        half = job.place.with_suffix(".half")
        half.write_text(json.dumps(ran.outputs), encoding="utf-8")
        half.replace(job.place)
    return ran.mistake


def _code(notebook: nbformat.NotebookNode) -> list[Any]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code" and not _is_for_jupyter(cell)]


def _is_for_jupyter(cell: Any) -> bool:
    return IN_JUPYTER in cell["metadata"].get("tags", ())


def _place(kept: str, sources: str, notebook: nbformat.NotebookNode) -> Path:
    """Return the file of the outputs that follow from these cells and sources."""
    cells = json.dumps([cell["source"] for cell in _code(notebook)])
    return Path(kept) / f"{sha256(f'{sources}{cells}'.encode()).hexdigest()[:32]}.json"


def _changed(_app: Sphinx, env: BuildEnvironment, _added: set[str], _newer: set[str], _gone: set[str]) -> list[str]:
    """Return the pages whose text, or a file that they include, is not what was read: a time alone may lie."""
    read = getattr(env, "page_read", {})
    return [page for page in env.found_docs if page in env.all_docs and read.get(page) != _read_hash(env, page)]


def _remember(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    env.page_read = {page: _read_hash(env, page) for page in env.found_docs}  # type: ignore[attr-defined]
    return []


def _read_hash(env: BuildEnvironment, page: str) -> str:
    included = [Path(env.srcdir) / name for name in env.dependencies[page]]
    return files_hash([Path(env.doc2path(page)), *included])


def setup(app: Sphinx) -> None:
    """Take MyST-NB's reader of notebooks over, and run what is missing before the first page is read."""
    app.add_config_value("page_sources", "", "env", str)
    app.add_config_value("page_code", "", "", str)
    app.connect("config-inited", _name_reader, priority=700)
    app.connect("env-get-outdated", _changed)
    app.connect("env-before-read-docs", _run_missing)
    app.connect("env-updated", _remember)
