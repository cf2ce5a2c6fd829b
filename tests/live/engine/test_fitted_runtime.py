"""The runtime that the snapshot fits: a smaller one, and where that cannot be, Pyodide's own, with the same answers."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.engine import fitted_runtime
from coinguide.live.engine.fitted_runtime import ASKED, Fitted, add_snapshot
from coinguide.live.engine.fitted_runtime import REQUESTS as ASKED_FILE
from coinguide.live.engine.step import StepError, run_step
from coinguide.live.page.respond import respond
from tests.live.engine.asking import Ask

REQUESTS: list[dict[str, object]] = [
    {"calculator": "bundle-planner", "values": {"coins": "1000"}},
    {"calculator": "scam-check", "values": {"text": "free coins at tiktok-coins.example"}},
]
SCRIPT, WASM = "pyodide.asm.js", "pyodide.asm.wasm"


@dataclass(frozen=True)
class Unfitted:
    """An engine without its snapshot, a folder to make things in, and a copy of the npm packages, to be changed."""

    folder: Path
    work: Path
    modules: Path
    node: str

    def fit(self, *, smaller: bool = True) -> Fitted:
        """Add the snapshot: how the page starts, and why not from a smaller runtime's."""
        return add_snapshot(self.folder, self.work, self.node, self.modules, smaller=smaller)

    def change(self, word: str) -> None:
        """Write a word of Pyodide's script otherwise, wherever it stands: it means the same."""
        script = self.modules / "pyodide" / "pyodide.asm.mjs"
        text = script.read_text(encoding="utf-8")
        assert word in text
        script.write_text(text.replace(word, f"{word}s"), encoding="utf-8")


@pytest.fixture
def unfitted(engine_dir: Path, pyodide: Path, node: str, tmp_path: Path) -> Unfitted:
    """Copies of what the book was built with."""
    ignored = shutil.ignore_patterns("snapshot", "snapshot.wasm")
    folder = shutil.copytree(engine_dir, tmp_path / "engine", ignore=ignored)
    work, modules = tmp_path / "work", tmp_path / "node_modules"
    work.mkdir()
    (work / ASKED_FILE).write_text("\n".join(json.dumps(request) for request in REQUESTS), encoding="utf-8")
    shutil.copytree(pyodide, modules / "pyodide")
    for path in pyodide.parent.glob("*esbuild"):
        (modules / path.name).symlink_to(path)
    return Unfitted(Path(folder), work, modules, node)


def answers(kind: str = "snapshot") -> tuple[str, list[dict[str, object]]]:
    """What Python answers here, as each way of starting should."""
    assert {request["calculator"] for request in REQUESTS} <= {*CALCULATORS}
    return kind, [json.loads(respond(json.dumps(request))) for request in REQUESTS]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("word", "step"),
    [
        ("assignWasmExports", "unused_exports"),
        pytest.param("GOTProxyHandler", "unused_script", marks=pytest.mark.slow),
        pytest.param("_createPyodideModule", "unused_script", marks=pytest.mark.slow),
    ],
)
@pytest.mark.usefixtures("smaller_engine")
def test_one_changed_word_costs_bytes_and_no_answer(unfitted: Unfitted, ask: Ask, word: str, step: str) -> None:
    """The step that knows the word says so, and the snapshot goes with Pyodide's own runtime."""
    unfitted.change(word)
    kind, why = unfitted.fit()
    assert (kind, why.split(":")[0]) == ("snapshot", f"smaller/{step}.mjs")
    assert ask(unfitted.folder, "snapshot", REQUESTS) == answers()


@pytest.mark.slow
def test_the_plain_runtime_is_pyodides_own(unfitted: Unfitted, ask: Ask) -> None:
    """Asked for on purpose: npm's wasm file to the last byte, its two scripts in one, and the same answers."""
    assert unfitted.fit(smaller=False) == ("snapshot", ASKED)
    pyodide, fitted = unfitted.modules / "pyodide", unfitted.folder / "snapshot"
    own = [(pyodide / name).read_text(encoding="utf-8") for name in ("pyodide.mjs", "pyodide.asm.mjs")]
    assert (fitted / SCRIPT).read_text(encoding="utf-8") == "\n".join(own)
    assert (fitted / WASM).read_bytes() == (pyodide / WASM).read_bytes()
    assert ask(unfitted.folder, "snapshot", REQUESTS) == answers()


@pytest.fixture
def answers_otherwise(monkeypatch: pytest.MonkeyPatch, engine_dir: Path) -> None:
    """Let the steps go through and leave a runtime that says something else."""

    def step(node: str, script: str, *arguments: Path | str, given: str = "") -> str:
        if script == "ask.mjs":
            return str(arguments[-1])
        if script == "snapshot.mjs" and len(arguments) == 1:
            return run_step(node, script, *arguments, given=given)
        if script == "smaller/unused_exports.mjs":
            shutil.copytree(engine_dir / "snapshot", arguments[-1])
        return ""

    monkeypatch.setattr(fitted_runtime, "run_step", step)


@pytest.mark.slow
@pytest.mark.usefixtures("answers_otherwise")
def test_a_runtime_that_answers_otherwise_is_not_shipped(unfitted: Unfitted) -> None:
    """Before it is taken, it is asked what the other way of starting is asked."""
    own = (unfitted.modules / "pyodide" / WASM).read_bytes()
    assert unfitted.fit() == ("snapshot", "smaller: with the smaller runtime a calculator answers otherwise")
    assert (unfitted.folder / "snapshot" / WASM).read_bytes() == own


@pytest.fixture
def no_snapshot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no runtime give a snapshot, after it has left its file half written."""

    def step(node: str, script: str, *arguments: Path | str, given: str = "") -> str:
        if script == "snapshot.mjs":
            Path(arguments[0], "snapshot.wasm").write_bytes(b"half")
            raise StepError(script, "TypeError: Module.makeSnapshot is not a function")
        return run_step(node, script, *arguments, given=given)

    monkeypatch.setattr(fitted_runtime, "run_step", step)


@pytest.mark.slow
@pytest.mark.usefixtures("no_snapshot")
def test_without_a_snapshot_bytecode_is_shipped_and_answers(unfitted: Unfitted, ask: Ask) -> None:
    """A Pyodide whose options are others stops no build: the slower way of starting is left, and nothing half made."""
    assert unfitted.fit(smaller=False) == ("bytecode", "snapshot.mjs: Module.makeSnapshot is not a function")
    assert [name for name in ("snapshot", "snapshot.wasm") if (unfitted.folder / name).exists()] == []
    assert ask(unfitted.folder, "bytecode", REQUESTS) == answers("bytecode")
