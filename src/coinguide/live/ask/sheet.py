"""A table that was read, handed back with its answer or question: the reader can say what each column is."""

from dataclasses import dataclass

from coinguide.live.ask.controls.declared import Option

__all__ = ["Sheet"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The first rows of a table, and what each of its columns is: as the reader said, else the best guess.

    ``control`` is the text control that holds what was said: a value of ``options`` for each column, with commas
    between, from ``before`` to ``after``. ``names`` are the columns' own names, each empty where no row names them.
    """

    control: str
    caption: str
    options: tuple[Option, ...]
    chosen: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """Return what the control would hold for what is chosen."""
        return self.before + ",".join(self.chosen) + self.after

    def heading(self, place: int) -> str:
        """Return a column's number with its name, or with its first cell where it has none."""
        first = next((row[place].strip() for row in self.rows if row[place].strip()), "empty")
        return f"Column {place + 1}: {self.names[place].strip() or first}"
