"""XML read piece by piece, without what could make a small file grow: no document types, bounded depth."""

from pyexpat import ExpatError, ParserCreate
from typing import Protocol

from coinguide.live.ask.controls.declared import InputMistake

__all__ = ["read_xml"]

DEEPEST = 60
_TORN = "this file is damaged or cut short. Download it again."


class _Refused(Exception):
    """XML that no bank writes."""


class Reader(Protocol):
    """What is called for each element's start and end, by its name without prefix, and for texts."""

    def start(self, name: str, given: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def text(self, text: str) -> None: ...


def read_xml(content: bytes, reader: Reader) -> None:
    """Let the reader see each part of a text in XML; raises InputMistake, in words, for what is torn or too deep."""
    parser = ParserCreate()
    parser.buffer_text = True
    depth = 0

    def begun(name: str, given: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise _Refused
        reader.start(name.rpartition(":")[2], given)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        reader.end(name.rpartition(":")[2])

    def refuse(*_: object) -> None:
        raise _Refused

    parser.StartElementHandler = begun
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (ExpatError, _Refused):
        raise InputMistake(_TORN) from None
