"""What the readers of all fact files share: tables, dates, ids, and what every record has in common."""

import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, cast, get_args

from coinguide.facts.records import Confidence, FactError, Source, SourceKind
from coinguide.facts.row import Row
from coinguide.live.ask.days import AsOf

__all__ = ["as_of", "checked_ids", "common_of", "rows_of", "source_of", "tables_of"]


def tables_of(name: str, text: str) -> dict[str, Any]:
    """Return a file's tables; raises FactError where the text is no TOML."""
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise FactError(f"{name}: cannot be read as TOML: {error}") from error


def rows_of(tables: Mapping[str, dict[str, Any]], file: str, kind: str) -> Iterator[Row]:
    """Return the records of one kind in a file, in its order."""
    for table in tables[file].get(kind, []):
        yield Row(file, table)


def as_of(row: Row) -> AsOf:
    """Return the record's date as written; raises FactError where it is none."""
    date = AsOf(row.text("as_of"))
    if not date.is_date or (date.before and not date.undated):
        raise row.error(f"as_of is {str(date)!r}; write 2024, 2024-04, 2024-04-30 or undated, read 2026-08.")
    return date


def common_of(row: Row) -> dict[str, Any]:
    """Return what every fact has: id, date, sources, confidence, whether it is quoted, note."""
    return {
        "id": row.id,
        "as_of": as_of(row),
        "sources": row.texts("sources"),
        "confidence": cast(Confidence, row.choice("confidence", get_args(Confidence))),
        "quoted": row.flag("quoted"),
        "note": row.text("note", ""),
    }


def source_of(row: Row) -> Source:
    """Return one record of where facts were read."""
    source = Source(
        id=row.id,
        title=row.text("title"),
        publisher=row.text("publisher"),
        address=row.text("address", ""),
        date=row.text("date"),
        kind=cast(SourceKind, row.choice("kind", get_args(SourceKind))),
        years=row.texts("years") if row.has("years") else (),
        years_about=row.flag("years_about"),
    )
    row.done()
    return source


def checked_ids(file: str, ids: list[str], seen: set[str]) -> set[str]:
    """Return the ids seen, with these added; raises FactError for one that is used twice or oddly spelled."""
    for name in ids:
        if name in seen:
            raise FactError(f"{file}, {name}: this id is used twice; ids are anchors and must differ.")
        if name != name.lower() or not name.replace("-", "").isalnum():
            raise FactError(f"{file}, {name}: an id has lower-case letters, digits and hyphens only.")
        seen.add(name)
    return seen
