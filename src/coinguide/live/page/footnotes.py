"""The facts behind an answer as footnotes: a small number at each place, and one list of them all at the end."""

from collections.abc import Iterable
from html import escape

from coinguide.live.ask.answer import Cited

__all__ = ["SOURCES", "Footnotes", "record_address"]

# Both lie beside the chapters.
SOURCES = "sources.html"
SOURCE_LIST = "source-list.html"


class Footnotes:
    """Numbers facts in the order in which they are first named.

    ``sources`` is the address of the Sources page that the list links to, None where there is none to reach.
    ``key`` keeps ids apart on one page; without it a number is no link.
    """

    def __init__(self, sources: str | None, key: str) -> None:
        self.sources, self.key = sources, key
        self.facts: dict[str, Cited] = {}

    def marks(self, facts: Iterable[Cited]) -> str:
        """Give the numbers of these facts, each to be pressed; empty where there are none."""
        marks = ", ".join(self._mark(fact) for fact in facts)
        return f'<sup class="cg-refs">{marks}</sup>' if marks else ""

    def _mark(self, fact: Cited) -> str:
        self.facts.setdefault(fact.id, fact)
        number = list(self.facts).index(fact.id) + 1
        if not self.key:
            return str(number)
        return f'<a class="cg-ref" role="doc-noteref" href="#{self.key}-source-{number}">{number}</a>'

    def listed(self) -> str:
        """Give what is known of each fact that was named, since when, how surely, and the way to its source."""
        items = "".join(self._item(number, fact) for number, fact in enumerate(self.facts.values(), 1))
        return f'<ol class="cg-sources">{items}</ol>' if items else ""

    def _item(self, number: int, fact: Cited) -> str:
        name = f' id="{self.key}-source-{number}"' if self.key else ""
        label, known = escape(fact.label), f"{escape(fact.confidence)}, {_as_of(fact.as_of)}"
        if not self.sources:
            return f"<li{name}>{label}: {known}</li>"
        return (
            f'<li{name}>{label}: <a href="{escape(record_address(fact.id, self.sources, fact.page))}">{known}</a></li>'
        )


def record_address(record: str, sources: str = SOURCES, page: str = "") -> str:
    """Give the address of a record's own line: on this page beside the Sources page, or on that one.

    A source's is on the list of sources.
    """
    if page:
        folder, slash, _ = sources.rpartition("/")
        return f"{folder}{slash}{page}#{record}"
    listed = sources.replace(SOURCES, SOURCE_LIST) if record.startswith("source-") else sources
    return f"{listed}#{record}"


def _as_of(date: str) -> str:
    """Mark a date up so that the page can add how long ago it was; a date nobody stated stays words."""
    if not date.replace("-", "").isdigit():
        return escape(date)
    return f'as of <time datetime="{escape(date)}">{escape(date)}</time>'
