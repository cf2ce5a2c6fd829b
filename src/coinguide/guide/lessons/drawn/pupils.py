"""The cases of a whole class, drawn from a seed: pupil by pupil, no two alike."""

from collections.abc import Callable
from typing import TypeVar

from coinguide.guide.lessons.drawn.draw import Draw

__all__ = ["drawn_cases"]

Case = TypeVar("Case")


def drawn_cases(lesson: str, draw_case: Callable[[Draw], Case], students: int, seed: int) -> list[Case]:
    """Return so many pupils' cases; a pupil's depends on the seed and those before, never on how many follow."""
    found: list[Case] = []
    for pupil in range(1, students + 1):
        draw = Draw(f"{seed}:{lesson}:{pupil}")
        while (case := draw_case(draw)) in found:
            pass
        found.append(case)
    return found
