"""A record of the facts as an answer cites it."""

from coinguide.facts.records import APART, Fact, Unknown
from coinguide.live.ask.answer import Cited

__all__ = ["HELP_PAGE", "PRICES_PAGE", "cite"]

# Where the book lists the records of help.toml.
HELP_PAGE = "help-list.html"
# Where the price lists stand that the Sources page has no room for.
PRICES_PAGE = "prices-by-country.html"
_PAGES = {"help": HELP_PAGE, APART: PRICES_PAGE}


def cite(fact: Fact | Unknown) -> Cited:
    """Return a fact's entry for an answer; what was not found is cited as "not known"."""
    if not isinstance(fact, Fact):
        return Cited(fact.id, fact.label, fact.as_of, "not known")
    return Cited(fact.id, fact.label, fact.as_of, fact.confidence, _PAGES.get(fact.topic, ""))
