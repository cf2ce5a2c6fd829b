"""A record of the facts as an answer cites it."""

from coinguide.facts.records import Fact, Unknown
from coinguide.live.ask.answer import Cited

__all__ = ["cite"]


def cite(fact: Fact | Unknown) -> Cited:
    """Give a fact's entry for an answer; what was not found is cited as "not known"."""
    return Cited(fact.id, fact.label, fact.as_of, fact.confidence if isinstance(fact, Fact) else "not known")
