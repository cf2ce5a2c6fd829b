"""The engine's files in one script, since a page that was opened from a folder can load nothing but scripts."""

import gzip
import json
from base64 import b64encode
from pathlib import Path

__all__ = ["engine_script"]

# What Python is made of, beside the parts of calculators; not every engine has a snapshot. The scripts are in the kit's
# worker already.
FILES = ("snapshot/pyodide.asm.wasm", "pyodide.asm.wasm", "snapshot.wasm", "stdlib.zip")
PARTS = "part-*.wasm"


def engine_script(folder: Path, worker: str) -> bytes:
    """Return the script that hands over the engine's files in an event at its own tag (web/brought.js hears it).

    ``worker`` is the worker's script. Each file is a text, base64 of gzip: much smaller unzipped, and hardly larger in
    the zip.
    """
    names = (*(name for name in FILES if (folder / name).exists()), *sorted(path.name for path in folder.glob(PARTS)))
    files = {name: _packed(folder / name) for name in names}
    detail = json.dumps({"worker": worker, "files": files})
    return f'document.currentScript.dispatchEvent(new CustomEvent("brought",{{detail:{detail}}}));\n'.encode()


def _packed(path: Path) -> str:
    return b64encode(gzip.compress(path.read_bytes(), 9, mtime=0)).decode()
