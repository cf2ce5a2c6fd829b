"""Plurals, lists in words and large first letters, each in one place."""

import pytest

from coinguide.live.ask.words import counted, large_first, listed, plural


@pytest.mark.parametrize(("number", "expected"), [(0, "0 coins"), (1, "1 coin"), (2, "2 coins"), (1000, "1,000 coins")])
def test_one_thing_has_no_s(number: int, expected: str) -> None:
    """Only one is one."""
    assert expected == counted(number, "coin")


def test_an_odd_plural_is_given() -> None:
    """Words that take no s bring their own."""
    assert ["leaves", "leave"] == [plural(number, "leaves", "leave") for number in (1, 2)]


@pytest.mark.parametrize(
    ("words", "expected"), [((), ""), (("a",), "a"), (("a", "b"), "a or b"), (("a", "b", "c"), "a, b or c")]
)
def test_a_list_ends_with_its_word(words: tuple[str, ...], expected: str) -> None:
    """Commas between, and a word before the last."""
    assert expected == listed(words, "or")


def test_only_the_first_letter_grows() -> None:
    """What is large already stays, and nothing stays nothing."""
    assert ["US dollars", "Dollars of the US", ""] == [*map(large_first, ("US dollars", "dollars of the US", ""))]
