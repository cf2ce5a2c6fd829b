"""What every control is: its declared words, and the two ways in which a value cannot be used."""

from collections.abc import Sequence
from dataclasses import dataclass

from coinguide.live.ask.visible import visible

__all__ = ["LONGEST_NUMBER", "Ambiguous", "Declared", "InputMistake", "Option", "quoted"]

LONGEST_NUMBER = 40


class InputMistake(ValueError):
    """A value that cannot be used; its text is the sentence for the reader, ``row`` a table's row, counted from 1."""

    def __init__(self, sentence: str, row: int | None = None) -> None:
        super().__init__(sentence)
        self.row = row


class Ambiguous(ValueError):
    """A value with two meanings; ``choices`` are the texts a reader can pick instead, ``row`` as of a mistake."""

    def __init__(self, sentence: str, choices: Sequence[str], row: int | None = None) -> None:
        super().__init__(sentence)
        self.choices = tuple(choices)
        self.row = row


def quoted(raw: object) -> str:
    """Return what the reader typed, in quotation marks, on one line, cut to a readable length, with nothing hidden."""
    text = " ".join(str(raw).split())
    return f"“{visible(text[:LONGEST_NUMBER])}{'…' if len(text) > LONGEST_NUMBER else ''}”"


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a choice and the words a reader sees for it.

    ``regions`` are the countries (ISO codes) whose readers may want it: the page offers it to them in the words of
    ``offer``, and with it sets what ``sets`` says, such as ``where=own``.
    """

    value: str
    label: str
    regions: tuple[str, ...] = ()
    offer: str = ""
    sets: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What every control says of itself.

    ``folded``: few readers change it, so a view may fold it away and keep the answer near.
    ``when``: the choice and the value at which this control counts; at others a view need not show it.
    """

    name: str
    label: str
    help: str = ""
    folded: bool = False
    when: tuple[str, str] | None = None

    @property
    def verb(self) -> str:
        """Return what a reader does with it."""
        return "Give"

    def allowed(self) -> str:
        """Return the words for what is allowed."""
        raise NotImplementedError

    def wanted(self, allowed: str = "") -> str:
        """Return the sentence that says what is allowed."""
        return f"{self.verb} {allowed or self.allowed()}."
