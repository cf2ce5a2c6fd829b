"""Makes the folder that the published page starts Python from."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coinguide.live.engine.archive import archive_of
from coinguide.live.engine.fitted_runtime import FITTED, add_snapshot
from coinguide.live.engine.modules import BuildError, data_beside, own_files, page_sources, refuse_stand_ins
from coinguide.live.engine.step import run_step
from coinguide.live.engine.weights import Weight, brotli_weight, weigh

__all__ = ["PLAIN_RUNTIME", "BuildError", "EngineReport", "build_engine"]

PLAIN_RUNTIME = "COINGUIDE_PLAIN_RUNTIME"
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
# What each way of starting fetches. The snapshot is the one that measures best; it has a runtime of its own, see
# fitted_runtime.py. The worker falls back to the other, which is Pyodide as npm ships it, started with public options.
KINDS = {
    "snapshot": (f"{FITTED}/pyodide.asm.mjs", f"{FITTED}/pyodide.asm.wasm", "worker.js", "snapshot.wasm"),
    "bytecode": (*RUNTIME, "worker.js", "stdlib.zip"),
}
CHOSEN = "snapshot"
# Beside the engine's folder: what its files weigh, by their content.
MEMORY = "weights.json"
HERE = Path(__file__).parent
WORKER = HERE.parent / "web" / "worker.js"


@dataclass(frozen=True)
class EngineReport:
    """A built engine: its folder, the page's worker in it, and what each way of starting weighs.

    ``why_plain`` says in words why the start from the snapshot has Pyodide's own runtime; empty where it has the
    smaller one.
    """

    folder: Path
    worker: Path
    kind: str
    weights: Mapping[str, Weight]
    why_plain: str

    def weight(self, kind: str = CHOSEN, compression: str = "brotli") -> int:
        """Give the bytes that a reader fetches to start this kind, ``raw``, ``gzip`` or ``brotli``."""
        if compression == "brotli":
            memory = self.folder.with_name(MEMORY)
            return sum(brotli_weight(self.folder / name, memory) for name in KINDS[kind])
        return sum(self.weights[name][compression] for name in KINDS[kind])


def build_engine(out: Path, *, node: str, pyodide: Path, package: Path, calculators: str) -> EngineReport:
    """Build the engine into ``out/engine-<hash>/``, or find it there when nothing that goes in has changed.

    ``node`` is the Node program, ``pyodide`` the folder of the npm package (esbuild's stands beside it), ``package``
    the folder of the coinguide package, ``calculators`` the module whose import hands in what the page can ask.
    COINGUIDE_PLAIN_RUNTIME=1 in the environment leaves the runtime as npm ships it.

    Publish ``report.folder`` under its own name and start ``report.worker``: the name changes whenever any file in it
    does, so hosts may let browsers keep it for ever. Raises BuildError, in words, when something is missing or does
    not fit.
    """
    _check_packages(pyodide)
    smaller = os.environ.get(PLAIN_RUNTIME, "") in {"", "0"}
    folder = out / f"engine-{_input_hash(pyodide, package, calculators, smaller=smaller)}"
    if not (folder / "engine.json").exists():
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out, prefix=".making-") as temporary:
            made = Path(temporary) / folder.name
            _make(made, node, pyodide, package, calculators)
            why_plain = add_snapshot(made, made.parent, node, pyodide.parent, smaller=smaller)
            _describe(made, out, pyodide, why_plain)
            shutil.rmtree(folder, ignore_errors=True)
            made.rename(folder)
    description = json.loads((folder / "engine.json").read_text(encoding="utf-8"))
    why_plain = description["why plain"]
    return EngineReport(folder, folder / WORKER.name, description["kind"], description["files"], why_plain)


def _esbuild(pyodide: Path) -> Path:
    """The folder of esbuild, beside Pyodide's."""
    return pyodide.with_name("esbuild")


def _check_packages(pyodide: Path) -> None:
    if not (pyodide / "package.json").exists():
        raise BuildError(f"Pyodide is not installed in {pyodide}: run npm ci.")
    if not _esbuild(pyodide).is_dir():
        raise BuildError(f"esbuild is not installed beside {pyodide}: run npm ci.")


def _input_hash(pyodide: Path, package: Path, calculators: str, *, smaller: bool) -> str:
    """Hash everything that the folder's content follows from."""
    files = {path.relative_to(HERE.parent).as_posix(): path.read_bytes() for path in _steps()}
    files |= own_files(package, calculators)
    files |= {name: (pyodide / name).read_bytes() for name in (*RUNTIME, "python_stdlib.zip", "pyodide-lock.json")}
    files["runtime"] = b"smaller" if smaller else b"plain"
    files["esbuild"] = (_esbuild(pyodide) / "package.json").read_bytes()
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return digest.hexdigest()[:16]


def _steps() -> list[Path]:
    sources = [path for path in HERE.rglob("*") if path.suffix in {".py", ".mjs"}]
    return sorted([*sources, WORKER])


def _make(folder: Path, node: str, pyodide: Path, package: Path, calculators: str) -> None:
    folder.mkdir()
    for name in RUNTIME:
        shutil.copyfile(pyodide / name, folder / name)
    (folder / WORKER.name).write_text(_worker(pyodide), encoding="utf-8")
    (folder / "stdlib.zip").write_bytes(_bytecode(folder.parent, node, pyodide, package, calculators))


def _worker(pyodide: Path) -> str:
    """The worker's script, with what it has to know of this Pyodide in front of it."""
    info = json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    return f"const PYODIDE = {json.dumps(info, sort_keys=True)};\n{WORKER.read_text(encoding='utf-8')}"


def _bytecode(work: Path, node: str, pyodide: Path, package: Path, calculators: str) -> bytes:
    """Compile what takes part in an answer, and give it as an archive together with the package's data."""
    sources = page_sources(pyodide, package, calculators)
    archive = work / "sources.zip"
    archive.write_bytes(archive_of(sources))
    run_step(node, "compile.mjs", pyodide, archive, work)
    compiled = json.loads((work / "compiled.json").read_text())
    files = {name: bytes.fromhex(code) for name, code in compiled.items()}
    own = own_files(package, calculators)
    refuse_stand_ins({name: data for name, data in own.items() if f"{name}c" in files})
    return archive_of(files | data_beside(own, files))


def _describe(folder: Path, out: Path, pyodide: Path, why_plain: str) -> None:
    """Write engine.json: what the folder holds, for the page that says the size and for whoever finds the folder."""
    npm = json.loads((pyodide / "package.json").read_text(encoding="utf-8"))
    description = {
        "kind": CHOSEN,
        "kinds": KINDS,
        "files": weigh(folder, out / MEMORY),
        "why plain": why_plain,
        "pyodide": {"version": npm["version"], "license": npm["license"], "source": npm["repository"]["url"]},
    }
    (folder / "engine.json").write_text(json.dumps(description, indent=1, sort_keys=True) + "\n", encoding="utf-8")
