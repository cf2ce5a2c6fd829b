"""Files of an answer as links that hold the file itself."""

from binascii import b2a_base64
from collections.abc import Sequence

from markupsafe import Markup

from coinguide.live.ask.answer import Download

__all__ = ["LARGEST_LINK", "files_html", "size_words"]

# Browsers take a longer address badly, so the page gets the bytes of a larger file when its link is pressed.
LARGEST_LINK = 1_000_000


def files_html(files: Sequence[Download], otherwise: str) -> Markup:
    """Return a list of links that download without script; ``otherwise`` follows the name of a file too large for that.

    Such a link has its place in ``data-file`` and no address yet.
    """
    if not files:
        return Markup()
    items = (Markup("<li>{}</li>").format(_link(file, place, otherwise)) for place, file in enumerate(files))
    return Markup('<ul class="cg-files">{}</ul>').format(Markup().join(items))


def _link(file: Download, place: int, otherwise: str) -> Markup:
    words = file.label
    if not file.large:
        words += f" ({size_words(len(file.content))})"
    if file.large or len(file.content) > LARGEST_LINK:
        return Markup('<a data-file="{}" type="{}" download="{}">{}</a> <span>{}</span>').format(
            place, file.media_type, file.name, words, otherwise
        )
    text = b2a_base64(file.content, newline=False).decode("ascii")
    return Markup('<a download="{}" href="data:{};base64,{}">{}</a>').format(file.name, file.media_type, text, words)


def size_words(count: int) -> str:
    """Return how large a file is: 940 bytes, 6 kB, 2.1 MB."""
    if count < 1000:
        return f"{count} bytes"
    return f"{round(count / 1000)} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
