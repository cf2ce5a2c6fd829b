"""The scripts' checks see what they are for."""

import shutil
import subprocess
from pathlib import Path

import pytest

from verbs.node import ensure_npm_packages
from verbs.scripts import PROGRAMS, WEB
from verbs.words import ROOT


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """A copy of the page's scripts that a test may spoil."""
    ensure_npm_packages("test")
    return Path(shutil.copytree(ROOT / WEB, tmp_path / "web"))


@pytest.mark.parametrize(
    ("script", "right", "wrong", "told"),
    [
        (
            "shown.js",
            "dataset.figures = ",
            "dataset.figurse = ",
            "Property 'figurse' does not exist on type 'PageData'",
        ),
        ("calculator.js", "reply.mistakes", "reply.mistake", "Property 'mistake' does not exist"),
        ("engine.js", ", files: asked.files }", " }", "Property 'files' is missing"),
        ("worker.js", ", stages: stages() }", " }", "Property 'stages' is missing"),
    ],
    ids=["a data- name", "a field of the reply", "a field to the worker", "a field from the worker"],
)
def test_a_slip_of_the_pen_is_found(web: Path, script: str, right: str, wrong: str, told: str) -> None:
    """A misspelt name and a message with a field too few are no longer met by a reader first."""
    text = (web / script).read_text(encoding="utf-8")
    assert text.count(right) == 1
    (web / script).write_text(text.replace(right, wrong), encoding="utf-8")
    project = web / ("tsconfig.workers.json" if script == "worker.js" else "tsconfig.json")
    command = [str(PROGRAMS / "tsc"), "--project", str(project)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode != 0, told in done.stdout) == (True, True), done.stdout
