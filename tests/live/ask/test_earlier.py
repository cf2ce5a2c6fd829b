"""Names that a calculator's controls had before are still read."""

from typing import Any

import pytest

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Choice, Choices, InputMistake, Option
from coinguide.live.ask.earlier import Earlier


def choice(name: str, *values: str) -> Choice:
    """A list that starts with its first value."""
    return Choice(name=name, label=name, options=tuple(Option(v, f"The {v}") for v in values), start=values[0])


TABLE = Choices(name="table", label="Table", options=tuple(Option(v, v) for v in ("tea", "milk", "cake")))
BREAKFAST = Calculator(
    name="breakfast",
    title="Breakfast",
    question="What is on the table?",
    controls=(TABLE,),
    compute=lambda table: Answer(headline=" and ".join(table) or "nothing"),
    earlier=(
        Earlier(choice("drink", "water", "tea", "milk"), "table", {"water": "", "tea": "tea", "milk": "milk"}),
        Earlier(choice("food", "cake", "none"), "table", {"cake": "cake", "none": ""}),
    ),
)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({}, "nothing"),
        ({"table": "milk"}, "milk"),
        ({"drink": "tea", "food": "none"}, "tea"),
        ({"drink": "THE TEA", "food": "cake"}, "tea and cake"),
        ({"drink": "tea"}, "tea and cake"),
        ({"food": "none"}, "nothing"),
    ],
)
def test_an_old_name_is_read(raw: dict[str, str], expected: str) -> None:
    """It gives the answer that it gave then: one that is left out had its start value."""
    assert expected == BREAKFAST.ask(raw).headline


def test_an_old_name_starts_a_notebook() -> None:
    """A notebook of before starts its calculator where it did."""
    assert "tea" == BREAKFAST.starting({"drink": "tea", "food": "none"}).ask({}).headline


def mistake(raw: dict[str, Any]) -> tuple[str, str]:
    """The control and the sentence of the only mistake."""
    (found,) = BREAKFAST.ask(raw).mistakes
    return found.control, found.sentence


def test_what_was_wrong_before_is_wrong() -> None:
    """The sentence is the old control's, at the control that took its place."""
    assert ("table", "food: “moon” is not in the list. Give one of: cake, none.") == mistake({"food": "moon"})


def test_old_and_new_name_at_once_are_asked_back() -> None:
    """Nobody can know which of them counts."""
    expected = ("table", "table has taken the place of drink and food. Give table alone.")
    assert expected == mistake({"food": "cake", "table": "tea"})
    with pytest.raises(InputMistake):
        BREAKFAST.starting({"food": "cake", "table": "tea"})
