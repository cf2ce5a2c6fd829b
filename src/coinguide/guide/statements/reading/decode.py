"""From a file's bytes to its text: encodings are tried strictly, and what is no text is named."""

import re
from encodings import cp1252, utf_16_be, utf_16_le
from typing import NamedTuple

from coinguide.live.ask.controls.declared import InputMistake

__all__ = ["Decoded", "decode", "without_hidden"]


class Decoded(NamedTuple):
    """A file's text, and a sentence where something about its letters is worth knowing."""

    text: str
    note: str = ""


# Python looks an encoding up by name when a file first has it, and the page's engine holds only what is imported.
_ENCODINGS = (cp1252, utf_16_be, utf_16_le)
# The first bytes of what people choose by mistake.
_NOT_TEXT = (
    (0, b"\xff\xd8\xff", "a photo (JPEG)"),
    (0, b"\x89PNG", "a picture (PNG)"),
    (0, b"GIF8", "a picture (GIF)"),
    (0, b"RIFF", "a picture or a sound"),
    (4, b"ftyp", "a photo or a film (HEIC or MP4)"),
    (0, b"%PDF", "a PDF"),
    (0, b"PK\x03\x04", "a ZIP archive or an Excel workbook"),
    (0, b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (0, b"\x1f\x8b", "a compressed file"),
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROLS = bytes([*range(9), *range(14, 32)])
_UNSEEN = dict.fromkeys([*range(9), *range(14, 32), 127])
# What turns the direction of the text after it around could show a line's amount the wrong way.
_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CUT = "The file ends in the middle of a letter: it may be cut short."


def decode(content: bytes) -> Decoded:
    """Give the text in UTF-8, UTF-16 or Windows-1252; raises InputMistake, in words, when there is none."""
    for offset, mark, kind in _NOT_TEXT:
        if content.startswith(mark, offset):
            raise InputMistake(_no_text(f"this is {kind}, whatever its name says"))
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    half = len(content) // 2
    if half and content[1::2].count(0) > half // 4:
        return _strict(content, "utf-16-le")
    if half and content[0::2].count(0) > half // 4:
        return _strict(content, "utf-16-be")
    return _unmarked(content)


def _unmarked(content: bytes) -> Decoded:
    """Try UTF-8, then Windows-1252; both strictly, so that no letter is replaced silently."""
    clean = content.translate(None, _CONTROLS)
    if len(content) - len(clean) > len(content) // 100:
        raise InputMistake(_no_text("this file holds no text"))
    try:
        return _strict(clean, "utf-8")
    except InputMistake:
        return Decoded(_strict(clean, "cp1252").text, "The letters were read as Windows-1252.")


def _strict(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding))
    except UnicodeDecodeError as problem:
        if encoding != "cp1252" and problem.start >= len(content) - 3:
            return Decoded(content[: problem.start].decode(encoding), _CUT)
    raise InputMistake(_no_text("the letters of this file are in no encoding that we can read"))


def _no_text(problem: str) -> str:
    return f"{problem}. Choose the CSV file that the bank offers for download, or Google’s Order History.json."


def without_hidden(text: str) -> str:
    """Give a text without control characters and without marks that change the direction of writing."""
    return text.translate(_UNSEEN) if text.isascii() else _HIDDEN.sub("", text)  # the first is fast for ASCII alone
