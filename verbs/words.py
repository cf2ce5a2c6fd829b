"""Say what happens, and stop with words when a verb cannot go on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

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
    words = [str(word) for word in command]
    try:
        code = subprocess.run(words, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode
    except FileNotFoundError:
        code = 127
    if code:
        stop(f"{otherwise} ({Path(words[0]).name} ended with code {code})")


def go_on_as(command: Sequence[str | Path]) -> NoReturn:
    """Become this program, in the repository's folder: Ctrl+C then reaches it alone."""
    os.chdir(ROOT)
    os.execv(command[0], [str(word) for word in command])  # noqa: S606 - the command is a list, as in run
