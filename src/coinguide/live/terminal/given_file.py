"""A file whose path was given on the command line: read within bounds, or a reason in words why not."""

import os
from pathlib import Path
from stat import S_ISDIR, S_ISREG

__all__ = ["NotReadable", "read_given"]


class NotReadable(Exception):
    """A path that cannot be read; the message says why, in words that go behind the path."""


def read_given(path: str, largest: int) -> tuple[str, int, bytes]:
    """Return a file's name, its size in bytes, and its bytes, none of a file larger than ``largest``.

    Raises NotReadable. A folder, a device or a pipe is no file: some of them never end.
    """
    try:
        place = Path(path).expanduser()
        # Opening a pipe that nobody writes into would wait for ever.
        opened = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except RuntimeError:
        raise NotReadable("there is no home folder of that name") from None
    except FileNotFoundError:
        raise NotReadable("there is no such file") from None
    except (OSError, ValueError) as problem:
        raise NotReadable(_reason(problem)) from None
    try:
        with os.fdopen(opened, "rb") as file:
            mode, size = (found := os.fstat(file.fileno())).st_mode, found.st_size
            if not S_ISREG(mode):
                raise NotReadable("this is a folder" if S_ISDIR(mode) else "this is a device or a pipe and no file")
            content = file.read(largest + 1) if size <= largest else b""
    except IsADirectoryError:
        raise NotReadable("this is a folder") from None
    except OSError as problem:
        raise NotReadable(_reason(problem)) from None
    return place.name, max(size, len(content)), content if len(content) <= largest else b""


def _reason(problem: Exception) -> str:
    return getattr(problem, "strerror", None) or "it could not be read"
