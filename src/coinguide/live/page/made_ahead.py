"""The answers that a page has without its Python: made when the book is built, in one script for each calculator."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from coinguide.live.ask.ahead import answers_ahead, offered_values
from coinguide.live.ask.calculator import Calculator
from coinguide.live.page.footnotes import BESIDE
from coinguide.live.page.respond import reply_json
from coinguide.live.page.shared_text import shared

__all__ = ["made_ahead", "replies_ahead"]


def made_ahead(calculator: Calculator, replies: Sequence[str]) -> str:
    """Return the script that hands over these answers in an event at its own tag; empty where none can be made ahead.

    web/ahead.js hears it. A script and not JSON, since a page that is read from a folder can load nothing else.
    """
    offered = offered_values(calculator)
    if not offered:
        return ""
    pieces, places = shared(replies)
    detail = {
        "whole": calculator.first is None,
        "controls": [[one.name, one.texts] for one in offered],
        "table": _table(places, [len(one.texts) for one in offered]),
        "pieces": pieces,
        "beside": BESIDE,
    }
    words = json.dumps(detail, ensure_ascii=False, separators=(",", ":"))
    return f'document.currentScript.dispatchEvent(new CustomEvent("brought",{{detail:{words}}}));\n'


def replies_ahead(calculator: Calculator) -> Iterator[str]:
    """Return each answer as the page hears it; one that is the same object as the one before is drawn once."""
    before, drawn = None, ""
    for answer in answers_ahead(calculator):
        if answer is not before:
            before, drawn = answer, reply_json(answer, calculator.name, BESIDE)
        yield drawn


def _table(places: Sequence[int], counts: Sequence[int]) -> Any:
    """Return the places as rows within rows, one for each value of a control; one place where all of them are equal."""
    if not counts:
        return places[0]
    step = len(places) // counts[0]
    rows = [_table(places[start : start + step], counts[1:]) for start in range(0, len(places), step)]
    return rows[0] if isinstance(rows[0], int) and all(row == rows[0] for row in rows) else rows
