"""The files in a ZIP archive, within bounds: sizes are checked while unpacking, never believed."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from struct import Struct, error

from coinguide.live.ask.controls.declared import InputMistake

__all__ = ["Entry", "Room", "TooLarge", "entries_of", "unpacked"]

LARGEST = 80_000_000  # bytes of one file, unpacked
LARGEST_TOGETHER = 200_000_000  # bytes of all files that are tried, archives within archives included
DEEPEST = 3  # archives within archives, as Apple's are
MOST_ENTRIES = 5_000
_END = Struct("<4s4H2LH")
_ENTRY = Struct("<4s6H3L5H2L")
_LOCAL = Struct("<4s5H3L2H")
_TORN = "this ZIP archive or workbook is damaged or cut short. Download it again."


class TooLarge(InputMistake):
    """An archive that grows beyond all bounds when it is unpacked, or never ends."""


@dataclass(slots=True)
class Room:
    """How much may still be unpacked of what the reader gave, and how deep in it we are."""

    left: int = LARGEST_TOGETHER
    depth: int = 0

    def enter(self) -> None:
        """Go into an archive; raises TooLarge where it stands in too many others."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise TooLarge(
                "this archive holds an archive in an archive in another. Unpack it, and choose the file in it."
            )

    def leave(self) -> None:
        """Come out of an archive."""
        self.depth -= 1

    def unpacked(self, content: bytes, entry: "Entry") -> bytes:
        """Return a file's bytes as ``unpacked`` does; raises TooLarge where all of them are too many."""
        found = unpacked(content, entry)
        self.left -= len(found)
        if self.left < 0:
            raise TooLarge(
                f"the files in this archive have more than {LARGEST_TOGETHER // 1_000_000} MB together, which is too "
                "large. Unpack it, and choose the file of payments in it."
            )
        return found


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive: its name, how it is packed, and where."""

    name: str
    method: int
    locked: bool
    size: int
    start: int


def entries_of(content: bytes) -> list[Entry]:
    """Return the files that an archive lists; raises InputMistake, in words, for a damaged one."""
    end = content.rfind(b"PK\x05\x06")
    if end < 0:
        raise InputMistake(_TORN)
    try:
        count, place = _END.unpack_from(content, end)[4:7:2]
        return list(_listed(content, min(count, MOST_ENTRIES), place))
    except error:
        raise InputMistake(_TORN) from None


def _listed(content: bytes, count: int, place: int) -> Iterator[Entry]:
    for _ in range(count):
        mark, _, _, flags, method, _, _, _, size, _, name, extra, comment, _, _, _, start = _ENTRY.unpack_from(
            content, place
        )
        if mark != b"PK\x01\x02":
            raise InputMistake(_TORN)
        begin = place + _ENTRY.size
        text = content[begin : begin + name].decode("utf-8", "replace")
        yield Entry(text, method, bool(flags & 1), size, start)
        place = begin + name + extra + comment


def unpacked(content: bytes, entry: Entry) -> bytes:
    """Return a file's bytes; raises InputMistake, in words, where it is locked, damaged or too large."""
    if entry.locked:
        raise InputMistake("this ZIP archive or workbook is locked with a password. Unpack it, or save it without one.")
    try:
        mark, *_, name, extra = _LOCAL.unpack_from(content, entry.start)
    except error:
        raise InputMistake(_TORN) from None
    begin = entry.start + _LOCAL.size + name + extra
    packed = content[begin : begin + entry.size]
    if mark != b"PK\x03\x04" or entry.method not in (0, 8):
        raise InputMistake(_TORN)
    return _inflated(packed) if entry.method else packed


def _inflated(packed: bytes) -> bytes:
    stream = zlib.decompressobj(-15)
    try:
        found = stream.decompress(packed, LARGEST + 1)
    except zlib.error:
        raise InputMistake(_TORN) from None
    if len(found) > LARGEST:
        raise TooLarge(f"a file in this archive has more than {LARGEST // 1_000_000} MB, which is too large.")
    return found
