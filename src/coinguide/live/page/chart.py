"""A chart as SVG, from the standard library: it follows the page's theme and is small enough for a phone."""

from decimal import Decimal
from html import escape
from typing import assert_never

from coinguide.live.ask.answer import Bar, Chart, LineChart, RangeChart, Series
from coinguide.live.page.line_chart import line_svg
from coinguide.live.page.range_chart import ranges_svg

__all__ = ["chart_svg"]

WIDTH = 276  # what a chart has on a phone 360 px wide, so that its texts keep their size there
ROW = 46
BAR_TOP = 20
BAR_HEIGHT = 16
SMALL = 14  # a second line of text under a bar that has several parts


def chart_svg(chart: Series, key: str) -> str:
    """Give the chart as one ``<svg>``; ``key`` makes the ids of its title and description unique on a page.

    The description says it all in one sentence.
    """
    drawing, height = _drawn(chart)
    return (
        f'<svg class="cg-svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="{key}-title {key}-words">'
        f'<title id="{key}-title">{escape(chart.title)}</title>'
        f'<desc id="{key}-words">{escape(chart.words)}</desc>{drawing}</svg>'
    )


def _drawn(chart: Series) -> tuple[str, int]:
    """Give what is inside the ``<svg>``, and its height."""
    match chart:
        case Chart():
            return _bars(chart)
        case RangeChart():
            return ranges_svg(chart, WIDTH)
        case LineChart():
            return line_svg(chart, WIDTH)
    assert_never(chart)


def _bars(chart: Chart) -> tuple[str, int]:
    """Each bar has its label and its value in words above it."""
    several = any(len(bar.parts) > 1 for bar in chart.bars)
    row = ROW + (SMALL * 2 if several else 0)
    longest = max((bar.total for bar in chart.bars), default=Decimal(0)) or Decimal(1)
    return "".join(_bar(bar, index * row, longest) for index, bar in enumerate(chart.bars)), row * len(chart.bars)


def _bar(bar: Bar, top: int, longest: Decimal) -> str:
    total = "" if len(bar.parts) > 1 else escape(bar.parts[0].text)
    texts = [
        f'<text x="0" y="{top + 14}">{escape(bar.label)}</text>',
        f'<text x="{WIDTH}" y="{top + 14}" text-anchor="end" class="cg-value">{total}</text>',
    ]
    start = Decimal(0)
    for index, part in enumerate(bar.parts):
        width = part.value * WIDTH / longest
        texts.append(
            f'<rect class="cg-part-{index}" x="{start:.1f}" y="{top + BAR_TOP}" width="{width:.1f}" '
            f'height="{BAR_HEIGHT}" rx="2"/>'
        )
        if len(bar.parts) > 1:
            y = top + BAR_TOP + BAR_HEIGHT + SMALL * (index + 1)
            texts.append(
                f'<rect class="cg-part-{index}" x="0" y="{y - 8}" width="8" height="8"/>'
                f'<text class="cg-small" x="14" y="{y}">{escape(part.name)}: {escape(part.text)}</text>'
            )
        start += width
    return "".join(texts)
