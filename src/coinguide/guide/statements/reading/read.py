"""Reads one given file, whatever it is: a store's own history, a bank's export, or a pasted table."""

from functools import lru_cache

from coinguide.guide.statements.reading.apple_export import read_apple_export
from coinguide.guide.statements.reading.decode import Decoded, decode, without_hidden
from coinguide.guide.statements.reading.google_history import looks_like_json, read_google_history
from coinguide.guide.statements.reading.lines import Statement
from coinguide.guide.statements.reading.table import read_table
from coinguide.live.ask.controls.declared import InputMistake
from coinguide.live.ask.controls.file_control import GivenFile

__all__ = ["read_statement"]


# While the reader changes the cap or the month, the same files are read again and again.
@lru_cache(maxsize=4)
def read_statement(given: GivenFile, file: int, day_order: str, sign: str) -> Statement:
    """Give what the file holds; ``file`` is its number in the answer.

    Raises InputMistake, in words, for what is no statement, and Unclear for what has two meanings.
    """
    text, note = decode(given.content) if isinstance(given.content, bytes) else Decoded(given.content)
    found = _statement(without_hidden(text), file, day_order, sign)
    if not found.lines:
        raise InputMistake(_nothing_read(found))
    notes = (note, *found.notes) if note else found.notes
    return Statement(found.issuer, found.name, found.history, found.lines, found.unread, found.rows, notes)


def _statement(text: str, file: int, day_order: str, sign: str) -> Statement:
    if looks_like_json(text):
        return read_google_history(text, file)
    return read_apple_export(text, file, day_order) or read_table(text, file, day_order, sign)


def _nothing_read(found: Statement) -> str:
    if not found.unread:
        return f"this looks like {found.name}, but no line follows its first row."
    first = found.unread[0]
    rows = "its one row" if len(found.unread) == 1 else f"any of its {len(found.unread):,} rows"
    return (
        f"this looks like {found.name}, but we could not read {rows}. The first trouble is in line {first.number}: "
        f"{first.reason}."
    )
