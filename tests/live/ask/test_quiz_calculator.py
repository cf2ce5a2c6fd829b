"""A quiz as a calculator: each guess gets its own words, and nothing is told before it."""

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.quiz import QuizCase
from coinguide.live.ask.quiz_calculator import cases_at_start

SPOT = CALCULATORS["spot-the-scam"]
CASES = list(enumerate(cases_at_start(SPOT), 1))


@pytest.mark.parametrize(("place", "asked"), CASES, ids=lambda value: getattr(value, "name", ""))
@pytest.mark.parametrize("guess", ["scam", "genuine"])
def test_each_guess_gets_its_own_words(place: int, asked: QuizCase, guess: str) -> None:
    """After right the one explanation, after wrong the other, both with the clue marked and a source."""
    answer = SPOT.answer(case=place, guess=guess)
    (why,) = answer.steps[0].items
    assert why.text == (asked.after_right if guess == asked.right else asked.after_wrong)
    assert why.facts
    assert answer.marks
    (mark,) = answer.marks.marks
    assert asked.clue == asked.text[mark.start : mark.end]


@pytest.mark.parametrize("place", [place for place, _ in CASES])
def test_nothing_is_told_before_the_guess(place: int) -> None:
    """Neither the figures nor the marks give the answer away."""
    answer = SPOT.answer(case=place)
    assert {"case", "name", "order"} == set(answer.figures)
    assert (answer.steps, answer.marks and answer.marks.marks) == ((), ())


def test_letters_are_told_before_the_guess() -> None:
    """Where options are letters, the question says what they stand for, and not which is right."""
    (shown,) = CALCULATORS["course-quiz"].answer(case=1).steps
    assert ["A: The coins", "B: The money, less a fee", "C: Nothing"] == [item.text for item in shown.items]
