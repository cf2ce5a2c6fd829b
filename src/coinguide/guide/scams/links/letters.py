"""What a spelling looks like at a glance: letters of other scripts, accents and digits taken for Latin letters."""

import unicodedata

# Letters that look like a Latin one and are no form of it for Unicode. Digits and strokes come last.
_ALIKE = {
    "a": "аɑαᴀ", "b": "ЬƅᏏʙ", "c": "сϲᴄ", "d": "ԁᏧᴅ", "e": "еҽєɛᴇ", "f": "ғꜰ", "g": "ɡցɢ", "h": "һհʜ",
    "i": "іӏıɩιɪꙇᎥí", "j": "јϳᴊ", "k": "кκĸᴋқҡ", "l": "ⅼʟ", "m": "мᴍ", "n": "ոпɴ", "o": "оοօσᴏ०০૦୦௦๐໐ዐ", "p": "рρᴘ",
    "q": "ԛգ", "r": "гʀ", "s": "ѕꜱ", "t": "тτᴛէţƫ", "u": "υսᴜц", "v": "νѵᴠ", "w": "ԝѡᴡ", "x": "хχ", "y": "уүʏγ",
    "z": "ᴢ",
}  # fmt: skip
_SCRIPTS = {ord(letter): latin for latin, letters in _ALIKE.items() for letter in letters}
_STROKES = str.maketrans(
    {"1": "i", "l": "i", "|": "i", "!": "i", "j": "i", "0": "o", "7": "t", "+": "t", "†": "t", "ł": "i"}
)


def latin(text: str) -> str:
    """Return the text with letters of other scripts and accented ones replaced by the Latin ones they look like."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(_SCRIPTS))
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).translate(_SCRIPTS).lower()


def skeleton(text: str) -> str:
    """Return the same, with strokes and rings that a hasty eye confuses, as l, 1 and i, made one."""
    return latin(text).translate(_STROKES)


def collapsed(text: str) -> str:
    """Return the text with every letter that is repeated in a row written once."""
    return "".join(sign for sign, before in zip(text, " " + text, strict=False) if sign != before)


def scripts(label: str) -> frozenset[str]:
    """Return the scripts of a label's letters, such as LATIN and CYRILLIC."""
    return frozenset(unicodedata.name(sign, "?").split(" ")[0] for sign in label if sign.isalpha())


def is_near(text: str, other: str, slips: int) -> bool:
    """Whether at most so many letters are wrong, missing or too many; the same text is not near itself."""
    if text == other or abs(len(text) - len(other)) > slips:
        return False
    before = list(range(len(other) + 1))
    for row, sign in enumerate(text, 1):
        now = [row]
        for column, own in enumerate(other, 1):
            now.append(min(now[-1] + 1, before[column] + 1, before[column - 1] + (sign != own)))
        before = now
    return before[-1] <= slips
