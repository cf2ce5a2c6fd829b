"""What a statement holds once it is read: its lines, the rows nobody could read, and what was asked back."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from coinguide.live.ask.answer import Question

__all__ = ["Group", "Kind", "Line", "Statement", "Store", "Unclear", "UnreadRow"]

Kind = Literal["purchase", "refund", "left out"]
Group = Literal["certain", "probable", "store", "other"]
Store = Literal["", "apple", "google"]


class Unclear(ValueError):
    """Something a statement does not tell; ``question`` hands the choice back to the reader."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.sentence)
        self.question = question


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
    one place.
    """

    issuer: str
    name: str
    history: Store
    lines: tuple[Line, ...]
    unread: tuple[UnreadRow, ...]
    rows: int
    notes: tuple[str, ...] = ()
    form: str = ""
