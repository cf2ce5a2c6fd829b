"""The guide can be read at about age 13."""

from functools import cache
from pathlib import Path

import pytest

from tests.book.reading import pages, soup
from tests.book.reading_level import WORD, grade, sentences_of, syllables

# A grade is a school year of the United States: in the eighth, children turn 13 or 14.
HARDEST_GRADE = 8.0
LONGEST_SENTENCE = 40
FEW = 10


@cache
def sentences_on(page: Path) -> list[str]:
    """The sentences of a page of the site."""
    return sentences_of(soup(page))


def test_no_page_is_harder_than_the_eighth_school_year(built_site: Path) -> None:
    """The Flesch-Kincaid grade of each page's prose; a page of a few sentences has none."""
    told = {page.stem: sentences_on(page) for page in pages(built_site)}
    grades = {name: round(grade(sentences), 1) for name, sentences in told.items() if len(sentences) >= FEW}
    assert len(grades) >= 14
    assert {} == {name: found for name, found in grades.items() if found > HARDEST_GRADE}


def test_no_sentence_is_endless(built_site: Path) -> None:
    """A page's average hides a monster."""
    sentences = [sentence for page in pages(built_site) for sentence in sentences_on(page)]
    assert [] == [sentence for sentence in sentences if len(WORD.findall(sentence)) > LONGEST_SENTENCE]


def test_the_grade_is_that_of_the_formula() -> None:
    """Ten words, fourteen syllables, two sentences: 0.39 * 5 + 11.8 * 1.4 - 15.59."""
    assert 2.88 == pytest.approx(grade(["The cat sat on the mat.", "Nobody carries it away."]))


@pytest.mark.parametrize(("word", "expected"), [("dollars", 2), ("TikTok", 2), ("4.99", 3), ("isn’t", 2), ("area", 3)])
def test_syllables(word: str, expected: int) -> None:
    """By the dictionary, by vowels where it lacks the word, by digits."""
    assert expected == syllables(word)
