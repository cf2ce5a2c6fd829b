"""The signs the checker looks for, with their weights and words, as facts/scam_signs.toml gives them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, get_args

from coinguide.facts.records import FactError

Group = Literal["links", "messages"]
FILE = "scam_signs.toml"
# The score from which a text is “be careful” and from which it has “signs of a scam”.
BE_CAREFUL = 30
SCAM = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One sign: what it looks for in words, its weight in points, what it means and what to do instead.

    ``does``: its label says what a text does ("wants a code"), and not what stands in it.
    """

    name: str
    group: Group
    label: str
    weight: int
    explanation: str
    advice: str
    sources: tuple[str, ...]
    looks_for: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    does: bool = False


@cache
def load_signs() -> Mapping[str, Sign]:
    """Return every sign by its name, in the order of the file."""
    return parse_signs((files("coinguide.facts") / FILE).read_text(encoding="utf-8"))


def parse_signs(text: str) -> Mapping[str, Sign]:
    """Return the signs in this TOML text; raises FactError with the record and a sentence."""
    tables = tomllib.loads(text)
    extra = sorted(set(tables) - set(get_args(Group)))
    if extra:
        raise FactError(f"{FILE}: has a section this file does not know: {', '.join(extra)}.")
    signs: dict[str, Sign] = {}
    for group in get_args(Group):
        for table in tables.get(group, []):
            sign = _sign(group, table)
            if sign.name in signs:
                raise FactError(f"{FILE}, {sign.name}: this name is used twice.")
            signs[sign.name] = sign
    return MappingProxyType(signs)


def _sign(group: Group, table: Mapping[str, Any]) -> Sign:
    name = table.get("name", "a record without name")
    known = {"name": str, "label": str, "weight": int, "explanation": str, "advice": str, "sources": list}
    for key, kind in known.items():
        if not isinstance(table.get(key), kind) or not table[key]:
            raise FactError(f"{FILE}, {name}: {key} is missing, empty or no {kind.__name__}.")
    extra = sorted(set(table) - {*known, "looks_for", "wishes", "does"})
    if extra:
        raise FactError(f"{FILE}, {name}: has a key this file does not know: {', '.join(extra)}.")
    texts: dict[str, Any] = {key: table[key] for key in ("name", "label", "weight", "explanation", "advice")}
    lists: dict[str, Any] = {key: tuple(table.get(key, ())) for key in ("sources", "looks_for", "wishes")}
    return Sign(group=group, does=table.get("does", False), **lists, **texts)
