"""The exercise's helpers as the notebook calls them."""

import pytest

from coinguide.guide.lessons.exercise.cells import check, given, points


def test_each_answer_gets_a_line_with_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    """The word stands there as text, for those who see no sign."""
    for answer in (..., 1.6125, 0.016125, 5):
        check("unit-price", answer)
    lines = capsys.readouterr().out.splitlines()
    assert ["Nothing here yet", "Right.", "Close.", "Not yet right."] == [
        next(word for word in ("Nothing here yet", "Right.", "Close.", "Not yet right.") if word in line)
        for line in lines
    ]


def test_one_point_for_each_right_answer() -> None:
    """What is wrong, close or missing earns none."""
    assert 1 == points({"unit-price": 1.6125, "cheapest-pack": "C", "saving": ...})


def test_the_shop_is_shown_with_its_prices(capsys: pytest.CaptureFixture[str]) -> None:
    """And it is called invented."""
    given()
    shown = capsys.readouterr().out
    assert (True, True) == ("an invented shop" in shown, "Pack A: 80 coins for $1.29" in shown)
