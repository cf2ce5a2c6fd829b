"""Choices: several of a list are read in the list's order, and a mistake says what is allowed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.live.ask.controls.controls import Choices, InputMistake, Option

OPTIONS = tuple(Option(value, words) for value, words in (("tea", "Hot tea"), ("milk", "Milk"), ("cake", "Cake")))
TABLE = Choices(name="table", label="What is on it", options=OPTIONS, start=("tea",), groups=(("To eat", "cake"),))


@pytest.mark.parametrize(
    "raw", ["milk,tea", " tea , milk ,", "MILK,hot  tea", "tea,tea,milk", ["milk", "tea"], ("Hot tea", "milk")]
)
def test_several_in_many_spellings(raw: object) -> None:
    """Values or words, in any order and case, as one text or as a list, are the same choices, each once."""
    assert ("tea", "milk") == TABLE.read(raw)


@pytest.mark.parametrize("raw", ["", " , ", (), []])
def test_none_is_a_choice_too(raw: object) -> None:
    """Where nothing fits nothing is ticked."""
    assert () == TABLE.read(raw)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("tea,moon", "“moon” is not in the list"),
        ("<img src=x>", "“<img src=x>” is not in the list"),
        (7, "“7” is no list of choices"),
        (["tea", 7], "“['tea', 7]” is no list of choices"),
        (None, "“None” is no list of choices"),
    ],
)
def test_a_wrong_one_gets_its_sentence(raw: object, problem: str) -> None:
    """The sentence says what is wrong, what is allowed, and an example."""
    with pytest.raises(InputMistake) as caught:
        TABLE.read(raw)
    wanted = "Give none, one or more of: tea, milk, cake; parted by commas, for example tea,milk."
    assert f"What is on it: {problem}. {wanted}" == str(caught.value)


def test_a_text_beyond_all_lists_is_refused_briefly() -> None:
    """A million commas are no choice, and are not repeated."""
    with pytest.raises(InputMistake) as caught:
        TABLE.read("tea," * 1_000_000)
    assert len(str(caught.value)) < 250


@given(st.sets(st.sampled_from(["tea", "milk", "cake"])))
def test_choices_survive_their_own_text(chosen: set[str]) -> None:
    """Written as text and read back they are the same."""
    assert chosen == set(TABLE.read(TABLE.text(sorted(chosen))))


def test_headings_part_the_list() -> None:
    """Each group begins at the value its heading names; what stands before the first has none."""
    groups = [(heading, [option.value for option in options]) for heading, options in TABLE.grouped()]
    assert [("", ["tea", "milk"]), ("To eat", ["cake"])] == groups
