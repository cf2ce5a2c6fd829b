"""Reads one given file, whatever it is: a store's own history, a bank's export, an archive, or a pasted table."""

from dataclasses import replace
from functools import lru_cache

from coinguide.guide.statements.reading.columns.offered import columns_or_sheet
from coinguide.guide.statements.reading.containers.archive import Entry, Room, TooLarge, entries_of
from coinguide.guide.statements.reading.containers.exchange import (
    grid_of_camt,
    grid_of_mt940,
    grid_of_ofx,
    grid_of_qif,
    is_camt,
    is_mt940,
    is_ofx,
    is_qif,
)
from coinguide.guide.statements.reading.containers.web_page import is_web_page, rows_of_page
from coinguide.guide.statements.reading.containers.workbook import is_workbook, rows_of_workbook
from coinguide.guide.statements.reading.decode import Decoded, decode, without_hidden
from coinguide.guide.statements.reading.delimited import Row, physical_lines
from coinguide.guide.statements.reading.grid import Grid, grid_of, loose_grid_of, loose_rows, named_rows
from coinguide.guide.statements.reading.lines import Statement, Unfit
from coinguide.guide.statements.reading.records import grid_of_records
from coinguide.guide.statements.reading.stores.apple_export import read_apple_export
from coinguide.guide.statements.reading.stores.google_history import read_google_history
from coinguide.guide.statements.reading.stores.json_entries import looks_like_json
from coinguide.guide.statements.reading.stores.receipt import read_receipts
from coinguide.guide.statements.reading.table import Wanted, read_table
from coinguide.guide.statements.reading.text_messages import grid_of_messages
from coinguide.live.ask.controls.declared import InputMistake
from coinguide.live.ask.controls.file_control import GivenFile
from coinguide.live.ask.refused import Unclear

__all__ = ["Wanted", "read_statement"]

_ZIP = b"PK\x03\x04"
_INSIDE = (".json", ".csv", ".tsv", ".txt", ".xlsx", ".ofx", ".qfx", ".qif", ".sta", ".xml", ".xls", ".zip")
MOST_TRIED = 60  # files of an archive
_ELSEWHERE = (
    ("content.xml", "this is an OpenDocument spreadsheet. Open it, and save it as CSV or XLSX."),
    ("Index/Document.iwa", "this is a Numbers spreadsheet. Open it, and export it as CSV or Excel (XLSX)."),
    ("xl/workbook.bin", "this is a binary Excel workbook (XLSB). Open it, and save it as CSV or XLSX."),
    ("word/document.xml", "this is a Word document. Copy its lines of payments, and paste them as text."),
)


# While the reader changes the cap or the month, the same files are read again and again.
@lru_cache(maxsize=32)
def read_statement(given: GivenFile, file: int, wanted: Wanted) -> Statement:
    """Return what the file holds; ``file`` is its number in the answer.

    Raises InputMistake, in words, for what is no statement, and Unclear for what has two meanings.
    """
    if isinstance(given.content, bytes):
        found = _of_bytes(given.content, file, wanted, Room())
    else:
        found = _of_text(Decoded(given.content), file, wanted)
    if not found.lines:
        sentence = _nothing_read(found)
        raise Unfit(sentence, found.sheet) if found.sheet and found.unread else InputMistake(sentence)
    return found


def _of_bytes(content: bytes, file: int, wanted: Wanted, room: Room) -> Statement:
    if not content.startswith(_ZIP):
        return _of_text(decode(content), file, wanted)
    entries = entries_of(content)
    if is_workbook(entries):
        return _of_grid(_of_rows(rows_of_workbook(content, entries)), file, wanted)
    for name, sentence in _ELSEWHERE:
        if any(entry.name == name for entry in entries):
            raise InputMistake(sentence)
    return _of_archive(content, entries, file, wanted, room)


def _of_archive(content: bytes, entries: list[Entry], file: int, wanted: Wanted, room: Room) -> Statement:
    """Return the one statement in an archive, as in those of Google Takeout and of Apple."""
    named = [entry for entry in entries if entry.name.casefold().endswith(_INSIDE) and "__MACOSX" not in entry.name]
    found: list[tuple[str, Statement]] = []
    unclear: Unclear | None = None
    room.enter()
    for entry in named[:MOST_TRIED]:
        try:
            statement = _of_bytes(room.unpacked(content, entry), file, wanted, room)
        except TooLarge:
            raise
        except InputMistake:
            continue
        except Unclear as question:
            if question.question.choices or len(named) == 1:  # other tables of an archive are asked about by nobody
                unclear = question
            continue
        if statement.lines:
            found.append((entry.name, statement))
    room.leave()
    histories = [pair for pair in found if pair[1].history]
    # Google gives orders and purchases, which are the same; the orders also tell what came back.
    chosen = [pair for pair in histories if pair[1].form == "orderHistory"] or histories or found
    if len(chosen) == 1:
        name, statement = chosen[0]
        return replace(statement, notes=(f"Of the archive, {name.rpartition('/')[2]} was read.", *statement.notes))
    if unclear and not chosen:
        raise unclear
    raise InputMistake(_none_or_many([name for name, _ in chosen]))


def _none_or_many(names: list[str]) -> str:
    if names:
        shown = ", ".join(name.rpartition("/")[2] for name in names[:3])
        return f"this archive holds {len(names)} statements ({shown}). Unpack it, and choose all of them at once."
    return (
        "this archive holds no statement that we can read. Unpack it, and choose the file of payments that was in it."
    )


def _of_text(decoded: Decoded, file: int, wanted: Wanted) -> Statement:
    found = _statement(without_hidden(decoded.text), file, wanted)
    return replace(found, notes=(*found.notes, decoded.note)) if decoded.note else found


def _statement(text: str, file: int, wanted: Wanted) -> Statement:
    if looks_like_json(text) and not is_mt940(text):  # a bank’s file may come in an envelope of its own
        return read_google_history(text, file)
    if is_ofx(text):
        return _of_grid(grid_of_ofx(text), file, wanted)
    if is_camt(text):
        return _of_grid(grid_of_camt(text), file, wanted)
    if is_web_page(text):
        return _of_page(text, file, wanted)
    history = read_apple_export(text, file, wanted.day_order) or read_receipts(text, file)
    return history or _of_lines(text, file, wanted)


def _of_page(text: str, file: int, wanted: Wanted) -> Statement:
    grid = _of_rows(rows_of_page(text))
    if grid is None:
        raise InputMistake(
            "this is a web page, and no table in it holds dates, words and amounts. Choose a file of payments, such as "
            "CSV or XLSX; of Google Takeout choose Order History.json."
        )
    return _of_grid(grid, file, wanted)


def _of_lines(text: str, file: int, wanted: Wanted) -> Statement:
    lines = physical_lines(text)
    if is_qif(text):
        return _of_grid(grid_of_qif(lines), file, wanted)
    if is_mt940(text):
        return _of_grid(grid_of_mt940(lines), file, wanted)
    if lines and lines[0].casefold().startswith("sep="):
        lines[0] = "\n"
    return _of_grid(_grid_of(lines), file, wanted)


def _grid_of(lines: list[str]) -> Grid | None:
    return grid_of(lines) or grid_of_records(lines) or grid_of_messages(lines) or loose_grid_of(lines)


def _of_rows(rows: list[Row]) -> Grid | None:
    grid = named_rows(rows, "\t")
    return grid if grid.rows else loose_rows(rows, "\t")


def _of_grid(grid: Grid | None, file: int, wanted: Wanted) -> Statement:
    if grid is None or not grid.rows:
        raise InputMistake(
            "no row of this file holds a date, words and an amount. Choose the file of payments that the bank or card "
            "offers (CSV, XLSX or OFX), or copy the rows of payments, each with its day and amount, and paste them."
        )
    columns, sheet = columns_or_sheet(grid, wanted.columns)
    return replace(read_table(grid, columns, file, wanted), sheet=sheet)


def _nothing_read(found: Statement) -> str:
    if not found.unread:
        return f"this looks like {found.name}, but no line follows its first row."
    first = found.unread[0]
    rows = "its one row" if len(found.unread) == 1 else f"any of its {len(found.unread):,} rows"
    return (
        f"this looks like {found.name}, but we could not read {rows}. The first trouble is in line {first.number}: "
        f"{first.reason}."
    )
