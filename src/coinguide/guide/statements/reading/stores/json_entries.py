"""The entries of a JSON list, however it is broken or nested: nothing in it can stop the reading of the rest."""

import json
import re
from collections.abc import Iterator
from typing import Any

__all__ = ["entries", "looks_like_json"]

DEEPEST = 40  # brackets within brackets; a store's entry has about six
_BETWEEN = " \t\r\n,"
# A text in quotation marks, also one that never ends, or a bracket.
_TOKENS = re.compile(r'"(?:[^"\\]|\\(?:.|\Z))*+(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)


def looks_like_json(text: str) -> bool:
    """Whether a text is meant as JSON."""
    return text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{")


def entries(text: str) -> Iterator[tuple[int, Any]]:
    """Return (line number, entry), and where the text is broken, or nested too deep, its rest as a text."""
    decoder = json.JSONDecoder()
    sound = text[: _sound(text)]
    place = text.find("[") + 1 if "[" in text[:50] else 0
    line, counted = 1, 0
    while True:
        while place < len(text) and text[place] in _BETWEEN:
            place += 1
        line, counted = line + text.count("\n", counted, place), place
        if place >= len(text) or text[place] == "]":
            return
        try:
            entry, end = decoder.raw_decode(sound, place)
        except (ValueError, RecursionError):
            yield line, text[place:]
            return
        place = end
        yield line, entry


def _sound(text: str) -> int:
    """Return how far a text goes before its brackets are nested too deep for any list of purchases."""
    depth = 0
    for token in _TOKENS.finditer(text):
        first = text[token.start()]
        if first in "[{":
            depth += 1
            if depth > DEEPEST:
                return token.start()
        elif first in "]}":
            depth -= 1
    return len(text)
