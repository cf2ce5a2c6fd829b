"""Makes the runtime that the page starts from the snapshot with, and takes the snapshot that fits it.

It is a smaller one, where the steps in the folder smaller go through and it then answers as Pyodide's own does. They
know one Pyodide by heart; with another it is Pyodide's own runtime, which weighs a third more and answers the same.
Where that gives no snapshot either, there is none: the page then starts from bytecode, slower, and answers the same.
"""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from coinguide.live.engine.step import StepError, run_step

__all__ = ["ASKED", "FITTED", "LOADER", "REQUESTS", "SCRIPT", "SNAPSHOT", "WASM", "Fitted", "add_snapshot"]

FITTED = "snapshot"
# In the folder to make things in: what every start and part were asked when they were compiled.
REQUESTS = "requests.jsonl"
SCRIPT, WASM, LOADER = "pyodide.asm.js", "pyodide.asm.wasm", "pyodide.js"
SNAPSHOT = "snapshot.wasm"
ASKED = "COINGUIDE_PLAIN_RUNTIME asks for it"


class Fitted(NamedTuple):
    """How the page starts, "snapshot" or "bytecode", and in words why not from a smaller runtime's snapshot, if so."""

    kind: str
    why_plain: str


def add_snapshot(folder: Path, work: Path, node: str, modules: Path, *, smaller: bool) -> Fitted:
    """Add the runtime and its snapshot to the engine's folder, which holds all that a start from bytecode needs.

    ``work`` is a folder to make things in, with REQUESTS; ``modules`` is node_modules. Raises
    StepError where not even the start from bytecode answers.
    """
    why_plain = _why_not_smaller(folder, work, node, modules) if smaller else ASKED
    if not why_plain:
        return Fitted("snapshot", "")
    try:
        _plain(folder)
        run_step(node, "snapshot.mjs", folder)
    except StepError as error:
        _take_away(folder)
        _ask(folder, work, node, "bytecode")
        return Fitted("bytecode", error.reason)
    return Fitted("snapshot", why_plain)


def _why_not_smaller(folder: Path, work: Path, node: str, modules: Path) -> str:
    """Make the smaller runtime and try it; where that fails, leave nothing of it and give the reason."""
    try:
        _smaller(folder, work, node, modules)
        _try(folder, work, node)
    except StepError as error:
        _take_away(folder)
        return error.reason
    return ""


def _take_away(folder: Path) -> None:
    """Leave nothing of a runtime that did not fit, nor of its snapshot."""
    shutil.rmtree(folder / FITTED, ignore_errors=True)
    (folder / SNAPSHOT).unlink(missing_ok=True)


def _smaller(folder: Path, work: Path, node: str, modules: Path) -> None:
    """Cut what no page needs out of Pyodide's script and wasm file, step by step, and take the snapshot."""
    unused = work / "unused.json"
    run_step(node, "smaller/unused_exports.mjs", modules / "pyodide", folder / FITTED)
    run_step(node, "smaller/unused_code.mjs", folder, work / "marked")
    run_step(node, "smaller/unused_script.mjs", folder, modules)
    run_step(node, "smaller/unused_data.mjs", folder, unused)
    run_step(node, "snapshot.mjs", folder, unused)
    run_step(node, "smaller/cut_data.mjs", folder / FITTED / WASM, unused)


def _plain(folder: Path) -> None:
    """Pyodide's own: its wasm file as it is, and its two scripts in one file, as the worker expects them there."""
    (folder / FITTED).mkdir()
    shutil.copyfile(folder / WASM, folder / FITTED / WASM)
    scripts = [(folder / name).read_text(encoding="utf-8") for name in (LOADER, SCRIPT)]
    (folder / FITTED / SCRIPT).write_text("\n".join(scripts), encoding="utf-8")


def _try(folder: Path, work: Path, node: str) -> None:
    """Ask both ways of starting; raises StepError where they differ."""
    with ThreadPoolExecutor() as pool:
        ways = [pool.submit(_ask, folder, work, node, kind) for kind in ("bytecode", "snapshot")]
    if ways[0].result() != ways[1].result():
        raise StepError("smaller", "Error: with the smaller runtime a calculator answers otherwise")


def _ask(folder: Path, work: Path, node: str, kind: str) -> str:
    """Start so and ask what was asked when the modules were compiled; gives the answers."""
    return run_step(node, "ask.mjs", folder, kind, given=(work / REQUESTS).read_text(encoding="utf-8"))
