"""Controls: what a calculator asks, declared once as plain data, and the one parser for every view."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from coinguide.live.ask.controls.choices_control import Choices
from coinguide.live.ask.controls.date_control import Date
from coinguide.live.ask.controls.declared import LONGEST_NUMBER, Ambiguous, Declared, InputMistake, Option, quoted
from coinguide.live.ask.controls.file_control import File
from coinguide.live.ask.controls.numerals import readings
from coinguide.live.ask.money import CURRENCIES, plain, split_currency

__all__ = [
    "Ambiguous",
    "Choice",
    "Choices",
    "Control",
    "Date",
    "File",
    "InputMistake",
    "Number",
    "Option",
    "Table",
    "Text",
    "quoted",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Declared):
    """A number with bounds (both allowed), a unit and at most so many decimals.

    ``step`` is what one press of an arrow key changes; ``slider`` gives the ends of a range beside the
    field, for the values people mostly want. ``example`` is shown in the sentence about a wrong value.
    ``currency`` names the choice whose currency a price is in, or is the code of the only one; a mark such as
    £ must agree with it. An ``optional`` number may be left empty, and is None then.
    ``few`` are values whose answers can be made ahead.
    """

    unit: str
    low: Decimal
    high: Decimal
    start: Decimal | None
    step: Decimal = Decimal(1)
    decimals: int = 0
    example: str = ""
    slider: tuple[Decimal, Decimal] | None = None
    currency: str = ""
    optional: bool = False
    few: tuple[Decimal, ...] = ()

    @property
    def shown_unit(self) -> str:
        """Return the unit where the label does not say it already, else nothing."""
        return "" if self.unit.casefold() in self.label.casefold() else self.unit

    def read(self, raw: object) -> Decimal | None:
        """Return the number, None for an optional one that is empty; raises as ``number`` does."""
        empty = raw is None or (isinstance(raw, str) and not raw.strip())
        return None if self.optional and empty else self.number(raw)

    def number(self, raw: object) -> Decimal:
        """Return the number; raises InputMistake, or Ambiguous for a text such as ``1.500``."""
        number = self._number(raw)
        if number < self.low:
            raise InputMistake(f"{self.label}: {plain(number)} is too small. {self.wanted()}")
        if number > self.high:
            raise InputMistake(f"{self.label}: {plain(number)} is too large. {self.wanted()}")
        if number != number.quantize(Decimal(1).scaleb(-self.decimals)):
            raise InputMistake(f"{self.label}: {plain(number)} has too many decimals. {self.wanted()}")
        return number + 0  # -0 becomes 0

    def check_currency(self, raw: object, code: str) -> None:
        """Refuse a price whose mark is another currency's than the chosen one; raises InputMistake."""
        meant = split_currency(raw)[1] if self.currency and isinstance(raw, str) else frozenset()
        if meant and code not in meant:
            way_out = "Give" if code == self.currency else "Change one of them, or give"
            chosen = "" if code == self.currency else ", the currency chosen"
            raise InputMistake(
                f"{self.label}: {quoted(raw)} is not in {CURRENCIES[code].name}{chosen}. "
                f"{way_out} the number alone, for example {self._shown()}."
            )

    def allowed(self) -> str:
        """Return the words for what is allowed, with an example."""
        kind = f"a number with at most {self.decimals} decimals" if self.decimals else "a whole number"
        leave = ", or leave it empty" if self.optional else ""
        return f"{kind} from {plain(self.low)} to {plain(self.high)}, for example {self._shown()}{leave}"

    def text(self, value: object) -> str:
        """Return the value as the field shows it: plain digits, so that it is read back as itself."""
        if value is None:
            return ""
        return f"{value:f}" if isinstance(value, Decimal) else str(value)

    def _shown(self) -> str:
        return self.example or plain(self.low if self.start is None else self.start)

    def _number(self, raw: object) -> Decimal:
        if isinstance(raw, Decimal | int | float) and not isinstance(raw, bool):
            number = Decimal(str(raw))
            if number.is_finite() and abs(number) < Decimal(10) ** LONGEST_NUMBER:
                return number
            raise InputMistake(f"{self.label}: {quoted(raw)} is not a number we can use. {self.wanted()}")
        text = self._without_unit(raw) if isinstance(raw, str) else ""
        if not text:
            problem = f"{quoted(raw)} is not a number" if str(raw or "").strip() else "nothing is filled in"
            raise InputMistake(f"{self.label}: {problem}. {self.wanted()}")
        found = readings(text) if len(text) <= LONGEST_NUMBER else ()
        if not found:
            raise InputMistake(f"{self.label}: {quoted(raw)} is not a number. {self.wanted()}")
        return self._clear(found, raw)

    def _clear(self, found: tuple[Decimal, ...], raw: object) -> Decimal:
        """Return the only sensible reading: no coin is ever cut, so whole numbers read ``1.000`` as 1000."""
        if len(found) == 1 or not self.decimals:
            return found[0]
        fitting = [number for number in found if self._fits(number)]
        if len(fitting) < 2:
            return (fitting or found)[-1]  # where none fits, ``read`` says why the smaller one does not
        raise Ambiguous(
            f"{self.label}: {quoted(raw)} can mean {' or '.join(plain(number) for number in found)}. "
            f"Which one? {self.wanted()}",
            [f"{self._mark(raw)}{self.text(number.normalize())}" for number in fitting],
        )

    def _mark(self, raw: object) -> str:
        """Return the one currency whose mark stands with a price: what is picked keeps it, and is checked by it."""
        meant = split_currency(raw)[1] if self.currency and isinstance(raw, str) else frozenset()
        return f"{min(meant)} " if len(meant) == 1 and self.currency not in meant else ""

    def _fits(self, number: Decimal) -> bool:
        places = number == number.quantize(Decimal(1).scaleb(-self.decimals))
        return places and self.low <= number <= self.high

    def _without_unit(self, raw: str) -> str:
        """Return a number without a unit or currency mark typed with it: ``$4.99``, ``1,000 coins``."""
        text = split_currency(raw)[0] if self.currency else raw.strip()
        if self.unit and text.casefold().endswith(self.unit.casefold()):
            text = text[: -len(self.unit)].strip()
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Declared):
    """One of a few named values."""

    options: tuple[Option, ...]
    start: str

    def read(self, raw: object) -> str:
        """Return the option's value, found by value or words, in any case; raises InputMistake."""
        wanted = " ".join(str(raw).split()).casefold() if isinstance(raw, str) else ""
        for option in self.options:
            if wanted and wanted in (option.value.casefold(), option.label.casefold()):
                return option.value
        problem = f"{quoted(raw)} is not in the list" if wanted else "nothing is chosen"
        raise InputMistake(f"{self.label}: {problem}. {self.wanted(self.allowed(wanted))}")

    def allowed(self, near: str = "") -> str:
        """Return the words for what is allowed: all of a short list, the nearest of a long one."""
        values = [option.value for option in self.options]
        if len(values) > 8:
            alike = [value for value in values if near and (near in value or value in near)][:3]
            return f"one of the {len(values)} names listed, for example {', '.join(alike or values[:3])}"
        return f"one of: {', '.join(values)}"

    def text(self, value: object) -> str:
        """Return the value as it is written in a link or on the command line."""
        return str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Declared):
    """Words the reader types or pastes, up to a length in characters.

    ``private``: what belongs on the reader's own machine and nowhere else.
    """

    start: str = ""
    longest: int = 100_000
    lines: int = 6
    private: bool = False

    @property
    def verb(self) -> str:
        """Return what a reader does with it."""
        return "Give" if self.lines == 1 else "Paste"

    def read(self, raw: object) -> str:
        """Return the text as it is; raises InputMistake when it is too long or not a text."""
        if not isinstance(raw, str):
            raise InputMistake(f"{self.label}: {quoted(raw)} is not a text. {self.wanted()}")
        if len(raw) > self.longest:
            raise InputMistake(f"{self.label}: this text has {len(raw):,} characters. {self.wanted()}")
        return raw

    def allowed(self) -> str:
        """Return the words for what is allowed."""
        example = self.start if self.lines == 1 else "one message at a time"
        return f"at most {self.longest:,} characters, for example {example}"

    def text(self, value: object) -> str:
        """Return the value as the field shows it."""
        return str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Declared):
    """Rows of numbers that the reader edits; empty rows do not count.

    As one line of text a row is ``65=0.99`` and rows are parted by ``;``.
    """

    columns: tuple[Number, ...]
    start: tuple[tuple[Decimal, ...], ...]
    most_rows: int = 30

    def read(self, raw: object) -> tuple[tuple[Decimal, ...], ...]:
        """Return the rows' numbers; raises InputMistake or Ambiguous that name the row."""
        rows = self.cells(raw)
        filled = [index for index, row in enumerate(rows) if any(str(cell).strip() for cell in row)]
        if not filled:
            raise InputMistake(f"{self.label}: no row is filled in. {self.wanted()}")
        if len(filled) > self.most_rows:
            raise InputMistake(f"{self.label}: {len(filled)} rows are too many. {self.wanted()}")
        return tuple(self._row(index, rows) for index in filled)

    @property
    def currency(self) -> str:
        """Return the name of the choice whose currency the prices are in, empty when there are none."""
        return next((column.currency for column in self.columns if column.currency), "")

    def check_currency(self, raw: object, code: str) -> None:
        """Refuse a price whose mark is another currency's than the chosen one; raises InputMistake."""
        for row, cells in enumerate(self.cells(raw), 1):
            for column, cell in zip(self.columns, cells, strict=False):
                try:
                    column.check_currency(cell, code)
                except InputMistake as mistake:
                    raise InputMistake(str(mistake), row) from None

    def cells(self, raw: object) -> list[list[object]]:
        """Return the raw cells of a line of text, or of rows that came as lists; nothing is checked."""
        if isinstance(raw, str):
            lines = raw.replace("\n", ";").split(";")
            return [list(line.split("=")) if line.strip() else [] for line in lines]
        if not isinstance(raw, Sequence):
            raise InputMistake(f"{self.label}: {quoted(raw)} is not a table. {self.wanted()}")
        return [self._listed(row) for row in raw]

    def allowed(self) -> str:
        """Return the words for what is allowed, with an example."""
        names = "=".join(column.name for column in self.columns)
        example = "; ".join(self.text((row,)) for row in self.start[:2])
        return f"1 to {self.most_rows} rows {names}, parted by “;”, for example {example}"

    def text(self, value: object) -> str:
        """Return rows as one line of text that is read back as the same rows."""
        rows = value if isinstance(value, Sequence) and not isinstance(value, str) else self.cells(value)
        return ";".join("=".join(self._cell(cell) for cell in self._listed(row)) for row in rows)

    @staticmethod
    def _cell(cell: object) -> str:
        return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)

    def _listed(self, row: object) -> list[object]:
        if isinstance(row, Mapping):
            return [row.get(column.name, "") for column in self.columns]
        return list(row) if isinstance(row, Sequence) and not isinstance(row, str) else [row]

    def _row(self, index: int, rows: list[list[object]]) -> tuple[Decimal, ...]:
        row = rows[index]
        place = f"{self.label}, row {index + 1}"
        if len(row) != len(self.columns):
            typed = quoted("=".join(str(cell) for cell in row))
            raise InputMistake(f"{place}: {typed} does not have {len(self.columns)} cells. {self.wanted()}", index + 1)
        numbers = []
        for position, (column, cell) in enumerate(zip(self.columns, row, strict=True)):
            try:
                numbers.append(column.number(cell))
            except InputMistake as mistake:
                raise InputMistake(f"{place}, {mistake}", index + 1) from None
            except Ambiguous as question:
                choices = [self._replaced(rows, index, position, text) for text in question.choices]
                raise Ambiguous(f"{place}, {question}", choices, index + 1) from None
        return tuple(numbers)

    def _replaced(self, rows: list[list[object]], index: int, position: int, text: str) -> str:
        """Return the whole table as text with one cell replaced."""
        changed = [list(row) for row in rows]
        changed[index][position] = text
        return self.text(changed)


Control = Number | Choice | Choices | Text | Date | File | Table
