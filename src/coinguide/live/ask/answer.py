"""What a calculator says: plain data that every view draws and none recalculates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from coinguide.live.ask.sheet import Sheet

__all__ = [
    "Answer",
    "Bar",
    "Chart",
    "Cited",
    "Download",
    "Figure",
    "Key",
    "LineChart",
    "LinePoint",
    "Mark",
    "Marked",
    "Mistake",
    "Note",
    "Onward",
    "Part",
    "Question",
    "Range",
    "RangeChart",
    "Rows",
    "Series",
    "Steps",
    "Tone",
    "Way",
]

Value = int | Decimal | str | None
Figure = Value | tuple[Mapping[str, Value], ...] | tuple[str, ...]


Tone = Literal["plain", "good", "careful", "danger", "unknown"]


@dataclass(frozen=True, slots=True)
class Key:
    """What matters most in an answer: a number with what it is, or where there is none a verdict or the next step.

    ``value`` is a number with its unit ("$15.96", "1.4 to 2 cents"), else at most four words ("Be careful").
    """

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A fact an answer rests on: its entry on the Sources page, its words, date and confidence.

    ``page``: the page that has the entry, beside the Sources page, where it is not that one.
    """

    id: str
    label: str
    as_of: str
    confidence: str
    page: str = ""


# What leads to people and to their pages, and to nothing that runs.
_WAYS = ("https://", "tel:", "sms:", "mailto:")


@dataclass(frozen=True, slots=True)
class Way:
    """A way to reach somebody, to be pressed: its words, and an address of a page, a telephone or a mailbox.

    Raises ValueError for an address of any other kind.
    """

    label: str
    address: str

    def __post_init__(self) -> None:
        if not self.address.startswith(_WAYS):
            raise ValueError(f"{self.address!r} is no way to reach somebody. Begin with one of: {', '.join(_WAYS)}")


@dataclass(frozen=True, slots=True)
class Onward:
    """The way on to another calculator: words to press, its page without ending, its name, its values by control."""

    label: str
    page: str
    calculator: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def fragment(self) -> str:
        """Return the part of an address after the page's name, which opens the calculator with these values."""
        query = "&".join(f"{name}={value}" for name, value in self.values)
        return f"#{self.calculator}?{query}" if query else f"#{self.calculator}"


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about the answer: an assumption, a limit, a warning, with the facts behind it.

    ``folded``: few readers need it at once, so the page folds it away and keeps the answer short.
    ``onward`` leads to the calculator that goes on from here.
    ``ways`` lead to those whom it names.
    ``dated`` is the day, month or year of what it speaks of: the page adds how long ago that was, an answer never does.
    """

    text: str
    facts: tuple[Cited, ...] = ()
    folded: bool = False
    onward: Onward | None = None
    ways: tuple[Way, ...] = ()
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of ready texts with its caption; the first column names the row."""

    caption: str
    columns: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """What to do, under a heading: in this order when ``numbered``, else a list to choose from or to check."""

    title: str
    items: tuple[Note, ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a bar: what it is, how long it is in the chart's unit, and the value in words.

    ``color`` is which of the three accents it has, None the one of its place in the bar.
    """

    name: str
    value: Decimal
    text: str
    color: int | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart, made of parts put end to end."""

    label: str
    parts: tuple[Part, ...]

    @property
    def total(self) -> Decimal:
        """Return the length of the whole bar."""
        return sum((part.value for part in self.parts), Decimal(0))


@dataclass(frozen=True, slots=True)
class Chart:
    """A series of bars on one axis from zero; ``words`` says in a sentence what is to be seen."""

    title: str
    unit: str
    bars: tuple[Bar, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Range:
    """One line of a range chart: from where to where, the best value between, and all of it in words.

    Three times None is a gap: nothing is drawn, and the words say that it is not known.
    """

    label: str
    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    text: str


@dataclass(frozen=True, slots=True)
class RangeChart:
    """A series of ranges on one axis from zero to ``end``; ``end_text`` says what is at its end."""

    title: str
    unit: str
    ranges: tuple[Range, ...]
    words: str
    end: Decimal
    end_text: str


@dataclass(frozen=True, slots=True)
class LinePoint:
    """A value that holds from a place on the axis on, and the value in words."""

    place: int
    value: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """A line that climbs in steps from zero, against a limit; ``words`` says in a sentence what is to be seen.

    The axis runs from ``first`` to ``last``, counted in ``across``. ``limit`` is named in words and drawn from
    end to end; its ``place`` is where the line passes it, ``last`` + 1 where it never does.
    """

    title: str
    unit: str
    across: str
    first: int
    last: int
    points: tuple[LinePoint, ...]
    limit: LinePoint
    words: str


Series = Chart | RangeChart | LineChart


@dataclass(frozen=True)
class Download:
    """A file for the reader to keep: its name, its content, and the words of the link to it.

    A large one is given as what makes it, so that nobody waits for a file that they do not want.
    """

    name: str
    media_type: str
    made: bytes | Callable[[], bytes]
    label: str

    @property
    def large(self) -> bool:
        """Whether the content is made only when it is wanted."""
        return not isinstance(self.made, bytes)

    @cached_property
    def content(self) -> bytes:
        """Return the content, made once."""
        return self.made if isinstance(self.made, bytes) else self.made()


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, in characters, and the number of the reason that is about it."""

    start: int
    end: int
    reason: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A text the reader pasted, as it is, and the marks in it; marks may overlap.

    The text is a stranger’s: a view shows it with core.pieces, which makes it harmless to look at.
    ``caption`` says what it is, where it is no text that the reader pasted.
    """

    text: str
    marks: tuple[Mark, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A control's value that cannot be used, and the sentence that says so; of a table also its row, from 1."""

    control: str
    sentence: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A value that can mean two things: the sentence, and the texts to choose from; of a table also its row, from 1."""

    control: str
    sentence: str
    choices: tuple[str, ...]
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A calculator's answer. With mistakes or a question it holds those, and neither key nor figures.

    ``key`` is what every view shows first, and ``tone`` how it is meant; ``headline`` is one short sentence that
    stands alone (two lines of a phone), ``details`` the sentences right after it.
    ``figures`` are exact values by name: whole cents as int, parts of a cent as Decimal, None for
    what is not known (a note says why). ``sheet`` is a table that was read, complete or not.
    """

    headline: str
    key: Key | None = None
    tone: Tone = "plain"
    details: str = ""
    marks: Marked | None = None
    figures: Mapping[str, Figure] = field(default_factory=lambda: MappingProxyType({}))
    steps: tuple[Steps, ...] = ()
    rows: Rows | None = None
    series: tuple[Series, ...] = ()
    notes: tuple[Note, ...] = ()
    files: tuple[Download, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    ask: Question | None = None
    sheet: Sheet | None = None

    @property
    def complete(self) -> bool:
        """Whether this answers the question; if not, it says what to mend first."""
        return not self.mistakes and self.ask is None
