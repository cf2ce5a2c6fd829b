"""A calculator as a native HTML form with its worked example, complete before any script runs."""

import json
from decimal import Decimal
from itertools import count
from typing import assert_never

from markupsafe import Markup

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Choices, Control, Date, File, Number, Option, Table, Text
from coinguide.live.page.choices_form import choices_field
from coinguide.live.page.file_form import file_field
from coinguide.live.page.footnotes import ANYWHERE
from coinguide.live.page.more_settings import start_open
from coinguide.live.page.plain_json import figures_json
from coinguide.live.page.report_form import report_html
from coinguide.live.page.respond import below_html
from coinguide.live.page.said import said_html
from coinguide.live.page.tags import joined, tag

__all__ = ["calculator_html", "short_html"]

EXAMPLE_WORDS = (
    "This is a worked example. On a website, and with JavaScript on, you can change the numbers here; "
    "nothing you type leaves your browser."
)


def calculator_html(calculator: Calculator) -> Markup:
    """Return the form, the answer to its start values, and every preset's answer in ``<details>``.

    The controls are disabled until page.js is there to answer, so no control ever does nothing.
    """
    name = calculator.name
    # Of a quiz this form is what is left to choose.
    title = f"{calculator.title}: another order, or one {calculator.quiz.noun}" if calculator.quiz else calculator.title
    again = tag("button", "Try again", type="button", data_again=True)
    form = tag(
        "form",
        tag("p", title, class_="cg-title", id=f"{name}-title"),
        tag("p", EXAMPLE_WORDS, class_="cg-status", role="status", data_status=True),
        tag("fieldset", tag("legend", calculator.question), _controls(calculator), disabled=True),
        tag("p", again, class_="cg-again", hidden=True),
        _first_answer(calculator),
        _presets(calculator),
        data_calculator=name,
        data_earlier=_earlier(calculator),
        novalidate=True,
        autocomplete="off",
    )
    return tag(
        "section",
        form,
        report_html(calculator),
        _examples(calculator),
        class_="cg",
        id=f"calculator-{name}",
        aria_labelledby=f"{name}-title",
    )


def _first_answer(calculator: Calculator) -> Markup:
    first = calculator.ask({})
    details = tag("div", below_html(first, calculator.name, ANYWHERE), class_="cg-details", data_details=True)
    return tag("div", _output(first), details, class_="cg-answer")


def _output(first: Answer) -> Markup:
    """Return the one output of a form, with the answer to its start values as an example."""
    return tag(
        "output",
        said_html(first),
        name="answer",
        data_state="example",
        aria_live="polite",
        data_figures=_figures(first),
    )


def _earlier(calculator: Calculator) -> str | None:
    """Return which names of before an address may hold, so that page.js reads them as ``with_new_names`` does."""
    told = [
        {"name": one.control.name, "start": one.control.start, "new": one.new, "texts": dict(one.texts)}
        for one in calculator.earlier
    ]
    return json.dumps(told, separators=(",", ":")) if told else None


def _figures(answer: Answer) -> str:
    return json.dumps(figures_json(answer.figures), separators=(",", ":"))


def _controls(calculator: Calculator) -> Markup:
    """Return the controls, those that few readers change folded away so that the answer stays near."""
    drawn = {control: _control(control, calculator.name) for control in calculator.controls}
    shown = [html for control, html in drawn.items() if not control.folded]
    folded = [html for control, html in drawn.items() if control.folded]
    if folded:
        summary = tag("summary", "More settings")
        shown.append(tag("details", summary, *folded, class_="cg-more", open=start_open(calculator)))
    return joined(shown)


def _control(control: Control, name: str) -> Markup:
    key = f"{name}-{control.name}"
    hints = f"{key}-help {key}-problem" if control.help else f"{key}-problem"
    return tag(
        "div",
        _field(control, key, hints),
        tag("p", control.help, class_="cg-help", id=f"{key}-help") if control.help else "",
        tag("div", class_="cg-problem", id=f"{key}-problem", hidden=True),
        class_="cg-control",
        data_control=control.name,
        # What is pasted or chosen stays out of the address that can be shared.
        data_private=isinstance(control, File | Text),
        # With the start values it does not count; page.js shows it when it does.
        data_when="=".join(control.when) if control.when else None,
        hidden=bool(control.when),
    )


def _field(control: Control, key: str, hints: str) -> Markup:
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


def _text(control: Date | Text, key: str, hints: str) -> Markup:
    label = tag("label", control.label, for_=key)
    text = control.text(control.start)
    if isinstance(control, Date) or control.lines == 1:
        return label + tag("input", type="text", id=key, name=control.name, aria_describedby=hints, value=text)
    field = tag("textarea", text, id=key, name=control.name, aria_describedby=hints, rows=control.lines)
    return label + field


def _number(control: Number, key: str, hints: str) -> Markup:
    unit = [" ", tag("span", f"({control.shown_unit})", class_="cg-unit")] if control.shown_unit else []
    field = tag(
        "input",
        id=key,
        name=control.name,
        aria_describedby=hints,
        **_keypad(control),
        value=control.text(control.start),
    )
    return joined([tag("label", control.label, *unit, for_=key), field, _slider(control)])


def _keypad(control: Number) -> dict[str, str]:
    """Return what asks for the phone's number keys; a number field would throw away what it cannot read."""
    return {"type": "text", "inputmode": "decimal" if control.decimals else "numeric"}


def _slider(control: Number) -> Markup:
    if not control.slider:
        return Markup()
    low, high = control.slider
    return tag(
        "input",
        type="range",
        data_slider=control.name,
        aria_label=f"{control.label}, slider",
        min=low,
        max=high,
        step=control.step,
        value=control.start,
    )


def _choice(control: Choice, key: str, hints: str) -> Markup:
    options = (
        tag("option", option.label, value=option.value, selected=option.value == control.start, **_offer(option))
        for option in control.options
    )
    select = tag("select", *options, id=key, name=control.name, aria_describedby=hints)
    return tag("label", control.label, for_=key) + select


def _offer(option: Option) -> dict[str, str | None]:
    """Return to which countries' readers the page may offer this option, in which words (offer.js)."""
    if not option.regions:
        return {}
    regions = " ".join(option.regions)
    return {"data_regions": regions, "data_offer": option.offer, "data_sets": option.sets or None}


def _table(control: Table, key: str, hints: str) -> Markup:
    """Return the rows as fields, and the whole table as one line of text in the field with the control's name."""
    head = (tag("th", column.label, scope="col") for column in control.columns)
    body = (_table_row(control, number, row) for number, row in zip(count(1), control.start))
    return tag(
        "fieldset",
        tag("legend", control.label),
        tag(
            "table",
            tag("thead", tag("tr", *head, tag("td"))),
            tag("tbody", *body, data_rows=control.name),
        ),
        tag("template", _table_row(control, 0, ("",) * len(control.columns))),
        tag("button", "Add a row", type="button", data_add_row=True),
        tag("label", "The same as one line, to copy or to paste", for_=f"{key}-line"),
        tag("input", id=f"{key}-line", type="text", name=control.name, value=control.text(control.start)),
        class_="cg-table",
        id=key,
        aria_describedby=hints,
        data_most=control.most_rows,
    )


def _table_row(control: Table, number: int, row: tuple[Decimal | str, ...]) -> Markup:
    cells = (
        tag(
            "input",
            aria_label=f"{column.label}, row {number}",
            data_named=f"{column.label}, row",
            **_keypad(column),
            value=column.text(cell),
        )
        for column, cell in zip(control.columns, row, strict=True)
    )
    remove = tag(
        "button", "✕", type="button", data_remove_row=True, aria_label=f"Remove row {number}", data_named="Remove row"
    )
    return tag("tr", *(tag("td", cell) for cell in cells), tag("td", remove))


def _presets(calculator: Calculator) -> Markup:
    buttons = (
        tag("button", example.label, type="button", data_preset=number)
        for number, example in enumerate(calculator.examples)
    )
    share = tag("button", "Copy a link to these values", type="button", data_share=True)
    said = tag("p", share, " ", tag("span", role="status"))
    return tag("fieldset", tag("legend", "Ready examples"), *buttons, said, class_="cg-presets", disabled=True)


def _examples(calculator: Calculator) -> Markup:
    """Return every preset's answer, made when the book is built, for its button and for readers without script."""
    articles = (_example(calculator, number, example) for number, example in enumerate(calculator.examples))
    summary = tag("summary", calculator.title, ": worked examples")
    return tag("details", summary, *articles, class_="cg-examples")


def _example(calculator: Calculator, number: int, example: Example) -> Markup:
    answer = calculator.ask(example.values)
    below = below_html(answer, f"{calculator.name}-example-{number}", ANYWHERE)
    return tag(
        "div",
        tag("p", example.label, class_="cg-example-title"),
        tag("div", said_html(answer), data_answer=True),
        tag("div", below, data_details=True),
        class_="cg-example",
        data_example=number,
        data_values=json.dumps(dict(example.values)),
        data_figures=_figures(answer),
    )


def short_html(calculator: Calculator, more: str) -> Markup:
    """Return the form for a first glance: what else the answer says is folded behind the words ``more``.

    Without presets and worked examples, and marked with ``data-short``; otherwise it is the calculator's own form.
    """
    name = calculator.name
    question = tag("legend", calculator.question, class_="cg-heard")
    again = tag("button", "Try again", type="button", data_again=True)
    form = tag(
        "form",
        tag("p", calculator.title, class_="cg-title", id=f"{name}-title"),
        tag("fieldset", question, _controls(calculator), disabled=True),
        tag("p", again, class_="cg-again", hidden=True),
        _short_answer(calculator, more),
        tag("p", EXAMPLE_WORDS, class_="cg-status", role="status", data_status=True),
        data_calculator=name,
        data_short=True,
        data_earlier=_earlier(calculator),
        novalidate=True,
        autocomplete="off",
    )
    return tag("section", form, class_="cg cg-short", id=f"calculator-{name}", aria_labelledby=f"{name}-title")


def _short_answer(calculator: Calculator, more: str) -> Markup:
    first = calculator.ask({})
    details = tag("div", below_html(first, calculator.name, ANYWHERE), class_="cg-details", data_details=True)
    folded = tag("details", tag("summary", more), details, class_="cg-more-answer")
    return tag("div", _output(first), folded, class_="cg-answer")
