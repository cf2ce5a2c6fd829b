"""The order of a quiz: all the cases, each once, the same for the same number everywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.live.ask.controls.controls import Option
from coinguide.live.ask.quiz import Quiz, QuizCase

SEEDS = st.integers(min_value=0, max_value=999_999)


def quiz(size: int) -> Quiz:
    """A quiz of so many cases, with three options."""
    options = tuple(Option(word, word.title()) for word in ("one", "two", "three"))
    words = {"question": "How many?", "right": "two", "after_right": "Yes.", "after_wrong": "No."}
    return Quiz(tuple(QuizCase(name=f"case-{n}", options=options, facts=(), **words) for n in range(size)))


@given(size=st.integers(min_value=0, max_value=30), seed=SEEDS)
def test_an_order_has_every_case_once(size: int, seed: int) -> None:
    """Nothing is lost and nothing comes twice."""
    cases = quiz(size).cases
    assert sorted(case.name for case in cases) == sorted(case.name for case in quiz(size).ordered(seed))


@given(seed=SEEDS)
def test_three_cases_as_with_a_pencil(seed: int) -> None:
    """Two draws put three cases in order: from the first 31 bits or so of two numbers of the generator."""
    first = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    second = (first * 6364136223846793005 + 1442695040888963407) % 2**64
    names = ["case-0", "case-1", "case-2"]
    for last, number in ((2, first), (1, second)):
        taken = number // 2**33 % (last + 1)
        names[last], names[taken] = names[taken], names[last]
    assert names == [case.name for case in quiz(3).ordered(seed)]


def test_every_case_comes_first_in_some_order() -> None:
    """No case hides at the end."""
    cases = quiz(18)
    assert 18 == len({cases.ordered(seed)[0].name for seed in range(500)})


def test_every_option_is_offered_once() -> None:
    """Cases may share options; the list of all has each one time."""
    assert ["one", "two", "three"] == [option.value for option in quiz(4).options]


def one_option(label: str) -> QuizCase:
    """A case with a single option, which is right."""
    words = {"question": "?", "right": "a", "after_right": "Yes.", "after_wrong": "No."}
    return QuizCase(name=label, options=(Option("a", label),), facts=(), **words)


def test_options_that_mean_another_thing_in_each_case_are_letters() -> None:
    """The list of all of them cannot tell what they mean."""
    mixed = Quiz((one_option("one"), one_option("two")))
    assert (True, [Option("a", "A")], False) == (mixed.lettered, list(mixed.options), quiz(4).lettered)


@pytest.mark.parametrize(("label", "shown"), [("Scam", "scam"), ("TikTok, which sold them", "TikTok, which sold them")])
def test_the_right_answer_stands_within_a_sentence(label: str, shown: str) -> None:
    """A single word is written small; in more words a name may be the first."""
    assert shown == one_option(label).right_label
