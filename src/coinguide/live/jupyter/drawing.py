"""A figure drawn with matplotlib, as a cell shows it: a chapter's own, or a calculator's chart in Jupyter."""

from dataclasses import dataclass
from io import BytesIO

from matplotlib import rc_context
from matplotlib.figure import Figure

from coinguide.live.ask.answer import Series
from coinguide.live.jupyter.book_switch import book_is_being_built
from coinguide.live.jupyter.plot import AS_TEXT, plotted
from coinguide.live.jupyter.theme_svg import themed_svg

__all__ = ["Drawing", "chart_png"]


@dataclass(frozen=True)
class Drawing:
    """A figure that displays itself: SVG in the book's colours when the book is built, else a PNG."""

    name: str
    figure: Figure
    alt: str

    def _repr_mimebundle_(self, **_: object) -> dict[str, object]:
        """Return the picture and its words, which are also the text alternative."""
        if book_is_being_built():
            return {"text/html": themed_svg(self.figure, self.name, self.alt), "text/plain": self.alt}
        return {"image/png": _png(self.figure), "text/plain": self.alt}


def _png(figure: Figure) -> bytes:
    stream = BytesIO()
    figure.savefig(stream, format="png", dpi=144, facecolor="white")
    return stream.getvalue()


def chart_png(chart: Series) -> bytes:
    """Return a calculator's chart as PNG."""
    with rc_context(AS_TEXT):  # some texts of an axis are made when it is drawn
        return _png(plotted(chart))
