"""`{fresh}`: what of this guide is oldest, made from the dates of the facts and from the chapters' links to them."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from coinguide.facts import Facts, Ladder, load, loader
from coinguide.facts.cited import PRICES_PAGE
from coinguide.live.ask.days import AsOf, date_words
from coinguide.live.ask.words import counted, large_first
from coinguide.live.page.footnotes import SOURCES

__all__ = ["linked", "oldest_facts", "oldest_lists", "setup"]

MOST_FACTS = 20
_LINK = re.compile(r"(?<![\w-])sources\.md#([a-z0-9-]+)")
Line = tuple[str, str, AsOf, str]  # what it is, its address, its date, what else to know


class Fresh(SphinxDirective):
    """`{fresh} lists` or `{fresh} facts`: a table with the oldest first."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the table; it is made anew when a fact file changes."""
        for file in Path(loader.__file__).parent.glob("*.toml"):
            self.env.note_dependency(str(file))
        kind = directives.choice(self.arguments[0], ("lists", "facts"))
        book = Path(self.env.srcdir) / "book"
        lines = oldest_lists(load()) if kind == "lists" else oldest_facts(load(), linked(book))
        head = ("List", "Prices of", "Kind") if kind == "lists" else ("Fact", "As of", "Linked from chapters")
        return [nodes.raw("", _table(head, lines), format="html")]


def oldest_lists(facts: Facts) -> Iterator[Line]:
    """Return the price lists, the oldest first, and those without a date last."""
    dated = sorted(facts.ladders, key=lambda one: one.priced.day or "9999")
    for ladder in dated:
        page = PRICES_PAGE if ladder.apart else SOURCES
        yield large_first(ladder.label), f"{page}#{ladder.id}", ladder.priced, _kind(ladder)


def _kind(ladder: Ladder) -> str:
    kinds = {"current": "counted with", "older": "old, kept apart", "unreliable": "not reliable"}
    return kinds[ladder.status]


def oldest_facts(facts: Facts, links: Counter[str]) -> Iterator[Line]:
    """Return the dated facts that chapters link to: the oldest first, of one month the most linked first."""
    used = [fact for fact in facts.facts() if links[fact.id] and not fact.as_of.before]
    for fact in sorted(used, key=lambda fact: (fact.as_of[:7], -links[fact.id]))[:MOST_FACTS]:
        times = links[fact.id]
        yield fact.label, f"{SOURCES}#{fact.id}", fact.as_of, counted(times, "time")


def linked(book: Path) -> Counter[str]:
    """Return how often the chapters of this folder link to each fact."""
    pages = (*book.glob("*.md"), *book.glob("*.ipynb"), *book.glob("teach/*.md"), *book.glob("teach/*.ipynb"))
    return Counter(name for page in pages for name in _LINK.findall(page.read_text(encoding="utf-8")))


def _table(head: tuple[str, ...], lines: Iterator[Line]) -> str:
    cells = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in head)
    rows = Markup("").join(
        Markup('<tr><th scope="row"><a href="{}">{}</a></th><td>{}</td><td>{}</td></tr>').format(
            address, label, _day(day), more
        )
        for label, address, day, more in lines
    )
    return Markup('<table class="table cg-fresh"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>').format(
        cells, rows
    )


def _day(day: AsOf) -> Markup:
    if not day:
        return Markup("not dated")
    shown = Markup('<span class="cg-dated">{}<time datetime="{}">{}</time></span>')
    return shown.format(day.before, day.day, date_words(day.day))


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("fresh", Fresh)
