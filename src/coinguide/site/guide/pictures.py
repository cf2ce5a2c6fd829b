"""Draws the pictures that tell what this site is where no page is open: on a home screen and in a chat's preview."""

import os
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from sphinx.application import Sphinx

from coinguide.site.page.address import address_from
from coinguide.site.page.head import CARD, TOUCH_ICON

# The coin of book/_static/icon.svg, which is 32 wide.
BLUE = "#1d4f91"


def draw_touch_icon(path: Path) -> None:
    """The coin on its own blue, 180 pixels wide: what an iPhone shows on the home screen."""
    figure, axes = _canvas(180, 180, BLUE)
    _draw_coin(axes, 90, 90, 150)
    _save(figure, path)


def draw_card(path: Path, title: str) -> None:
    """The coin and the guide's name, 1200 by 630 pixels: what a chat shows above a link."""
    figure, axes = _canvas(1200, 630, "white")
    _draw_coin(axes, 210, 315, 260)
    name, _, promise = title.partition(": ")
    axes.text(390, 345, name, fontsize=64, fontweight="bold", color=BLUE, va="bottom")
    axes.text(390, 305, promise, fontsize=40, color="#222832", va="top")
    _save(figure, path)


def _canvas(width: int, height: int, ground: str) -> tuple[Figure, Axes]:
    """Return a picture in which one unit is one pixel."""
    figure = Figure(figsize=(width / 100, height / 100), dpi=100, facecolor=ground)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(0, height))
    axes.set_axis_off()
    return figure, axes


def _draw_coin(axes: Axes, x: float, y: float, width: float) -> None:
    unit = width / 32
    # Lines are measured in points, of which there are 72 to the 100 pixels of an inch.
    thin, thick = 2 * unit * 0.72, 2.5 * unit * 0.72
    axes.add_patch(Circle((x, y), 15 * unit, color=BLUE))
    axes.add_patch(Circle((x, y), 11 * unit, fill=False, edgecolor="white", linewidth=thin))
    for right, below in ((5, -3), (1, 3)):
        ends = (x - 5 * unit, x + right * unit)
        axes.plot(ends, (y - below * unit,) * 2, color="white", linewidth=thick, solid_capstyle="round")


def _save(figure: Figure, path: Path) -> None:
    # Without matplotlib's name and version: equal sources give equal bytes.
    figure.savefig(path, metadata={"Software": None}, pil_kwargs={"optimize": True})


def _draw(app: Sphinx, failure: Exception | None) -> None:
    """Put the pictures beside the pages; without an address no page names the card."""
    if failure is None and app.builder.name == "html":
        static = Path(app.outdir) / "_static"
        draw_touch_icon(static / TOUCH_ICON)
        if address_from(os.environ).site:
            draw_card(static / CARD, app.config.html_title)


def setup(app: Sphinx) -> None:
    """Draw when the pages are written."""
    app.connect("build-finished", _draw, priority=110)
