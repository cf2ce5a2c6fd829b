"""Make `.venv` and install the locked packages and this one into it, once for each state of the lock."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from verbs.locked import disagreement, lock_of
from verbs.words import ROOT, run, say, stop

VENV = ROOT / ".venv"
PROGRAMS = VENV / "bin"
PYTHON = PROGRAMS / "python"
STAMP = VENV / "coinguide.stamp"

# What each extra brings besides itself (see pyproject.toml).
INCLUDED = {"book": {"book"}, "test": {"test", "book"}}


PIP = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]


def ensure_environment(extra: str) -> None:
    """`.venv` holds the package with this extra, and of each other package just what locks/ has."""
    if wrong := disagreement(extra):
        stop(wrong)
    if _installed(extra):
        return
    _ensure_pip()
    say(f"installing the packages for '{extra}' (a few minutes the first time)")
    install_locked(extra)
    # Its own packages are there, and so is what builds it: nothing is fetched that has no hash.
    run(
        [*PIP, "--no-deps", "--no-build-isolation", "--editable", "."],
        otherwise="the guide itself could not be installed into .venv",
    )
    STAMP.write_text("".join(f"{_state(one)}\n" for one in sorted(INCLUDED[extra])), encoding="utf-8")


def ensure_uv() -> Path:
    """Return the program uv that is locked, installed into `.venv` if it is not there."""
    _ensure_pip()
    install_locked("uv")
    return PROGRAMS / "uv"


def install_locked(name: str) -> None:
    """Install what a list in locks/ names; stop with a sentence where a package is not the one that was locked."""
    lock = lock_of(name)
    done = subprocess.run(
        [*_installer(name), "--require-hashes", "--requirement", str(lock)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    print(done.stderr, end="", file=sys.stderr, flush=True)
    if any(sign in done.stderr for sign in ("DO NOT MATCH THE HASHES", "Hash mismatch")):
        stop(
            f"a package that was fetched is not the one in locks/{lock.name} (its hash differs), "
            "so nothing was installed. "
            "Either the list was changed by hand, or the package was changed on its way: fetch again; "
            "if it stays so, do not install it. `make lock` makes the lists anew"
        )
    if done.returncode:
        stop("the Python packages could not be installed: is the package index reachable?")


def _installer(name: str) -> list[str]:
    """What installs a list: uv, which fetches side by side, and pip where uv cannot be had, and for uv itself."""
    uv = PYTHON.with_name("uv")
    if name != "uv" and not uv.exists():
        fetch = [*PIP, "--require-hashes", "--requirement", str(lock_of("uv"))]
        subprocess.run(fetch, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if name == "uv" or not uv.exists():
        return PIP
    return [str(uv), "pip", "install", "--quiet", "--python", str(PYTHON)]


def _ensure_pip() -> None:
    if not _has_pip():
        say(f"making .venv with Python {sys.version_info.major}.{sys.version_info.minor}")
        _make_venv()


def _installed(extra: str) -> bool:
    return PYTHON.exists() and STAMP.exists() and _state(extra) in STAMP.read_text(encoding="utf-8").splitlines()


def _state(extra: str) -> str:
    """What the stamp says where the packages of this extra's list are installed."""
    return f"{extra} {hashlib.sha256(lock_of(extra).read_bytes()).hexdigest()}"


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
