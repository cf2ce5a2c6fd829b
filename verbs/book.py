"""Build the book, and only when something that it reads has changed; `make_site` is the part that runs in `.venv`."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from verbs.environment import PYTHON
from verbs.words import ROOT, run, say

BUILD = ROOT / "_build"
SITE = BUILD / "html"
STAMP = BUILD / "book.stamp"
READ = ("_config.yml", "_toc.yml", "pyproject.toml", "package-lock.json", "book", "src")
# The book's links follow these (see coinguide.site.page.address), its engine (see coinguide.live.engine.build), and
# whether it has a kit.
VARIABLES = (
    *("COINGUIDE_REPOSITORY", "COINGUIDE_BRANCH", "COINGUIDE_SITE", "GITHUB_SERVER_URL", "GITHUB_REPOSITORY"),
    *("COINGUIDE_PLAIN_RUNTIME", "COINGUIDE_KIT"),
)


def build_book() -> Path:
    """The folder of the site, built from the sources as they are now; one build at a time."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "book.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _build_if_changed()


def _build_if_changed() -> Path:
    if is_current():
        say("the book is up to date")
        return SITE
    run([PYTHON, "-m", "verbs.make_site"], otherwise="the book could not be built; the lines above say why")
    return SITE


def is_current() -> bool:
    """Whether the site was built from exactly these sources."""
    built = STAMP.exists() and (SITE / "index.html").exists()
    return built and STAMP.read_text(encoding="utf-8").strip() == fingerprint()


def fingerprint() -> str:
    """One hash over every file and variable that the book reads."""
    total = hashlib.sha256()
    for path in _files():
        total.update(path.relative_to(ROOT).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    for name in VARIABLES:
        total.update(f"{name}={os.environ.get(name, '')}\n".encode())
    return total.hexdigest()


def _files() -> Iterator[Path]:
    for name in READ:
        top = ROOT / name
        files = sorted(top.rglob("*")) if top.is_dir() else [top]
        yield from (path for path in files if path.is_file() and is_source(path))


def is_source(path: Path) -> bool:
    """Whether a file below the repository is one that somebody wrote."""
    parts = path.relative_to(ROOT).parts
    return "__pycache__" not in parts and not any(part.startswith(".") for part in parts)
