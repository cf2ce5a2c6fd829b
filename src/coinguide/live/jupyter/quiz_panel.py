"""A quiz's cases as widgets: a button for each option, the answer below it, and a sum."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import ipywidgets as w

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.quiz import QuizCase
from coinguide.live.ask.quiz_calculator import cases_at_start
from coinguide.live.jupyter.published import sources_page
from coinguide.live.page.marked import marked_html
from coinguide.live.page.respond import details_html
from coinguide.live.page.said import said_html
from coinguide.live.page.tags import tag

__all__ = ["QuizPanel"]


class QuizPanel:
    """The cases of a quiz calculator; ``box`` holds them all, and ``score`` says how many were judged rightly."""

    def __init__(self, declared: Calculator) -> None:
        cases = enumerate(cases_at_start(declared), 1)
        self.cases = {case.name: CasePanel(declared, case, place, self._sum) for place, case in cases}
        self.list = w.VBox([panel.box for panel in self.cases.values()])
        self.score = w.HTML()
        self.box = w.VBox([self.list, self.score])

    def follow(self, answer: Answer) -> None:
        """Show the cases in the order of this answer; what was guessed stays."""
        order = answer.figures["order"]
        if isinstance(order, tuple):
            self.list.children = [self.cases[name].box for name in order if isinstance(name, str)]

    def _sum(self) -> None:
        judged = [panel.right for panel in self.cases.values() if panel.right is not None]
        left = len(self.cases) - len(judged)
        end = f"{left} to go." if left else "That was all."
        self.score.value = tag("p", f"{sum(judged)} of {len(judged)} right. {end}")


class CasePanel:
    """The widgets of one case. The first guess counts; ``right`` is None before it."""

    def __init__(self, declared: Calculator, case: QuizCase, place: int, judged: Callable[[], None]) -> None:
        self.declared, self.place, self.judged = declared, place, judged
        self.right: int | None = None
        asked = declared.ask({"case": place})
        self.text = w.HTML(marked_html(asked.marks) if asked.marks else "")
        self.said = w.HTML()
        # As wide as its words: Jupyter's own width would cut them off.
        self.buttons = [w.Button(description=option.label, layout={"width": "auto"}) for option in case.options]
        for button, option in zip(self.buttons, case.options, strict=True):
            button.on_click(partial(self._guess, option.value))
        question = w.HTML(tag("strong", case.question[:1].upper() + case.question[1:]))
        choices = w.HBox(self.buttons, layout={"flex_flow": "row wrap"})
        self.box = w.VBox([question, self.text, choices, self.said])

    def _guess(self, guess: str, _button: w.Button) -> None:
        answer = self.declared.ask({"case": self.place, "guess": guess})
        if answer.marks:
            self.text.value = marked_html(answer.marks)
        why = details_html(replace(answer, marks=None), sources_page(os.environ))
        self.said.value = said_html(answer) + why
        self.right = int(answer.figures["right"] == 1)
        for button in self.buttons:
            button.disabled = True
        self.judged()
