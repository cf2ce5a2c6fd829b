"""The lists in locks/: packages with versions and hashes; and whether they are of today's pyproject.toml."""

from __future__ import annotations

import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

from verbs.words import ROOT

LOCKS = ROOT / "locks"
_HEADER = "# Made by `make lock`. What pyproject.toml asked for then: "


def lock_of(extra: str) -> Path:
    """Return the list for an extra of pyproject.toml, or for "uv", the program that writes the lists."""
    return LOCKS / f"{extra}.txt"


def asked_for() -> str:
    """Return a fingerprint of all that pyproject.toml says about packages: it changes when they do."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project: dict[str, Any] = told["project"]
    parts = [project[key] for key in ("requires-python", "dependencies", "optional-dependencies")]
    parts += [told["dependency-groups"], told["build-system"]]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def oldest_python() -> str:
    """Return the oldest Python that pyproject.toml names: 3.11."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted: str = told["project"]["requires-python"]
    return wanted.removeprefix(">=")


def header() -> str:
    """Return the line that a list made now begins with."""
    return f"{_HEADER}{asked_for()}\n"


def disagreement(extra: str) -> str:
    """Return what is wrong with the list of an extra, as a sentence; nothing where it is of today's pyproject.toml."""
    path = lock_of(extra)
    name = f"{path.parent.name}/{path.name}"
    if not path.exists():
        return f"{name} is missing: `make lock` writes it"
    if not path.read_text(encoding="utf-8").startswith(header()):
        return f"{name} is not of today's pyproject.toml, which asks for other packages: `make lock` renews it"
    return ""
