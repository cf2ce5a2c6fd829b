"""A quiz's cases as widgets, one at a time: a button for each option, the answer below it, and a sum."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import ipywidgets as w

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.quiz import QuizCase
from coinguide.live.ask.quiz_calculator import cases_at_start
from coinguide.live.ask.words import large_first
from coinguide.live.jupyter.published import sources_page
from coinguide.live.page.marked import marked_html
from coinguide.live.page.respond import details_html
from coinguide.live.page.said import said_html
from coinguide.live.page.tags import tag

__all__ = ["QuizPanel"]


class QuizPanel:
    """The cases of a quiz calculator, one shown at a time and all at the end; ``box`` holds what is shown.

    ``score`` says how many were judged rightly.
    """

    def __init__(self, declared: Calculator) -> None:
        cases = enumerate(cases_at_start(declared), 1)
        self.cases = {case.name: CasePanel(declared, case, place, self._sum) for place, case in cases}
        self.order, self.at = list(self.cases), 0
        self.list, self.progress, self.score = w.VBox(), w.HTML(), w.HTML()
        self.back, self.next = w.Button(description="Back"), w.Button(description="Next", layout={"width": "auto"})
        self.back.on_click(lambda _: self._go(self.at - 1))
        self.next.on_click(lambda _: self._go(self.at + 1))
        self.box = w.VBox([self.progress, self.list, w.HBox([self.back, self.next]), self.score])
        self._go(0)

    def follow(self, answer: Answer) -> None:
        """Show the cases in the order of this answer, from its first; what was guessed stays."""
        order = answer.figures["order"]
        if isinstance(order, tuple) and (named := [name for name in order if isinstance(name, str)]) != self.order:
            self.order = named
            self._go(0)

    def _go(self, place: int) -> None:
        """Show the case at this place alone; behind the last one, all of them for a look back."""
        count = len(self.order)
        self.at = max(0, min(place, count))
        shown = self.order[self.at : self.at + 1] or self.order
        self.list.children = [self.cases[name].box for name in shown]
        said = (
            f"{self.at + 1} of {count}. The first guess counts."
            if self.at < count
            else f"All {count}, with your guesses."
        )
        self.progress.value = tag("p", said)
        self._offer()

    def _offer(self) -> None:
        """Go on when the case is decided."""
        count = len(self.order)
        self.back.disabled = self.at == 0
        self.next.disabled = self.at == count or self.cases[self.order[self.at]].right is None
        self.next.description = "Look back at all" if self.at + 1 >= count else "Next"

    def _sum(self) -> None:
        judged = [panel.right for panel in self.cases.values() if panel.right is not None]
        left = len(self.cases) - len(judged)
        end = f"{left} to go." if left else "That was all."
        self.score.value = tag("p", f"{sum(judged)} of {len(judged)} right. {end}")
        self._offer()


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
        question = w.HTML(tag("strong", large_first(case.question)))
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
