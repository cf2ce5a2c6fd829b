"""A pasted text with its marks, as HTML and as plain text."""

from markupsafe import Markup, escape

from coinguide.live.ask.answer import Marked
from coinguide.live.ask.pieces import Piece, pieces

__all__ = ["marked_html", "marked_text"]

CAPTION = "What you pasted. The numbers are those of the reasons below."
SHORTENED = (
    "What you pasted is long: only the places with a sign are shown. The numbers are those of the reasons below."
)
LEFT_OUT = "…"


def marked_html(marked: Marked) -> Markup:
    """Return the text with ``<mark>`` around each stretch and the reason's number behind it; every text escaped."""
    shown = list(pieces(marked))
    following = [*(piece.reasons for piece in shown[1:]), ()]
    words = Markup().join(_html(piece, after) for piece, after in zip(shown, following, strict=True))
    return Markup(
        '<figure class="cg-marked"><figcaption>{}</figcaption><blockquote dir="auto">{}</blockquote></figure>'
    ).format(_caption(marked, shown), words)


def _html(piece: Piece, after: tuple[int, ...]) -> Markup:
    """Return a piece; a reason's number stands where its mark ends, not again at each mark that overlaps it."""
    if piece.skipped:
        return escape(f" {LEFT_OUT} ")
    if not piece.reasons:
        return escape(piece.text)
    numbers = ", ".join(str(reason) for reason in piece.reasons if reason not in after)
    number = Markup("<sup>[{}]</sup>").format(numbers) if numbers else ""
    # Its own direction for each piece: a mark in Arabic does not move the number of the next.
    return Markup("<mark><bdi>{}</bdi>{}</mark>").format(piece.text, number)


def marked_text(marked: Marked) -> str:
    """Return the text with its marks as in ``[1: send the code]``."""
    shown = list(pieces(marked))
    return f"{_caption(marked, shown)}\n{''.join(map(_text, shown))}"


def _text(piece: Piece) -> str:
    if piece.skipped:
        return f" {LEFT_OUT} "
    return f"[{', '.join(map(str, piece.reasons))}: {piece.text}]" if piece.reasons else piece.text


def _caption(marked: Marked, shown: list[Piece]) -> str:
    if marked.caption:
        return marked.caption
    return SHORTENED if any(piece.skipped for piece in shown) else CAPTION
