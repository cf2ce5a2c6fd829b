"""The one way to the terminal: nothing in a printed text moves its cursor, and every text can be written."""

import json
import os
import sys
from contextlib import suppress
from io import UnsupportedOperation
from typing import Any, TextIO

from coinguide.live.ask.money import SIGNS
from coinguide.live.ask.visible import visible

__all__ = ["Unwritable", "end_of_output", "put", "put_aside", "put_json"]

# What an older encoding writes in place of signs of ours that it lacks; for others it has a question mark.
_PLAINER = str.maketrans(
    {
        **dict.fromkeys("’‘", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("–—−", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f", " "),
        "…": "...",
        "×": "x",
        **{sign: code for sign, code in SIGNS.items() if len(sign) == 1 and sign != "$"},
        "•": "-",
        "→": "->",
    }
)


class Unwritable(Exception):
    """The answer cannot be written: the disk is full, or nothing is there to write to; the message says so."""


def put(text: str) -> None:
    """Print a text on standard output; raises Unwritable, and BrokenPipeError where the reader has gone."""
    _write(sys.stdout, visible(text))


def put_aside(text: str) -> None:
    """Print a text on standard error, where there is one; what cannot be written there is said nowhere."""
    with suppress(Unwritable, BrokenPipeError):
        _write(sys.stderr, visible(text))


def put_json(value: object) -> None:
    """Print a value as JSON, which says the same whatever the terminal can show; raises as ``put`` does."""
    text = "".join(map(_escaped, json.dumps(value, ensure_ascii=False, indent=2)))
    if not _can_write(sys.stdout, text):
        text = json.dumps(value, indent=2)
    _write(sys.stdout, text)


def end_of_output() -> None:
    """Let Python end without a second try at what could not be written."""
    with suppress(OSError, ValueError, UnsupportedOperation, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _escaped(letter: str) -> str:
    return letter if letter.isprintable() or letter == "\n" else json.dumps(letter)[1:-1].replace("\x7f", "\\u007f")


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # Python itself says so where the shell has closed it
        raise Unwritable("Standard output is closed, so the answer could not be written.")
    try:
        stream.write(_writable(stream, text) + "\n")
        stream.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or "it is closed"
        raise Unwritable(f"The answer could not be written to standard output: {reason}.") from None


def _writable(stream: TextIO, text: str) -> str:
    """Return the text as the stream's encoding can write it."""
    if _can_write(stream, text):
        return text
    encoding = _encoding(stream)
    kept = (sign if _encodes(sign, encoding) else sign.translate(_PLAINER) for sign in text)
    return "".join(kept).encode(encoding, "replace").decode(encoding)


def _can_write(stream: Any, text: str) -> bool:
    return stream is None or _encodes(text, _encoding(stream))


def _encoding(stream: TextIO) -> str:
    return getattr(stream, "encoding", None) or "utf-8"


def _encodes(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
