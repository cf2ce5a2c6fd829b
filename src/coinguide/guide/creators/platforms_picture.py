"""The platforms chapter's figure, drawn with matplotlib."""

from coinguide.guide.creators.platform_compare import platform_compare
from coinguide.live.ask.answer import RangeChart
from coinguide.live.jupyter.drawing import Drawing
from coinguide.live.jupyter.plot import ranges_figure

__all__ = ["platforms"]


def platforms() -> Drawing:
    """Return a picture of what reaches the creator of the amount that the comparison starts with."""
    (chart,) = platform_compare.ask({}).series
    if not isinstance(chart, RangeChart):
        raise TypeError("platform-compare gives ranges")
    return Drawing("platforms", ranges_figure(chart), f"{chart.title}. {chart.words}")
