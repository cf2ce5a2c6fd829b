"""A stranger's text in which nothing works in secret."""

from unicodedata import category

__all__ = ["visible"]

# A joiner and a variation selector draw one emoji out of several signs; alone they do nothing.
_HARMLESS = frozenset("\u200c\u200d\ufe0e\ufe0f")


def visible(text: str) -> str:
    """Return a text in which nothing works in secret: control and direction characters are written out."""
    if text.isprintable():  # most texts: direction marks, line ends and escapes are not printable
        return text
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter.isprintable() or letter == "\n" or letter in _HARMLESS:
        return letter
    kind = category(letter)
    if kind in ("Zs", "Zl", "Zp") or letter == "\t":
        return " "
    if letter == "\r":
        return ""
    return f"[U+{ord(letter):04X}]"
