"""How a calculator's function gives no answer: it raises one of these, and ``Calculator.ask`` says it to the reader."""

from coinguide.live.ask.answer import Answer, Mistake, Question
from coinguide.live.ask.controls.declared import InputMistake
from coinguide.live.ask.sheet import Sheet

__all__ = ["Refused", "Unclear"]


class Refused(InputMistake):
    """A value that cannot be answered, at which control; ``row`` counts from 1, ``sheet`` is a table to see."""

    def __init__(self, control: str, sentence: str, row: int | None = None, sheet: Sheet | None = None) -> None:
        super().__init__(sentence, row)
        self.control = control
        self.sheet = sheet

    def answer(self) -> Answer:
        """Return the answer that says so."""
        return Answer(headline=str(self), mistakes=(Mistake(self.control, str(self), self.row),), sheet=self.sheet)


class Unclear(ValueError):
    """Something that can mean two things; ``question`` hands the choice back to the reader, with a table to see."""

    def __init__(self, question: Question, sheet: Sheet | None = None) -> None:
        super().__init__(question.sentence)
        self.question = question
        self.sheet = sheet

    def answer(self) -> Answer:
        """Return the answer that asks back."""
        return Answer(headline=self.question.sentence, ask=self.question, sheet=self.sheet)
