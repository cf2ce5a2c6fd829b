"""Worksheets of lesson 5: six cards out of the stock, real or trap, and the steps of the first hour to order."""

from coinguide.guide.lessons.drawn.trap import CARDS, draw_trap
from coinguide.guide.lessons.stock import steps
from coinguide.guide.lessons.trap import Case, TrapCard, cards
from coinguide.guide.lessons.worksheets.lesson import Lesson
from coinguide.guide.lessons.worksheets.paper import Part, ask, boxed, heading, small, table, text, turn

__all__ = ["TRAP"]

_LETTERS = "ABCDE"


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
        heading("Think back"),
        ask("Name one sign of a trap that you did not know before. How can you check an offer and be safe?", 5),
        heading("Exit ticket"),
        text("A friend has typed the password on a false page. Number the steps from 1 to 5."),
        table(("Number", "Step"), rows, (2, 9)),
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
            "Exit ticket: accept any order that makes the account and the card safe before the rest. Telling an adult "
            "fits at any point. Under 18: first of all."
        ),
        text(
            "Think back: any sign of the lesson. An offer is checked from a distance: open the app, type the address "
            "yourself, ask somebody you trust."
        ),
        text("The number in brackets leads to the reason in this list. Accept other good reasons."),
        heading("All cards"),
        table(("No.", "What it says", "It is", "Why"), rows, (1, 8, 2, 8), room=False),
    )


TRAP = Lesson(
    name="trap",
    title="Spot the trap",
    draw=draw_trap,
    sheet=_sheet,
    columns=(*((f"Card {number}", 2) for number in range(1, CARDS + 1)), ("A good order of the steps", 4)),
    cells=_cells,
    marking=_marking,
)
