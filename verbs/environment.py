"""Make `.venv` and install this package into it, once for each state of pyproject.toml."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys

from verbs.words import ROOT, run, say, stop

VENV = ROOT / ".venv"
PROGRAMS = VENV / "bin"
PYTHON = PROGRAMS / "python"
STAMP = VENV / "coinguide.stamp"

# What each extra brings besides itself (see pyproject.toml).
INCLUDED = {"book": {"book"}, "test": {"test", "book"}}


def ensure_environment(extra: str) -> None:
    """`.venv` holds the package with this extra, as pyproject.toml has it now."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if _installed(wanted, extra):
        return
    if not _has_pip():
        say(f"making .venv with Python {sys.version_info.major}.{sys.version_info.minor}")
        _make_venv()
    say(f"installing the packages for '{extra}' (a few minutes the first time)")
    run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", f".[{extra}]"],
        otherwise="the Python packages could not be installed: is the package index reachable?",
    )
    STAMP.write_text(f"{wanted} {' '.join(sorted(INCLUDED[extra]))}\n", encoding="utf-8")


def _installed(wanted: str, extra: str) -> bool:
    if not (PYTHON.exists() and STAMP.exists()):
        return False
    found, *extras = STAMP.read_text(encoding="utf-8").split()
    return found == wanted and extra in extras


def _has_pip() -> bool:
    """Whether `.venv` can install: one that was left half made has a Python and no pip."""
    if not PYTHON.exists():
        return False
    command = [str(PYTHON), "-m", "pip", "--version"]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0


def _make_venv() -> None:
    """Make `.venv` from nothing; when that fails, leave nothing that looks like one."""
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        stop(
            "this Python cannot make a virtual environment; on Debian or Ubuntu install the package python3-venv, "
            "then say the same again"
        )
