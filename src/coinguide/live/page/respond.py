"""The page's answer: one function that the book's build and the reader's browser both call."""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape
from typing import Protocol

from coinguide.live.ask.answer import Answer, Note, Onward, Rows, Steps, Way
from coinguide.live.ask.dates import date_words
from coinguide.live.page.chart import chart_svg
from coinguide.live.page.downloads import files_html
from coinguide.live.page.footnotes import SOURCES, Footnotes
from coinguide.live.page.marked import marked_html
from coinguide.live.page.plain_json import figures_json
from coinguide.live.page.said import said_html
from coinguide.live.page.sheet_form import sheet_html
from coinguide.live.registry import CALCULATORS

__all__ = ["below_html", "details_html", "reply_json", "respond", "rows_html"]

TOO_LARGE = "This file is made when the calculator is live."
NO_BREAK = "\u00a0"
_DATE = re.compile(r"\b\d{4}(-\d{2}){1,2}\b")


class JsBytes(Protocol):
    """Bytes that JavaScript handed over."""

    def to_bytes(self) -> bytes:
        """Give a copy."""


def respond(request_json: str, *files: bytes | JsBytes) -> str | bytes:
    """Answer a request of the page, ``{"calculator": name, "values": {control: text}}``, as JSON.

    A file's value is its ``name`` and ``size``; ``"files"`` names the controls whose bytes follow the
    request. Of several files it is a list of these, and each is named ``control/place``.

    The reply holds ``complete``, the answer's ``html`` (key figure and headline), its ``details`` (as HTML too, every
    text escaped) and ``figures``, or the ``mistakes``
    (control, sentence) and the question ``ask`` (control, sentence, choices). ``sheet`` is a table that was read.
    With ``"file"``, a place in the answer's list of files, it is that file's bytes instead.
    Raises KeyError for a calculator that does not exist: the page names only those it was built with.
    """
    request = json.loads(request_json)
    given = (file if isinstance(file, bytes) else file.to_bytes() for file in files)
    uploads = tuple(zip(request.get("files", ()), given, strict=True))
    answer = _answer(request["calculator"], json.dumps(request["values"]), uploads)
    if answer.complete and "file" in request:
        return answer.files[int(request["file"])].content
    return reply_json(answer, request["calculator"])


def reply_json(answer: Answer, calculator: str) -> str:
    """Give an answer of this calculator as the page hears it."""
    reply: dict[str, object] = {"complete": answer.complete}
    if answer.complete:
        reply["html"] = said_html(answer)
        reply["details"] = below_html(answer, calculator)
        reply["figures"] = figures_json(answer.figures)
    else:
        reply["mistakes"] = [{"control": m.control, "sentence": m.sentence} for m in answer.mistakes]
        ask = answer.ask
        choices = () if answer.sheet else ask and ask.choices  # the table's lists are there to choose in
        reply["ask"] = ask and {"control": ask.control, "sentence": ask.sentence, "choices": choices}
    if sheet := answer.sheet:
        html = sheet_html(sheet, f"{calculator}-{sheet.control}")
        around = {"before": sheet.before, "after": sheet.after}
        reply["sheet"] = {"control": sheet.control, "html": html, "chosen": sheet.chosen, **around}
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))


# A reader who wants a large file asks the same again: only the file is still to be made then.
@lru_cache(maxsize=1)
def _answer(name: str, values_json: str, uploads: tuple[tuple[str, bytes], ...]) -> Answer:
    values = json.loads(values_json)
    for key, content in uploads:
        control, _, place = key.partition("/")
        (values[control][int(place)] if place else values[control])["bytes"] = content
    return CALCULATORS[name].ask(values)


def below_html(answer: Answer, key: str, sources: str = SOURCES) -> str:
    """Give what stands below an answer's headline as HTML: its details, chart, marked text, steps, table, lists, files.

    ``key`` keeps ids apart on one page.

    ``sources`` is the address of the Sources page that facts link to.
    """
    details = f'<p class="cg-said" dir="auto">{escape(answer.details)}</p>' if answer.details else ""
    charts = "".join(
        f'<figure class="cg-chart">{chart_svg(chart, f"{key}-chart-{number}")}'
        f"<figcaption>{escape(chart.title)}</figcaption></figure>"
        for number, chart in enumerate(answer.series)
    )
    return f"{details}{charts}{details_html(answer, sources, key)}{files_html(answer.files, TOO_LARGE)}"


def details_html(answer: Answer, sources: str | None, key: str = "") -> str:
    """Give an answer's text with its marks, its steps, table, lists and notes as HTML, its sources in one fold.

    Facts are words alone where ``sources`` is None, and their numbers no links without a ``key``.
    """
    footnotes = Footnotes(sources, key)
    marks = marked_html(answer.marks) if answer.marks else ""
    steps = "".join(_steps(steps, footnotes) for steps in answer.steps if steps.numbered)
    table = rows_html(answer.rows) if answer.rows else ""
    lists = "".join(_steps(steps, footnotes) for steps in answer.steps if not steps.numbered)
    return f"{marks}{steps}{table}{lists}{_notes(answer, footnotes)}"


def _notes(answer: Answer, footnotes: Footnotes) -> str:
    """Give the notes, those that are folded behind one button with the sources."""
    folded = [note for note in answer.notes if note.folded]
    shown = _note_list([note for note in answer.notes if not note.folded], footnotes)
    if shown and answer.steps:  # without a title they would read as more of the last list
        shown = f'<p class="cg-steps-title">Good to know</p>{shown}'
    more = _note_list(folded, footnotes)
    inside = more + footnotes.listed()
    title = "Sources and details" if more else "Sources"
    fold = f'<details class="cg-more-notes"><summary>{title}</summary>{inside}</details>' if inside else ""
    return shown + fold


def _note_list(notes: Iterable[Note], footnotes: Footnotes) -> str:
    items = _items(notes, footnotes)
    return f'<ul class="cg-notes">{items}</ul>' if items else ""


def _steps(steps: Steps, footnotes: Footnotes) -> str:
    kind = "ol" if steps.numbered else "ul"
    items = _items(steps.items, footnotes)
    return f'<p class="cg-steps-title">{escape(steps.title)}</p><{kind} class="cg-steps">{items}</{kind}>'


def _items(notes: Iterable[Note], footnotes: Footnotes) -> str:
    return "".join(f'<li dir="auto">{_note(note, footnotes)}</li>' for note in notes)


def rows_html(rows: Rows) -> str:
    """Give a table of an answer as HTML, each cell with its column's name for the phone."""
    head = "".join(f'<th scope="col" role="columnheader">{escape(column)}</th>' for column in rows.columns)
    body = "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{escape(row[0])}</th>'
        + "".join(
            f'<td role="cell" data-label="{escape(column)}">{_cell(cell)}</td>'
            for column, cell in zip(rows.columns[1:], row[1:], strict=True)
        )
        + "</tr>"
        for row in rows.cells
    )
    # On a phone the style sheet draws the rows as blocks; the roles keep it a table for those who listen.
    return (
        f'<table class="cg-rows" role="table"><caption>{escape(rows.caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )


def _cell(text: str) -> str:
    """Give a cell's text as one element, so that a style can lay it out; no line ends at a date's hyphens."""
    whole = _DATE.sub(lambda date: f'<span class="cg-date">{date[0]}</span>', escape(text))
    return f"<span>{whole.replace(' %', NO_BREAK + '%')}</span>" if text else ""


def _note(note: Note, footnotes: Footnotes) -> str:
    """Give a sentence with its ways as links: in their place where it names them, else behind it; then the way on."""
    text, behind = escape(note.text), ""
    for way in note.ways:
        label = escape(way.label)
        if label in text:
            text = text.replace(label, _way(way), 1)
        else:
            behind += f" {_way(way)}"
    shown = text + behind + footnotes.marks(note.facts) + _dated(note.dated)
    return shown + (f"{' ' if shown else ''}{_onward(note.onward, footnotes.sources)}" if note.onward else "")


def _dated(day: str) -> str:
    """Give a date that the page adds its age to; what is older than a year it greys."""
    if not day:
        return ""
    return f' <span class="cg-dated">(<time datetime="{escape(day)}">{escape(date_words(day))}</time>)</span>'


def _onward(onward: Onward, sources: str | None) -> str:
    """Give the way on as a link; words alone where no page of the book is near."""
    if not sources:
        return f"{escape(onward.label)} ({escape(onward.calculator)})"
    address = f"{sources.removesuffix(SOURCES)}{onward.page}.html{onward.fragment}"
    return f'<a class="cg-onward" href="{escape(address)}">{escape(onward.label)}</a>'


def _way(way: Way) -> str:
    """Give a link that is large enough to press; what it leads to learns nothing of this page."""
    return f'<a class="cg-way" href="{escape(way.address)}" rel="noopener noreferrer">{escape(way.label)}</a>'
