"""The page's answer: one function that the book's build and the reader's browser both call."""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Protocol

from markupsafe import Markup, escape

from coinguide.live.ask.answer import Answer, Note, Onward, Rows, Steps, Way
from coinguide.live.ask.days import Dated, date_words
from coinguide.live.page.chart import chart_svg
from coinguide.live.page.downloads import files_html
from coinguide.live.page.footnotes import SOURCES, Footnotes
from coinguide.live.page.marked import marked_html
from coinguide.live.page.plain_json import figures_json
from coinguide.live.page.said import said_html
from coinguide.live.page.sheet_form import sheet_html
from coinguide.live.page.tags import joined, tag, whole
from coinguide.live.registry import CALCULATORS

__all__ = ["below_html", "details_html", "reply_json", "respond", "rows_html"]

TOO_LARGE = "This file is made when the calculator is live."


class JsBytes(Protocol):
    """Bytes that JavaScript handed over."""

    def to_bytes(self) -> bytes:
        """Return a copy."""


def respond(request_json: str, *files: bytes | JsBytes) -> str | bytes:
    """Return the answer to a request of the page, ``{"calculator": name, "values": {control: text}}``, as JSON.

    A file's value is its ``name`` and ``size``; ``"files"`` names the controls whose bytes follow the
    request. Of several files it is a list of these, and each is named ``control/place``.

    The reply holds ``complete``, the answer's ``html`` (key figure and headline), its ``details`` (as HTML too, every
    text escaped) and ``figures``, or the ``mistakes`` (control, sentence, row) and the question ``ask`` (these and
    choices). ``sheet`` is a table that was read. ``"sources"`` is the folder of the Sources page, seen from the page.
    With ``"file"``, a place in the answer's list of files, it is that file's bytes instead.
    Raises KeyError for a calculator that does not exist: the page names only those it was built with.
    """
    request = json.loads(request_json)
    given = (file if isinstance(file, bytes) else file.to_bytes() for file in files)
    uploads = tuple(zip(request.get("files", ()), given, strict=True))
    answer = _answer(request["calculator"], json.dumps(request["values"]), uploads)
    if answer.complete and "file" in request:
        return answer.files[int(request["file"])].content
    return reply_json(answer, request["calculator"], request.get("sources", ""))


def reply_json(answer: Answer, calculator: str, folder: str = "") -> str:
    """Return an answer of this calculator as the page hears it; ``folder`` is that of the Sources page."""
    reply: dict[str, object] = {"complete": answer.complete}
    if answer.complete:
        reply["html"] = said_html(answer)
        reply["details"] = below_html(answer, calculator, folder + SOURCES)
        reply["figures"] = figures_json(answer.figures)
    else:
        reply["mistakes"] = [{"control": m.control, "sentence": m.sentence, "row": m.row} for m in answer.mistakes]
        ask = answer.ask
        choices = () if answer.sheet else ask and ask.choices  # the table's lists are there to choose in
        reply["ask"] = ask and {"control": ask.control, "sentence": ask.sentence, "row": ask.row, "choices": choices}
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


def below_html(answer: Answer, key: str, sources: str = SOURCES) -> Markup:
    """Return what stands below an answer's headline: details, chart, marked text, steps, table, lists, files.

    ``key`` keeps ids apart on one page.

    ``sources`` is the address of the Sources page that facts link to.
    """
    details = tag("p", whole(answer.details), class_="cg-said", dir="auto") if answer.details else ""
    charts = (
        tag("figure", chart_svg(chart, f"{key}-chart-{number}"), tag("figcaption", chart.title), class_="cg-chart")
        for number, chart in enumerate(answer.series)
    )
    return joined([details, *charts, details_html(answer, sources, key), files_html(answer.files, TOO_LARGE)])


def details_html(answer: Answer, sources: str | None, key: str = "") -> Markup:
    """Return an answer's text with its marks, its steps, table, lists and notes as HTML, its sources in one fold.

    Facts are words alone where ``sources`` is None, and their numbers no links without a ``key``.
    """
    footnotes = Footnotes(sources, key)
    marks = marked_html(answer.marks) if answer.marks else ""
    steps = [_steps(steps, footnotes) for steps in answer.steps if steps.numbered]
    table = rows_html(answer.rows) if answer.rows else ""
    lists = [_steps(steps, footnotes) for steps in answer.steps if not steps.numbered]
    return joined([marks, *steps, table, *lists, _notes(answer, footnotes)])


def _notes(answer: Answer, footnotes: Footnotes) -> Markup:
    """Return the notes, those that are folded behind one button with the sources."""
    folded = [note for note in answer.notes if note.folded]
    shown = _note_list([note for note in answer.notes if not note.folded], footnotes)
    if shown and answer.steps:  # without a title they would read as more of the last list
        shown = tag("p", "Good to know", class_="cg-steps-title") + shown
    more = _note_list(folded, footnotes)
    inside = more + footnotes.listed()
    summary = tag("summary", "Sources and details" if more else "Sources")
    return shown + (tag("details", summary, inside, class_="cg-more-notes") if inside else Markup())


def _note_list(notes: Iterable[Note], footnotes: Footnotes) -> Markup:
    items = _items(notes, footnotes)
    return tag("ul", *items, class_="cg-notes") if items else Markup()


def _steps(steps: Steps, footnotes: Footnotes) -> Markup:
    title = tag("p", steps.title, class_="cg-steps-title")
    return title + tag("ol" if steps.numbered else "ul", *_items(steps.items, footnotes), class_="cg-steps")


def _items(notes: Iterable[Note], footnotes: Footnotes) -> list[Markup]:
    return [tag("li", _note(note, footnotes), dir="auto") for note in notes]


def rows_html(rows: Rows) -> Markup:
    """Return a table of an answer as HTML, each cell with its column's name for the phone."""
    head = (tag("th", column, scope="col", role="columnheader") for column in rows.columns)
    # On a phone the style sheet draws the rows as blocks; the roles keep it a table for those who listen.
    return tag(
        "table",
        tag("caption", rows.caption),
        tag("thead", tag("tr", *head, role="row"), role="rowgroup"),
        tag("tbody", *(_row(rows.columns, cells) for cells in rows.cells), role="rowgroup"),
        class_="cg-rows",
        role="table",
    )


def _row(columns: Sequence[str], cells: Sequence[str]) -> Markup:
    rest = (
        tag("td", _cell(cell), role="cell", data_label=column)
        for column, cell in zip(columns[1:], cells[1:], strict=True)
    )
    return tag("tr", tag("th", cells[0], scope="row", role="rowheader"), *rest, role="row")


def _cell(text: str) -> Markup:
    """Return a cell's text as one element, so that a style can lay it out; no line ends at a date's hyphens."""
    if not isinstance(text, Dated):
        return tag("span", whole(text)) if text else Markup()
    before, day = text.parts
    return tag("span", before, tag("span", day, class_="cg-date"))


def _note(note: Note, footnotes: Footnotes) -> Markup:
    """Return a sentence with its ways as links: in their place where it names them, else behind it; then the way on."""
    text, behind = escape(whole(note.text)), []
    for way in note.ways:
        label = escape(way.label)
        if label in text:
            text = text.replace(label, _way(way), 1)
        else:
            behind += [" ", _way(way)]
    shown = joined([text, *behind, footnotes.marks(note.facts), _dated(note.dated)])
    if not note.onward:
        return shown
    return joined([shown, " " if shown else "", _onward(note.onward, footnotes.sources)])


def _dated(day: str) -> Markup:
    """Return a date that the page adds its age to; what is older than a year it greys."""
    if not day:
        return Markup()
    return joined([" ", tag("span", "(", tag("time", date_words(day), datetime=day), ")", class_="cg-dated")])


def _onward(onward: Onward, sources: str | None) -> Markup:
    """Return the way on as a link; words alone where no page of the book is near."""
    if not sources:
        return escape(f"{onward.label} ({onward.calculator})")
    address = f"{sources.removesuffix(SOURCES)}{onward.page}.html{onward.fragment}"
    return tag("a", onward.label, class_="cg-onward", href=address)


def _way(way: Way) -> Markup:
    """Return a link that is large enough to press; what it leads to learns nothing of this page."""
    return tag("a", way.label, class_="cg-way", href=way.address, rel="noopener noreferrer")
