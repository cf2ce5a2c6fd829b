"""The border at which a reader's text comes in: half letters, which nothing can write down, do not pass it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from coinguide.live.ask.controls.file_control import GivenFile

__all__ = ["whole_letters", "whole_text"]

# Halves of a letter beyond the first 65,536, as an emoji cut in two leaves them: no encoding has them.
_HALF = re.compile("[\ud800-\udfff]")
_REPLACED = "\ufffd"
_DEEPEST = 4  # lists in lists; a table has two


def whole_letters(raw: object, depth: int = 0) -> object:
    """Return a raw value with the sign for an unreadable letter in place of each half one, lists and mappings too."""
    match raw:
        case str():
            return whole_text(raw)
        case GivenFile():
            content = whole_text(raw.content) if isinstance(raw.content, str) else raw.content
            return replace(raw, name=whole_text(raw.name), content=content)
        case Mapping() if depth < _DEEPEST:
            return {whole_letters(name): whole_letters(value, depth + 1) for name, value in raw.items()}
        case list() | tuple() if depth < _DEEPEST:
            return [whole_letters(value, depth + 1) for value in raw]
    return raw


def whole_text(text: str) -> str:
    """Return a text with the sign for an unreadable letter in place of each half one."""
    return text if text.isascii() else _HALF.sub(_REPLACED, text)
