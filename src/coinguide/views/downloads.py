"""Files of an answer as links that hold the file itself."""

from binascii import b2a_base64
from collections.abc import Sequence
from html import escape

from coinguide.core.answer import Download

__all__ = ["LARGEST_LINK", "files_html", "large_files", "size_words"]

# Browsers take a longer address badly, so the page gives a larger file to the browser as a blob.
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
    words = f"{escape(file.label)} ({size_words(len(file.content))})"
    if len(file.content) > LARGEST_LINK:
        return f'<a data-file="{place}" download="{escape(file.name)}">{words}</a> <span>{escape(otherwise)}</span>'
    return f'<a download="{escape(file.name)}" href="data:{escape(file.media_type)};base64,{_text(file)}">{words}</a>'


def large_files(files: Sequence[Download]) -> list[dict[str, object]]:
    """Give the files that are too large for a link, with their place in the list, for the page's script."""
    return [
        {"place": place, "mediaType": file.media_type, "base64": _text(file)}
        for place, file in enumerate(files)
        if len(file.content) > LARGEST_LINK
    ]


def _text(file: Download) -> str:
    return b2a_base64(file.content, newline=False).decode("ascii")


def size_words(count: int) -> str:
    """Say how large a file is: 940 bytes, 6 kB, 2.1 MB."""
    if count < 1000:
        return f"{count} bytes"
    return f"{round(count / 1000)} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
