"""Answers made ahead: all of them, and each the very words that the page's Python would give."""

import json
from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.ahead import offered_values
from coinguide.live.page.footnotes import BESIDE
from coinguide.live.page.made_ahead import made_ahead, replies_ahead
from coinguide.live.page.respond import reply_json, respond
from coinguide.live.page.shared_text import Piece, shared

WHOLE = ("recharge-guide", "spot-the-scam", "course-quiz")
# What the copy for reading offline holds more through them.
MOST_BYTES = 500_000


@cache
def handed_over(name: str) -> dict[str, Any]:
    """What the script of a calculator tells the page."""
    script = script_of(name)
    detail: dict[str, Any] = json.loads(script[script.index("{detail:") + len("{detail:") : script.rindex("})")])
    return detail


@cache
def script_of(name: str) -> str:
    """The script of a calculator, which takes seconds to make."""
    return made_ahead(CALCULATORS[name], list(replies_ahead(CALCULATORS[name])))


def text_of(pieces: list[Piece], place: int) -> str:
    """The text of a piece, as web/ahead.js puts it together."""
    piece = pieces[place]
    return piece if isinstance(piece, str) else "".join(text_of(pieces, one) for one in piece)


def reply_at(detail: dict[str, Any], at: tuple[int, ...]) -> str:
    """The reply to the values in these places."""
    place = detail["table"]
    for one in at:
        place = place[one] if isinstance(place, list) else place
    return text_of(detail["pieces"], place)


@pytest.mark.parametrize("name", WHOLE)
def test_every_answer_is_what_python_would_have_said(name: str) -> None:
    """To the last letter, for every combination of what the controls offer."""
    detail = handed_over(name)
    names = [control for control, _ in detail["controls"]]
    for at in product(*(range(len(texts)) for _, texts in detail["controls"])):
        values = {name: texts[place] for (name, texts), place in zip(detail["controls"], at, strict=True)}
        assert respond(json.dumps({"calculator": name, "values": values, "sources": BESIDE})) == reply_at(detail, at), (
            names,
            at,
        )


def test_after_a_scam_begins_as_python_would_have_begun() -> None:
    """Its steps come ahead, for everything that happened alone and for any two things, in every country."""
    after = CALCULATORS["after-a-scam"]
    assert after.first
    detail = handed_over("after-a-scam")
    beginning = replace(after, compute=after.first)
    (_, happened), (_, countries) = detail["controls"]
    assert {"", "gift-card", "gift-card,told-code"} <= set(happened)
    for at in product(range(0, len(happened), 7), range(0, len(countries), 11)):
        answer = beginning.ask({"happened": happened[at[0]], "country": countries[at[1]]})
        assert reply_json(answer, after.name, BESIDE) == reply_at(detail, at)


def test_the_first_part_is_how_the_whole_answer_begins() -> None:
    """What a reader has read already stays as it is when the rest comes."""
    after = CALCULATORS["after-a-scam"]
    assert after.first
    values = {"happened": "google-play,threatened", "country": "us"}
    whole, begun = after.ask(values), replace(after, compute=after.first).ask(values)
    assert (whole.key, whole.headline, whole.details, whole.steps[:1]) == (
        begun.key,
        begun.headline,
        begun.details,
        begun.steps,
    )
    assert whole.figures["steps"] == begun.figures["steps"]


def test_what_a_reader_types_cannot_be_answered_ahead() -> None:
    """A number or a text of the reader's own needs Python; only lists of few values do not."""
    ahead = {name for name, calculator in CALCULATORS.items() if offered_values(calculator)}
    assert {*WHOLE, "after-a-scam"} == ahead


def test_the_answers_made_ahead_are_small() -> None:
    """All scripts together, as they lie in the copy for reading offline."""
    assert sum(len(script_of(name).encode()) for name in CALCULATORS) <= MOST_BYTES


def test_shared_pieces_give_back_every_text() -> None:
    """What is said often is kept once."""
    texts = ["<li>one</li><li>two</li>", "<li>two</li><li>one</li>", "", "<li>one</li><li>two</li>"] * 3
    pieces, places = shared(texts)
    assert texts == [text_of(pieces, place) for place in places]
    assert 1 == sum("one" in piece for piece in pieces if isinstance(piece, str))
