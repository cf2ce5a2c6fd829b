"""Makes the folder that the published page starts Python from."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from coinguide.live.engine.archive import archive_of
from coinguide.live.engine.fitted_runtime import FITTED, LOADER, REQUESTS, SCRIPT, SNAPSHOT, WASM, Fitted, add_snapshot
from coinguide.live.engine.modules import BuildError, own_files, page_sources
from coinguide.live.engine.page_parts import (
    Compiled,
    all_requests,
    bytecode_of,
    part_file,
    part_files,
    part_name,
    parts_of,
    start_files,
)
from coinguide.live.engine.step import run_step
from coinguide.live.engine.weights import Weight, brotli_weight, weigh

__all__ = ["PLAIN_RUNTIME", "BuildError", "EngineReport", "build_engine"]

PLAIN_RUNTIME = "COINGUIDE_PLAIN_RUNTIME"
# Pyodide's files, as npm names them and as they are published: many hosts do not know what .mjs is, and browsers run no
# module that is called another thing.
RUNTIME = {"pyodide.mjs": LOADER, "pyodide.asm.mjs": SCRIPT, "pyodide.asm.wasm": WASM}
# What each way of starting fetches. The snapshot is the one that measures best; it has a runtime of its own, see
# fitted_runtime.py. The worker falls back to the other, which is Pyodide as npm ships it, started with public options.
KINDS = {
    "snapshot": (f"{FITTED}/{SCRIPT}", f"{FITTED}/{WASM}", "worker.js", SNAPSHOT),
    "bytecode": (*RUNTIME.values(), "worker.js", "stdlib.zip"),
}
# Beside the engine's folder: what its files weigh, by their content.
MEMORY = "weights.json"
HERE = Path(__file__).parent
WORKER = HERE.parent / "web" / "worker.js"
SIZES = "MADE_SIZES"


@dataclass(frozen=True)
class EngineReport:
    """A built engine: its folder, the page's worker in it, and what each way of starting weighs.

    ``kind`` is how the page starts. ``why_plain`` says in words why it does not start from the snapshot of the smaller
    runtime, but from that of Pyodide's own, or from bytecode; empty where it does. ``parts`` gives the file that a
    calculator needs beside, where it needs one.
    """

    folder: Path
    worker: Path
    kind: str
    weights: Mapping[str, Weight]
    why_plain: str
    parts: Mapping[str, str]

    def weight(self, kind: str = "", compression: str = "brotli", calculator: str = "") -> int:
        """Return the bytes that a start of this kind, or else the page's, fetches: ``raw``, ``gzip`` or ``brotli``.

        With a calculator's name, also what that one's first answer needs beside.
        """
        part = self.parts.get(calculator)
        names = (*KINDS[kind or self.kind], *([part] if part else []))
        if compression == "brotli":
            memory = self.folder.with_name(MEMORY)
            return sum(brotli_weight(self.folder / name, memory) for name in names)
        return sum(self.weights[name][compression] for name in names)


def build_engine(out: Path, *, node: str, pyodide: Path, package: Path, calculators: str) -> EngineReport:
    """Build the engine into ``out/engine-<hash of what it holds>/``, or find it there when what goes in is the same.

    ``node`` is the Node program, ``pyodide`` the folder of the npm package (esbuild's stands beside it), ``package``
    the folder of the coinguide package, ``calculators`` the module whose import hands in what the page can ask.
    COINGUIDE_PLAIN_RUNTIME=1 in the environment leaves the runtime as npm ships it.

    Publish ``report.folder`` under its own name and start ``report.worker``: the name changes whenever any file in it
    does, so hosts may let browsers keep it for ever. Raises BuildError, in words, when something is missing or does
    not fit.
    """
    _check_packages(pyodide)
    smaller = os.environ.get(PLAIN_RUNTIME, "") in {"", "0"}
    source = _input_hash(pyodide, package, calculators, smaller=smaller)
    folder = _found(out, source)
    if folder is None:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out, prefix=".making-") as temporary:
            made = Path(temporary) / "engine"
            parts = _make(made, node, pyodide, package, calculators)
            fitted = add_snapshot(made, made.parent, node, pyodide.parent, smaller=smaller)
            _tell_sizes(made, out / MEMORY)
            _describe(made, out, pyodide, fitted, parts)
            folder = out / f"engine-{_content_hash(made)}"
            shutil.rmtree(folder, ignore_errors=True)
            made.rename(folder)
        (out / f"{folder.name}.source").write_text(source, encoding="utf-8")
    description = json.loads((folder / "engine.json").read_text(encoding="utf-8"))
    why_plain, kind, parts = description["why plain"], description["kind"], description["parts"]
    return EngineReport(folder, folder / WORKER.name, kind, description["files"], why_plain, parts)


def _found(out: Path, source: str) -> Path | None:
    """Return the engine that was made of exactly this: beside its folder stands what it was made of."""
    notes = (note for note in out.glob("engine-*.source") if note.read_text(encoding="utf-8") == source)
    folders = (note.with_suffix("") for note in notes)
    return next((folder for folder in folders if (folder / "engine.json").exists()), None)


def _esbuild(pyodide: Path) -> Path:
    """Return the folder of esbuild, beside Pyodide's."""
    return pyodide.with_name("esbuild")


def _check_packages(pyodide: Path) -> None:
    if not (pyodide / "package.json").exists():
        raise BuildError(f"Pyodide is not installed in {pyodide}: run npm ci.")
    if not _esbuild(pyodide).is_dir():
        raise BuildError(f"esbuild is not installed beside {pyodide}: run npm ci.")


def _input_hash(pyodide: Path, package: Path, calculators: str, *, smaller: bool) -> str:
    """Return a hash of everything that the folder's content follows from."""
    files = {path.relative_to(HERE.parent).as_posix(): path.read_bytes() for path in _steps()}
    files |= own_files(package, calculators)
    files |= {name: (pyodide / name).read_bytes() for name in (*RUNTIME, "python_stdlib.zip", "pyodide-lock.json")}
    files["runtime"] = b"smaller" if smaller else b"plain"
    files["esbuild"] = (_esbuild(pyodide) / "package.json").read_bytes()
    return _hash(files)


def _content_hash(folder: Path) -> str:
    """Return a hash of everything that a built engine holds."""
    return _hash(
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    )


def _hash(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return digest.hexdigest()[:16]


def _steps() -> list[Path]:
    sources = [path for path in HERE.rglob("*") if path.suffix in {".py", ".mjs"}]
    return sorted([*sources, WORKER])


def _make(folder: Path, node: str, pyodide: Path, package: Path, calculators: str) -> dict[str, str]:
    """Make what both ways of starting need; gives the file that each calculator in a part needs beside."""
    folder.mkdir()
    for name, published in RUNTIME.items():
        shutil.copyfile(pyodide / name, folder / published)
    compiled = _compiled(folder.parent, node, pyodide, package, calculators)
    (folder.parent / REQUESTS).write_text("\n".join(all_requests(compiled)), encoding="utf-8")
    own = own_files(package, calculators)
    (folder / "stdlib.zip").write_bytes(archive_of(start_files(compiled, own)))
    for name, part in compiled["parts"].items():
        (folder / part_name(name)).write_bytes(part_file(part_files(part, own)))
    parts = parts_of(compiled)
    info = json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    known = _constant("PYODIDE", info) + _constant("MADE_PARTS", parts)
    # The sizes are written in when all files are made.
    worker = known + _constant(SIZES, {}) + WORKER.read_text(encoding="utf-8")
    (folder / WORKER.name).write_text(worker, encoding="utf-8")
    return {calculator: part_name(part) for calculator, part in parts["of"].items()}


def _constant(name: str, value: object) -> str:
    """Return a line of the worker's script with what it has to know."""
    return f"const {name} = {json.dumps(value, sort_keys=True)};\n"


def _tell_sizes(folder: Path, memory: Path) -> None:
    """Write into the worker's script what each file that it fetches weighs: its size, and what gzip leaves of it."""
    worker = folder / WORKER.name
    files = weigh(folder, memory).items()
    sizes = {name: [weight["raw"], weight["gzip"]] for name, weight in files if name != worker.name}
    script = worker.read_text(encoding="utf-8").replace(_constant(SIZES, {}), _constant(SIZES, sizes), 1)
    worker.write_text(script, encoding="utf-8")


def _compiled(work: Path, node: str, pyodide: Path, package: Path, calculators: str) -> Compiled:
    """Compile what takes part in an answer: what every start needs, and what each part needs beside it."""
    sources = page_sources(pyodide, package, calculators)

    def made(files: Mapping[str, bytes], part: str = "") -> Compiled:
        archive, out = work / f"sources-{part}.zip", work / f"compiled-{part}.json"
        archive.write_bytes(archive_of(files))
        run_step(node, "compile.mjs", pyodide, archive, out, part)
        compiled: Compiled = json.loads(out.read_text(encoding="utf-8"))
        return compiled

    start = made(sources)
    # Python starts much faster from what is compiled already. Each part is asked alone, and so side by side: what it
    # shares with another, a table of letters say, must be in both.
    modules = bytecode_of(start)
    left = {name: data for name, data in sources.items() if f"{name}c" not in modules} | modules
    with ThreadPoolExecutor() as pool:
        parts = dict(zip(start["parts"], pool.map(partial(made, left), start["parts"]), strict=True))
    return {**start, "parts": parts}


def _describe(folder: Path, out: Path, pyodide: Path, fitted: Fitted, parts: Mapping[str, str]) -> None:
    """Write engine.json: what the folder holds, for the page that says the size and for whoever finds the folder."""
    npm = json.loads((pyodide / "package.json").read_text(encoding="utf-8"))
    description = {
        "kind": fitted.kind,
        "kinds": {kind: names for kind, names in KINDS.items() if kind in {fitted.kind, "bytecode"}},
        "files": weigh(folder, out / MEMORY),
        "parts": parts,
        "why plain": fitted.why_plain,
        "pyodide": {"version": npm["version"], "license": npm["license"], "source": npm["repository"]["url"]},
    }
    (folder / "engine.json").write_text(json.dumps(description, indent=1, sort_keys=True) + "\n", encoding="utf-8")
