"""The facts behind an answer as footnotes: a small number at each place, and one list of them all at the end."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from coinguide.live.ask.answer import Cited
from coinguide.live.ask.days import AsOf
from coinguide.live.ask.sure import sure_words
from coinguide.live.page.tags import joined, tag

__all__ = ["ANYWHERE", "BESIDE", "SOURCES", "Footnotes", "record_address"]

# Stands for the folder of the Sources page in an address that is drawn before it is known on which page it will be.
BESIDE = "{beside}"
# Both lie beside the chapters.
SOURCES = "sources.html"
ANYWHERE = BESIDE + SOURCES
SOURCE_LIST = "source-list.html"


class Footnotes:
    """Numbers facts in the order in which they are first named.

    ``sources`` is the address of the Sources page that the list links to, None where there is none to reach.
    ``key`` keeps ids apart on one page; without it a number is no link.
    """

    def __init__(self, sources: str | None, key: str) -> None:
        self.sources, self.key = sources, key
        self.facts: dict[str, Cited] = {}

    def marks(self, facts: Iterable[Cited]) -> Markup:
        """Return the numbers of these facts, each to be pressed; empty where there are none."""
        marks: list[object] = []
        for fact in facts:
            marks += [", " if marks else "", self._mark(fact)]
        return tag("sup", *marks, class_="cg-refs") if marks else Markup()

    def _mark(self, fact: Cited) -> Markup:
        self.facts.setdefault(fact.id, fact)
        number = list(self.facts).index(fact.id) + 1
        if not self.key:
            return escape(number)
        return tag("a", number, class_="cg-ref", role="doc-noteref", href=f"#{self.key}-source-{number}")

    def listed(self) -> Markup:
        """Return what is known of each fact that was named, since when, how surely, and the way to its source."""
        items = [self._item(number, fact) for number, fact in enumerate(self.facts.values(), 1)]
        return tag("ol", *items, class_="cg-sources") if items else Markup()

    def _item(self, number: int, fact: Cited) -> Markup:
        known = joined([sure_words(fact.confidence), ", ", _as_of(AsOf(fact.as_of))])
        if self.sources:
            known = tag("a", known, href=record_address(fact.id, self.sources, fact.page))
        return tag("li", fact.label, ": ", known, id=f"{self.key}-source-{number}" if self.key else None)


def record_address(record: str, sources: str = SOURCES, page: str = "") -> str:
    """Return the address of a record's own line: on this page beside the Sources page, or on that one.

    A source's is on the list of sources.
    """
    if page:
        return f"{sources.removesuffix(SOURCES)}{page}#{record}"
    listed = sources.replace(SOURCES, SOURCE_LIST) if record.startswith("source-") else sources
    return f"{listed}#{record}"


def _as_of(date: AsOf) -> Markup:
    """Return a date so that the page can add how long ago it was; a date nobody stated stays words."""
    if date.before or not date.is_date:
        return escape(date)
    return joined(["as of ", tag("time", date, datetime=date)])
