"""Make the pupils' copy of the exercise from the teacher's, with nbgrader, so that nobody does it by hand.

This part runs with the Python of `.venv`: nbgrader comes with the tests' packages.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from verbs.environment import PROGRAMS
from verbs.notebooks import tidy_text
from verbs.words import ROOT, say, stop

COURSE = ROOT / "book" / "teach" / "exercise"
ASSIGNMENT = "coins"
RELEASED = COURSE / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"


def write_release() -> None:
    """The pupils' copy, as it follows from the teacher's now."""
    say(f"making {RELEASED.relative_to(ROOT)}")
    RELEASED.parent.mkdir(parents=True, exist_ok=True)
    RELEASED.write_text(released_text(), encoding="utf-8")


def released_text() -> str:
    """What nbgrader makes of the teacher's copy, tidied like every notebook of the book."""
    with TemporaryDirectory() as folder:
        course = copy_course(Path(folder))
        made = nbgrader(course, "generate_assignment", ASSIGNMENT, "--no-db")
        if made.returncode:
            stop(f"nbgrader could not make the pupils' copy:\n{made.stderr}")
        text = (course / "release" / ASSIGNMENT / RELEASED.name).read_text(encoding="utf-8")
    return tidy_text(json.loads(text))


def copy_course(folder: Path) -> Path:
    """The course with the teacher's copy alone, in a folder where nbgrader may write."""
    course = folder / "course"
    shutil.copytree(COURSE, course, ignore=shutil.ignore_patterns("release", ".*"))
    return course


def nbgrader(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run nbgrader in a folder, without the settings and folders of whoever runs it."""
    # The kernels that it starts must be those of `.venv`.
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    settings = {**os.environ, "HOME": str(folder), "JUPYTER_CONFIG_DIR": str(folder / ".jupyter"), "PATH": path}
    command = [str(PROGRAMS / "nbgrader"), *words]
    return subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    write_release()
