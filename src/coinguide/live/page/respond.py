"""The page's answer: one function that the book's build and the reader's browser both call."""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape
from typing import Protocol

from coinguide.live.ask.answer import Answer, Cited, Note, Onward, Rows, Steps, Way
from coinguide.live.page.chart import chart_svg
from coinguide.live.page.downloads import files_html
from coinguide.live.page.marked import marked_html
from coinguide.live.page.plain_json import figures_json
from coinguide.live.registry import CALCULATORS

__all__ = ["answer_html", "details_html", "record_address", "respond", "rows_html"]

TOO_LARGE = "This file is made when the calculator is live."
# Both lie beside the chapters.
SOURCES = "sources.html"
SOURCE_LIST = "source-list.html"
_DATE = re.compile(r"\b\d{4}(-\d{2}){1,2}\b")


class JsBytes(Protocol):
    """Bytes that JavaScript handed over."""

    def to_bytes(self) -> bytes:
        """Give a copy."""


def respond(request_json: str, *files: bytes | JsBytes) -> str | bytes:
    """Answer a request of the page, ``{"calculator": name, "values": {control: text}}``, as JSON.

    A file's value is its ``name`` and ``size``; ``"files"`` names the controls whose bytes follow the request.

    The reply holds ``complete``, the answer's ``html`` (every text escaped) and ``figures``, or the ``mistakes``
    (control, sentence) and the question ``ask`` (control, sentence, choices).
    With ``"file"``, a place in the answer's list of files, it is that file's bytes instead.
    Raises KeyError for a calculator that does not exist: the page names only those it was built with.
    """
    request = json.loads(request_json)
    given = (file if isinstance(file, bytes) else file.to_bytes() for file in files)
    uploads = tuple(zip(request.get("files", ()), given, strict=True))
    answer = _answer(request["calculator"], json.dumps(request["values"]), uploads)
    if answer.complete and "file" in request:
        return answer.files[int(request["file"])].content
    reply: dict[str, object] = {"complete": answer.complete}
    if answer.complete:
        reply["html"] = answer_html(answer, request["calculator"])
        reply["figures"] = figures_json(answer.figures)
    else:
        reply["mistakes"] = [{"control": m.control, "sentence": m.sentence} for m in answer.mistakes]
        ask = answer.ask
        reply["ask"] = ask and {"control": ask.control, "sentence": ask.sentence, "choices": ask.choices}
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))


# A reader who wants a large file asks the same again: only the file is still to be made then.
@lru_cache(maxsize=1)
def _answer(name: str, values_json: str, uploads: tuple[tuple[str, bytes], ...]) -> Answer:
    values = json.loads(values_json)
    for control, content in uploads:
        values[control]["bytes"] = content
    return CALCULATORS[name].ask(values)


def answer_html(answer: Answer, key: str, sources: str = SOURCES) -> str:
    """Give an answer as HTML: headline, chart, marked text, steps, table, lists, notes, files.

    ``key`` keeps ids apart on one page.

    ``sources`` is the address of the Sources page that facts link to.
    """
    charts = "".join(
        f'<figure class="cg-chart">{chart_svg(chart, f"{key}-chart-{number}")}'
        f"<figcaption>{escape(chart.title)}</figcaption></figure>"
        for number, chart in enumerate(answer.series)
    )
    files = files_html(answer.files, TOO_LARGE)
    return f'<p class="cg-headline">{escape(answer.headline)}</p>{charts}{details_html(answer, sources)}{files}'


def details_html(answer: Answer, sources: str | None) -> str:
    """Give an answer's text with its marks, its steps, table, lists and notes as HTML.

    Facts are words alone where ``sources`` is None.
    """
    marks = marked_html(answer.marks) if answer.marks else ""
    steps = "".join(_steps(steps, sources) for steps in answer.steps if steps.numbered)
    table = rows_html(answer.rows) if answer.rows else ""
    lists = "".join(_steps(steps, sources) for steps in answer.steps if not steps.numbered)
    return marks + steps + table + lists + _notes(answer, sources)


def _notes(answer: Answer, sources: str | None) -> str:
    """Give the notes, those that are folded behind one button; in Jupyter, where no style folds, all in one list."""
    folded = [note for note in answer.notes if note.folded and sources]
    shown = _note_list([note for note in answer.notes if note not in folded], sources)
    if shown and answer.steps:  # without a title they would read as more of the last list
        shown = f'<p class="cg-steps-title">Good to know</p>{shown}'
    if not folded:
        return shown
    more = _note_list(folded, sources)
    return f'{shown}<details class="cg-more-notes"><summary>Sources and details</summary>{more}</details>'


def _note_list(notes: Iterable[Note], sources: str | None) -> str:
    items = _items(notes, sources)
    return f'<ul class="cg-notes">{items}</ul>' if items else ""


def _steps(steps: Steps, sources: str | None) -> str:
    kind = "ol" if steps.numbered else "ul"
    items = _items(steps.items, sources)
    return f'<p class="cg-steps-title">{escape(steps.title)}</p><{kind} class="cg-steps">{items}</{kind}>'


def _items(notes: Iterable[Note], sources: str | None) -> str:
    return "".join(f"<li>{_note(note, sources)}</li>" for note in notes)


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
    return f"<span>{whole}</span>" if text else ""


def _note(note: Note, sources: str | None) -> str:
    cited = "; ".join(_cited(fact, sources) for fact in note.facts)
    ways = "".join(f" {_way(way)}" for way in note.ways)
    shown = escape(note.text) + ways + (f' <span class="cg-cited">({cited})</span>' if cited else "")
    return shown + (f"{' ' if shown else ''}{_onward(note.onward, sources)}" if note.onward else "")


def _onward(onward: Onward, sources: str | None) -> str:
    """Give the way on as a link; words alone where no page of the book is near."""
    if not sources:
        return f"{escape(onward.label)} ({escape(onward.calculator)})"
    address = f"{sources.removesuffix(SOURCES)}{onward.page}.html{onward.fragment}"
    return f'<a class="cg-onward" href="{escape(address)}">{escape(onward.label)}</a>'


def _way(way: Way) -> str:
    """Give a link that is large enough to press; what it leads to learns nothing of this page."""
    return f'<a class="cg-way" href="{escape(way.address)}" rel="noopener noreferrer">{escape(way.label)}</a>'


def _cited(fact: Cited, sources: str | None) -> str:
    label, known = escape(fact.label), f"{escape(fact.confidence)}, {_as_of(fact.as_of)}"
    if not sources:
        return f"{label}: {known}"
    # The fact's name is for those who listen and for a pointer; on a phone it would double the answer's length.
    name = f'<span class="cg-heard">{label}: </span>'
    return f'<a href="{escape(record_address(fact.id, sources, fact.page))}" title="{label}">{name}{known}</a>'


def record_address(record: str, sources: str = SOURCES, page: str = "") -> str:
    """Give the address of a record's own line: on this page beside the Sources page, or on that one.

    A source's is on the list of sources.
    """
    if page:
        folder, slash, _ = sources.rpartition("/")
        return f"{folder}{slash}{page}#{record}"
    return f"{SOURCE_LIST if record.startswith('source-') else sources}#{record}"


def _as_of(date: str) -> str:
    """Mark a date up so that the page can add how long ago it was; a date nobody stated stays words."""
    if not date.replace("-", "").isdigit():
        return escape(date)
    return f'as of <time datetime="{escape(date)}">{escape(date)}</time>'
