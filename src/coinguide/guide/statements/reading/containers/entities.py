"""Letters that stand in a web page, a workbook or an OFX file as entities."""

import re

__all__ = ["without_entities"]

_ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " ", "euro": "€", "pound": "£"}
# They turn the text around them about.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def without_entities(text: str) -> str:
    """Return the text with each entity as its letter; one that no letter has is a blank, an unknown name stays."""
    return _ENTITY.sub(_letter, text) if "&" in text else text


def _letter(entity: re.Match[str]) -> str:
    name = entity[1]
    if not name.startswith("#"):
        return _NAMED.get(name, entity[0])
    number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    letter = chr(number) if 32 <= number < 0xD800 or 0xE000 <= number < 0x110000 else " "
    return " " if letter in _TURNING else letter
