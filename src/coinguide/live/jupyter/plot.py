"""A calculator's chart drawn with matplotlib: one function for each kind of chart."""

from textwrap import fill
from typing import Any, assert_never

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from coinguide.live.ask.answer import Chart, LineChart, Range, RangeChart, Series
from coinguide.live.jupyter.theme_svg import ACCENTS, FAINT, INK, PHONE

__all__ = ["AS_TEXT", "plotted", "ranges_figure"]

# What a reader gave may stand in a chart: matplotlib would read what is between two dollar signs as a formula.
AS_TEXT = {"text.parse_math": False}
LETTERS = 38  # of a range's label that fit on a line


@rc_context(AS_TEXT)
def plotted(chart: Series) -> Figure:
    """Return a chart of any kind, with its title; every text in it is text and never a formula."""
    match chart:
        case Chart():
            figure = _bars_figure(chart)
        case RangeChart():
            figure = ranges_figure(chart)
        case LineChart():
            figure = _line_figure(chart)
        case _:
            assert_never(chart)
    figure.axes[0].set_title(chart.title, loc="left", color=INK, parse_math=False)
    return figure


def _bars_figure(chart: Chart) -> Figure:
    """Return horizontal bars with their values in words."""
    figure = Figure(figsize=(6, 0.8 + 0.7 * len(chart.bars)), layout="constrained")
    axes = figure.add_subplot()
    for place, bar in enumerate(chart.bars):
        start = 0.0
        for index, part in enumerate(bar.parts):
            color = index if part.color is None else part.color
            axes.barh(place, float(part.value), left=start, color=ACCENTS[color], height=0.6)
            start += float(part.value)
        words = "  " + " + ".join(part.text for part in bar.parts)
        axes.text(start, place, words, va="center", color=INK, parse_math=False)
    axes.set_yticks(range(len(chart.bars)), [bar.label for bar in chart.bars])
    axes.invert_yaxis()
    axes.margins(x=0.35)
    axes.set_xlabel(chart.unit, color=INK)
    axes.xaxis.set_ticks([])
    axes.spines[:].set_visible(False)
    return figure


def ranges_figure(chart: RangeChart) -> Figure:
    """Return every range on one axis, its label and words above it; what is not known has words alone."""
    figure = Figure(figsize=(PHONE, 0.5 + 0.75 * len(chart.ranges)), layout="constrained")
    axes = figure.add_subplot()
    end = float(chart.end)
    for place, line in enumerate(chart.ranges):
        _range(axes, place, line, end)
    axes.set_ylim(len(chart.ranges) - 0.5, -0.9)
    axes.set_xlim(-0.02 * end, 1.02 * end)
    axes.set_xticks([0, end], ["nothing", f"all of it, {chart.end_text}"], parse_math=False)
    axes.get_xticklabels()[-1].set_horizontalalignment("right")
    axes.get_xticklabels()[0].set_horizontalalignment("left")
    axes.set_yticks([])
    axes.tick_params(colors=INK, length=0, labelsize=10)
    axes.spines[:].set_visible(False)
    return figure


def _range(axes: Axes, place: int, line: Range, end: float) -> None:
    # Outside the layout: a long one would make the lines shorter.
    given: dict[str, Any] = {"color": INK, "fontsize": 10, "parse_math": False, "in_layout": False}
    axes.text(0, place - 0.25, fill(line.label, LETTERS), va="bottom", weight="bold", **given)
    axes.text(0, place - 0.1, line.text, va="center", **given)
    if line.low is None or line.best is None or line.high is None:
        return
    low, best, high = float(line.low), float(line.best), float(line.high)
    y = place + 0.22
    axes.plot([0, end], [y, y], color=FAINT, linewidth=1, zorder=1)
    axes.plot([low, high], [y, y], color=ACCENTS[0], linewidth=6, solid_capstyle="butt", zorder=2)
    axes.plot([best], [y], "o", color=ACCENTS[1], markersize=8, zorder=3)


def _line_figure(chart: LineChart) -> Figure:
    """Return a line that climbs in steps against a dashed limit."""
    figure = Figure(figsize=(6, 3), layout="constrained")
    axes = figure.add_subplot()
    places = [chart.first, *(point.place for point in chart.points), chart.last + 1]
    values = [0.0, *(float(point.value) for point in chart.points)]
    axes.step(places, [*values, values[-1]], where="post", color=ACCENTS[0])
    axes.axhline(float(chart.limit.value), color=ACCENTS[1], linestyle="--")
    axes.annotate(
        chart.limit.text, (chart.first, float(chart.limit.value)), (2, 3), textcoords="offset points", parse_math=False
    )
    if chart.points:
        end = chart.points[-1]
        axes.annotate(
            end.text, (chart.last, float(end.value)), (0, 3), textcoords="offset points", ha="right", parse_math=False
        )
    axes.set_xlim(chart.first, chart.last + 1)
    axes.set_ylim(0, None)
    axes.margins(y=0.2)
    axes.set_xlabel(chart.across, color=INK)
    axes.set_ylabel(chart.unit, color=INK)
    axes.spines[["top", "right"]].set_visible(False)
    return figure
