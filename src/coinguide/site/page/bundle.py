"""Makes one small file of a script and all that it imports, and style sheets small.

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
    options = [
        f"--outfile={out}",
        "--bundle",
        f"--format={form}",
        f"--target={TARGET}",
        "--legal-comments=inline",
        f"--banner:js={BANNER}",
        *more,
    ]
    _make_small([entry], options, modules)


def small_styles(styles: Iterable[Path], folder: Path, *, modules: Path) -> None:
    """Write style sheets to `folder` under their own names, without comments and spaces: a third of their weight."""
    _make_small(styles, [f"--outdir={folder}"], modules)


def _make_small(entries: Iterable[Path], options: Iterable[str], modules: Path) -> None:
    # npm's package for this kind of machine brings the program itself; around it stands a script that Node must start.
    program = next(modules.glob("@esbuild/*/bin/esbuild"), modules / ".bin" / "esbuild")
    if not program.exists():
        raise ExtensionError(f"esbuild is not installed in {modules}: run npm ci")
    # The script looks for Node on PATH.
    path = os.pathsep.join([str(Path(node_program()).parent), os.environ.get("PATH", "")])
    entries = list(entries)
    command = [str(program), *map(str, entries), "--minify", "--charset=utf8", "--log-level=warning", *options]
    done = subprocess.run(command, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False)
    # A warning would be a fault that only some reader's browser meets.
    if done.returncode or done.stderr:
        raise ExtensionError(f"{', '.join(entry.name for entry in entries)} could not be made small:\n{done.stderr}")


@cache
def inline(entry: Path, modules: Path) -> str:
    """Return the words of a script that stands in the page itself."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / entry.name
        bundle(entry, made, "iife", modules=modules)
        return made.read_text(encoding="utf-8").strip()
