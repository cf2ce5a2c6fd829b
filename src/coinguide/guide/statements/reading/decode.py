"""From a file's bytes to its text: encodings are tried strictly, and what is no text is named."""

import re
from encodings import cp1250, cp1251, cp1252, cp1254, cp1256, utf_16_be, utf_16_le
from typing import NamedTuple

from coinguide.guide.statements.reading.letters import likeliest
from coinguide.live.ask.controls.declared import InputMistake

__all__ = ["Decoded", "decode", "without_hidden"]


class Decoded(NamedTuple):
    """A file's text, and a sentence where something about its letters is worth knowing."""

    text: str
    note: str = ""


# Python looks an encoding up by name when a file first has it, and the page's engine holds only what is imported.
_ENCODINGS = (cp1250, cp1251, cp1252, cp1254, cp1256, utf_16_be, utf_16_le)
_CSV = "Where you downloaded it, choose CSV, Excel (XLSX) or OFX instead"
_PICTURE = "A picture cannot be read. " + _CSV
# The first bytes of what people choose by mistake, what it is, and what helps.
_NOT_TEXT = (
    (0, b"\xff\xd8\xff", "a photo (JPEG)", _PICTURE),
    (0, b"\x89PNG", "a picture (PNG)", _PICTURE),
    (0, b"GIF8", "a picture (GIF)", _PICTURE),
    (0, b"RIFF", "a picture or a sound", _PICTURE),
    (4, b"ftyp", "a photo or a film (HEIC or MP4)", _PICTURE),
    (0, b"%PDF", "a PDF", _CSV + ". Or open the PDF, select its lines of payments, and paste them as text"),
    (
        0,
        b"\xd0\xcf\x11\xe0",
        "an Excel workbook of the old kind",
        "Open it in Excel, LibreOffice or Google Sheets, and save it as CSV or XLSX",
    ),
    (0, b"\x1f\x8b", "a compressed file", "Unpack it, and choose the file that was in it"),
    (0, b"7z\xbc\xaf", "a compressed file (7z)", "Unpack it, and choose the file that was in it"),
    (0, b"Rar!", "a compressed file (RAR)", "Unpack it, and choose the file that was in it"),
    (0, b"bplist", "a file of Apple’s for a program (bplist)", _CSV),
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROLS = bytes([*range(9), *range(14, 32)])
_UNSEEN = dict.fromkeys([*range(9), *range(14, 32), 127])
# What turns the direction of the text after it around could show a line's amount the wrong way; halves of a letter
# cannot be written anywhere.
_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_CUT = "The file ends in the middle of a letter: it may be cut short."


def decode(content: bytes) -> Decoded:
    """Return the text in UTF-8, UTF-16 or a code page; raises InputMistake, in words, when there is none."""
    for offset, mark, kind, advice in _NOT_TEXT:
        if content.startswith(mark, offset):
            raise InputMistake(f"this is {kind}, whatever its name says. {advice}.")
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
    """Return the text by UTF-8, then the code pages; all strictly, so that no letter is replaced silently."""
    clean = content.translate(None, _CONTROLS)
    if len(content) - len(clean) > len(content) // 100:
        raise InputMistake(f"this file holds no text. {_CSV}.")
    try:
        return _strict(clean, "utf-8")
    except InputMistake:
        found = likeliest(clean)
        if found is None:
            raise
        text, name = found
        return Decoded(text, f"The letters were read as {name}.")


def _strict(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding))
    except UnicodeDecodeError as problem:
        if problem.start >= len(content) - 3:
            return Decoded(content[: problem.start].decode(encoding), _CUT)
    raise InputMistake(
        "the letters of this file are in no encoding that we can read. Open it in a spreadsheet program, and save it "
        "as CSV in UTF-8."
    )


def without_hidden(text: str) -> str:
    """Return a text without control characters and without marks that change the direction of writing."""
    return text.translate(_UNSEEN) if text.isascii() else _HIDDEN.sub("", text)  # the first is fast for ASCII alone
