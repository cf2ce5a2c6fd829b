"""How heavy files are on the wire: plain, gzip and brotli, remembered by content since brotli's best takes seconds."""

import gzip
import hashlib
import json
from pathlib import Path

import brotli

Weight = dict[str, int]


def weigh(folder: Path, memory: Path) -> dict[str, Weight]:
    """Give raw, gzip and brotli sizes in bytes of every file by its name; what `memory` knows is not weighed again."""
    known: dict[str, Weight] = json.loads(memory.read_text()) if memory.exists() else {}
    weights = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        weights[path.relative_to(folder).as_posix()] = known[digest] = known.get(digest) or _weight(data)
    memory.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n")
    return weights


def _weight(data: bytes) -> Weight:
    best = brotli.compress(data, quality=11, lgwin=22)
    return {"raw": len(data), "gzip": len(gzip.compress(data, 9, mtime=0)), "brotli": len(best)}
