"""What a statement holds once it is read: its lines, the rows nobody could read, and what was asked back."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from coinguide.live.ask.controls.declared import InputMistake
from coinguide.live.ask.sheet import Sheet

__all__ = ["Group", "Kind", "Line", "Statement", "Store", "Unfit", "UnreadRow", "WrongColumns"]

Kind = Literal["purchase", "refund", "left out"]
Group = Literal["certain", "probable", "store", "other"]
Store = Literal["", "apple", "google"]


class Unfit(InputMistake):
    """A file with rows none of which fits what its columns are said, or seem, to be; ``sheet`` shows them."""

    def __init__(self, sentence: str, sheet: Sheet) -> None:
        super().__init__(sentence)
        self.sheet = sheet


class WrongColumns(Unfit):
    """What the reader says of the columns fits no file, or not this one."""


class Line(NamedTuple):
    """One line of a statement; ``cents`` are positive for a purchase and negative for money that came back.

    ``cents`` count the currency's smallest unit. ``why`` says why a line is left out, or how it was sorted.
    """

    day: date
    words: str
    cents: int
    currency: str
    kind: Kind
    group: Group
    store: Store
    why: str
    file: int
    number: int


class UnreadRow(NamedTuple):
    """A row that could not be read: where it stands, its beginning, and the reason."""

    file: int
    number: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One file, read; ``rows`` counts those behind its lines.

    ``history`` names the store whose own list of purchases it is, empty for a bank's. ``notes`` say how the file
    was read where that was not plain from its form. ``form`` are the names of its columns: files of one form come from
    one place. ``sheet`` shows its table, where it has one.
    """

    issuer: str
    name: str
    history: Store
    lines: tuple[Line, ...]
    unread: tuple[UnreadRow, ...]
    rows: int
    notes: tuple[str, ...] = ()
    form: str = ""
    sheet: Sheet | None = None
