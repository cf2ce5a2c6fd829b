"""The cases that worksheets ask follow from the seed, on every computer and for ever."""

from coinguide.guide.lessons.drawn.draw import Draw
from coinguide.guide.lessons.drawn.pupils import drawn_cases
from coinguide.guide.lessons.drawn.trap import draw_trap


def test_the_draws_are_the_same_on_every_computer() -> None:
    """Fixed here, so that a new Python that draws otherwise fails."""
    draw = Draw("7:trap:1")
    assert ([5, 6, 2, 4, 1], 68, "a") == (draw.shuffled([1, 2, 4, 5, 6]), draw.among(0, 90, 4), draw.one("abc"))


def test_the_traps_of_a_sheet_are_three_or_four() -> None:
    """So nobody can count them out."""
    assert {3, 4} == {sum(card.trap for card in case.cards) for case in drawn_cases("trap", draw_trap, 200, 7)}


def test_a_case_that_was_drawn_before_is_drawn_again() -> None:
    """Six pupils and six numbers: each has one of them."""
    assert [1, 2, 3, 4, 5, 6] == sorted(drawn_cases("dice", lambda draw: draw.among(1, 6), 6, 7))
