"""The pages of facts and sources: `{facts} bundles` becomes tables with an anchor for every record."""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from html import escape
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from markupsafe import Markup
from sphinx.addnodes import compact_paragraph
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective, SphinxRole

from coinguide.facts import Bundle, Example, Fact, Facts, Ladder, Source, load, loader
from coinguide.facts.fact_words import coin_unit, per_coin_numbers, value_words
from coinguide.facts.help import EVERYWHERE, Help, HelpList, load_help
from coinguide.facts.loader import TOPICS
from coinguide.guide.computed import computed_facts
from coinguide.live.ask.days import AsOf, date_words
from coinguide.live.ask.money import CURRENCIES
from coinguide.live.ask.sure import sure_words
from coinguide.live.ask.words import large_first
from coinguide.live.page.footnotes import ANYWHERE, record_address
from coinguide.site.page.searching.sections import TABLE_NAME

__all__ = ["columns_of", "setup", "tables_of"]

_STATUS = {"older": "An older list. ", "unreliable": "Not reliable. ", "current": ""}
_TOPICS = {
    "rules": "Rules and other numbers",
    "recharge": "Buying and refunds",
    "platforms": "Other platforms",
    "creators": "Creators and families",
    "apple_pay": "Apple Pay and the bill",
    "budget": "Budgets and studies",
    "scams": "Scams, and what to do afterwards",
    "classroom": "The classroom",
}
_ANCHORS = "coinguide_anchors"
_Cell = list[nodes.Node]


class FactTables(SphinxDirective):
    """`{facts} gifts`: the records of one group as a table."""

    required_arguments = 1
    option_spec = None

    def run(self) -> list[nodes.Node]:
        """Return the tables of the group that the argument names."""
        group = directives.choice(self.arguments[0], tuple(_GROUPS))
        _note_fact_files(self.env)
        made = tables_of(group)
        anchors = [name for node in made for part in (node, *node.findall(nodes.row)) for name in part["ids"]]
        self.env.metadata[self.env.docname].setdefault(_ANCHORS, []).extend(anchors)
        return [part for table in made for part in _fold(table)]


def _fold(table: nodes.Node) -> Iterator[nodes.Node]:
    """Return a table folded behind its name and its number of lines; a link to a line opens it (web/moved.js).

    On a phone the style sheet sets the cells one under the other, each behind the name of its column. The fold has
    those names, once for all lines.
    """
    title = table.next_node(nodes.title)
    body = table.next_node(nodes.tbody)
    words = escape(f"{title.children[0].astext()}: {len(body.children)} lines") if title and body else "Lines"
    named = enumerate((json.dumps(f"{name}: ", ensure_ascii=False) for name in columns_of(table)), start=1)
    style = escape(";".join(f"--column-{number}:{name}" for number, name in named if number > 1))
    yield nodes.raw("", f'<details class="cg-fold" style="{style}"><summary>{words}</summary>', format="html")
    yield table
    yield nodes.raw("", "</details>", format="html")


class CheckedDate(SphinxRole):
    """`` {checked}`month` ``: the month in which the sources were last read, as a date that the page can age."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the date; the text of the role is not used."""
        _note_fact_files(self.env)
        return [_date(AsOf(load().checked))], []


def tables_of(group: str) -> list[nodes.Node]:
    """Return the tables of one group of records, such as "bundles"; raises KeyError for a group that does not exist."""
    return list(_GROUPS[group](load()))


def columns_of(table: nodes.Node) -> list[str]:
    """Return the names of a table's columns, from left to right."""
    head = table.next_node(nodes.thead)
    return [cell.astext() for cell in head.findall(nodes.entry)] if head else []


def setup(app: Sphinx) -> None:
    """Add the directive and the role, and make links such as sources.md#app-usd-330 resolve."""
    app.add_directive("facts", FactTables)
    app.add_role("checked", CheckedDate())
    app.connect("env-updated", _know_anchors)


def _know_anchors(_app: Sphinx, env: BuildEnvironment) -> None:
    """Tell MyST the anchors of the tables, beside those of the headings that it knows itself."""
    for metadata in env.metadata.values():
        anchors: Iterable[str] = metadata.get(_ANCHORS, ())
        metadata.setdefault("myst_slugs", {}).update({name: (0, name, name) for name in anchors})


def _note_fact_files(env: BuildEnvironment) -> None:
    for file in Path(loader.__file__).parent.glob("*.toml"):
        env.note_dependency(str(file))


def _bundle_tables(apart: bool, facts: Facts) -> Iterator[nodes.Node]:
    for ladder in (one for one in facts.ladders if one.apart == apart):
        custom = [fact for fact in facts.custom_amounts if fact.ladder == ladder.id]
        records = [*facts.bundles_of(ladder.id), *custom]
        rows = [_row(fact, (_size(fact), value_words(fact), per_coin_numbers(fact))) for fact in records]
        heads = ("Bundle", "Price", f"One coin, {coin_unit(ladder.unit)}")
        yield _table(large_first(ladder.label), (*heads, *_LAST), rows, ladder.id, _ladder_words(ladder))


_LAST = ("As of", "How sure", "Sources and notes")


def _size(fact: Fact) -> str:
    sizes = " or ".join(f"{size:,}" for size in fact.coins) if isinstance(fact, Bundle) else "any number of"
    return f"{sizes} coins"


def _ladder_words(ladder: Ladder) -> str:
    dated = f"Of {ladder.priced.words}. " if ladder.priced else ""
    return f". {_STATUS[ladder.status]}{dated}{ladder.note}".rstrip()


def _fact_table(caption: str, facts: Iterable[Fact]) -> Iterator[nodes.Node]:
    rows = [_row(fact, (fact.label, value_words(fact), fact.region)) for fact in facts]
    yield _table(caption, ("What", "Value", "Where", *_LAST), rows)


def _topic_table(topic: str, facts: Facts) -> Iterator[nodes.Node]:
    yield from _fact_table(_TOPICS[topic], facts.about(topic))


def _rates_table(facts: Facts) -> Iterator[nodes.Node]:
    day = facts.rates
    rows = [
        _row(rate, (f"{CURRENCIES[rate.currency].name} ({rate.currency})", f"{rate.value:,}")) for rate in day.rates
    ]
    caption = f"Reference rates of {date_words(day.day)}, from the package {day.package}"
    yield _table(caption, ("Currency", "For 1 euro", *_LAST), rows, day.id)


def _help_tables(found: HelpList) -> Iterator[nodes.Node]:
    """Return one table a country, which carries the country's own anchor; last what counts in every country."""
    heads = ("What for", "Who", *_LAST)
    for country in found.countries:
        law = found.laws.get(country.key)
        facts = [place for place in found.places if place.country == country.key] + ([law] if law else [])
        if facts:
            yield _table(country.title, heads, [_help_row(fact) for fact in facts], country.id)
    everywhere = [place for place in found.places if place.country == EVERYWHERE]
    yield _table("In any country", heads, [_help_row(place) for place in everywhere])


def _help_row(fact: Fact) -> tuple[str, list[_Cell]]:
    name, cells = _row(fact, (fact.unit, str(fact.value)))
    if isinstance(fact, Help) and fact.address:
        before, after = fact.around_address
        link = nodes.reference("", fact.shown_address, refuri=fact.address)
        cells[1] = [nodes.Text(before), link, nodes.Text(after)]
    return name, cells


def _unknown_table(facts: Facts) -> Iterator[nodes.Node]:
    rows = [
        (record.id, [_text(record.label), _text(record.note), _text(record.region), [_date(record.as_of)]])
        for record in facts.unknown
    ]
    yield _table("Looked for and not found", ("What", "What is known", "Where", "As of"), rows)


def _source_table(sources: Iterable[Source]) -> Iterator[nodes.Node]:
    rows = [(f"source-{source.id}", _source_cells(source)) for source in sources]
    yield _table("Where the facts were read", ("Title", "Publisher", "Date", "Kind", "Address"), rows)


def _source_cells(source: Source) -> list[_Cell]:
    texts = [_text(text) for text in (source.title, source.publisher, source.date, source.kind)]
    if source.address.startswith("https://"):
        return [*texts, [nodes.reference("", source.address, refuri=source.address)]]
    return [*texts, _text(source.address or "none given")]


def _row(fact: Fact, first: tuple[str, ...]) -> tuple[str, list[_Cell]]:
    sure = (
        "invented" if isinstance(fact, Example) else sure_words(fact.confidence) + (", quoted" if fact.quoted else "")
    )
    return fact.id, [*(_text(text) for text in first), [_date(fact.as_of)], _text(sure), _origin(fact)]


def _origin(fact: Fact) -> _Cell:
    """Return the sources as links to their own entries, then the note."""
    cell: _Cell = []
    for name in fact.sources:
        cell += [nodes.Text("; ")] if cell else []
        source = _source(name)
        words = source.title if source.publisher in ("various", "not known") else _as_words(source.publisher)
        cell.append(nodes.reference("", words, refuri=record_address(f"source-{name}", ANYWHERE), internal=True))
    return [*cell, nodes.Text(f". {fact.note}" if fact.note else ".")]


def _as_words(publisher: str) -> str:
    """Return a publisher's name so that it is not taken for the address that its link leads to."""
    return f"the site {publisher}" if "." in publisher and " " not in publisher else publisher


def _source(name: str) -> Source:
    return next((source for source in load_help().sources if source.id == name), None) or load().source(name)


def _text(text: str) -> _Cell:
    return [nodes.Text(text)] if text else []


def _date(as_of: AsOf) -> nodes.Node:
    words = Markup('{}<time datetime="{}">{}</time>').format(as_of.before, as_of.day, date_words(as_of.day))
    return nodes.raw("", words, format="html")


def _table(
    caption: str, heads: tuple[str, ...], rows: list[tuple[str, list[_Cell]]], anchor: str = "", about: str = ""
) -> nodes.Node:
    """Return a table whose title is its name, marked as such for the search, and what is said about it."""
    group = nodes.tgroup(cols=len(heads))
    group += [nodes.colspec(colwidth=1) for _ in heads]
    group[0]["stub"] = 1
    head, body = nodes.thead(), nodes.tbody()
    head += _line([_text(text) for text in heads])
    for record, cells in rows:
        body += _line(cells, record)
    group += [head, body]
    title = nodes.title("", "", nodes.inline("", caption, classes=[TABLE_NAME]), nodes.Text(about))
    return nodes.table("", title, group, classes=["facts"], ids=[anchor] if anchor else [])


def _line(cells: list[_Cell], anchor: str = "") -> nodes.Node:
    row = nodes.row(ids=[anchor] if anchor else [])
    for cell in cells:
        row += nodes.entry("", compact_paragraph("", "", *cell))
    return row


_GROUPS: dict[str, Callable[[Facts], Iterable[nodes.Node]]] = {
    "bundles": partial(_bundle_tables, False),
    "countries": partial(_bundle_tables, True),
    "gifts": lambda facts: _fact_table("Gifts, prices in coins", facts.gifts),
    "payouts": lambda facts: _fact_table("What reaches the creator", facts.payouts),
    **{topic: partial(_topic_table, topic) for topic in TOPICS},
    "rates": _rates_table,
    "computed": lambda facts: _fact_table("Computed from the records above", computed_facts(facts)),
    "help": lambda _facts: _help_tables(load_help()),
    "unknown": _unknown_table,
    "sources": lambda facts: _source_table((*facts.sources, *load_help().sources)),
}
