"""An answer as plain JSON: what ``--json`` prints and what the worker sends to the page."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from coinguide.core.answer import Answer, Chart, Figure, Marked, Note, Rows, Steps

__all__ = ["answer_json", "figures_json"]

Json = Any


def figures_json(figures: Mapping[str, Figure]) -> dict[str, Json]:
    """Give figures by name: whole cents as integers, parts of a cent with their 4 places, unknown as null."""
    return {name: _value(figure) for name, figure in figures.items()}


def _value(figure: Figure) -> Json:
    if isinstance(figure, tuple):
        return [entry if isinstance(entry, str) else figures_json(entry) for entry in figure]
    return float(figure) if isinstance(figure, Decimal) else figure


def answer_json(answer: Answer) -> dict[str, Json]:
    """Give headline, figures, marks, steps, rows, series and notes; with wrong input also mistakes and the question."""
    plain: dict[str, Json] = {
        "headline": answer.headline,
        "figures": figures_json(answer.figures),
        "marks": _marks(answer.marks),
        "steps": [_steps(steps) for steps in answer.steps],
        "rows": _rows(answer.rows),
        "series": [_chart(chart) for chart in answer.series],
        "notes": [_note(note) for note in answer.notes],
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
    """Give each mark's place in the text that was pasted, in characters; the text itself is the asker's."""
    return [{"start": m.start, "end": m.end, "reason": m.reason} for m in marked.marks] if marked else []


def _steps(steps: Steps) -> dict[str, Json]:
    return {"title": steps.title, "numbered": steps.numbered, "items": [_note(note) for note in steps.items]}


def _rows(rows: Rows | None) -> list[dict[str, str]]:
    return [dict(zip(rows.columns, row, strict=True)) for row in rows.cells] if rows else []


def _chart(chart: Chart) -> dict[str, Json]:
    bars = [
        {
            "label": bar.label,
            "parts": [{"name": p.name, "value": float(p.value), "text": p.text} for p in bar.parts],
        }
        for bar in chart.bars
    ]
    return {"title": chart.title, "unit": chart.unit, "words": chart.words, "bars": bars}


def _note(note: Note) -> dict[str, Json]:
    facts = [
        {"id": fact.id, "label": fact.label, "as_of": fact.as_of, "confidence": fact.confidence} for fact in note.facts
    ]
    return {"text": note.text, "facts": facts}
