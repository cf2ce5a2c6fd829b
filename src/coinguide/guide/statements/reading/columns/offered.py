"""A file's first rows with what each of its columns is, for the reader to look at and to say otherwise."""

from dataclasses import replace

from coinguide.guide.statements.reading.columns.places import ROLES, Columns, roles_in
from coinguide.guide.statements.reading.columns.profile import Profile
from coinguide.guide.statements.reading.columns.roles import columns_of, profiles_of
from coinguide.guide.statements.reading.grid import Grid, is_body
from coinguide.guide.statements.reading.lines import WrongColumns
from coinguide.live.ask.answer import Question
from coinguide.live.ask.controls.declared import InputMistake, Option
from coinguide.live.ask.refused import Unclear
from coinguide.live.ask.sheet import Sheet

__all__ = ["columns_or_sheet", "numbered"]

ROWS = 5
MOST_COLUMNS = 40
_WORDS = {
    "date": "Date", "words": "Words: the shop", "amount": "Amount", "paid-out": "Paid out", "paid-in": "Paid in",
    "fee": "Fee", "direction": "Direction: in or out", "balance": "Balance", "currency": "Currency",
    "kind": "Kind of row", "status": "Status", "leave-out": "Leave out",
}  # fmt: skip
_OPTIONS = tuple(Option(role, _WORDS[role]) for role in ROLES)


def columns_or_sheet(grid: Grid, wanted: str) -> tuple[Columns, Sheet]:
    """Return a table's columns, and the table to show.

    Raises Unclear where they cannot be told, WrongColumns where what the reader says does not fit; with the table.
    """
    try:
        columns = columns_of(grid, wanted)
    except Unclear as unclear:
        first = next(iter(unclear.question.choices), "")
        guess = first.split(",") if first else _guessed(grid)
        raise Unclear(unclear.question, _sheet(grid, guess)) from None
    except InputMistake as mistake:
        raise WrongColumns(str(mistake), _sheet(grid, _known(wanted, grid))) from None
    if columns is None:
        raise Unclear(Question("columns", _SENTENCE, ()), _sheet(grid, _guessed(grid)))
    return columns, _sheet(grid, roles_in(wanted) if wanted else columns.written().split(","))


_SENTENCE = (
    "This file has rows, and nothing in it tells which of its columns are the date, the words and the amount. What is "
    "each column, from the left?"
)


def _known(wanted: str, grid: Grid) -> list[str]:
    """Return what the reader said, with the guess where that is no kind of column."""
    guess = _guessed(grid)
    said = roles_in(wanted)[: len(guess)]
    return [one if one in ROLES else other for one, other in zip(said, guess, strict=False)]


def _guessed(grid: Grid) -> list[str]:
    """Return what each column looks like: the first of its kind, as a statement needs no second."""
    taken: set[str] = set()
    guess = []
    for profile in profiles_of(grid):
        role = _looks_like(profile)
        guess.append("leave-out" if role in taken else role)
        taken.add(role)
    return guess


def _looks_like(profile: Profile) -> str:
    if profile.is_dated or profile.short_dates > 1 / 2 or profile.rank("date") is not None:
        return "date"
    if profile.is_money:
        return "balance" if profile.rank("balance") is not None else "amount"
    return "words" if profile.worded > 1 / 2 else "leave-out"


def _sheet(grid: Grid, roles: list[str]) -> Sheet:
    """Return the first rows with a date and an amount, or the first of all."""
    width = min(grid.width, MOST_COLUMNS)
    first = [row for row in grid.rows[:400] if is_body(row)][:ROWS] or list(grid.rows[:ROWS])
    rows = tuple((*row.cells[:width], *[""] * (width - len(row.cells))) for row in first)
    chosen = (*roles[:width], *["leave-out"] * (width - len(roles)))
    names = (*grid.names[:width], *[""] * (width - len(grid.names)))
    return Sheet("columns", "The file’s first rows. Say what each column is:", _OPTIONS, chosen, names, rows)


def numbered(sheet: Sheet, texts: tuple[str, ...], place: int) -> Sheet:
    """Return the sheet of one of several files: what was said of the others is kept."""
    before = "".join(f"{text};" for text in (*texts, *[""] * place)[:place])
    return replace(sheet, before=before, after="".join(f";{text}" for text in texts[place + 1 :]))
