"""A line against a limit as SVG marks: a month's spending that climbs past a cap."""

from decimal import Decimal
from html import escape

from coinguide.live.ask.answer import LineChart

__all__ = ["line_svg"]

TOP = 44  # two lines of text above the drawing: what the line ends at, what the limit is
DEEP = 150
FOOT = 40


def line_svg(chart: LineChart, width: int) -> tuple[str, int]:
    """Give marks and height: the limit dashed, the line in steps, its end and the limit named at the top."""
    highest = max([chart.limit.value, *(point.value for point in chart.points)]) or Decimal(1)

    def across(place: int) -> Decimal:
        return Decimal(place - chart.first) * width / (chart.last + 1 - chart.first)

    def down(value: Decimal) -> Decimal:
        return TOP + DEEP - value * DEEP / highest

    bottom = TOP + DEEP
    path = f"M0 {bottom}" + "".join(f"H{across(p.place):.1f}V{down(p.value):.1f}" for p in chart.points) + f"H{width}"
    limit = f"{down(chart.limit.value):.1f}"
    marks = [
        f'<path class="cg-axis" d="M0 {bottom}H{width}"/>',
        f'<path class="cg-limit" d="M0 {limit}H{width}"/>',
        f'<path class="cg-line" d="{path}"/>',
        _legend(0, "cg-line", chart.points[-1].text if chart.points else ""),
        _legend(1, "cg-limit", chart.limit.text),
        f'<text class="cg-small" x="0" y="{bottom + 16}">{chart.first}</text>',
        f'<text class="cg-small" x="{width}" y="{bottom + 16}" text-anchor="end">{chart.last}</text>',
        f'<text class="cg-small" x="{width // 2}" y="{bottom + 32}" text-anchor="middle">{escape(chart.across)}</text>',
    ]
    if chart.first < chart.limit.place <= chart.last:
        x = f"{across(chart.limit.place):.1f}"
        marks += [
            f'<path class="cg-axis" d="M{x} {limit}V{bottom}"/>',
            f'<text class="cg-small" x="{x}" y="{bottom + 16}" text-anchor="middle">{chart.limit.place}</text>',
        ]
    return "".join(marks), bottom + FOOT


def _legend(row: int, kind: str, text: str) -> str:
    """Draw a piece of the line and its words; a line that is not there has none."""
    if not text:
        return ""
    y = 14 + 20 * row
    return f'<path class="{kind}" d="M0 {y - 5}H24"/><text x="30" y="{y}">{escape(text)}</text>'
