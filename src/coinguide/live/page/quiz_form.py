"""A quiz's cases as HTML, each a form of its own with its answers, made when the book is built.

Without a script each case is a question with a folded answer. web/quiz.js shows the answer to a guess and sums.
"""

from dataclasses import replace
from html import escape

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Option
from coinguide.live.ask.quiz import QuizCase
from coinguide.live.ask.quiz_calculator import ORDERS, cases_at_start
from coinguide.live.page.marked import marked_html
from coinguide.live.page.respond import below_html
from coinguide.live.page.said import said_html

__all__ = ["quiz_html"]

FOLDED = "Guess each one, then open its answer."
ON_PAPER = "Name: ______________________________ Date: ____________________"


def quiz_html(calculator: Calculator) -> str:
    """Give all the cases in the order of the start value, their answers folded; empty where there is no quiz."""
    order, name = cases_at_start(calculator), calculator.name
    if not calculator.quiz:
        return ""
    cases = "".join(_case(calculator, case, place) for place, case in enumerate(order, 1))
    return (
        f'<section class="cg cg-quiz" id="quiz-{name}" data-quiz="{name}" data-noun="{calculator.quiz.noun}" '
        f'data-orders="{ORDERS}" aria-labelledby="{name}-quiz-title">'
        f'<p class="cg-title" id="{name}-quiz-title" tabindex="-1">{escape(calculator.title)}</p>'
        f'<p class="cg-on-paper">{ON_PAPER}</p>'
        f'<p class="cg-status" data-how>{len(order)} {calculator.quiz.noun}s. {FOLDED}</p>'
        f'<ol class="cg-cases">{cases}</ol>'
        '<p class="cg-score" role="status" data-score></p>'
        '<p data-walk hidden><button type="button" data-back>Back</button> '
        '<button type="button" data-next>Next</button></p>'
        '<p data-print hidden><button type="button" data-print-result>Print my result</button></p>'
        '<p data-more hidden><button type="button" data-restart>Start again</button> '
        '<button type="button" data-draw>Start again in another order</button></p></section>'
    )


def _case(calculator: Calculator, case: QuizCase, place: int) -> str:
    """Give one case: its text, a button for each option, and what each guess is answered."""
    asked = calculator.ask({"case": place})
    answers = {option: calculator.ask({"case": place, "guess": option.value}) for option in case.options}
    decided = next(iter(answers.values())).marks
    key = f"{calculator.name}-{case.name}"
    folded = "".join(_answer(option, answer, key) for option, answer in answers.items())
    text = f'<div id="{key}" data-text>{marked_html(asked.marks)}</div>' if asked.marks else ""
    described = f' aria-describedby="{key}"' if text else ""
    buttons = "".join(
        f'<button type="button" data-guess="{escape(option.value)}" aria-pressed="false">'
        f"{escape(option.label)}</button>"
        for option in case.options
    )
    return (
        f'<li data-case="{escape(case.name)}"><form novalidate>'
        f'<div role="group" aria-labelledby="{key}-asked"{described}>'
        f'<p class="cg-asked" id="{key}-asked">{escape(case.question[:1].upper() + case.question[1:])}</p>{text}'
        f'<div class="cg-guesses" hidden>{buttons}</div></div>'
        '<output aria-live="polite"></output><div data-why></div></form>'
        f"<details><summary>The answer</summary>{marked_html(decided) if decided else ''}{folded}</details></li>"
    )


def _answer(option: Option, answer: Answer, key: str) -> str:
    figures = answer.figures
    why = below_html(replace(answer, marks=None), f"{key}-{option.value}")
    return (
        f'<p class="cg-example-title">If you said “{escape(option.label)}”:</p>'
        f'<div data-answer="{escape(option.value)}" data-right="{figures["right"]}">{said_html(answer)}</div>'
        f"<div data-details>{why}</div>"
    )
