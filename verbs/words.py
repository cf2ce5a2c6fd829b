"""Say what happens, and stop with words when a verb cannot go on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parent.parent


def say(sentence: str) -> None:
    """Print one sentence for the person who typed the verb."""
    print(f"coinguide: {sentence}", flush=True)


def stop(sentence: str) -> NoReturn:
    """End the verb as failed, with the reason in words."""
    print(f"coinguide: {sentence}", file=sys.stderr, flush=True)
    raise SystemExit(1)


def run(command: Sequence[str | Path], *, otherwise: str) -> None:
    """Run a command in the repository's folder; if it fails, stop with the sentence."""
    if code := _ended(command):
        stop(f"{otherwise} ({Path(command[0]).name} ended with code {code})")


def run_side_by_side(commands: Sequence[Sequence[str | Path]], *, otherwise: str) -> None:
    """Run commands at once, and show what each printed when it has ended; if one fails, stop with the sentence."""
    with ThreadPoolExecutor(len(commands)) as pool, TemporaryDirectory() as folder:
        files = [Path(folder) / str(number) for number in range(len(commands))]
        codes = []
        for file, code in zip(files, pool.map(_ended, commands, files), strict=True):
            print(file.read_text(encoding="utf-8", errors="replace"), end="", flush=True)
            codes.append(code)
    if any(codes):
        stop(otherwise)


def _ended(command: Sequence[str | Path], printed: Path | None = None) -> int:
    """The code that a command ended with; what it prints goes to a file where one is named."""
    words = [str(word) for word in command]
    try:
        with printed.open("wb") if printed else nullcontext() as file:
            told: dict[str, Any] = {"stdout": file, "stderr": subprocess.STDOUT} if file else {}
            return subprocess.run(words, cwd=ROOT, stdin=subprocess.DEVNULL, check=False, **told).returncode
    except FileNotFoundError:
        return 127


def go_on_as(command: Sequence[str | Path]) -> NoReturn:
    """Become this program, in the repository's folder: Ctrl+C then reaches it alone."""
    os.chdir(ROOT)
    os.execv(command[0], [str(word) for word in command])  # noqa: S606 - the command is a list, as in run
