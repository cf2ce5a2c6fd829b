"""Worksheets of lesson 5: six cards out of the stock, real or trap, and the steps of the first hour to order."""

from coinguide.core.lessons.stock import Step, steps
from coinguide.core.lessons.trap import Case, TrapCard, cards, standard
from coinguide.views.worksheets.draw import Draw
from coinguide.views.worksheets.lesson import Lesson
from coinguide.views.worksheets.paper import Part, ask, boxed, heading, small, table, text, turn

__all__ = ["TRAP"]

_LETTERS = "ABCDE"
_CARDS = 6


def _draw(draw: Draw) -> Case:
    own = len(standard().cards)
    traps, real = ([card for card in cards() if card.trap is trap] for trap in (True, False))
    number = draw.among(3, 4)
    drawn = (*draw.some(traps, number), *draw.some(real, _CARDS - number))
    if not any(card.number <= own for card in drawn):  # at least one that the lesson talks about
        return _draw(draw)
    return Case(tuple(draw.shuffled(drawn)), _out_of_order(draw))


def _out_of_order(draw: Draw) -> tuple[Step, ...]:
    """The steps in any order but the good one."""
    mixed = tuple(draw.shuffled(steps()))
    return mixed if mixed != steps() else _out_of_order(draw)


def _sheet(case: Case) -> tuple[Part, ...]:
    judged = [part for number, card in enumerate(case.cards, 1) for part in _card(number, card)]
    rows = [("", f"{letter}. {step.words}") for letter, step in zip(_LETTERS, case.steps, strict=True)]
    return (
        text(
            "All cards are invented, and no address on them leads anywhere. "
            "Is it real, or a trap? Write the word and the reason."
        ),
        *judged,
        turn(),
        heading("The first hour"),
        text("A friend has typed the password on a false page. Number the steps from 1 to 5."),
        table(("Number", "Step"), rows, (2, 9)),
        heading("Exit ticket"),
        ask("Name one sign of a trap that you did not know before. How can you check an offer and be safe?", 5),
        small("Cards, steps and addresses are invented."),
    )


def _card(number: int, card: TrapCard) -> tuple[Part, ...]:
    return (boxed(f"Card {number}. {card.text}"), ask("Real or trap? Why?"))


def _cells(case: Case) -> tuple[str, ...]:
    order = [_LETTERS[case.steps.index(step)] for step in steps() if not step.any_time]
    free = [_LETTERS[case.steps.index(step)] for step in steps() if step.any_time]
    judged = (f"{card.verdict} ({card.number})" for card in case.cards)
    return (*judged, f"{' '.join(order)}; {' '.join(free)} at any point")


def _marking() -> tuple[Part, ...]:
    rows = [(f"{card.number}", card.text, card.verdict, card.why) for card in cards()]
    return (
        text(
            "Steps: accept any order that makes the account and the card safe before the rest. Telling an adult fits "
            "at any point, and comes first for who is under 18."
        ),
        text("The number in brackets leads to the reason in this list. Accept other good reasons."),
        heading("All cards"),
        table(("No.", "What it says", "It is", "Why"), rows, (1, 8, 2, 8), room=False),
    )


TRAP = Lesson(
    name="trap",
    title="Spot the trap",
    draw=_draw,
    sheet=_sheet,
    columns=(*((f"Card {number}", 2) for number in range(1, _CARDS + 1)), ("A good order of the steps", 4)),
    cells=_cells,
    marking=_marking,
)
