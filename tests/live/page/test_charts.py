"""A line against a limit is drawn, told in words, and given as data."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.answer import Answer, LineChart, LinePoint
from coinguide.live.ask.calculator import Example
from coinguide.live.jupyter.drawing import chart_png
from coinguide.live.page.chart import chart_svg
from coinguide.live.page.plain_json import answer_json
from tests.live.page.drawn import drawn
from tests.live.page.test_page import HOSTILE, Tags

MONTH = LineChart(
    title="Spending",
    unit="US dollars",
    across="day",
    first=1,
    last=31,
    points=(LinePoint(1, Decimal(5), "Spent: $5"), LinePoint(16, Decimal(10), "Spent: $10")),
    limit=LinePoint(16, Decimal(8), "Cap: $8"),
    words="It climbs to 10.",
)


def path(chart: LineChart, kind: str) -> list[str]:
    """The drawn path of a kind below its place in the legend."""
    found = [attributes for tag, attributes in Tags(chart_svg(chart, "x")).found if tag == "path"]
    return [str(attributes["d"]) for attributes in found if attributes["class"] == kind]


def test_the_line_climbs_in_steps() -> None:
    """Flat, up on day 1, flat to the middle, up, flat to the end: 276 wide, 150 high above the axis at 194."""
    assert "M0 194H0.0V119.0H133.5V44.0H276" in path(MONTH, "cg-line")


def test_the_limit_goes_from_end_to_end() -> None:
    """At eight tenths of the height."""
    assert "M0 74.0H276" in path(MONTH, "cg-limit")


def test_everything_lies_in_the_picture() -> None:
    """No mark is outside, also when the limit is above the line or there is no line."""
    for chart in (MONTH, replace(MONTH, limit=LinePoint(32, Decimal(800), "Cap")), replace(MONTH, points=())):
        svg = chart_svg(chart, "x")
        height = float(re.findall(r'viewBox="0 0 276 (\d+)"', svg)[0])
        assert all(0 <= float(y) <= height for y in re.findall(r"V([\d.-]+)", svg))


def test_nothing_spent_and_a_cap_of_nothing_can_be_drawn() -> None:
    """There is no division by zero."""
    empty = replace(MONTH, points=(), limit=LinePoint(32, Decimal(0), "Cap: $0"))
    assert (True, True) == ("<svg" in chart_svg(empty, "x"), chart_png(empty).startswith(b"\x89PNG"))


def test_the_words_describe_the_chart() -> None:
    """Title and sentence are the picture's name and description."""
    svg = chart_svg(MONTH, "x")
    assert '<title id="x-title">Spending</title><desc id="x-words">It climbs to 10.</desc>' in svg


def test_every_text_of_a_line_is_escaped() -> None:
    """Whatever the chart says, none of it becomes markup."""
    hostile = replace(
        MONTH, title=HOSTILE, across=HOSTILE, words=HOSTILE, points=(LinePoint(1, Decimal(5), HOSTILE),),
        limit=LinePoint(16, Decimal(8), HOSTILE),
    )  # fmt: skip
    assert "script" not in {tag for tag, _ in Tags(drawn(Answer(headline="x", series=(hostile,)), "x")).found}


def test_the_data_of_a_line() -> None:
    """JSON holds the points and the limit."""
    (data,) = answer_json(Answer(headline="x", series=(MONTH,)))["series"]
    assert (
        [{"place": 1, "value": 5.0, "text": "Spent: $5"}, {"place": 16, "value": 10.0, "text": "Spent: $10"}],
        8.0,
    ) == (
        data["points"],
        data["limit"]["value"],
    )


@pytest.mark.parametrize("example", CALCULATORS["budget-plan"].examples, ids=lambda example: example.label)
def test_the_chart_ends_where_the_words_say(example: Example) -> None:
    """The last point of the month is the sum in the sentence."""
    (chart,) = CALCULATORS["budget-plan"].ask(example.values).series
    assert isinstance(chart, LineChart)
    assert chart.points[-1].text.removeprefix("Spent: ") in chart.words
