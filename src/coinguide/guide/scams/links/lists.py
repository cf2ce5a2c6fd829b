"""The lists that links are judged by, as the fact files give them."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from coinguide.facts.records import FactError
from coinguide.guide.scams.links.domains import Domain

Owned = Literal["people", "infrastructure", "no"]
_GROUPS = (
    "coins",
    "account",
    "office",
    "shop",
    "app",
    "plain",
    "bait",
    "goods",
    "article",
    "shelf",
    "short_names",
    "near_names",
    "games",
    "offers",
    "brands",
    "everyday",
    "asking",
)


@dataclass(frozen=True, slots=True)
class Words:
    """Groups of words in addresses; `lures` are all that ask or promise, `known` those and the plain ones.

    `plain_lures` are those that no honest page has after the slash beside TikTok's name.
    """

    groups: Mapping[str, frozenset[str]]
    lures: frozenset[str]
    plain_lures: frozenset[str]
    known: frozenset[str]

    def __getitem__(self, group: str) -> frozenset[str]:
        return self.groups[group]


@dataclass(frozen=True, slots=True)
class Sites:
    """Well-known sites: edited by their owners, open to everybody's pages, and the domains of other brands."""

    edited: frozenset[str]
    open: frozenset[str]
    owners: Mapping[str, frozenset[str]]
    owned: frozenset[str]

    def kind(self, host: str, domain: Domain) -> Literal["edited", "open", ""]:
        """Return how well known a host is: whether its owner or everybody writes there."""
        if host in self.open:
            return "open"
        if domain.registered in self.edited or domain.suffix in self.edited:
            return "edited"
        return "open" if domain.registered in self.open else ""


@cache
def words() -> Words:
    """Return the words of link_words.toml."""
    groups = {name: frozenset(found) for name, found in _lists("link_words.toml", _GROUPS)}
    plain_lures = groups["coins"] | groups["account"] | groups["bait"]
    lures = plain_lures | groups["office"] | groups["shop"] | groups["app"]
    return Words(groups, lures, plain_lures, lures | groups["plain"] | groups["goods"])


@cache
def sites() -> Sites:
    """Return the sites of known_sites.toml."""
    groups = {name: frozenset(found) for name, found in _lists("known_sites.toml", ("edited", "open"), ("owners",))}
    table = _table("known_sites.toml")["owners"]
    owners = {name: frozenset(domains) for name, domains in table.items()}
    return Sites(groups["edited"], groups["open"], owners, frozenset().union(*owners.values()))


def official(host: str) -> Owned:
    """Return how TikTok owns this host, as one for people or not, or “no”."""
    owned = _official()
    rest = host.removesuffix(".")
    while rest:
        if rest in owned:
            return owned[rest]
        rest = rest.partition(".")[2]
    return "no"


@cache
def _official() -> Mapping[str, Owned]:
    table = _table("official_domains.toml")
    kinds: tuple[Owned, Owned] = ("people", "infrastructure")
    found: dict[str, Owned] = {}
    for kind in kinds:
        for record in table.get(kind, []):
            if set(record) != {"for", "names", "sources"} or not all(record.values()):
                raise FactError(f"official_domains.toml: a record needs for, names and sources, no more: {record}.")
            found |= dict.fromkeys(record["names"], kind)
    return found


def _lists(file: str, names: tuple[str, ...], more: tuple[str, ...] = ()) -> Iterator[tuple[str, list[str]]]:
    """Return the lists of a file by name; raises FactError where one is missing or unknown."""
    table = _table(file)
    wrong = set(table) ^ {*names, *more}
    if wrong:
        raise FactError(f"{file}: has or lacks the list {', '.join(sorted(wrong))}.")
    for name in names:
        yield name, table[name]


def _table(file: str) -> dict[str, Any]:
    return tomllib.loads((files("coinguide.facts") / file).read_text(encoding="utf-8"))
