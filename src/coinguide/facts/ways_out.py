"""The addresses of companies that people may be sent to: who owns each, what it is for, when it was checked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from coinguide.facts.loader import load
from coinguide.facts.reading import rows_of, tables_of
from coinguide.live.ask.answer import Way

__all__ = ["WayOut", "ways_in", "ways_out"]

FILE = "ways_out.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """An https address with its owner, country and purpose; ``checked`` is the date of the record that names it."""

    address: str
    owner: str
    country: str
    purpose: str
    fact: str
    checked: str

    @property
    def shown(self) -> str:
        """Return the address as people type it: "www.tiktok.com/coin"."""
        return self.address.removeprefix("https://")


@cache
def ways_out() -> tuple[WayOut, ...]:
    """Return every address of the list; raises FactError for a row that lacks something or names no record."""
    text = (files("coinguide.facts") / FILE).read_text(encoding="utf-8")
    return tuple(_rows(text))


def _rows(text: str) -> Iterator[WayOut]:
    for row in rows_of({FILE: tables_of(FILE, text)}, FILE, "way"):
        fact = row.text("fact")
        given = {name: row.text(name) for name in ("address", "owner", "country", "purpose")}
        row.done()
        yield WayOut(**given, fact=fact, checked=load().by_id(fact).as_of)


def ways_in(text: str) -> tuple[Way, ...]:
    """Return the ways of the list whose address stands in this text, in its order."""
    found = ((_place(way.shown, text), way) for way in ways_out())
    return tuple(Way(way.shown, way.address) for place, way in sorted(found, key=lambda one: one[0]) if place >= 0)


def _place(shown: str, text: str) -> int:
    """Return where an address stands as a whole, -1 where it does not: no part of a longer one counts."""
    match = re.search(rf"(?<![\w.@/-]){re.escape(shown)}(?![\w/-]|\.\w)", text)
    return match.start() if match else -1
