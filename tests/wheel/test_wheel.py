"""The wheel, installed where there is nothing else."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from verbs.words import ROOT

pytestmark = pytest.mark.slow
WORKFLOW = ROOT / ".github" / "workflows" / "guide.yml"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment with the wheel and what its tests need."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)], folder)
    (wheel,) = folder.glob("*.whl")
    run([sys.executable, "-m", "venv", str(folder / "venv")], folder)
    programs = folder / "venv" / "bin"
    run([str(programs / "python"), "-m", "pip", "install", "--quiet", f"{wheel}[core-test]"], folder)
    return programs


def run(command: list[str], folder: Path) -> str:
    """What the command prints; it may not fail, nor see this repository's packages."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}
    asked = subprocess.run(
        command, cwd=folder, env=clean, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert 0 == asked.returncode, asked.stdout[-2000:] + asked.stderr[-2000:]
    return asked.stdout


def test_the_command_answers(environment: Path, tmp_path: Path) -> None:
    """Far from the repository, `coinguide` says what 1,000 coins cost in the app."""
    told = run([str(environment / "coinguide"), "ask", "bundle-planner", "coins=1000", "where=app", "--json"], tmp_path)
    assert 1596 == json.loads(told)["figures"]["cost_cents"]


def test_the_wheel_passes_the_tests_of_what_is_in_it(environment: Path, tmp_path: Path) -> None:
    """In the words of the published workflow, on what was built, with no source in reach."""
    shutil.copytree(ROOT / "tests", tmp_path / "tests")
    for name in ("pyproject.toml", "_toc.yml"):
        shutil.copy(ROOT / name, tmp_path)
    (words,) = re.findall(r"python -m (pytest .* tests/facts .*)", WORKFLOW.read_text(encoding="utf-8"))
    told = run([str(environment / "python"), "-m", *words.split()], tmp_path)
    assert " passed" in told
