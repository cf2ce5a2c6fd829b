"""Which answers can be made ahead: where every control offers few values, all their combinations."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import prod

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Choice, Choices, Control, Number

__all__ = ["Offered", "answers_ahead", "offered_values"]

# Whole answers, and answers of which only the first part is made: what a page can still hold, and a build wait for.
MOST_WHOLE, MOST_FIRST = 2_500, 50_000
# So many of a list at once; who ticks more waits for the calculator.
MOST_TICKED = 2


@dataclass(frozen=True, slots=True)
class Offered:
    """What one control offers: as the page's form holds it, and as the calculator's function gets it."""

    name: str
    texts: tuple[str, ...]
    values: tuple[object, ...]


def offered_values(calculator: Calculator) -> tuple[Offered, ...]:
    """Return what each control offers; nothing where one takes what the reader types, or where these are too many."""
    found = tuple(_offered(control) for control in calculator.controls)
    most = MOST_FIRST if calculator.first else MOST_WHOLE
    count = prod(len(one.texts) for one in found)
    return found if 0 < count <= most else ()


def answers_ahead(calculator: Calculator) -> Iterator[Answer]:
    """Return answer to each combination, the last control's values changing fastest; of some the first part alone."""
    offered = offered_values(calculator)
    compute = calculator.first or calculator.compute
    names = [one.name for one in offered]
    for values in product(*(one.values for one in offered)) if offered else ():
        yield calculator.answered(compute, dict(zip(names, values, strict=True)))


def _offered(control: Control) -> Offered:
    texts: tuple[str, ...] = ()
    if isinstance(control, Choice):
        texts = tuple(option.value for option in control.options)
    elif isinstance(control, Choices):
        values = [option.value for option in control.options]
        texts = tuple(",".join(ticked) for count in range(MOST_TICKED + 1) for ticked in combinations(values, count))
    elif isinstance(control, Number):
        texts = tuple(control.text(value) for value in control.few)
    return Offered(control.name, texts, tuple(control.read(text) for text in texts))
