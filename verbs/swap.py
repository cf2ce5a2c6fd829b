"""Put a folder in another one's place in one step: whoever asks meanwhile gets the old one or the new one."""

from __future__ import annotations

import ctypes
import shutil
import sys
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2


def put_in_place(new: Path, place: Path) -> None:
    """Move the folder `new` to `place`, and remove what was there."""
    if not place.exists():
        new.rename(place)
    elif _exchange(new, place):
        shutil.rmtree(new)
    else:
        # No such step on this system: between these two the place is empty, for some microseconds.
        old = new.with_name(f"{new.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        place.rename(old)
        new.rename(place)
        shutil.rmtree(old)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change their names at once, as Linux can; False where it cannot be done."""
    exchange = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    names = (AT_FDCWD, bytes(one), AT_FDCWD, bytes(other))
    return exchange is not None and exchange(*names, RENAME_EXCHANGE) == 0
