"""Where to turn, by country: who takes a report, takes a picture down, listens to a child, helps a family or a debtor.

The rows of help.toml are read here and nowhere else, so that nobody carries them who does not need them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Literal, cast, get_args

from coinguide.facts.reading import checked_ids, common_of, rows_of, source_of, tables_of
from coinguide.facts.records import Fact, FactError, Source, with_id
from coinguide.facts.row import Row
from coinguide.live.ask.words import large_first

__all__ = [
    "EVERYWHERE",
    "FILE",
    "KINDS",
    "REST",
    "Country",
    "Help",
    "HelpKind",
    "HelpList",
    "help_for",
    "law_for",
    "load_help",
    "parse_help",
]

HelpKind = Literal["report", "message", "identity", "pictures", "child", "consumer", "debt"]
KINDS: dict[HelpKind, str] = {
    "report": "place to report a scam",
    "message": "place to forward a suspicious message",
    "identity": "help when papers or numbers leaked",
    "pictures": "help against blackmail with pictures",
    "child": "line for children",
    "consumer": "help when a child bought coins",
    "debt": "debt advice",
}
EVERYWHERE = "worldwide"
REST = "other"
FILE = "help.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country, or a group of them: its key for calculators, its name in a sentence ("the Netherlands") and in a list.

    ``group`` is the key of the group whose places count there as well, "" where there is none.
    """

    id: str
    key: str
    name: str
    listed: str
    group: str = ""

    @property
    def title(self) -> str:
        """Return the name as a title: "Netherlands"."""
        return large_first(self.listed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(Fact):
    """A body that helps; its ``value`` is one sentence for readers with name, address, number and what it does.

    ``address`` is a full https address that people may be sent to, ``phone`` a number to call, ``text`` a number to
    send a text message to; each is "" where none may be given.
    """

    country: str
    kind: HelpKind
    name: str
    address: str = ""
    phone: str = ""
    second_phone: str = ""
    text: str = ""
    hours: str = ""
    does: str = ""

    @property
    def shown_address(self) -> str:
        """Return the address as people type it: "ic3.gov"."""
        return self.address.removeprefix("https://").rstrip("/")

    @property
    def around_address(self) -> tuple[str, str]:
        """Return what the sentence says before the address, and after it; the first has all of it without one."""
        hours = f" ({self.hours})" if self.hours else ""
        phones = [number for number in (self.phone, self.second_phone) if number]
        ways = [f"telephone {' or '.join(phones)}{hours}"] if phones else []
        ways += [f"forward it to {self.text}"] if self.text else []
        name = f"{self.name}: " if self.address or ways else self.name
        more = f"{', ' if self.address and ways else ''}{', '.join(ways)}{f'. {self.does}.' if self.does else ''}"
        return (name, more) if self.address else (name + more, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpList:
    """Everything in help.toml; ``laws`` holds by country what its law says of a minor's purchase."""

    countries: tuple[Country, ...]
    places: tuple[Help, ...]
    laws: dict[str, Fact]
    sources: tuple[Source, ...]

    def country(self, key: str) -> Country:
        """Return the country with this key; raises FactError when there is none."""
        for country in self.countries:
            if country.key == key:
                return country
        raise FactError(f"There is no country with the key {key!r}.")

    def facts(self) -> tuple[Fact, ...]:
        """Return every record that has a value: the places, then the lines about the law."""
        return (*self.places, *self.laws.values())

    def by_id(self, name: str) -> Fact:
        """Return the record with this id; raises FactError when there is none."""
        return with_id(self.facts(), name, "place or law")


def help_for(country: str, kind: HelpKind) -> tuple[Help, ...]:
    """Return places of this kind for a country's key, the first to turn to first: its own, its group's, the world's.

    Where none is known, what holds in any country (for "report": bank and police), and () where that is nothing.
    Raises FactError for a key that help.toml does not have.
    """
    found = load_help()
    keys = (country, found.country(country).group, EVERYWHERE)
    here = tuple(place for key in keys for place in found.places if (place.country, place.kind) == (key, kind))
    return here or tuple(place for place in found.places if (place.country, place.kind) == (REST, kind))


def law_for(country: str) -> Fact | None:
    """Return the line on what the country's law says of a minor's purchase, None where nothing was found."""
    return load_help().laws.get(country)


@cache
def load_help() -> HelpList:
    """Return the rows of the file beside this module, read once."""
    return parse_help((files("coinguide.facts") / FILE).read_text(encoding="utf-8"))


def parse_help(text: str) -> HelpList:
    """Return the rows in this TOML text; raises FactError with the record and a sentence."""
    tables = {FILE: tables_of(FILE, text)}
    countries = tuple(_country(row) for row in rows_of(tables, FILE, "country"))
    keys = {country.key: country.listed for country in countries}
    places = tuple(_place(row, keys | {EVERYWHERE: "any country"}) for row in rows_of(tables, FILE, "place"))
    laws = dict(_law(row, keys) for row in rows_of(tables, FILE, "law"))
    sources = tuple(source_of(row) for row in rows_of(tables, FILE, "source"))
    _check(countries, (*places, *laws.values()), sources)
    return HelpList(countries=countries, places=places, laws=laws, sources=sources)


def _country(row: Row) -> Country:
    name, group = row.text("name"), row.text("group", "")
    country = Country(id=row.id, key=row.text("key"), name=name, listed=row.text("listed", name), group=group)
    row.done()
    return country


def _place(row: Row, keys: dict[str, str]) -> Help:
    country = row.choice("country", tuple(keys))
    kind = cast(HelpKind, row.choice("kind", get_args(HelpKind)))
    said = {key: row.text(key, "") for key in ("address", "phone", "second_phone", "text", "hours")}
    if said["address"] and not said["address"].startswith("https://"):
        raise row.error(f"address is {said['address']!r}; write all of it, with https:// before it.")
    place = Help(
        label=f"{KINDS[kind]}, {keys[country]}",
        values=(),
        unit=KINDS[kind],
        region=keys[country],
        topic="help",
        country=country,
        kind=kind,
        name=row.text("name"),
        does=row.text("does", ""),
        address=said["address"],
        phone=said["phone"],
        second_phone=said["second_phone"],
        text=said["text"],
        hours=said["hours"],
        **common_of(row),
    )
    row.done()
    before, after = place.around_address
    return replace(place, values=(f"{before}{place.shown_address}{after}",))


def _law(row: Row, keys: dict[str, str]) -> tuple[str, Fact]:
    country = row.choice("country", tuple(keys))
    law = Fact(
        label=f"what the law says of a minor’s purchase, {keys[country]}",
        values=(row.text("text"),),
        unit="rule of law",
        region=keys[country],
        topic="help",
        **common_of(row),
    )
    row.done()
    return country, law


def _check(countries: tuple[Country, ...], facts: Iterable[Fact], sources: tuple[Source, ...]) -> None:
    checked_ids(FILE, [source.id for source in sources], set())
    checked_ids(FILE, [*(country.id for country in countries), *(fact.id for fact in facts)], set())
    keys = {country.key for country in countries}
    for country in countries:
        if country.group and country.group not in keys:
            raise FactError(f"{FILE}, {country.id}: names a group that no country has as its key: {country.group}.")
