"""How heavy files are on the wire: plain, gzip and brotli, remembered by content since brotli's best takes seconds."""

import gzip
import hashlib
import json
import subprocess
from pathlib import Path

_BROTLI = """
const fs = require("fs"), zlib = require("zlib");
const size = [zlib.constants.BROTLI_PARAM_LGWIN, 22], best = [zlib.constants.BROTLI_PARAM_QUALITY, 11];
const params = Object.fromEntries([size, best]);
process.stdout.write(String(zlib.brotliCompressSync(fs.readFileSync(process.argv[1]), { params }).length));
"""

Weight = dict[str, int]


def weigh(folder: Path, memory: Path, node: str) -> dict[str, Weight]:
    """Give raw, gzip and brotli sizes in bytes of every file by its name; what `memory` knows is not weighed again."""
    known: dict[str, Weight] = json.loads(memory.read_text()) if memory.exists() else {}
    weights = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        weights[path.relative_to(folder).as_posix()] = known[digest] = known.get(digest) or _weight(path, node)
    memory.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n")
    return weights


def _weight(path: Path, node: str) -> Weight:
    data = path.read_bytes()
    brotli = subprocess.run([node, "-e", _BROTLI, str(path)], check=True, capture_output=True, text=True)
    return {"raw": len(data), "gzip": len(gzip.compress(data, 9, mtime=0)), "brotli": int(brotli.stdout)}
