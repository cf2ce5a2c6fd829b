"""Files of an answer as links that hold the file itself."""

from binascii import b2a_base64
from collections.abc import Sequence
from html import escape

from coinguide.live.ask.answer import Download

__all__ = ["LARGEST_LINK", "files_html", "size_words"]

# Browsers take a longer address badly, so the page gets the bytes of a larger file when its link is pressed.
LARGEST_LINK = 1_000_000


def files_html(files: Sequence[Download], otherwise: str) -> str:
    """Give a list of links that download without script; ``otherwise`` follows the name of a file too large for that.

    Such a link has its place in ``data-file`` and no address yet.
    """
    if not files:
        return ""
    items = "".join(f"<li>{_link(file, place, otherwise)}</li>" for place, file in enumerate(files))
    return f'<ul class="cg-files">{items}</ul>'


def _link(file: Download, place: int, otherwise: str) -> str:
    name, words = f'download="{escape(file.name)}"', escape(file.label)
    if not file.large:
        words += f" ({size_words(len(file.content))})"
    if file.large or len(file.content) > LARGEST_LINK:
        kind = escape(file.media_type)
        return f'<a data-file="{place}" type="{kind}" {name}>{words}</a> <span>{escape(otherwise)}</span>'
    text = b2a_base64(file.content, newline=False).decode("ascii")
    return f'<a {name} href="data:{escape(file.media_type)};base64,{text}">{words}</a>'


def size_words(count: int) -> str:
    """Say how large a file is: 940 bytes, 6 kB, 2.1 MB."""
    if count < 1000:
        return f"{count} bytes"
    return f"{round(count / 1000)} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
