"""Reads one given file, whatever it is: a store's own history, a bank's export, or a pasted table."""

from dataclasses import replace
from functools import lru_cache

from coinguide.guide.statements.reading.columns.roles import columns_of
from coinguide.guide.statements.reading.decode import Decoded, decode, without_hidden
from coinguide.guide.statements.reading.delimited import physical_lines
from coinguide.guide.statements.reading.grid import Grid, grid_of
from coinguide.guide.statements.reading.lines import Statement
from coinguide.guide.statements.reading.records import grid_of_records
from coinguide.guide.statements.reading.stores.apple_export import read_apple_export
from coinguide.guide.statements.reading.stores.google_history import read_google_history
from coinguide.guide.statements.reading.stores.json_entries import looks_like_json
from coinguide.guide.statements.reading.table import Wanted, read_table
from coinguide.live.ask.controls.declared import InputMistake
from coinguide.live.ask.controls.file_control import GivenFile

__all__ = ["Wanted", "read_statement"]


# While the reader changes the cap or the month, the same files are read again and again.
@lru_cache(maxsize=4)
def read_statement(given: GivenFile, file: int, wanted: Wanted) -> Statement:
    """Give what the file holds; ``file`` is its number in the answer.

    Raises InputMistake, in words, for what is no statement, and Unclear for what has two meanings.
    """
    text, note = decode(given.content) if isinstance(given.content, bytes) else Decoded(given.content)
    found = _statement(without_hidden(text), file, wanted)
    if not found.lines:
        raise InputMistake(_nothing_read(found))
    return replace(found, notes=(note, *found.notes)) if note else found


def _statement(text: str, file: int, wanted: Wanted) -> Statement:
    if looks_like_json(text):
        return read_google_history(text, file)
    return read_apple_export(text, file, wanted.day_order) or _bank(text, file, wanted)


def _bank(text: str, file: int, wanted: Wanted) -> Statement:
    lines = physical_lines(text)
    if lines and lines[0].casefold().startswith("sep="):
        lines[0] = "\n"
    grid = grid_of(lines) or grid_of_records(lines)
    return _table(grid, file, wanted)


def _table(grid: Grid | None, file: int, wanted: Wanted) -> Statement:
    columns = columns_of(grid, wanted.columns) if grid else None
    if grid is None or columns is None:
        raise InputMistake(
            "no row of this file holds a date, words and an amount, or names columns for them. Choose the file of "
            "payments that the bank or card offers for download (CSV), or copy the rows of payments and paste them."
        )
    return read_table(grid, columns, file, wanted)


def _nothing_read(found: Statement) -> str:
    if not found.unread:
        return f"this looks like {found.name}, but no line follows its first row."
    first = found.unread[0]
    rows = "its one row" if len(found.unread) == 1 else f"any of its {len(found.unread):,} rows"
    return (
        f"this looks like {found.name}, but we could not read {rows}. The first trouble is in line {first.number}: "
        f"{first.reason}."
    )
