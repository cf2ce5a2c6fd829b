"""A quiz's cases as HTML, each a form of its own with its answers, made when the book is built.

Without a script each case is a question with a folded answer. web/quiz.js shows the answer to a guess and sums.
"""

from dataclasses import replace

from markupsafe import Markup

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Option
from coinguide.live.ask.quiz import QuizCase
from coinguide.live.ask.quiz_calculator import ORDERS, cases_at_start
from coinguide.live.ask.words import large_first
from coinguide.live.page.footnotes import ANYWHERE
from coinguide.live.page.marked import marked_html
from coinguide.live.page.respond import below_html
from coinguide.live.page.said import said_html
from coinguide.live.page.tags import joined, tag

__all__ = ["quiz_html"]

FOLDED = "Guess each one, then open its answer."
ON_PAPER = "Name: ______________________________ Date: ____________________"


def quiz_html(calculator: Calculator) -> Markup:
    """Return all the cases in the order of the start value, their answers folded; empty where there is no quiz."""
    order, name = cases_at_start(calculator), calculator.name
    if not calculator.quiz:
        return Markup()
    cases = (_case(calculator, case, place) for place, case in enumerate(order, 1))
    return tag(
        "section",
        tag("p", calculator.title, class_="cg-title", id=f"{name}-quiz-title", tabindex="-1"),
        tag("p", ON_PAPER, class_="cg-on-paper"),
        tag("p", f"{len(order)} {calculator.quiz.noun}s. {FOLDED}", class_="cg-status", data_how=True),
        tag("ol", *cases, class_="cg-cases"),
        tag("p", class_="cg-score", role="status", data_score=True),
        tag("p", _button("Back", data_back=True), " ", _button("Next", data_next=True), data_walk=True, hidden=True),
        tag("p", _button("Print my result", data_print_result=True), data_print=True, hidden=True),
        _again(),
        class_="cg cg-quiz",
        id=f"quiz-{name}",
        data_quiz=name,
        data_noun=calculator.quiz.noun,
        data_orders=ORDERS,
        aria_labelledby=f"{name}-quiz-title",
    )


def _button(words: str, **attributes: object) -> Markup:
    return tag("button", words, type="button", **attributes)


def _again() -> Markup:
    again, other = _button("Start again", data_restart=True), _button("Start again in another order", data_draw=True)
    return tag("p", again, " ", other, data_more=True, hidden=True)


def _case(calculator: Calculator, case: QuizCase, place: int) -> Markup:
    """Return one case: its text, a button for each option, and what each guess is answered."""
    asked = calculator.ask({"case": place})
    answers = {option: calculator.ask({"case": place, "guess": option.value}) for option in case.options}
    decided = next(iter(answers.values())).marks
    key = f"{calculator.name}-{case.name}"
    folded = (_answer(option, answer, key) for option, answer in answers.items())
    return tag(
        "li",
        tag("form", _question(case, asked, key), _ANNOUNCED, tag("div", data_why=True), novalidate=True),
        tag("details", tag("summary", "The answer"), marked_html(decided) if decided else "", *folded),
        data_case=case.name,
    )


_ANNOUNCED = tag("output", aria_live="polite")


def _question(case: QuizCase, asked: Answer, key: str) -> Markup:
    text = tag("div", marked_html(asked.marks), id=key, data_text=True) if asked.marks else None
    buttons = (_button(option.label, data_guess=option.value, aria_pressed="false") for option in case.options)
    return tag(
        "div",
        tag("p", large_first(case.question), class_="cg-asked", id=f"{key}-asked"),
        text or "",
        tag("div", *buttons, class_="cg-guesses", hidden=True),
        role="group",
        aria_labelledby=f"{key}-asked",
        aria_describedby=key if text else None,
    )


def _answer(option: Option, answer: Answer, key: str) -> Markup:
    why = below_html(replace(answer, marks=None), f"{key}-{option.value}", ANYWHERE)
    right = answer.figures["right"]
    return joined(
        [
            tag("p", f"If you said “{option.label}”:", class_="cg-example-title"),
            tag("div", said_html(answer), data_answer=option.value, data_right=right),
            tag("div", why, data_details=True),
        ]
    )
