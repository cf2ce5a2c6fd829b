"""A calculator as a native HTML form with its worked example, complete before any script runs."""

import json
from decimal import Decimal
from html import escape
from itertools import count
from typing import assert_never

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Choice, Choices, Control, Date, File, Number, Option, Table, Text
from coinguide.live.page.choices_form import choices_field
from coinguide.live.page.file_form import file_field
from coinguide.live.page.more_settings import start_open
from coinguide.live.page.plain_json import figures_json
from coinguide.live.page.respond import below_html
from coinguide.live.page.said import said_html

__all__ = ["calculator_html", "short_html"]

EXAMPLE_WORDS = (
    "This is a worked example. On a website, and with JavaScript on, you can change the numbers here; "
    "nothing you type leaves your browser."
)


def calculator_html(calculator: Calculator) -> str:
    """Give the form, the answer to its start values, and every preset's answer in ``<details>``.

    The controls are disabled until page.js is there to answer, so no control ever does nothing.
    """
    name = calculator.name
    first = calculator.ask({})
    # Of a quiz this form is what is left to choose.
    title = f"{calculator.title}: another order, or one {calculator.quiz.noun}" if calculator.quiz else calculator.title
    return (
        f'<section class="cg" id="calculator-{name}" aria-labelledby="{name}-title">'
        f'<form data-calculator="{name}"{_earlier(calculator)} novalidate autocomplete="off">'
        f'<p class="cg-title" id="{name}-title">{escape(title)}</p>'
        f'<p class="cg-status" role="status" data-status>{EXAMPLE_WORDS}</p>'
        f"<fieldset disabled><legend>{escape(calculator.question)}</legend>{_controls(calculator)}</fieldset>"
        '<p class="cg-again" hidden><button type="button" data-again>Try again</button></p>'
        '<div class="cg-answer">'
        f'<output name="answer" data-state="example" aria-live="polite" data-figures="{_figures(first)}">'
        f"{said_html(first)}</output>"
        f'<div class="cg-details" data-details>{below_html(first, name)}</div></div>{_presets(calculator)}'
        f"</form>{_examples(calculator)}</section>"
    )


def _earlier(calculator: Calculator) -> str:
    """Say which names of before an address may hold, so that page.js reads them as ``with_new_names`` does."""
    told = [
        {"name": one.control.name, "start": one.control.start, "new": one.new, "texts": dict(one.texts)}
        for one in calculator.earlier
    ]
    return f' data-earlier="{escape(json.dumps(told, separators=(",", ":")))}"' if told else ""


def _figures(answer: Answer) -> str:
    return escape(json.dumps(figures_json(answer.figures), separators=(",", ":")))


def _controls(calculator: Calculator) -> str:
    """Draw the controls, those that few readers change folded away so that the answer stays near."""
    drawn = {control: _control(control, calculator.name) for control in calculator.controls}
    shown = "".join(html for control, html in drawn.items() if not control.folded)
    folded = "".join(html for control, html in drawn.items() if control.folded)
    if folded:
        state = " open" if start_open(calculator) else ""
        shown += f'<details class="cg-more"{state}><summary>More settings</summary>{folded}</details>'
    return shown


def _control(control: Control, name: str) -> str:
    key = f"{name}-{control.name}"
    hints = f"{key}-help {key}-problem" if control.help else f"{key}-problem"
    parts = [_field(control, key, hints)]
    if control.help:
        parts.append(f'<p class="cg-help" id="{key}-help">{escape(control.help)}</p>')
    parts.append(f'<div class="cg-problem" id="{key}-problem" hidden></div>')
    # What is pasted or chosen stays out of the address that can be shared.
    marks = " data-private" if isinstance(control, File | Text) else ""
    if control.when:
        # With the start values it does not count; page.js shows it when it does.
        marks += f' data-when="{"=".join(control.when)}" hidden'
    return f'<div class="cg-control" data-control="{control.name}"{marks}>{"".join(parts)}</div>'


def _field(control: Control, key: str, hints: str) -> str:
    match control:
        case Number():
            return _number(control, key, hints)
        case Choice():
            return _choice(control, key, hints)
        case Choices():
            return choices_field(control, key, hints)
        case Date() | Text():
            return _text(control, key, hints)
        case File():
            return file_field(control, key, hints)
        case Table():
            return _table(control, key, hints)
    assert_never(control)


def _text(control: Date | Text, key: str, hints: str) -> str:
    label = f'<label for="{key}">{escape(control.label)}</label>'
    names = f'id="{key}" name="{control.name}" aria-describedby="{hints}"'
    text = escape(control.text(control.start))
    if isinstance(control, Date) or control.lines == 1:
        return f'{label}<input type="text" {names} value="{text}">'
    return f'{label}<textarea {names} rows="{control.lines}">{text}</textarea>'


def _number(control: Number, key: str, hints: str) -> str:
    unit = f' <span class="cg-unit">({escape(control.shown_unit)})</span>' if control.shown_unit else ""
    return (
        f'<label for="{key}">{escape(control.label)}{unit}</label>'
        f'<input id="{key}" name="{control.name}" aria-describedby="{hints}" {_keypad(control)} '
        f'value="{control.text(control.start)}">{_slider(control)}'
    )


def _keypad(control: Number) -> str:
    """Ask for the phone's number keys; a number field would throw away what it cannot read."""
    mode = "decimal" if control.decimals else "numeric"
    return f'type="text" inputmode="{mode}"'


def _slider(control: Number) -> str:
    if not control.slider:
        return ""
    low, high = control.slider
    return (
        f'<input type="range" data-slider="{control.name}" aria-label="{escape(control.label)}, slider" '
        f'min="{low}" max="{high}" step="{control.step}" value="{control.start}">'
    )


def _choice(control: Choice, key: str, hints: str) -> str:
    options = "".join(
        f'<option value="{escape(option.value)}"{" selected" if option.value == control.start else ""}{_offer(option)}>'
        f"{escape(option.label)}</option>"
        for option in control.options
    )
    return (
        f'<label for="{key}">{escape(control.label)}</label>'
        f'<select id="{key}" name="{control.name}" aria-describedby="{hints}">{options}</select>'
    )


def _offer(option: Option) -> str:
    """Tell the page to which countries' readers it may offer this option, in which words (offer.js)."""
    if not option.regions:
        return ""
    sets = f' data-sets="{escape(option.sets)}"' if option.sets else ""
    return f' data-regions="{" ".join(option.regions)}" data-offer="{escape(option.offer)}"{sets}'


def _table(control: Table, key: str, hints: str) -> str:
    """Draw the rows as fields, and the whole table as one line of text in the field with the control's name."""
    head = "".join(f'<th scope="col">{escape(column.label)}</th>' for column in control.columns)
    body = "".join(_table_row(control, number, row) for number, row in zip(count(1), control.start))
    empty = _table_row(control, 0, ("",) * len(control.columns))
    return (
        f'<fieldset class="cg-table" id="{key}" aria-describedby="{hints}" data-most="{control.most_rows}">'
        f"<legend>{escape(control.label)}</legend>"
        f'<table><thead><tr>{head}<td></td></tr></thead><tbody data-rows="{control.name}">{body}</tbody></table>'
        f"<template>{empty}</template>"
        '<button type="button" data-add-row>Add a row</button>'
        f'<label for="{key}-line">The same as one line, to copy or to paste</label>'
        f'<input id="{key}-line" type="text" name="{control.name}" value="{escape(control.text(control.start))}">'
        "</fieldset>"
    )


def _table_row(control: Table, number: int, row: tuple[Decimal | str, ...]) -> str:
    cells = "".join(
        f'<td><input aria-label="{escape(column.label)}, row {number}" {_keypad(column)} '
        f'value="{column.text(cell)}"></td>'
        for column, cell in zip(control.columns, row, strict=True)
    )
    return f'<tr>{cells}<td><button type="button" data-remove-row aria-label="Remove row {number}">✕</button></td></tr>'


def _presets(calculator: Calculator) -> str:
    buttons = "".join(
        f'<button type="button" data-preset="{number}">{escape(example.label)}</button>'
        for number, example in enumerate(calculator.examples)
    )
    share = '<p><button type="button" data-share>Copy a link to these values</button> <span role="status"></span></p>'
    return f'<fieldset class="cg-presets" disabled><legend>Ready examples</legend>{buttons}{share}</fieldset>'


def _examples(calculator: Calculator) -> str:
    """Give every preset's answer, made when the book is built, for its button and for readers without script."""
    articles = []
    for number, example in enumerate(calculator.examples):
        answer = calculator.ask(example.values)
        values = escape(json.dumps(dict(example.values)))
        articles.append(
            f'<div class="cg-example" data-example="{number}" data-values="{values}" '
            f'data-figures="{_figures(answer)}"><p class="cg-example-title">{escape(example.label)}</p>'
            f"<div data-answer>{said_html(answer)}</div>"
            f"<div data-details>{below_html(answer, f'{calculator.name}-example-{number}')}</div></div>"
        )
    return (
        f'<details class="cg-examples"><summary>{escape(calculator.title)}: worked examples</summary>'
        f"{''.join(articles)}</details>"
    )


def short_html(calculator: Calculator, more: str) -> str:
    """Give the form for a first glance: what else the answer says is folded behind the words ``more``.

    Without presets and worked examples, and marked with ``data-short``; otherwise it is the calculator's own form.
    """
    name = calculator.name
    first = calculator.ask({})
    return (
        f'<section class="cg cg-short" id="calculator-{name}" aria-labelledby="{name}-title">'
        f'<form data-calculator="{name}" data-short{_earlier(calculator)} novalidate autocomplete="off">'
        f'<p class="cg-title" id="{name}-title">{escape(calculator.title)}</p>'
        f'<fieldset disabled><legend class="cg-heard">{escape(calculator.question)}</legend>{_controls(calculator)}'
        '</fieldset><p class="cg-again" hidden><button type="button" data-again>Try again</button></p>'
        '<div class="cg-answer">'
        f'<output name="answer" data-state="example" aria-live="polite" data-figures="{_figures(first)}">'
        f"{said_html(first)}</output>"
        f'<details class="cg-more-answer"><summary>{escape(more)}</summary>'
        f'<div class="cg-details" data-details>{below_html(first, name)}</div></details></div>'
        f'<p class="cg-status" role="status" data-status>{EXAMPLE_WORDS}</p></form></section>'
    )
