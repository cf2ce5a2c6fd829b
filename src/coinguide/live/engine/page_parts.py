"""What of the page's Python goes with every start, what is a part of its own, and how a part is written."""

import marshal
from collections.abc import Mapping
from typing import Any

from coinguide.live.engine.modules import data_beside, refuse_stand_ins

__all__ = ["Compiled", "part_file", "part_files", "part_name", "parts_of", "start_files"]

# What compile.mjs has written.
Compiled = dict[str, Any]
# Before it come the four bytes of wasm's name and four of its version, the section's kind and its size in five bytes.
SECTION = b"\x09coinguide"
# Without references between objects: equal files give equal bytes.
PLAIN_MARSHAL = 2


def part_name(part: str) -> str:
    """Return the name of a part's file: of a type that hosts compress, see snapshot.mjs."""
    return f"part-{part}.wasm"


def parts_of(compiled: Compiled) -> dict[str, Any]:
    """Return part of each calculator that needs one, the file of each part, and what must be there before any comes.

    These are modules that stand in the runtime itself, of which the smaller one forgets what the start did not import.
    """
    parts = compiled["parts"]
    return {
        "of": {calculator: name for name, part in parts.items() for calculator in part["calculators"]},
        "files": {name: part_name(name) for name in parts},
        "frozen": sorted({module for part in parts.values() for module in part["frozen"]}),
    }


def start_files(compiled: Compiled, own: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what every start from bytecode needs: modules, and the data beside them that no part alone reads."""
    modules = _modules(compiled, own)
    apart = {name for part in compiled["parts"].values() for name in part["data"]} - set(compiled["data"])
    return modules | {name: data for name, data in data_beside(own, modules).items() if name not in apart}


def part_files(part: Mapping[str, Any], own: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what a part holds: its modules and the data that they read."""
    return _modules(part, own) | {name: own[name] for name in part["data"]}


def part_file(files: Mapping[str, bytes]) -> bytes:
    """Return part as it is published: a wasm module with one section, which nothing runs, in which the files stand."""
    content = marshal.dumps({name: files[name] for name in sorted(files)}, PLAIN_MARSHAL)
    size = len(SECTION) + len(content)
    lengths = bytes((size >> shift & 127) | (128 if shift < 28 else 0) for shift in range(0, 35, 7))
    return b"\0asm\1\0\0\0\0" + lengths + SECTION + content


def all_requests(compiled: Compiled) -> list[str]:
    """Return what the start and the parts were asked, in the worker's words."""
    return [request for asked in (compiled, *compiled["parts"].values()) for request in asked["requests"]]


def bytecode_of(compiled: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the modules as the page has them, by the names of their files."""
    return {name: bytes.fromhex(code) for name, code in compiled["modules"].items()}


def _modules(compiled: Mapping[str, Any], own: Mapping[str, bytes]) -> dict[str, bytes]:
    files = bytecode_of(compiled)
    refuse_stand_ins({name: data for name, data in own.items() if f"{name}c" in files})
    return files
