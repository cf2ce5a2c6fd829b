"""HTML in pieces that cannot hold an unescaped text: what is no markup already is escaped, texts and attributes."""

from collections.abc import Iterable
from functools import cache
from html import escape

from markupsafe import Markup

__all__ = ["joined", "tag", "whole"]

NO_BREAK = "\u00a0"

# Elements without an end, of those that the views draw.
_VOID = frozenset({"input"})


def tag(element: str, /, *inside: object, **attributes: object) -> Markup:
    """Return an element: what stands inside it, and its attributes in the order given.

    An attribute's name is written ``data_when`` for ``data-when``, ``class_`` for ``class``; None or False leave it
    out, True gives it without a value.
    """
    start = element
    for key, value in attributes.items():
        if value is True:
            start += _name(key)
        elif value is not None and value is not False:
            start += f'{_name(key)}="{_escaped(value)}"'
    if element in _VOID:
        return _markup(f"<{start}>")
    return _markup(f"<{start}>{''.join([_escaped(piece) for piece in inside])}</{element}>")


def joined(pieces: Iterable[object]) -> Markup:
    """Return the pieces one after the other."""
    return _markup("".join([_escaped(piece) for piece in pieces]))


def whole(text: str) -> str:
    """Return a text in which a number and its percent sign stay on one line."""
    return text.replace(" %", f"{NO_BREAK}%")


def _escaped(piece: object) -> str:
    """Return markup as it is and all else escaped: as MarkupSafe does, without a Markup for each text."""
    return piece if type(piece) is Markup else escape(str(piece))


def _markup(made: str) -> Markup:
    """Return HTML that was put together here as markup: three times faster than asking Markup to look at it."""
    return str.__new__(Markup, made)


@cache
def _name(key: str) -> str:
    return f" {key.rstrip('_').replace('_', '-')}"
