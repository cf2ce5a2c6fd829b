"""Makes one small file of a script and all that it imports.

One file, because each import would cost the reader a round trip, and because a browser that keeps some files of the
last version and fetches the others anew would run a mixture that nobody has tested.
"""

import os
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from sphinx.errors import ExtensionError

from coinguide.site.page.find_node import node_program

Form = Literal["esm", "iife"]
# What every browser that can run the engine understands; nothing is rewritten for older ones.
TARGET = "es2022"
BANNER = "/*! coinguide, MIT licence */"


def bundle(entry: Path, out: Path, form: Form = "esm", *, modules: Path, more: Iterable[str] = ()) -> None:
    """Write the script `entry` and what it imports to `out`: a module, or for `iife` a classic script.

    `modules` is the folder node_modules, with esbuild in it; `more` is what else esbuild is told. Equal sources give
    equal bytes. Comments that tell of a licence stay. Raises ExtensionError, in words, when something is missing
    or wrong.
    """
    program = modules / ".bin" / "esbuild"
    if not program.exists():
        raise ExtensionError(f"esbuild is not installed in {modules}: run npm ci")
    options = [
        "--bundle",
        "--minify",
        f"--format={form}",
        f"--target={TARGET}",
        "--charset=utf8",
        "--legal-comments=inline",
        f"--banner:js={BANNER}",
        "--log-level=warning",
        *more,
    ]
    # Where no install script has run, the program is a script for Node, which it looks for on PATH.
    path = os.pathsep.join([str(Path(node_program()).parent), os.environ.get("PATH", "")])
    command = [str(program), str(entry), f"--outfile={out}", *options]
    done = subprocess.run(command, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False)
    # A warning would be a fault that only some reader's browser meets.
    if done.returncode or done.stderr:
        raise ExtensionError(f"{entry.name} could not be made into one file:\n{done.stderr}")


@cache
def inline(entry: Path, modules: Path) -> str:
    """Return the words of a script that stands in the page itself."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / entry.name
        bundle(entry, made, "iife", modules=modules)
        return made.read_text(encoding="utf-8").strip()
