"""A quiz in its views: questions with folded answers, widgets with buttons, and words that stay words."""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.controls.controls import Option
from coinguide.live.ask.quiz import Quiz, QuizCase
from coinguide.live.ask.quiz_calculator import quiz_calculator
from coinguide.live.jupyter.panel import Panel
from coinguide.live.page.footnotes import ANYWHERE
from coinguide.live.page.quiz_form import quiz_html

HOSTILE = "<script>alert(1)</script>\"'&"
SPOT = CALCULATORS["spot-the-scam"]


def small_quiz() -> Any:
    """A quiz as another issue will have: more than two options, no text; every word of it hostile."""
    options = (Option("a", HOSTILE), Option("b", "B"), Option("c", "C"))
    case = QuizCase(
        name="sum", question=HOSTILE, options=options, right="a", after_right=HOSTILE, after_wrong="No.", facts=()
    )
    return quiz_calculator("sums", HOSTILE, HOSTILE, Quiz((case,)))


def page_of(calculator: Any) -> BeautifulSoup:
    """The quiz as HTML, read."""
    return BeautifulSoup(quiz_html(calculator), "html.parser")


def test_each_case_has_a_form_and_a_folded_answer() -> None:
    """One form a case, no button before a script is there, and one answer for each guess."""
    cases = page_of(SPOT).select("li[data-case]")
    assert 18 == len(cases)
    for case in cases:
        assert (1, 1, 2) == tuple(
            len(case.select(part)) for part in ("form", ":scope > details:not([open])", "[data-answer]")
        )
        assert case.select_one(".cg-guesses[hidden]")
        assert ["0", "1"] == sorted(str(answer["data-right"]) for answer in case.select("[data-answer]"))


def test_a_link_in_a_message_is_text() -> None:
    """Only citations are links, and they stay on the site: numbers lead to the list, the list to the Sources page."""
    page = page_of(SPOT)
    numbers, links = page.select("a.cg-ref"), page.select("a[href]:not(.cg-ref)")
    assert all(page.select(str(number["href"])) for number in numbers)
    assert all(str(link["href"]).startswith(f"{ANYWHERE}#") for link in links)


def test_the_clue_is_marked_in_its_place() -> None:
    """The very words, once, behind the fold."""
    case = page_of(SPOT).select_one("[data-case=look-alike]")
    assert case
    marks = [mark.bdi.get_text() for mark in case.select("details mark") if mark.bdi]
    assert (["coins-check.example"], []) == (marks, case.select("form mark"))


def test_other_quizzes_have_other_options() -> None:
    """Three options, no text to judge, and nothing in them becomes markup."""
    page = page_of(small_quiz())
    assert (3, 3, []) == (len(page.select("[data-guess]")), len(page.select("[data-answer]")), page.select("script"))


def test_an_option_of_another_case_gets_a_sentence() -> None:
    """A guess that this case does not offer is asked back."""
    first = QuizCase(
        name="x", question="?", options=(Option("a", "A"),), right="a", after_right="Y", after_wrong="N", facts=()
    )
    second = QuizCase(
        name="y", question="?", options=(Option("b", "B"),), right="b", after_right="Y", after_wrong="N", facts=()
    )
    mixed = quiz_calculator("mixed", "Mixed", "?", Quiz((first, second)))
    answers = [mixed.answer(case=place, guess="a") for place in (1, 2)]
    assert [["guess"]] == [[m.control for m in answer.mistakes] for answer in answers if not answer.complete]


@pytest.mark.parametrize(("guess", "words"), [(0, "1 of 1 right. 17 to go."), (1, "0 of 1 right. 17 to go.")])
def test_widgets_judge_and_sum(guess: int, words: str) -> None:
    """A press on a button shows the answer and the sum; the first guess counts."""
    quiz = Panel(SPOT, lambda _: None).quiz
    assert quiz
    case = quiz.cases["generator"]
    case.buttons[guess].click()
    assert words in quiz.score.value
    assert all(button.disabled for button in case.buttons)
    assert "<mark>" in case.text.value


def test_the_end_is_said() -> None:
    """After the last case the sum says that it was all."""
    quiz = Panel(SPOT, lambda _: None).quiz
    assert quiz
    for case in quiz.cases.values():
        case.buttons[0].click()
    assert "10 of 18 right. That was all." in quiz.score.value


def test_widgets_show_one_case_at_a_time() -> None:
    """Next waits for a guess; behind the last case all stand for a look back."""
    quiz = Panel(SPOT, lambda _: None).quiz
    assert quiz
    shown = []
    for _ in quiz.order:
        waits = quiz.next.disabled
        quiz.cases[quiz.order[quiz.at]].buttons[0].click()
        shown.append((len(quiz.list.children), waits, quiz.next.disabled))
        quiz.next.click()
    assert ([(1, True, False)] * 18, 18, True) == (shown, len(quiz.list.children), quiz.next.disabled)


def test_widgets_lead_back_to_the_case_before() -> None:
    """With what was guessed there."""
    quiz = Panel(SPOT, lambda _: None).quiz
    assert quiz
    first = quiz.cases[quiz.order[0]]
    first.buttons[0].click()
    quiz.next.click()
    quiz.back.click()
    assert ((first.box,), True, "1 of 18." in quiz.progress.value) == (quiz.list.children, quiz.back.disabled, True)


def test_another_number_reorders_the_widgets() -> None:
    """What was guessed stays with its case."""
    panel = Panel(SPOT, lambda _: None)
    assert panel.quiz
    panel.quiz.cases["generator"].buttons[0].click()
    panel.fields["seed"].value = "7"
    assert panel.quiz.cases["gift-card"].box is panel.quiz.list.children[0]
    assert "1 of 1 right" in panel.quiz.score.value


def test_no_button_in_jupyter_cuts_its_words_off() -> None:
    """Each is as wide as they are, and the next one goes to a new line where there is no room."""
    panel = Panel(CALCULATORS["course-quiz"], lambda _: None)
    assert panel.quiz
    buttons = [button for case in panel.quiz.cases.values() for button in case.buttons]
    rows = [case.box.children[2] for case in panel.quiz.cases.values()]
    assert ({"auto"}, {"row wrap"}) == ({b.layout.width for b in buttons}, {row.layout.flex_flow for row in rows})
