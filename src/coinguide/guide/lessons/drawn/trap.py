"""Lesson 5, drawn: six cards out of the stock, real or trap, and the steps of the first hour out of order."""

from coinguide.guide.lessons.drawn.draw import Draw
from coinguide.guide.lessons.stock import Step, steps
from coinguide.guide.lessons.trap import Case, cards, standard

__all__ = ["CARDS", "draw_trap"]

CARDS = 6


def draw_trap(draw: Draw) -> Case:
    """Return three or four traps and else real ones, at least one of them a card that the lesson talks about."""
    own = len(standard().cards)
    traps, real = ([card for card in cards() if card.trap is trap] for trap in (True, False))
    number = draw.among(3, 4)
    drawn = (*draw.some(traps, number), *draw.some(real, CARDS - number))
    if not any(card.number <= own for card in drawn):
        return draw_trap(draw)
    return Case(tuple(draw.shuffled(drawn)), _out_of_order(draw))


def _out_of_order(draw: Draw) -> tuple[Step, ...]:
    """Return the steps in any order but the good one."""
    mixed = tuple(draw.shuffled(steps()))
    return mixed if mixed != steps() else _out_of_order(draw)
