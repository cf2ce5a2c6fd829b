"""XML read piece by piece, without what could make a small file grow: no document types, bounded depth."""

from collections.abc import Callable
from pyexpat import ExpatError, ParserCreate

from coinguide.live.ask.controls.declared import InputMistake

__all__ = ["read_xml"]

DEEPEST = 60
_TORN = "this file is damaged or cut short. Download it again."


class _Refused(Exception):
    """XML that no bank writes."""


def read_xml(
    content: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    """Call back for each element's start and end, by its name without prefix, and for texts; raises InputMistake."""
    parser = ParserCreate()
    parser.buffer_text = True
    depth = 0

    def begun(name: str, given: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise _Refused
        start(name.rpartition(":")[2], given)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name.rpartition(":")[2])

    def refuse(*_: object) -> None:
        raise _Refused

    parser.StartElementHandler = begun
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (ExpatError, _Refused):
        raise InputMistake(_TORN) from None
