"""A calculator: a name, declared controls, and one pure function that answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coinguide.core.answer import Answer, Mistake, Question
from coinguide.core.controls import Ambiguous, Control, InputMistake, quoted

__all__ = ["Calculator", "Example"]


@dataclass(frozen=True, slots=True)
class Example:
    """A preset: a few words for its button, and the values that differ from the start values."""

    label: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculator:
    """A frozen declaration; ``compute`` gets one checked value for each control, by name."""

    name: str
    title: str
    question: str
    controls: tuple[Control, ...]
    compute: Callable[..., Answer]
    examples: tuple[Example, ...] = ()

    def answer(self, **values: object) -> Answer:
        """Give the answer to these values, typed or as text; controls left out keep their start value.

        Wrong values never raise: the answer then carries a sentence for each.
        """
        return self.ask(values)

    def ask(self, raw: Mapping[str, object]) -> Answer:
        """Give the answer to raw values by control name, as ``answer`` does."""
        known = {control.name for control in self.controls}
        mistakes = [
            Mistake(name, f"{quoted(name)} is no control of {self.name}. Its controls: {', '.join(sorted(known))}.")
            for name in raw
            if name not in known
        ]
        values: dict[str, object] = {}
        for control in self.controls:
            try:
                values[control.name] = control.read(raw.get(control.name, control.start))
            except InputMistake as mistake:
                mistakes.append(Mistake(control.name, str(mistake)))
            except Ambiguous as unclear:
                question = Question(control.name, str(unclear), unclear.choices)
                return Answer(headline=question.sentence, ask=question, mistakes=tuple(mistakes))
        if mistakes:
            return Answer(headline=" ".join(m.sentence for m in mistakes), mistakes=tuple(mistakes))
        return self.compute(**values)
