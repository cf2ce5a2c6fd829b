"""The questions for the end of the course: one for each chapter, each with its sources."""

import re
from collections import Counter
from pathlib import Path

import pytest

from coinguide.facts import FactError
from coinguide.guide.lessons.course_quiz import course_quiz, parse_questions

CASES = course_quiz().cases
WORDS = {
    "name": '"a-case"',
    "question": '"What?"',
    "options": '["This", "That"]',
    "right": "2",
    "after_right": '"Yes."',
    "after_wrong": '"No."',
    "facts": '["age-coins"]',
}


def toml(**changed: str) -> str:
    """A case as a file has it, with changes."""
    return "[[case]]\n" + "".join(f"{key} = {value}\n" for key, value in (WORDS | changed).items())


def test_each_question_is_about_a_chapter_that_is_there() -> None:
    """A chapter that leaves the book takes its question along."""
    toc = Path("_toc.yml").read_text(encoding="utf-8")
    chapters = set(re.findall(r"file: book/([\w-]+)$", toc, re.MULTILINE))
    assert set() == {case.name for case in CASES} - chapters


def test_no_place_is_always_right() -> None:
    """Each of the three places is the right one for some."""
    found = Counter(case.right for case in CASES)
    assert min(found[letter] for letter in "abc") >= 3


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"right": "3"}, "a-case: right is 3; write the number of an option"),
        ({"right": '"b"'}, "a-case: right is 'b'; write the number"),
        ({"options": '["This"]'}, "a-case: needs two to 6 options"),
        ({"options": '["This", "This"]'}, "a-case: needs two to 6 options, each different"),
        ({"text": '"A message."'}, "a-case: the clue must stand in the text, once"),
        ({"text": '"A message."', "clue": '"code"'}, "a-case: the clue must stand in the text, once"),
        ({"clue": '"code"'}, "a-case: the clue must stand in the text, once"),
        ({"question": '" "'}, "a-case: question is missing or empty"),
        ({"facts": "[]"}, "a-case: has no facts"),
        ({"colour": '"red"'}, "a-case: has a key this file does not know: colour"),
    ],
)
def test_a_question_that_is_not_whole_is_named(changed: dict[str, str], sentence: str) -> None:
    """Each mistake is a sentence with the case."""
    with pytest.raises(FactError, match=sentence):
        parse_questions(toml(**changed))


def test_a_gap_can_be_cited() -> None:
    """What is not known is a reason too."""
    (case,) = parse_questions(toml(facts='["official-diamond-rate"]')).cases
    assert "not known" == case.facts[0].confidence
