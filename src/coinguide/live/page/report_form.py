"""The fold under a calculator in which a reader makes a report: hidden until a script can fill it (report.js)."""

import json

from markupsafe import Markup

from coinguide.live.ask.calculator import Calculator
from coinguide.live.page.tags import tag

__all__ = ["report_html"]

KEPT = "The report. Nothing else is in it, and this page sends nothing."


def report_html(calculator: Calculator) -> Markup:
    """Return the fold with its one question and the field that shows the text; empty where the calculator has none."""
    report = calculator.report
    if not report:
        return Markup()
    key = f"{calculator.name}-report"
    fields = json.dumps({"title": report.title, "template": report.template, "tells": dict(report.tells)})
    options = (tag("option", option.label, value=option.value) for option in report.asks.options)
    asks = tag("select", *options, id=f"{key}-asks", data_report_asks=report.asks.name)
    return tag(
        "details",
        tag("summary", report.summary),
        tag("p", tag("label", report.asks.label, for_=f"{key}-asks"), " ", asks),
        tag("p", tag("label", KEPT, for_=f"{key}-text")),
        tag("textarea", id=f"{key}-text", rows=7, readonly=True, data_report_text=True),
        tag(
            "p", tag("button", "Copy the report", type="button", data_report_copy=True), " ", tag("span", role="status")
        ),
        class_="cg-report",
        data_report=fields,
        hidden=True,
    )
