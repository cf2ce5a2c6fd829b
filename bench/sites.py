"""The three sites that are visited: ours from the snapshot, ours from bytecode, and a plain Pyodide boot."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import coinguide
from bench.host import Files
from coinguide.live.engine.modules import carried_files, written_files
from verbs.words import ROOT, stop

PAGE = "book/bundles.html"
QUESTION = "#bundle-planner?coins=20000"
PLAIN = Path(__file__).with_name("plain")
PYODIDE = ROOT / "node_modules" / "pyodide"
# What loadPyodide() asks for.
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def our_site(folder: Path) -> Files:
    """Every file of the built site."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    if b'name="coinguide-engine"' not in files.get(PAGE, b""):
        stop(f"{PAGE} is not in the built site, or it names no engine")
    return files


def bytecode_site(ours: Files) -> Files:
    """Our site, its page naming the plainer way of starting."""
    page = ours[PAGE]
    assert 1 == page.count(b'/worker.js"')
    return {**ours, PAGE: page.replace(b'/worker.js"', b'/worker.js?kind=bytecode"')}


def plain_site() -> Files:
    """The peer: a page with nothing but an output, Pyodide as npm brings it, the package as sources."""
    files = {path.name: path.read_bytes() for path in PLAIN.iterdir() if path.is_file()}
    files |= {f"pyodide/{name}": (PYODIDE / name).read_bytes() for name in PYODIDE_FILES}
    return {**files, "coinguide.zip": _zipped(written_files(Path(coinguide.__file__).parent) | carried_files())}


def _zipped(files: Files) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()
