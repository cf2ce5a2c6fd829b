"""A lesson as the worksheets know it: who draws its numbers, what its sheet asks, what its answers say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from coinguide.facts import Fact
from coinguide.guide.lessons.drawn.draw import Draw
from coinguide.guide.lessons.worksheets.paper import Part
from coinguide.live.ask.sure import sure_words

__all__ = ["Lesson", "Worked", "sources_line"]

Case = TypeVar("Case")


@dataclass(frozen=True, slots=True)
class Worked:
    """One pupil's sheet and the cells of that pupil's row in the answers."""

    parts: tuple[Part, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson(Generic[Case]):
    """``columns`` name the cells of the answers with their widths; ``marking`` is what a teacher reads under them.

    ``fits_half``: each side of a sheet fits half a page, and two pupils' sheets stand on one.
    """

    name: str
    title: str
    draw: Callable[[Draw], Case]
    sheet: Callable[[Case], tuple[Part, ...]]
    columns: tuple[tuple[str, int], ...]
    cells: Callable[[Case], tuple[str, ...]]
    marking: Callable[[], tuple[Part, ...]]
    fits_half: bool = False

    def worked(self, case: Case) -> Worked:
        """Return a case's sheet and its answers."""
        return Worked(self.sheet(case), self.cells(case))


def sources_line(facts: Sequence[Fact]) -> str:
    """Return of each real figure what it is, how sure it is and from when."""
    told = dict.fromkeys(f"{fact.label} ({sure_words(fact.confidence)}, {fact.as_of.words})" for fact in facts)
    return f"Real figures, from the Sources page of this guide: {'; '.join(told)}. All other numbers are invented."
