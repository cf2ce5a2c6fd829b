"""How heavy files are on the wire, remembered by content: gzip when the engine is made, brotli when somebody asks."""

import gzip
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import brotli

Weight = dict[str, int]


def weigh(folder: Path, memory: Path) -> dict[str, Weight]:
    """Return raw and gzip sizes in bytes of every file by its name; what `memory` knows is not weighed again."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): _raw_and_gzip(path.read_bytes(), memory) for path in paths}


def brotli_weight(file: Path, memory: Path) -> int:
    """Return file's size in bytes with brotli's best, which takes half a minute for the largest and so is kept too."""
    return _kept("brotli", file.read_bytes(), memory, _brotli)


def _raw_and_gzip(data: bytes, memory: Path) -> Weight:
    return {"raw": len(data), "gzip": _kept("gzip", data, memory, _gzip)}


def _gzip(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


def _brotli(data: bytes) -> int:
    return len(brotli.compress(data, quality=11, lgwin=22))


def _kept(kind: str, data: bytes, memory: Path, weight: Callable[[bytes], int]) -> int:
    known: Weight = json.loads(memory.read_text(encoding="utf-8")) if memory.exists() else {}
    name = f"{kind} {hashlib.sha256(data).hexdigest()}"
    if name not in known:
        known[name] = weight(data)
        half = memory.with_suffix(".half")
        half.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        half.replace(memory)
    return known[name]
