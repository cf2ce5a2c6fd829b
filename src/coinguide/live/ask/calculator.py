"""A calculator: a name, declared controls, and one pure function that answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from coinguide.live.ask.answer import Answer, Mistake, Question
from coinguide.live.ask.controls.controls import Ambiguous, Choice, Control, InputMistake, Number, Table, quoted
from coinguide.live.ask.earlier import Earlier, with_new_names
from coinguide.live.ask.incoming import whole_letters, whole_text
from coinguide.live.ask.money import CURRENCIES
from coinguide.live.ask.quiz import Quiz
from coinguide.live.ask.refused import Refused, Unclear
from coinguide.live.ask.report import Report

__all__ = ["Calculator", "Example"]


@dataclass(frozen=True, slots=True)
class Example:
    """A preset: a few words for its button, and the values that differ from the start values."""

    label: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculator:
    """A frozen declaration; ``compute`` gets one checked value for each control, by name; for what
    it cannot answer it raises Refused or Unclear.

    With a ``quiz`` the views also show its cases, each to be judged before its answer is shown.
    ``earlier`` are the controls it had before, whose names links and scripts still hold.
    ``report``: what a reader may report of what was typed.
    ``first`` gives the part of the answer that helps at once, where a page can hold it and not the whole.
    """

    name: str
    title: str
    question: str
    controls: tuple[Control, ...]
    compute: Callable[..., Answer]
    examples: tuple[Example, ...] = ()
    quiz: Quiz | None = None
    earlier: tuple[Earlier, ...] = ()
    report: Report | None = None
    first: Callable[..., Answer] | None = None

    def starting(self, values: Mapping[str, object]) -> "Calculator":
        """Return this calculator with other start values; raises InputMistake for one that cannot be used."""
        values = with_new_names(_whole(values), self.earlier)
        read: dict[str, Any] = {c.name: c.read(values[c.name]) for c in self.controls if c.name in values}
        if unknown := values.keys() - read.keys():
            raise InputMistake(self._unknown(min(unknown)))
        changed = (replace(c, start=read[c.name]) if c.name in read else c for c in self.controls)
        return replace(self, controls=tuple(changed))

    def answer(self, **values: object) -> Answer:
        """Return the answer to these values, typed or as text; controls left out keep their start value.

        Wrong values never raise: the answer then carries a sentence for each.
        """
        return self.ask(values)

    def ask(self, raw: Mapping[str, object]) -> Answer:
        """Return the answer to raw values by control name, as ``answer`` does."""
        try:
            raw = with_new_names(_whole(raw), self.earlier)
        except InputMistake as mistake:
            return Refused(self.earlier[0].new, str(mistake)).answer()
        known = {control.name for control in self.controls}
        mistakes = [Mistake(name, self._unknown(name)) for name in raw if name not in known]
        values: dict[str, Any] = {}
        question = None
        # Choices first: a price is checked against the currency that was chosen.
        for control in sorted(self.controls, key=lambda control: not isinstance(control, Choice)):
            typed = raw.get(control.name, control.start)
            try:
                values[control.name] = control.read(typed)
                if isinstance(control, Number | Table):
                    code = values.get(control.currency, control.currency)
                    if code in CURRENCIES:
                        control.check_currency(typed, code)
            except InputMistake as mistake:
                mistakes.append(Mistake(control.name, str(mistake), mistake.row))
            except Ambiguous as unclear:
                question = question or Question(control.name, str(unclear), unclear.choices, unclear.row)
        if not mistakes and not question:
            return self.answered(self.compute, values)
        sentences = [mistake.sentence for mistake in mistakes] + ([question.sentence] if question else [])
        return Answer(headline=" ".join(sentences), mistakes=tuple(mistakes), ask=question)

    @staticmethod
    def answered(compute: Callable[..., Answer], values: Mapping[str, Any]) -> Answer:
        """Return what a calculator's function answers to checked values, and where it refuses them its sentence."""
        try:
            return compute(**values)
        except (Refused, Unclear) as refused:
            return refused.answer()

    def _unknown(self, name: str) -> str:
        known = ", ".join(sorted(control.name for control in self.controls))
        return f"{quoted(name)} is no control of {self.name}. Its controls: {known}."


def _whole(raw: Mapping[str, object]) -> dict[str, object]:
    """Return raw values and their names without half letters: whatever comes in comes this way, in every view."""
    return {whole_text(name): whole_letters(value) for name, value in raw.items()}
