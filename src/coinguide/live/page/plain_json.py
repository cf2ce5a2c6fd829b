"""An answer as plain JSON: what ``--json`` prints and what the worker sends to the page."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, assert_never

from coinguide.live.ask.answer import (
    Answer,
    Chart,
    Download,
    Figure,
    LineChart,
    LinePoint,
    Marked,
    Note,
    Range,
    RangeChart,
    Rows,
    Series,
    Steps,
)

__all__ = ["answer_json", "figures_json"]

Json = Any


def figures_json(figures: Mapping[str, Figure]) -> dict[str, Json]:
    """Return figures by name: whole cents as integers, what has decimals as a number, unknown as null."""
    return {name: _value(figure) for name, figure in figures.items()}


def _value(figure: Figure) -> Json:
    if isinstance(figure, tuple):
        return [entry if isinstance(entry, str) else figures_json(entry) for entry in figure]
    return float(figure) if isinstance(figure, Decimal) else figure


def answer_json(answer: Answer) -> dict[str, Json]:
    """Return every part of an answer; with wrong input also the mistakes and the question.

    A file is described and its content left out: ``--save FOLDER`` writes it.
    """
    plain: dict[str, Json] = {
        "key": answer.key and {"label": answer.key.label, "value": answer.key.value},
        "tone": answer.tone,
        "headline": answer.headline,
        "details": answer.details,
        "figures": figures_json(answer.figures),
        "marks": _marks(answer.marks),
        "steps": [_steps(steps) for steps in answer.steps],
        "rows": _rows(answer.rows),
        "series": [_chart(chart) for chart in answer.series],
        "notes": [_note(note) for note in answer.notes],
        "files": [_file(file) for file in answer.files],
    }
    if not answer.complete:
        plain["mistakes"] = [{"control": m.control, "sentence": m.sentence} for m in answer.mistakes]
        ask = answer.ask
        plain["ask"] = ask and {
            "control": ask.control,
            "sentence": ask.sentence,
            "choices": list(ask.choices),
        }
    return plain


def _marks(marked: Marked | None) -> list[dict[str, Json]]:
    """Return each mark's place in the text that was pasted, in characters; the text itself is the asker's."""
    return [{"start": m.start, "end": m.end, "reason": m.reason} for m in marked.marks] if marked else []


def _steps(steps: Steps) -> dict[str, Json]:
    return {"title": steps.title, "numbered": steps.numbered, "items": [_note(note) for note in steps.items]}


def _rows(rows: Rows | None) -> list[dict[str, str]]:
    return [dict(zip(rows.columns, row, strict=True)) for row in rows.cells] if rows else []


def _chart(chart: Series) -> dict[str, Json]:
    common = {"title": chart.title, "unit": chart.unit, "words": chart.words}
    match chart:
        case Chart():
            return common | {"bars": _bars(chart)}
        case RangeChart():
            return common | {"end": float(chart.end), "ranges": [_range(line) for line in chart.ranges]}
        case LineChart():
            return common | {
                "across": chart.across,
                "first": chart.first,
                "last": chart.last,
                "points": [_point(point) for point in chart.points],
                "limit": _point(chart.limit),
            }
    assert_never(chart)


def _bars(chart: Chart) -> list[dict[str, Json]]:
    return [
        {
            "label": bar.label,
            "parts": [{"name": p.name, "value": float(p.value), "text": p.text} for p in bar.parts],
        }
        for bar in chart.bars
    ]


def _range(line: Range) -> dict[str, Json]:
    ends = {"low": line.low, "best": line.best, "high": line.high}
    return {"label": line.label, **{name: _value(value) for name, value in ends.items()}, "text": line.text}


def _point(point: LinePoint) -> dict[str, Json]:
    return {"place": point.place, "value": float(point.value), "text": point.text}


def _file(file: Download) -> dict[str, Json]:
    return {"name": file.name, "label": file.label, "media_type": file.media_type, "bytes": len(file.content)}


def _note(note: Note) -> dict[str, Json]:
    facts = [
        {"id": fact.id, "label": fact.label, "as_of": fact.as_of, "confidence": fact.confidence} for fact in note.facts
    ]
    ways = [{"label": way.label, "address": way.address} for way in note.ways]
    onward = {"onward": note.onward.fragment} if note.onward else {}
    text = note.text or (note.onward.label if note.onward else "")
    return {"text": text, "facts": facts} | ({"ways": ways} if ways else {}) | onward
