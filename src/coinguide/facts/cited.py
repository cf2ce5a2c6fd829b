"""A record of the facts as an answer cites it."""

from coinguide.facts.records import Fact, Unknown
from coinguide.live.ask.answer import Cited

__all__ = ["HELP_PAGE", "cite"]

# Where the book lists the records of help.toml.
HELP_PAGE = "help-list.html"


def cite(fact: Fact | Unknown) -> Cited:
    """Give a fact's entry for an answer; what was not found is cited as "not known"."""
    if not isinstance(fact, Fact):
        return Cited(fact.id, fact.label, fact.as_of, "not known")
    return Cited(fact.id, fact.label, fact.as_of, fact.confidence, HELP_PAGE if fact.topic == "help" else "")
