"""The exercise's judge: right is right, near misses are told why, and no sentence gives an answer away."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest

from coinguide.guide.lessons.exercise.judge import judge
from coinguide.guide.lessons.exercise.shop import exercise
from coinguide.guide.lessons.exercise.tasks import tasks

# Worked out by hand from exercise.toml, and written as a pupil would.
RIGHT = {
    "unit-price": 1.6125,
    "cheapest-pack": "B",
    "saving": 7.3,
    "cheapest-way": 8.15,
    "left-over": 20,
    "habit-year": 466.44,
    "fits-cap": 6,
    "arrives": 4.2,
}
NEARS = [(task.name, near) for task in tasks().values() for near in task.nears]


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_answer_is_right(name: str) -> None:
    """As a pencil and paper give it."""
    assert "right" == judge(name, RIGHT[name]).verdict


def test_every_task_has_an_answer_here() -> None:
    """And in the notebook's order."""
    assert list(tasks()) == list(RIGHT)


@pytest.mark.parametrize(("name", "near"), NEARS, ids=str)
def test_a_near_miss_is_told_its_own_reason(name: str, near: object) -> None:
    """With the digits that a computer gives, and with those of a pocket calculator."""
    value = getattr(near, "value", None)
    written = [value] if isinstance(value, str) else [value, float(f"{float(value or 0):.5g}")]
    assert [("close", getattr(near, "words", ""))] * len(written) == [
        (judged.verdict, judged.sentence) for judged in (judge(name, one) for one in written)
    ]


@pytest.mark.parametrize(
    ("name", "given", "verdict"),
    [
        ("unit-price", 1.613, "right"),
        ("unit-price", Decimal("1.6125"), "right"),
        ("unit-price", Fraction(129, 80), "right"),
        ("unit-price", 1.6, "close"),
        ("unit-price", 5, "wrong"),
        ("unit-price", "1.6125", "unusable"),
        ("unit-price", float("nan"), "unusable"),
        ("unit-price", True, "unusable"),
        ("unit-price", ..., "not yet"),
        ("unit-price", None, "not yet"),
        ("cheapest-pack", " pack b", "right"),
        ("cheapest-pack", "Z", "wrong"),
        ("cheapest-pack", 2, "unusable"),
        ("left-over", 19.9, "wrong"),
        ("habit-year", 2.99 * 3 * 52, "right"),
        ("arrives", 10 * 0.7 * 0.6, "right"),
    ],
)
def test_an_answer_is_read_as_it_was_meant(name: str, given: object, verdict: str) -> None:
    """Rounded or exact, a number or none, a name in small letters."""
    assert verdict == judge(name, given).verdict


@pytest.mark.parametrize("name", RIGHT)
def test_no_sentence_gives_the_answer_away(name: str) -> None:
    """Whatever is answered, the words hold no number that is the answer of this task, nor the pack's name."""
    task = tasks()[name]
    said = [task.praise, task.start, *(near.words for near in task.nears), judge(name, "?").sentence]
    if isinstance(task.right, str):
        assert not [words for words in said if re.search(rf"\b{task.right}\b", words)]
    else:
        numbers = [Fraction(number) for words in said for number in re.findall(r"\d+(?:\.\d+)?", words)]
        assert [] == [number for number in numbers if abs(number - task.right) < Fraction(1, 20)]


def test_an_unknown_task_is_named() -> None:
    """A slip in the notebook is found at once."""
    with pytest.raises(KeyError, match="There is no task 'unit'"):
        judge("unit", 1)


def test_the_largest_pack_is_not_the_cheapest() -> None:
    """Else the second task would teach what the guide says is false."""
    packs = exercise().packs
    assert max(packs, key=lambda name: packs[name].coins) != exercise().cheapest_pack
