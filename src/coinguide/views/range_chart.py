"""Ranges on one axis as SVG: a line from low to high, a mark at the best value, and words where nothing is known."""

from decimal import Decimal
from html import escape

from coinguide.core.answer import Range, RangeChart

__all__ = ["ROW", "ranges_svg"]

ROW = 56
LINE = 44  # below the label and the words
HALF = 4
MARK = 7
AXIS = 26


def ranges_svg(chart: RangeChart, width: int) -> tuple[str, int]:
    """Give the drawing and its height; every line has its label and its words above it."""
    inner = width - 2 * MARK  # room for half a mark at both ends
    lines = "".join(_line(line, index * ROW, inner, chart.end) for index, line in enumerate(chart.ranges))
    bottom = ROW * len(chart.ranges)
    return lines + _axis(chart, bottom, width), bottom + AXIS


def _line(line: Range, top: int, inner: int, end: Decimal) -> str:
    words = (
        f'<text x="0" y="{top + 14}">{escape(line.label)}</text>'
        f'<text x="0" y="{top + 30}" class="cg-small">{escape(line.text)}</text>'
    )
    if line.low is None or line.best is None or line.high is None:
        return words
    low, best, high = (MARK + value * inner / end for value in (line.low, line.best, line.high))
    y = top + LINE
    return (
        f'{words}<line class="cg-track" x1="{MARK}" x2="{MARK + inner}" y1="{y}" y2="{y}"/>'
        f'<rect class="cg-part-0" x="{low - 1:.1f}" y="{y - HALF}" width="{high - low + 2:.1f}" '
        f'height="{2 * HALF}" rx="2"/>'
        f'<circle class="cg-part-1" cx="{best:.1f}" cy="{y}" r="{MARK}"/>'
    )


def _axis(chart: RangeChart, top: int, width: int) -> str:
    y, end = top + 18, f"all of it, {escape(chart.end_text)}"
    return (
        f'<text x="0" y="{y}" class="cg-small">nothing</text>'
        f'<text x="{width}" y="{y}" text-anchor="end" class="cg-small">{end}</text>'
    )
