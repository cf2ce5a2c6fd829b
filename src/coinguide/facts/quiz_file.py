"""A quiz's cases as a fact file gives them: what each row must have, and a sentence where it does not."""

import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from coinguide.facts import FactError, Facts, load
from coinguide.facts.cited import cite
from coinguide.live.ask.answer import Cited

__all__ = ["cases_in", "cited"]


def cases_in(text: str, file: str, keys: Iterable[str], more: Iterable[str] = ()) -> list[Mapping[str, Any]]:
    """Return the cases of this TOML text; each has the texts ``keys``, its facts, perhaps ``more``, and no other key.

    Raises FactError with the file, the case and a sentence.
    """
    tables = tomllib.loads(text).get("case", [])
    for table in tables:
        name = table.get("name", "a case without name")
        for key in keys:
            if not isinstance(table.get(key), str) or not table[key].strip():
                raise FactError(f"{file}, {name}: {key} is missing or empty.")
        if extra := sorted(set(table) - {*keys, *more, "facts"}):
            raise FactError(f"{file}, {name}: has a key this file does not know: {', '.join(extra)}.")
        if not table.get("facts"):
            raise FactError(f"{file}, {name}: has no facts that its explanation rests on.")
    names = [table["name"] for table in tables]
    for name in names:
        if names.count(name) > 1:
            raise FactError(f"{file}, {name}: this name is used twice.")
    return list(tables)


def cited(names: Iterable[str]) -> tuple[Cited, ...]:
    """Return the facts, and the gaps, with these ids; raises FactError for one that does not exist."""
    facts = load()
    return tuple(cite(facts.gap(name) if _is_gap(name, facts) else facts.by_id(name)) for name in names)


def _is_gap(name: str, facts: Facts) -> bool:
    return any(record.id == name for record in facts.unknown)
