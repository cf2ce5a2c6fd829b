"""One fact of the guide, with its date, how sure it is, and where it was read."""

from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

from coinguide.facts import Example, Fact, Source, Unknown, load
from coinguide.facts.fact_words import value_words
from coinguide.facts.help import load_help
from coinguide.guide.computed import all_facts
from coinguide.live.ask.sure import sure_words
from coinguide.live.library.records import Cell, Record, Records
from coinguide.live.library.shown import shown_in_jupyter
from coinguide.live.library.wrong import UnknownName, did_you_mean

__all__ = ["KnownFact", "all_known", "fact"]


@dataclass(frozen=True, slots=True, repr=False)
class KnownFact:
    """A fact that shows itself; what was looked for and not found has the confidence "not known" and no value."""

    record: Fact | Unknown

    @property
    def id(self) -> str:
        """Return its id, as links to the Sources page have it."""
        return self.record.id

    @property
    def value(self) -> Cell:
        """Return the value to plan with, in ``unit``: a number, a text, or None for what is not known."""
        return _plain(self.record.value) if isinstance(self.record, Fact) else None

    @property
    def low(self) -> int | float | None:
        """Return the least of all values that sources give, None for a word."""
        return min(self._numbers(), default=None)

    @property
    def high(self) -> int | float | None:
        """Return the greatest of all values that sources give, None for a word."""
        return max(self._numbers(), default=None)

    @property
    def unit(self) -> str:
        """Return the unit of the value, such as "US cents" or "percent"."""
        return self.record.unit if isinstance(self.record, Fact) else ""

    @property
    def as_of(self) -> str:
        """Return the date from which the value is, as far as the source says it."""
        return str(self.record.as_of)

    @property
    def confidence(self) -> str:
        """Return how sure it is, in one word; the guide's Sources page explains the words."""
        if isinstance(self.record, Example):
            return "invented"
        return self.record.confidence if isinstance(self.record, Fact) else "not known"

    @property
    def words(self) -> str:
        """Return label and value in one line."""
        said = value_words(self.record) if isinstance(self.record, Fact) else f"not known. {self.record.note}"
        return f"{self.record.label}: {said}"

    @property
    def sources(self) -> Records:
        """Return where it was read: title, publisher, date and address ("" where it has none that can be given)."""
        names = self.record.sources if isinstance(self.record, Fact) else ()
        return Records(_source_record(_sources()[name]) for name in names)

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain values."""
        return {**record_of(self.record), "sources": list(self.sources)}

    def __repr__(self) -> str:
        """Return value, date, confidence and sources as text."""
        read = [f"  read in: {_source_words(source)}" for source in self.sources]
        return "\n".join([self.words, f"  {self._how_sure()}", *read, *self._note("  ")])

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        """Return the same for a notebook, with the source's address as a link."""
        items = "".join(f"<li>{_source_html(source)}</li>" for source in self.sources)
        note = "".join(f"<p>{escape(line)}</p>" for line in self._note(""))
        said = f"<p><strong>{escape(self.words)}</strong><br>{escape(self._how_sure())}</p>{note}"
        return shown_in_jupyter(f"{said}<ul>{items}</ul>" if items else said, repr(self))

    def _how_sure(self) -> str:
        return f"{sure_words(self.confidence)}, as of {self.as_of}, {self.record.region}"

    def _note(self, indent: str) -> list[str]:
        note = self.record.note if isinstance(self.record, Fact) else ""
        return [f"{indent}{note}"] if note else []

    def _numbers(self) -> list[int | float]:
        values = self.record.values if isinstance(self.record, Fact) else ()
        return [plain for value in values if isinstance(plain := _plain(value), int | float)]


def fact(name: str) -> KnownFact:
    """Return the fact with this id, such as "web-usd-70"; the Sources page and ``find_facts`` have the ids.

    It shows value, date, confidence, and the source with its link. Raises UnknownName (a KeyError) for an id that
    does not exist.

    >>> fact("web-usd-70").unit
    'US cents'
    >>> fact("web-usd-7")
    Traceback (most recent call last):
    ...
    coinguide.live.library.wrong.UnknownName: There is no fact “web-usd-7”. Did you mean “web-usd-70”? \
Look for one with find_facts("refund").
    """
    known = all_known()
    if name not in known:
        raise UnknownName(
            f'There is no fact “{name}”.{did_you_mean(str(name), known)} Look for one with find_facts("refund").'
        )
    return KnownFact(known[name])


@cache
def all_known() -> dict[str, Fact | Unknown]:
    """Return every record by its id: those with a value, and what was looked for and not found."""
    return {**all_facts(), **{gap.id: gap for gap in load().unknown}}


def record_of(record: Fact | Unknown) -> Record:
    """Return a fact as one plain record: numbers, texts, and None for what is not known."""
    known = KnownFact(record)
    first = known.sources[0] if known.sources else {"title": "", "address": ""}
    return {
        "id": known.id,
        "label": record.label,
        "value": known.value,
        "low": known.low,
        "high": known.high,
        "unit": known.unit,
        "region": record.region,
        "as_of": known.as_of,
        "confidence": known.confidence,
        "topic": record.topic if isinstance(record, Fact) else "",
        "source": first["title"],
        "address": first["address"],
        "note": record.note,
    }


@cache
def _sources() -> dict[str, Source]:
    return {source.id: source for source in (*load().sources, *load_help().sources)}


def _plain(value: object) -> int | float | str:
    if isinstance(value, int | str):
        return value
    number = float(str(value))
    return int(number) if number.is_integer() else number


def _source_record(source: Source) -> Record:
    return {
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date,
        "address": source.address if source.address.startswith("https://") else "",
    }


def _source_words(source: Record) -> str:
    address = f" <{source['address']}>" if source["address"] else ""
    return f"{source['title']}, {source['publisher']}, {source['date']}{address}"


def _source_html(source: Record) -> str:
    title, address = escape(str(source["title"])), escape(str(source["address"]))
    shown = f'<a href="{address}">{title}</a>' if address else title
    return f"{shown}, {escape(str(source['publisher']))}, {escape(str(source['date']))}"
