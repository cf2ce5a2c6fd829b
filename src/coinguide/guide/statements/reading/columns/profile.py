"""What the cells of a column can be: dates, amounts, words, directions, currencies, statuses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from coinguide.guide.statements.reading.amounts import read_amount
from coinguide.guide.statements.reading.currencies import is_code
from coinguide.guide.statements.reading.dates import has_no_year, looks_like_date
from coinguide.guide.statements.reading.vocabulary import directions, plain, rank_of, statuses

__all__ = ["Profile"]

MOST = 0.8  # of a column's cells; a total or a torn row may stand among them
_DIGITS = re.compile(r"'?_?\d+")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?.*", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{3}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9d]")
EMPTY = " -\u2013\u2014"  # a lone dash is how some banks write an empty cell


@dataclass(frozen=True)
class Profile:
    """A column: its place, its name, its cells in some rows."""

    place: int
    name: str
    cells: Sequence[str]

    @cached_property
    def filled(self) -> list[str]:
        """Return the cells that are not empty."""
        return [cell.strip() for cell in self.cells if cell.strip(EMPTY)]

    def rank(self, role: str) -> int | None:
        """Return how well the name tells a role, None where it does not or where it tells something else better."""
        rank = rank_of(self.name, role) if self.name.strip() else None
        if rank is None or (rank >= 100 and self._other):
            return None
        return rank

    @cached_property
    def _other(self) -> bool:
        rank = rank_of(self.name, "other") if self.name.strip() else None
        return rank is not None and rank < 100

    @cached_property
    def named_other(self) -> bool:
        """Whether the name tells that the column is about something else."""
        return self._other and all(
            (rank := rank_of(self.name, role)) is None or rank >= 100
            for role in ("date", "words", "amount", "out", "in", "balance", "direction", "currency", "kind", "status")
        )

    def _share(self, test: object) -> float:
        assert callable(test)
        return sum(map(bool, map(test, self.filled))) / len(self.filled) if self.filled else 0.0

    @cached_property
    def dates(self) -> float:
        """Return the share of dates with a year."""
        return self._share(looks_like_date)

    @cached_property
    def short_dates(self) -> float:
        """Return the share of dates without a year."""
        return self._share(lambda cell: has_no_year(cell) and not _CLOCK.fullmatch(cell))

    @cached_property
    def is_dated(self) -> bool:
        """Whether the column holds dates."""
        return self.dates >= MOST / 2

    @cached_property
    def is_money(self) -> bool:
        """Whether the column holds amounts, and no numbers of something else."""
        if not self.filled or self.is_dated or self._share(lambda cell: read_amount(cell) is not None) < MOST:
            return False
        return not self._is_number

    @cached_property
    def _is_number(self) -> bool:
        """Whether all cells are digits that count nothing: with noughts in front, too long, or all the same."""
        if not all(map(_DIGITS.fullmatch, self.filled)):
            return False
        bare = [cell.lstrip("'_") for cell in self.filled]
        named = any(self.rank(role) is not None for role in ("amount", "out", "in", "balance"))
        odd = any(len(cell) > 12 or (len(cell) > 1 and cell[0] == "0" and int(cell)) for cell in bare)
        return odd or (not named and len(set(bare)) == 1 and len(bare) > 1) or all(set(cell) == {"0"} for cell in bare)

    @cached_property
    def is_zero(self) -> bool:
        """Whether no cell has an amount other than 0."""
        return not any((amount := read_amount(cell)) and amount.parts for cell in self.filled)

    @cached_property
    def worded(self) -> float:
        """Return the share of cells with a word in them."""
        return self._share(lambda cell: _WORD.search(cell) and not looks_like_date(cell) and read_amount(cell) is None)

    @cached_property
    def words(self) -> frozenset[str]:
        """Return what stands in the column, in plain form."""
        return frozenset(plain(cell) for cell in self.filled)

    @cached_property
    def is_direction(self) -> bool:
        """Whether every cell says which way the money went."""
        out, come = directions()
        if not self.words or len(self.words) > 6 or len(self.filled) < MOST * len(self.cells):
            return False
        if not self.words <= out | come:
            return False
        both = bool(self.words & out) and bool(self.words & come)
        return both or self.rank("direction") is not None or all(len(word) > 3 for word in self.words)

    @cached_property
    def is_currency(self) -> bool:
        """Whether every cell is the code of a currency."""
        return bool(self.filled) and all(is_code(cell.upper()) for cell in self.filled)

    @cached_property
    def is_status(self) -> bool:
        """Whether every cell is a known status."""
        return bool(self.words) and self.words <= statuses().keys() and len(self.words) < 8
