"""Ranges on one axis as SVG: a line from low to high, a mark at the best value, and words where nothing is known."""

from decimal import Decimal
from textwrap import wrap

from markupsafe import Markup

from coinguide.live.ask.answer import Range, RangeChart

__all__ = ["ranges_svg"]

FIRST = 14  # where the first line of text stands below the line of the chart before it
NEXT = 16
TRACK = 14  # from the last line of text down to the track
BELOW = 12
LABEL_SIGNS, SMALL_SIGNS = 36, 40  # so many signs of either size fit into a chart's width
HALF = 4
MARK = 7
AXIS = 26


def ranges_svg(chart: RangeChart, width: int) -> tuple[Markup, int]:
    """Return the drawing and its height; every line has its label and its words above it, in full."""
    inner = width - 2 * MARK  # room for half a mark at both ends
    drawn, bottom = Markup(), 0
    for line in chart.ranges:
        words, y = _words(line, bottom + FIRST)
        drawn += words + _track(line, y + TRACK, inner, chart.end)
        bottom = y + TRACK + BELOW
    return drawn + _axis(chart, bottom, width), bottom + AXIS


def _words(line: Range, y: int) -> tuple[Markup, int]:
    """Return label and the words, broken where they are longer than the drawing is wide, and where the last stand."""
    texts = [(Markup(), text) for text in wrap(line.label, LABEL_SIGNS)]
    texts += [(Markup(' class="cg-small"'), text) for text in wrap(line.text, SMALL_SIGNS)]
    drawn = (
        Markup('<text x="0" y="{}"{}>{}</text>').format(y + NEXT * place, kind, text)
        for place, (kind, text) in enumerate(texts)
    )
    return Markup().join(drawn), y + NEXT * (len(texts) - 1)


def _track(line: Range, y: int, inner: int, end: Decimal) -> Markup:
    """Return the track with its range and its mark, nothing where it is not known."""
    if line.low is None or line.best is None or line.high is None:
        return Markup()
    low, best, high = (MARK + value * inner / end for value in (line.low, line.best, line.high))
    return Markup(
        '<line class="cg-track" x1="{mark}" x2="{right}" y1="{y}" y2="{y}"/>'
        '<rect class="cg-part-0" x="{x:.1f}" y="{top}" width="{wide:.1f}" height="{high}" rx="2"/>'
        '<circle class="cg-part-1" cx="{best:.1f}" cy="{y}" r="{mark}"/>'
    ).format(mark=MARK, right=MARK + inner, y=y, x=low - 1, top=y - HALF, wide=high - low + 2, high=2 * HALF, best=best)


def _axis(chart: RangeChart, top: int, width: int) -> Markup:
    y, end = top + 18, f"all of it, {chart.end_text}"
    return Markup(
        '<text x="0" y="{y}" class="cg-small">nothing</text>'
        '<text x="{width}" y="{y}" text-anchor="end" class="cg-small">{end}</text>'
    ).format(y=y, width=width, end=end)
