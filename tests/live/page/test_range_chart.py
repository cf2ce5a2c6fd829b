"""A range chart in every view: where each range lies, and words where nothing is known."""

from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.answer import Answer, Range, RangeChart
from coinguide.live.jupyter.plot import plotted
from coinguide.live.page.chart import WIDTH, chart_svg
from coinguide.live.page.plain_json import answer_json
from coinguide.live.terminal.terminal import rows_text
from tests.live.page.drawn import drawn

HOSTILE = "<script>alert(1)</script>\"'&"
WIDE = Range("wide", Decimal(25), Decimal(50), Decimal(75), "about 50, from 25 to 75")
POINT = Range("point", Decimal(100), Decimal(100), Decimal(100), "100")
GAP = Range("gap", None, None, None, "not known")


def chart(*ranges: Range) -> RangeChart:
    """A chart that ends at 100."""
    return RangeChart("Title", "parts", ranges, "All of it in words.", Decimal(100), "100 parts")


class Drawn(HTMLParser):
    """The shapes of an SVG with their numbers, and its texts."""

    def __init__(self, svg: str) -> None:
        super().__init__()
        self.shapes: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.feed(svg)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write a shape down, but for the ground that all stand on."""
        if ("class", "cg-ground") in attrs:
            return
        self.shapes.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Write a text down."""
        self.texts.append(data)

    def numbers(self, tag: str, *names: str) -> list[tuple[float, ...]]:
        """The numbers of every shape of a kind."""
        return [tuple(float(a[name]) for name in names) for kind, a in self.shapes if kind == tag]


def test_half_of_it_lies_in_the_middle() -> None:
    """The bar of 25 to 75 is as long as half the track, with the mark at the middle of the drawing."""
    drawn = Drawn(chart_svg(chart(WIDE), "x"))
    ((left, right),) = drawn.numbers("line", "x1", "x2")
    ((start, length),) = drawn.numbers("rect", "x", "width")
    assert ([(WIDTH / 2,)], (right - left) / 2 + 2, left + (right - left) / 4 - 1) == (
        drawn.numbers("circle", "cx"),
        length,
        start,
    )


def test_a_single_figure_has_a_mark_within_the_drawing() -> None:
    """At the very end of the axis the whole mark still fits."""
    ((middle, radius),) = Drawn(chart_svg(chart(POINT), "x")).numbers("circle", "cx", "r")
    assert middle + radius == WIDTH


def test_a_gap_has_words_and_no_shape() -> None:
    """What is not known is written, and nothing is drawn for it."""
    drawn = Drawn(chart_svg(chart(GAP), "x"))
    assert ([], True) == (
        [tag for tag, _ in drawn.shapes if tag in {"rect", "circle", "line"}],
        "not known" in drawn.texts,
    )


def test_nothing_is_drawn_outside() -> None:
    """Every line of the real comparison lies within the drawing's own width and height."""
    (series,) = CALCULATORS["platform-compare"].answer().series
    drawn = Drawn(chart_svg(series, "x"))
    height = float(next(a for tag, a in drawn.shapes if tag == "svg")["viewbox"].split()[-1])
    assert all(0 <= x and x + width <= WIDTH for x, width in drawn.numbers("rect", "x", "width"))
    assert all(0 <= y <= height for (y,) in drawn.numbers("text", "y"))


def test_the_chart_is_named_and_described() -> None:
    """Its title names it; one sentence says all that is to be seen."""
    drawn = Drawn(chart_svg(chart(WIDE, GAP), "x"))
    svg = next(a for tag, a in drawn.shapes if tag == "svg")
    assert ("img", "x-title x-words", True) == (
        svg["role"],
        svg["aria-labelledby"],
        "All of it in words." in drawn.texts,
    )


def test_every_text_of_a_range_is_escaped() -> None:
    """Whatever a label says, none of it becomes markup."""
    line = Range(HOSTILE, Decimal(1), Decimal(1), Decimal(1), HOSTILE)
    series = RangeChart(HOSTILE, HOSTILE, (line,), HOSTILE, Decimal(1), HOSTILE)
    html = drawn(Answer(headline=HOSTILE, series=(series,)), "x")
    assert "script" not in {tag for tag, _ in Drawn(html).shapes}


def test_json_gives_every_range_and_null_for_a_gap() -> None:
    """The numbers of the chart as numbers, what is not known as null."""
    (got,) = answer_json(Answer(headline="", series=(chart(WIDE, GAP),)))["series"]
    expected: list[dict[str, Any]] = [
        {"label": "wide", "low": 25.0, "best": 50.0, "high": 75.0, "text": "about 50, from 25 to 75"},
        {"label": "gap", "low": None, "best": None, "high": None, "text": "not known"},
    ]
    assert (100.0, expected) == (got["end"], got["ranges"])


def test_the_plot_has_a_line_for_each_range_and_words_for_each_gap() -> None:
    """In a notebook: a track, a bar and a mark for what is known, words alone for the gap."""
    (axes,) = plotted(chart(WIDE, GAP)).axes
    assert (3, ["wide", WIDE.text, "gap", "not known"]) == (
        len(axes.lines),
        [text.get_text() for text in axes.texts],
    )


def test_dollar_signs_are_no_formula() -> None:
    """Two dollar signs in one text stay dollar signs in a plot."""
    line = Range("dollars", Decimal(1), Decimal(2), Decimal(3), "from $1.00 to $3.00")
    (axes,) = plotted(chart(line)).axes
    assert {False} == {text.get_parse_math() for text in axes.texts if "$" in text.get_text()}


def test_a_table_as_text_has_its_caption_and_every_line() -> None:
    """The command line prints its caption, its head with a line below, and every row."""
    rows = CALCULATORS["platform-compare"].answer().rows
    assert rows
    assert len(rows.cells) + 3 == len(rows_text(rows).splitlines())


def test_what_is_longer_than_the_drawing_is_broken() -> None:
    """Every word is kept, the next line of the chart stands below, and no text is wider than a phone."""
    long = replace(
        POINT,
        label="a label that is longer than a phone is wide",
        text="words longer than a phone, too, as they can be",
    )
    drawn = Drawn(chart_svg(chart(long, POINT), "x"))
    heights = [y for (y,) in drawn.numbers("text", "y")]
    texts = [text for text in drawn.texts if text in f"{long.label} {long.text}"]
    assert (long.label + " " + long.text, sorted(heights)[:-1]) == (" ".join(texts), heights[:-1])
    assert 4 == len(texts)
