"""A link as the checker reports it."""

from dataclasses import dataclass

from coinguide.guide.scams.finding import Finding
from coinguide.guide.scams.links.lists import Owned


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the text: its place, its host as a browser reads it, whose that is, and what speaks against it."""

    start: int
    end: int
    text: str
    host: str
    registered_domain: str
    official: Owned
    findings: tuple[Finding, ...]
