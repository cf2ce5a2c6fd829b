"""The runtime that the snapshot fits: a smaller one, and where that cannot be, Pyodide's own, with the same answers."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from coinguide.live.engine import fitted_runtime
from coinguide.live.engine.fitted_runtime import ASKED, add_snapshot
from coinguide.live.engine.step import run_step
from coinguide.live.page.respond import respond
from tests.live.engine.asking import Ask

REQUESTS: list[dict[str, object]] = [
    {"calculator": "bundle-planner", "values": {"coins": "1000"}},
    {"calculator": "scam-check", "values": {"text": "free coins at tiktok-coins.example"}},
]
SCRIPT = "pyodide.asm.mjs"


@pytest.fixture(scope="module")
def expected() -> list[dict[str, object]]:
    """What Python answers here."""
    return [json.loads(respond(json.dumps(request))) for request in REQUESTS]


@pytest.fixture
def folder(engine_dir: Path, tmp_path: Path) -> Path:
    """An engine without its snapshot."""
    ignored = shutil.ignore_patterns("snapshot", "snapshot.wasm")
    return Path(shutil.copytree(engine_dir, tmp_path / "engine", ignore=ignored))


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder to make things in, with what both runtimes are asked."""
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "requests.json").write_text(json.dumps([json.dumps(request) for request in REQUESTS]))
    return tmp_path / "work"


@pytest.fixture
def modules(pyodide: Path, tmp_path: Path) -> Path:
    """A copy of the npm packages that the engine is made of, with a Pyodide that a test may change."""
    for path in pyodide.parent.glob("*esbuild"):
        (tmp_path / "node_modules" / path.name).parent.mkdir(exist_ok=True)
        (tmp_path / "node_modules" / path.name).symlink_to(path)
    return Path(shutil.copytree(pyodide, tmp_path / "node_modules" / "pyodide")).parent


def change(modules: Path, word: str) -> None:
    """Write a word of Pyodide's script otherwise, wherever it stands: it means the same."""
    script = modules / "pyodide" / SCRIPT
    text = script.read_text(encoding="utf-8")
    assert word in text
    script.write_text(text.replace(word, f"{word}s"), encoding="utf-8")


@pytest.mark.parametrize(
    ("word", "step"),
    [
        ("assignWasmExports", "unused_exports"),
        pytest.param("GOTProxyHandler", "unused_script", marks=pytest.mark.slow),
        pytest.param("_createPyodideModule", "unused_script", marks=pytest.mark.slow),
    ],
)
def test_one_changed_word_costs_bytes_and_no_answer(
    folder: Path, work: Path, modules: Path, node: str, ask: Ask, expected: list[dict[str, object]], word: str, step: str
) -> None:
    """The step that knows the word says so, and the snapshot goes with Pyodide's own runtime."""
    change(modules, word)
    why = add_snapshot(folder, work, node, modules, smaller=True)
    assert why.startswith(f"smaller/{step}.mjs: ")
    assert ask(folder, "snapshot", REQUESTS) == ("snapshot", expected)


def test_the_plain_runtime_is_pyodides_own(
    folder: Path, work: Path, modules: Path, node: str, ask: Ask, expected: list[dict[str, object]]
) -> None:
    """Asked for on purpose: npm's wasm file to the last byte, its two scripts in one, and the same answers."""
    assert add_snapshot(folder, work, node, modules, smaller=False) == ASKED
    own = [(modules / "pyodide" / name).read_text(encoding="utf-8") for name in ("pyodide.mjs", SCRIPT)]
    assert (folder / "snapshot" / SCRIPT).read_text(encoding="utf-8") == "\n".join(own)
    wasm = (modules / "pyodide" / "pyodide.asm.wasm").read_bytes()
    assert (folder / "snapshot" / "pyodide.asm.wasm").read_bytes() == wasm
    assert ask(folder, "snapshot", REQUESTS) == ("snapshot", expected)


@pytest.fixture
def answers_otherwise(monkeypatch: pytest.MonkeyPatch, engine_dir: Path) -> Iterator[None]:
    """Steps that go through and leave a runtime that says something else."""

    def step(node: str, script: str, *arguments: Path | str, given: str = "") -> str:
        if script == "ask.mjs":
            return str(arguments[-1])
        if script == "snapshot.mjs" and len(arguments) == 1:
            return run_step(node, script, *arguments, given=given)
        if script == "smaller/unused_exports.mjs":
            shutil.copytree(engine_dir / "snapshot", arguments[-1])
        return ""

    monkeypatch.setattr(fitted_runtime, "run_step", step)
    yield


@pytest.mark.usefixtures("answers_otherwise")
def test_a_runtime_that_answers_otherwise_is_not_shipped(folder: Path, work: Path, modules: Path, node: str) -> None:
    """Before it is taken, it is asked what the other way of starting is asked."""
    why = add_snapshot(folder, work, node, modules, smaller=True)
    own = (modules / "pyodide" / "pyodide.asm.wasm").read_bytes()
    assert why == "smaller: with the smaller runtime a calculator answers otherwise"
    assert (folder / "snapshot" / "pyodide.asm.wasm").read_bytes() == own
