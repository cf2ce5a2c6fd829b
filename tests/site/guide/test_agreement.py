"""A sentence agrees with its facts: those that were invented for class, and those of the course's questions."""

import re

import pytest

from coinguide.facts import load
from coinguide.guide.computed import all_facts
from coinguide.guide.lessons.course_quiz import course_quiz
from coinguide.live.ask.quiz import QuizCase
from coinguide.site.guide.agreement import disagreements
from coinguide.site.guide.told_numbers import numbers_in

# Computed from cited facts, so that they cannot be cited themselves.
COMPUTED = {"budget": ["example-habit-week", "example-habit-year"]}


def test_a_sentence_may_name_its_price_and_its_coins() -> None:
    """Both belong to the record."""
    assert disagreements("250 coins for 3.49 dollars", load().by_id("lesson-exit-pack")) == []


@pytest.mark.parametrize("text", ["3.5 dollars", "240 coins"])
def test_an_invented_number_is_exact(text: str) -> None:
    """It is nobody's estimate, so a sentence cannot round it in silence."""
    assert len(disagreements(text, load().by_id("lesson-exit-pack"))) == 1


@pytest.mark.parametrize("case", course_quiz().cases, ids=lambda case: case.name)
def test_every_figure_is_that_of_a_fact(case: QuizCase) -> None:
    """In the question, in the right answer and in both explanations; a changed price names the sentence here."""
    known = all_facts()
    names = [*(fact.id for fact in case.facts), *COMPUTED.get(case.name, ())]
    facts = [known[name] for name in names if name in known]
    for text in (case.question, case.right_label, case.after_right, case.after_wrong):
        for sentence in re.split(r"(?<=[.:?]) ", text):
            wrong = {
                figure.text
                for figure in numbers_in(sentence)
                if figure.telling and all(figure in disagreements(sentence, fact) for fact in facts)
            }
            assert set() == wrong
