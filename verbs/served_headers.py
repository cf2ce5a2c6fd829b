"""Reads a site's `_headers`, so that this machine serves the site as a host would."""

from __future__ import annotations

import re
from pathlib import Path

FILE = "_headers"


def headers_for(site: Path, path: str) -> dict[str, str]:
    """The headers that the site's file gives an address; values of several rules are joined, as hosts do."""
    found: dict[str, str] = {}
    fits = False
    for line in _lines(site / FILE):
        if not line.startswith(" "):
            fits = _fits(line, path)
        elif fits:
            name, value = line.strip().split(": ", 1)
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _lines(file: Path) -> list[str]:
    if not file.is_file():
        return []
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _fits(rule: str, path: str) -> bool:
    """Whether a rule's path is this one; a star stands for anything."""
    return re.fullmatch(".*".join(map(re.escape, rule.split("*"))), path) is not None
