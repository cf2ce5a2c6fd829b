"""The three small things that every sentence needs: plurals, lists in words, and a large first letter."""

from collections.abc import Sequence

__all__ = ["counted", "large_first", "listed", "plural"]


def plural(number: object, one: str, several: str = "") -> str:
    """Return the word for so many things, ``several`` where it is not ``one`` with an s."""
    return one if number == 1 else several or f"{one}s"


def counted(number: int, one: str, several: str = "") -> str:
    """Return a number with the word for so many things: 1 coin, 1,000 coins."""
    return f"{number:,} {plural(number, one, several)}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Return words as a sentence lists them: a, b and c."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def large_first(text: str) -> str:
    """Return the text with a large first letter."""
    return text[:1].upper() + text[1:]
