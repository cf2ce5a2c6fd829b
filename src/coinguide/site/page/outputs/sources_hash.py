"""Hashes of what answers follow from besides the cells: the package, its data, the packages' versions."""

import os
import sys
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import coinguide

__all__ = ["code_hash", "files_hash", "sources_hash"]

# What the page runs or is dressed in: no answer follows from it.
NO_SOURCES = {".css", ".js", ".map", ".mjs", ".pyc", ".ts"}
# Prices, places, words: what is worked out of a text alone does not follow from them.
DATA = {".toml"}


def sources_hash(house: str, settings: Path) -> str:
    """Return a hash of package, house, the book's settings, Python, versions and our variables."""
    return _hash(settings, _all_sources(house))


def code_hash(house: str, settings: Path) -> str:
    """Return the same without the data: what makes one text of another follows from nothing else."""
    return _hash(settings, [path for path in _all_sources(house) if path.suffix not in DATA])


def _hash(settings: Path, sources: list[Path]) -> str:
    files = [*sources, *(settings / name for name in ("_config.yml", "_toc.yml"))]
    told = [f"{name}={value}" for name, value in sorted(os.environ.items()) if name.startswith("COINGUIDE_")]
    return sha256("\n".join([sys.version, _versions(), *told, files_hash(files)]).encode()).hexdigest()


def _all_sources(house: str) -> list[Path]:
    folders = {Path(coinguide.__file__).parent, *_house(house)}
    return [path for folder in folders for path in _sources(folder)]


def files_hash(files: list[Path]) -> str:
    """Return a hash of names and contents; a file that is missing counts as such."""
    total = sha256()
    for path in sorted(set(files)):
        data = path.read_bytes() if path.is_file() else b"missing"
        total.update(f"{path}\0{len(data)}\0".encode() + data)
    return total.hexdigest()


def _house(name: str) -> list[Path]:
    spec = find_spec(name.partition(".")[0]) if name else None
    if spec is None:
        return []
    return [Path(place) for place in spec.submodule_search_locations or [str(spec.origin)]]


def _sources(top: Path) -> list[Path]:
    found = top.rglob("*") if top.is_dir() else [top]
    return [path for path in found if path.is_file() and path.suffix not in NO_SOURCES]


@cache
def _versions() -> str:
    """Return every installed package with its version: the folder that tells of one is named so."""
    return " ".join(sorted(path.name for place in sys.path for path in Path(place).glob("*-info")))
