"""The chapter's picture of the routes: from the way in to the coins, and back to the money."""

from textwrap import fill

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from coinguide.guide.recharge.route_map import APP_WAYS, COINS, RoutePart, route_map
from coinguide.live.jupyter.drawing import Drawing
from coinguide.live.jupyter.theme_svg import ACCENTS, INK, PAPER, PHONE

__all__ = ["routes"]

WIDTHS, GAP = (2.85, 3.15, 3.4), 0.2  # of the columns, and between two: an address needs room
LETTERS = 14  # that fit into a column on a phone
HEIGHTS = (1.6, 1.45, 0.75, 1.1)  # of the rows, in the order in which they are drawn
SPACE = 0.55  # between two rows: an arrow's length


def routes() -> Drawing:
    """Return a picture of the three routes side by side, narrow enough for a phone."""
    parts = route_map()
    figure = Figure(figsize=(PHONE, 4.3), layout="constrained")
    axes = figure.add_subplot()
    axes.set_axis_off()
    axes.set_xlim(-0.1, _left(len(parts)) - GAP + 0.1)
    axes.set_ylim(-sum(HEIGHTS) - SPACE * (len(HEIGHTS) - 1) - 0.1, 0.1)
    apps = [place for place, part in enumerate(parts) if part.ways == APP_WAYS]
    for place, part in enumerate(parts):
        _column(axes, place, part, place in apps)
    _box(axes, 0, (apps[0], len(apps)), "\n".join(APP_WAYS), _color(True))
    _box(axes, 2, (0, len(parts)), COINS, ACCENTS[2])
    return Drawing("routes", figure, _said(parts))


def _column(axes: Axes, place: int, part: RoutePart, in_app: bool) -> None:
    color = _color(in_app)
    if not in_app:
        _box(axes, 0, (place, 1), "\n".join(part.ways), color)
    _box(axes, 1, (place, 1), f"{part.name}: {part.taker} takes the money", color)
    _box(axes, 3, (place, 1), f"Money back? Ask {part.money_back}", color)
    middle = _left(place) + WIDTHS[place] / 2
    for row in range(1, len(HEIGHTS)):
        ends = (middle, _top(row)), (middle, _top(row) + SPACE)
        axes.annotate("", *ends, arrowprops={"arrowstyle": "-|>", "color": INK, "shrinkA": 1, "shrinkB": 1})


def _box(axes: Axes, row: int, span: tuple[int, int], words: str, color: str) -> None:
    """Draw a box from a column on, so many columns wide, with its words in the middle."""
    place, columns = span
    left, height = _left(place), HEIGHTS[row]
    width = _left(place + columns) - GAP - left
    corner = (left, _top(row) - height)
    axes.add_patch(FancyBboxPatch(corner, width, height, boxstyle="round,pad=0,rounding_size=0.15", fc=PAPER, ec=color))
    text = "\n".join(
        fill(line, LETTERS * columns + 2 * (columns - 1), break_long_words=False) for line in words.split("\n")
    )
    axes.text(left + width / 2, corner[1] + height / 2, text, ha="center", va="center", color=INK, size=10)


def _color(in_app: bool) -> str:
    return ACCENTS[0] if in_app else ACCENTS[1]


def _left(place: int) -> float:
    return sum(WIDTHS[:place]) + GAP * place


def _top(row: int) -> float:
    return -sum(HEIGHTS[:row]) - SPACE * row


def _said(parts: tuple[RoutePart, ...]) -> str:
    each = " ".join(
        f"{part.name}. {'. '.join(part.ways)}. {part.taker} takes the money; to get it back, ask {part.money_back}."
        for part in parts
    )
    return f"The routes to coins. {each} All lead to the same place: {COINS[0].lower()}{COINS[1:]}."
