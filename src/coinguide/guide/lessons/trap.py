"""Lesson 5: cards to judge, real or trap, and the steps of the first hour."""

from dataclasses import dataclass

from coinguide.facts import Example, load
from coinguide.guide.lessons.stock import Step, steps
from coinguide.guide.scams.spot_cases import spot_quiz
from coinguide.live.ask.answer import Rows

__all__ = ["Case", "TrapCard", "cards", "rows", "standard", "steps_rows"]

_OWN = "lesson-card-"


@dataclass(frozen=True, slots=True)
class TrapCard:
    """One message or screen, invented: whether it is a trap, and why; ``number`` is its place in the whole stock."""

    number: int
    text: str
    trap: bool
    why: str

    @property
    def verdict(self) -> str:
        """Return the word that a pupil holds up."""
        return "trap" if self.trap else "real"


@dataclass(frozen=True, slots=True)
class Case:
    """A sheet's cards, and the steps as they stand on it."""

    cards: tuple[TrapCard, ...]
    steps: tuple[Step, ...]


def cards() -> tuple[TrapCard, ...]:
    """Return the whole stock: the lesson's own cards, then the messages of the guide's quiz."""
    own = [fact for fact in load().about("classroom") if isinstance(fact, Example) and fact.id.startswith(_OWN)]
    found = [(str(fact.value), fact.right == "trap", fact.note) for fact in own]
    found += [(case.text, case.right == "scam", case.after_right) for case in spot_quiz().cases]
    return tuple(TrapCard(number, *parts) for number, parts in enumerate(found, 1))


def standard() -> Case:
    """Return the lesson's own six cards, and the steps in a good order."""
    own = sum(1 for fact in load().about("classroom") if fact.id.startswith(_OWN))
    return Case(cards()[:own], steps())


def rows(case: Case) -> Rows:
    """Return each card with its verdict and the reason."""
    cells = tuple((f"{place}", card.text, card.verdict, card.why) for place, card in enumerate(case.cards, 1))
    return Rows("Real or trap", ("Card", "What it says", "It is", "Why"), cells)


def steps_rows() -> Rows:
    """Return the steps in a good order."""
    cells = tuple(
        (f"{place}", step.words + (" At any point. Under 18: first of all." if step.any_time else ""))
        for place, step in enumerate(steps(), 1)
    )
    return Rows("A good order", ("Step", "What to do"), cells)
