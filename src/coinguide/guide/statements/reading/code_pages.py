"""Decodes the code pages of Japan and Korea, strictly; Python's own codecs for them are too heavy for a page."""

import re
import tomllib
from importlib.resources import files
from typing import Any

__all__ = ["decode_page"]

_PAGES: dict[str, Any] = tomllib.loads(
    (files("coinguide.guide.statements.reading") / "code_pages.toml").read_text(encoding="utf-8")
)
_PAIRS = {
    "cp932": re.compile("[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]|[\x80-\xff]"),
    "cp949": re.compile("[\x81-\xfe][\x41-\x5a\x61-\x7a\x81-\xfe]|[\x80-\xff]"),
}


def decode_page(content: bytes, page: str) -> str:
    """Return the text of bytes in a code page; raises UnicodeDecodeError where a byte has no letter in it."""
    if page not in _PAGES:
        return content.decode(page)
    letters = _letters(page)
    text = content.decode("latin-1")
    try:
        return _PAIRS[page].sub(lambda pair: letters[pair[0]], text)
    except KeyError as missing:
        place = text.find(str(missing.args[0]))
        raise UnicodeDecodeError(page, content, place, place + 1, "no letter") from None


def _letters(page: str) -> dict[str, str]:
    """Return each letter by its bytes, written as letters of Latin-1."""
    table = _PAGES[page]
    found = {
        chr(first) + chr(second): letter
        for first, line in enumerate(table["letters"].split("\n"), table["first"])
        for second, letter in enumerate(line, table["second"])
        if letter != " "
    }
    if page == "cp932":  # letters of one byte: kana half as wide
        found |= {chr(byte): chr(0xFF61 - 0xA1 + byte) for byte in range(0xA1, 0xE0)}
    return found
