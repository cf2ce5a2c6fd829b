"""A line against a limit as SVG marks: a month's spending that climbs past a cap."""

from decimal import Decimal

from markupsafe import Markup

from coinguide.live.ask.answer import LineChart

__all__ = ["line_svg"]

TOP = 44  # two lines of text above the drawing: what the line ends at, what the limit is
DEEP = 150
FOOT = 40


def line_svg(chart: LineChart, width: int) -> tuple[Markup, int]:
    """Return marks and height: the limit dashed, the line in steps, its end and the limit named at the top."""
    highest = max([chart.limit.value, *(point.value for point in chart.points)]) or Decimal(1)

    def across(place: int) -> Decimal:
        return Decimal(place - chart.first) * width / (chart.last + 1 - chart.first)

    def down(value: Decimal) -> Decimal:
        return TOP + DEEP - value * DEEP / highest

    bottom = TOP + DEEP
    path = f"M0 {bottom}" + "".join(f"H{across(p.place):.1f}V{down(p.value):.1f}" for p in chart.points) + f"H{width}"
    limit = f"{down(chart.limit.value):.1f}"
    marks = [
        Markup('<path class="cg-axis" d="M0 {}H{}"/>').format(bottom, width),
        Markup('<path class="cg-limit" d="M0 {}H{}"/>').format(limit, width),
        Markup('<path class="cg-line" d="{}"/>').format(path),
        _legend(0, "cg-line", chart.points[-1].text if chart.points else ""),
        _legend(1, "cg-limit", chart.limit.text),
        _small(0, bottom + 16, "start", str(chart.first)),
        _small(width, bottom + 16, "end", str(chart.last)),
        _small(width // 2, bottom + 32, "middle", chart.across),
    ]
    if chart.first < chart.limit.place <= chart.last:
        x = f"{across(chart.limit.place):.1f}"
        marks += [
            Markup('<path class="cg-axis" d="M{} {}V{}"/>').format(x, limit, bottom),
            _small(x, bottom + 16, "middle", str(chart.limit.place)),
        ]
    return Markup().join(marks), bottom + FOOT


def _small(x: int | str, y: int, anchor: str, text: str) -> Markup:
    return Markup('<text class="cg-small" x="{}" y="{}" text-anchor="{}">{}</text>').format(x, y, anchor, text)


def _legend(row: int, kind: str, text: str) -> Markup:
    """Return a piece of the line and its words; a line that is not there has none."""
    if not text:
        return Markup()
    y = 14 + 20 * row
    return Markup('<path class="{}" d="M0 {}H24"/><text x="30" y="{}">{}</text>').format(kind, y - 5, y, text)
