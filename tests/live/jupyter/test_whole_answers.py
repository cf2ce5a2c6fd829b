"""In Jupyter an answer is drawn whole or not at all, and what a reader gave is text in every figure."""

from decimal import Decimal
from typing import Any

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.answer import Answer, Bar, Chart, LineChart, LinePoint, Part, Range, RangeChart, Series
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Text
from coinguide.live.jupyter.drawing import chart_png
from coinguide.live.jupyter.panel import Panel

FORMULA = r"$\frac$ ^_{ $\x$"


def bars(label: str) -> Chart:
    """A chart of one bar."""
    return Chart(label, label, (Bar(label, (Part(label, Decimal(1), label),)),), label)


CHARTS: list[Series] = [
    bars(FORMULA),
    RangeChart(
        FORMULA, FORMULA, (Range(FORMULA, Decimal(1), Decimal(2), Decimal(3), FORMULA),), FORMULA, Decimal(9), FORMULA
    ),
    LineChart(
        FORMULA,
        FORMULA,
        FORMULA,
        1,
        31,
        (LinePoint(2, Decimal(3), FORMULA),),
        LinePoint(0, Decimal(4), FORMULA),
        FORMULA,
    ),
]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
def test_a_formula_in_a_chart_is_text(chart: Series) -> None:
    """Each kind of chart is drawn, whatever its words hold."""
    assert b"\x89PNG" == chart_png(chart)[:4]


def answer(text: str) -> Answer:
    """An answer that repeats the text, and whose chart cannot be drawn for one."""
    chart = Chart("", "", (Bar("", (Part("", Decimal("NaN") if text == "hurt" else Decimal(1), text),)),), "")
    if text == "fall":
        raise RuntimeError
    return Answer(headline=text, series=(chart,))


def parts(panel: Panel) -> tuple[Any, ...]:
    """What a panel shows of an answer."""
    return panel.headline.value, panel.details.value, *(image.value for image in panel.pictures.children)


@pytest.mark.parametrize("text", ["hurt", "fall"])
def test_an_answer_that_falls_over_leaves_the_one_before(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Headline and picture still belong together, a sentence says so, and the next answer is shown as ever."""
    if text == "hurt":
        monkeypatch.setattr("coinguide.live.jupyter.panel.chart_png", hurt_by_nan)
    heard: list[Answer] = []
    declared = Calculator(
        name="one", title="One", question="?", controls=(Text(name="text", label="Text", start="a"),), compute=answer
    )
    panel = Panel(declared, heard.append)
    before = parts(panel)
    panel.fields["text"].value = text
    assert (before, True, 1) == (parts(panel), "a fault of ours" in panel.problem.value, len(heard))
    panel.fields["text"].value = "b"
    assert ("", True, 2) == (panel.problem.value, ">b<" in panel.headline.value, len(heard))


def hurt_by_nan(chart: Chart) -> bytes:
    """Draw, and fall over at what is no number."""
    if chart.bars[0].parts[0].value.is_nan():
        raise ValueError
    return chart_png(chart)


def test_a_currency_that_looks_like_a_formula() -> None:
    """A statement's column of currencies does not stop its chart."""
    rows = "Date,Description,Amount,Currency\n2026-03-01,TIKTOK COINS,-99.99,$\\frac$\n"
    panel = Panel(CALCULATORS["statement-check"], lambda _: None)
    panel.fields["pasted"].value = rows
    panel.fields["statement"].value = ""
    assert ("", True) == (panel.problem.value, "99.99" in panel.headline.value + panel.details.value)
