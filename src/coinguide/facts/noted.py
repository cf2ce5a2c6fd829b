"""A fact, or the record of what was not found, as one item of an answer: in its own sentence, cited."""

from decimal import Decimal
from functools import lru_cache

from coinguide.facts.cited import cite
from coinguide.facts.loader import load
from coinguide.facts.records import Fact, FactError, Unknown, Value
from coinguide.facts.units import unit_of
from coinguide.facts.ways_out import ways_in
from coinguide.live.ask.answer import Note
from coinguide.live.ask.money import CURRENCIES, plain
from coinguide.live.ask.words import large_first

__all__ = ["note_of", "sentence_of"]


def sentence_of(fact: Fact) -> str:
    """Return a fact as it stands in an answer; raises FactError for a number that its file does not word."""
    if not fact.sentence and not isinstance(fact.value, str):
        raise FactError(f"{fact.id}: is a number without a sentence.")
    return (fact.sentence or "{0}").format(*(_shown(value, fact.unit) for value in fact.values))


@lru_cache(maxsize=256)
def note_of(*names: str) -> Note:
    """Return one item of an answer: these facts, or records of what is not known, in order and cited."""
    facts = load()
    gaps = {record.id for record in facts.unknown}
    records = [facts.gap(name) if name in gaps else facts.by_id(name) for name in names]
    text = " ".join(map(_said, records))
    return Note(text, tuple(map(cite, records)), ways=ways_in(text))


def _said(record: Fact | Unknown) -> str:
    if isinstance(record, Fact):
        return sentence_of(record)
    return f"{large_first(record.label)}: not known. {record.note}"


def _shown(value: Value, unit: str) -> str:
    """Return a value as a sentence holds it: money with its sign and whole where it is whole, "£100"."""
    if isinstance(value, str):
        return value
    currency = CURRENCIES.get(unit_of(unit).currency)
    return f"{currency.sign}{plain(Decimal(value) / currency.minor_per_major)}" if currency else plain(Decimal(value))
