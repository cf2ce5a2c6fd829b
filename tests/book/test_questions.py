"""The questions that people ask: each leads to its answer."""

from pathlib import Path

from coinguide.site.guide.prose import QUESTIONS, check_questions
from coinguide.site.page.written.question_list import questions_from
from tests.book.reading import soup, text_of
from tests.book.test_links import is_there
from verbs.words import ROOT

ASKED = questions_from(ROOT / QUESTIONS)


def test_every_question_leads_to_a_place_that_is_there(built_site: Path) -> None:
    """The list alone says where; the search takes the same."""
    dead = []
    for one in ASKED:
        page, place = one.place
        file = built_site / "book" / f"{page}.html"
        if not file.is_file() or not place or not is_there(file, place):
            dead.append(f"{one.id}: {one.page}")
    assert dead == []


def test_the_page_has_every_question_with_its_line_and_its_way(built_site: Path) -> None:
    """In the order of the list; a link for each."""
    rows = soup(built_site / "book" / "questions.html").select("details.cg-asked")
    shown = [(row.summary.get_text(), text_of(row.a, "href")) for row in rows if row.summary and row.a]
    assert [(one.question, one.page) for one in ASKED] == shown
    assert [] == [one.id for one, row in zip(ASKED, rows, strict=True) if one.answer not in row.get_text()]


def test_a_line_of_answer_is_a_line() -> None:
    """Who wants more follows it."""
    assert [] == [one.id for one in ASKED if len(one.answer.split()) > 30]


def test_a_figure_without_a_record_is_named() -> None:
    """As in a chapter."""
    text = '[[question]]\nid = "many"\nanswer = "It costs 5 dollars."\n'
    assert ["5 dollars"] == [finding.text for finding in check_questions(text, QUESTIONS)]
