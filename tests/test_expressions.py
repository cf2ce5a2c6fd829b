"""Every regular expression over a reader's text takes time that grows with the text and no faster."""

import re
from collections.abc import Callable
from re import Pattern
from time import process_time
from typing import Any

import pytest

from tests.expressions import Used, calls_in_place, hard_texts, used_expressions

SHORT, LONG = 10_000, 20_000
MOST = 3.0  # twice the text is twice the work; a square of it would be four times
UNSEEN = 0.005  # seconds; less is noise, and a square of such a text takes more than ten times that
TRIED = 2_000
# Expressions that stand in a function, and why a reader's text cannot make them slow.
IN_PLACE = {
    "facts/ways_out.py: _place: re.search": "asks a fact's own sentence",
    "guide/scams/links/find.py: _name: re.split": "one sign",
    "guide/scams/messages/tokens.py: _pieces: re.fullmatch": "each turn takes a mark and a figure",
    "guide/statements/places.py: _pattern: re.compile": "made of words.toml; kept, and asked below",
    "guide/statements/reading/amounts.py: _in_threes: re.findall": "one sign",
    "guide/statements/reading/decimals.py: _has_thousandths: re.search": "four figures at most",
    "guide/statements/reading/letters.py: _score: re.findall": "one class of signs",
    "live/ask/controls/numerals.py: _unsigned: re.fullmatch": "asks 40 letters",
}
EXPRESSIONS = [(used, way) for used in used_expressions() for way in sorted(used.ways)]

Hard = tuple[str, str, str]


def seconds(pattern: Pattern[Any], way: str, hard: Hard, size: int) -> float:
    """How long the expression takes for a text of about this size."""
    start, pump, end = hard
    text: Any = start + pump * (size // len(pump)) + end
    if isinstance(pattern.pattern, bytes):
        text = text.encode("latin-1", "replace")
    ask: Callable[..., Any] = getattr(pattern, way)
    given = (text[:0], text) if way == "sub" else (text,)
    began = process_time()
    found = ask(*given)
    if way == "finditer":
        for _ in found:
            pass
    return process_time() - began


def ratio(pattern: Pattern[Any], way: str, hard: Hard) -> float:
    """How many times as long the long text takes as the short one: the best of several."""
    short, long = (min(seconds(pattern, way, hard, size) for _ in range(3)) for size in (SHORT, LONG))
    return max(long, UNSEEN) / max(short, UNSEEN)


def worst(used: Used, way: str) -> float:
    """The largest ratio of the texts that took longest when all were tried at a smaller size."""
    slowest = sorted(hard_texts(used.pattern), key=lambda hard: -seconds(used.pattern, way, hard, TRIED))
    return max(ratio(used.pattern, way, hard) for hard in slowest[:4])


@pytest.mark.slow
@pytest.mark.parametrize(("used", "way"), EXPRESSIONS, ids=lambda part: getattr(part, "place", part))
def test_twice_the_text_is_twice_the_time(used: Used, way: str) -> None:
    """The worst texts of its class: what it repeats, without the end that it waits for."""
    assert any(MOST > worst(used, way) for _ in range(3))  # a busy machine gets a second try, and a third


def test_the_measure_sees_a_slow_one() -> None:
    """An expression that tries every end from every start is found, at a busy machine's third try at the latest."""
    slow = re.compile(r'"[^"]*"|\[[^\]]*\]')
    assert any(MOST < ratio(slow, "sub", ("x", "[", "")) for _ in range(3))


def test_an_expression_in_a_function_has_a_reason() -> None:
    """Those without a name of their own are few, and each is known."""
    assert sorted(IN_PLACE) == sorted(set(calls_in_place()))
