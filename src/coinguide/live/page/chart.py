"""A chart as SVG: it follows the page's theme and is small enough for a phone."""

from decimal import Decimal
from typing import assert_never

from markupsafe import Markup

from coinguide.live.ask.answer import Bar, Chart, LineChart, RangeChart, Series
from coinguide.live.page.line_chart import line_svg
from coinguide.live.page.range_chart import ranges_svg

__all__ = ["chart_svg"]

WIDTH = 276  # what a chart has on a phone 360 px wide, so that its texts keep their size there
ROW = 46
BAR_TOP = 20
BAR_HEIGHT = 16
# A browser that darkens pages by itself leaves drawings as they are: with a ground of their own they stay readable.
GROUND = Markup('<rect class="cg-ground" width="100%" height="100%"/>')
SMALL = 14  # a second line of text under a bar that has several parts


def chart_svg(chart: Series, key: str) -> Markup:
    """Return the chart as one ``<svg>``; ``key`` makes the ids of its title and description unique on a page.

    The description says it all in one sentence.
    """
    drawing, height = _drawn(chart)
    return Markup(
        '<svg class="cg-svg" viewBox="0 0 {width} {height}" role="img" '
        'aria-labelledby="{key}-title {key}-words">'
        '<title id="{key}-title">{chart.title}</title>'
        '<desc id="{key}-words">{chart.words}</desc>{ground}{drawing}</svg>'
    ).format(width=WIDTH, height=height, key=key, chart=chart, ground=GROUND, drawing=drawing)


def _drawn(chart: Series) -> tuple[Markup, int]:
    """Return what is inside the ``<svg>``, and its height."""
    match chart:
        case Chart():
            return _bars(chart)
        case RangeChart():
            return ranges_svg(chart, WIDTH)
        case LineChart():
            return line_svg(chart, WIDTH)
    assert_never(chart)


def _bars(chart: Chart) -> tuple[Markup, int]:
    """Return each bar has its label and its value in words above it."""
    several = any(len(bar.parts) > 1 for bar in chart.bars)
    row = ROW + (SMALL * 2 if several else 0)
    longest = max((bar.total for bar in chart.bars), default=Decimal(0)) or Decimal(1)
    drawn = (_bar(bar, index * row, longest) for index, bar in enumerate(chart.bars))
    return Markup().join(drawn), row * len(chart.bars)


def _bar(bar: Bar, top: int, longest: Decimal) -> Markup:
    total = bar.parts[0].text if len(bar.parts) == 1 else ""
    texts = [
        Markup('<text x="0" y="{}">{}</text>').format(top + 14, bar.label),
        Markup('<text x="{}" y="{}" text-anchor="end" class="cg-value">{}</text>').format(WIDTH, top + 14, total),
    ]
    start = Decimal(0)
    for index, part in enumerate(bar.parts):
        width = part.value * WIDTH / longest
        color = index if part.color is None else part.color
        texts.append(
            Markup('<rect class="cg-part-{}" x="{:.1f}" y="{}" width="{:.1f}" height="{}" rx="2"/>').format(
                color, start, top + BAR_TOP, width, BAR_HEIGHT
            )
        )
        if len(bar.parts) > 1:
            y = top + BAR_TOP + BAR_HEIGHT + SMALL * (index + 1)
            texts.append(
                Markup(
                    '<rect class="cg-part-{}" x="0" y="{}" width="8" height="8"/>'
                    '<text class="cg-small" x="14" y="{}">{}: {}</text>'
                ).format(color, y - 8, y, part.name, part.text)
            )
        start += width
    return Markup().join(texts)
