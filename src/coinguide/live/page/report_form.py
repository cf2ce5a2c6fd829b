"""The fold under a calculator in which a reader makes a report: hidden until a script can fill it (report.js)."""

import json
from html import escape

from coinguide.live.ask.calculator import Calculator

__all__ = ["report_html"]


def report_html(calculator: Calculator) -> str:
    """Give the fold with its one question and the field that shows the text; empty where the calculator has none."""
    report = calculator.report
    if not report:
        return ""
    key = f"{calculator.name}-report"
    fields = json.dumps({"title": report.title, "template": report.template, "tells": dict(report.tells)})
    options = "".join(
        f'<option value="{escape(option.value)}">{escape(option.label)}</option>' for option in report.asks.options
    )
    return (
        f'<details class="cg-report" data-report="{escape(fields)}" hidden><summary>{escape(report.summary)}</summary>'
        f'<p><label for="{key}-asks">{escape(report.asks.label)}</label> '
        f'<select id="{key}-asks" data-report-asks="{escape(report.asks.name)}">{options}</select></p>'
        f'<p><label for="{key}-text">The report. Nothing else is in it, and this page sends nothing.</label></p>'
        f'<textarea id="{key}-text" rows="7" readonly data-report-text></textarea>'
        '<p><button type="button" data-report-copy>Copy the report</button> <span role="status"></span></p></details>'
    )
