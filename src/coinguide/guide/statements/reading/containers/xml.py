"""XML read piece by piece, without what could make a small file grow: no document types, so no entities."""

import re
from pyexpat import ExpatError, ParserCreate
from typing import Protocol

from coinguide.live.ask.controls.declared import InputMistake

__all__ = ["read_xml"]

_PREFIX = re.compile(rb"<[A-Za-z0-9]+:[A-Za-z]")
_TORN = "this file is damaged or cut short. Download it again."


class _Refused(Exception):
    """XML that no bank writes."""


class Reader(Protocol):
    """What is called for each element's start and end, by its name without prefix, and for texts."""

    def start(self, name: str, given: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def text(self, text: str) -> None: ...


def read_xml(content: bytes, reader: Reader) -> None:
    """Let the reader see each part of a text in XML; raises InputMistake, in words, for what is torn or refused."""
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    if _PREFIX.search(content[:4_000]):  # few write so, and each name then costs more
        parser.StartElementHandler = lambda name, given: reader.start(name.rpartition(":")[2], given)
        parser.EndElementHandler = lambda name: reader.end(name.rpartition(":")[2])
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except (ExpatError, _Refused):
        raise InputMistake(_TORN) from None


def _refuse(*_: object) -> None:
    raise _Refused
