"""How a value of the library shows itself in a notebook."""

from typing import Any

from coinguide.live.jupyter.book_switch import book_is_being_built

__all__ = ["shown_in_jupyter"]

# Saved with the notebook is the plain text alone: what a cell shows beside it is drawn anew each time.
STYLE = (
    "<style>.cg-records { border-collapse: collapse } .cg-records :is(th, td) { padding: 0.2rem 0.6rem; "
    "text-align: left; vertical-align: top } .cg-records tr { border-bottom: 1px solid #c9ccd1 } "
    ".cg-rows :is(th, td) { padding: 0 0.6rem; text-align: right } .cg-key { margin: 0.4rem 0 0 } "
    ".cg-key [data-key-figure] { font-size: 1.6em } .cg-headline { font-weight: 600 }</style>"
)


def shown_in_jupyter(html: str, text: str, pictures: tuple[bytes, ...] = ()) -> dict[str, Any]:
    """Return what a cell shows, by media type: a widget where ipywidgets are installed, else HTML; always the text.

    ``html`` must be escaped already. In the book it stands as it is; ``pictures`` are PNG files below it.
    """
    words = {"text/plain": text}
    if book_is_being_built():
        return {"text/html": html} | words
    try:
        import ipywidgets as w
    except ModuleNotFoundError:
        return {"text/html": STYLE + html} | words
    images = [w.Image(value=picture, format="png", layout={"max_width": "36rem"}) for picture in pictures]
    return dict(w.VBox([w.HTML(STYLE + html), *images])._repr_mimebundle_()) | words
