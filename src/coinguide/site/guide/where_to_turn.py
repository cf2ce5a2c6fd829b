"""`{turn}`: where to turn, country by country, each folded up, with addresses and numbers that are real links."""

from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from coinguide.facts import Fact, help
from coinguide.facts.cited import HELP_PAGE
from coinguide.facts.help import REST, Country, Help, HelpKind, help_for, law_for, load_help
from coinguide.live.ask.sure import sure_words
from coinguide.live.page.footnotes import record_address

__all__ = ["setup"]

_HEADS: dict[HelpKind, str] = {
    "report": "Report a scam",
    "message": "Forward a suspicious message",
    "identity": "Papers or numbers about you leaked",
    "consumer": "A child bought coins",
    "child": "For children and young people",
    "pictures": "Blackmail with pictures",
    "debt": "Debts, or too much spent",
}
# In the address of a call a number has no spaces, and its # is written so.
_DIALLED = str.maketrans({" ": "", "#": "%23"})


class WhereToTurn(SphinxDirective):
    """`{turn}`: every country of help.toml in the order of the alphabet, then those that have no list of their own."""

    def run(self) -> list[nodes.Node]:
        """Return one fold a country."""
        self.env.note_dependency(str(Path(help.__file__).with_name(help.FILE)))
        found = load_help().countries
        own = sorted((country for country in found if not _shared(country)), key=lambda country: country.title)
        shared = [country for country in found if _shared(country)]
        return [node for country in (*own, *shared) for node in _fold(country)]


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("turn", WhereToTurn)


def _shared(country: Country) -> bool:
    """Whether this stands for countries that have no list of their own."""
    return country.key == REST or any(country.key == other.group for other in load_help().countries)


def _fold(country: Country) -> Iterator[nodes.Node]:
    fold = Markup('<details class="cg-turn" id="{}"><summary>{}</summary>')
    before = fold.format(country.key, country.title)
    yield nodes.raw("", before, format="html")
    for kind, head in _HEADS.items():
        places = help_for(country.key, kind)
        if places:
            yield nodes.paragraph("", "", nodes.strong("", head))
            yield nodes.bullet_list("", *(nodes.list_item("", _line(place)) for place in places))
        if kind == "consumer" and (law := law_for(country.key)):
            yield nodes.paragraph("", f"{law.value} ", *_origin(law))
    yield nodes.raw("", "</details>", format="html")


def _line(place: Help) -> nodes.paragraph:
    """Return the place as its sentence has it, with address and number as links, and how sure and how old it is."""
    line = nodes.paragraph("", "", nodes.Text(place.name))
    ways = [*_ways(place)]
    for number, way in enumerate(ways):
        line += [nodes.Text(", " if number else ": "), *way]
    line += nodes.Text(f". {place.does}. " if place.does else ". ")
    line += _origin(place)
    return line


def _ways(place: Help) -> Iterator[list[nodes.Node]]:
    if place.address:
        yield [nodes.reference("", place.shown_address, refuri=place.address)]
    for number in filter(None, (place.phone, place.second_phone)):
        yield [nodes.Text("telephone "), nodes.reference("", number, refuri=f"tel:{number.translate(_DIALLED)}")]
    if place.hours:
        yield [nodes.Text(place.hours)]
    if place.text:
        yield [nodes.Text(f"forward it to {place.text}")]


def _origin(fact: Fact) -> list[nodes.Node]:
    words = f"{sure_words(fact.confidence)}, {fact.as_of.words}"
    link = nodes.reference("", words, refuri=record_address(fact.id, page=HELP_PAGE), internal=True)
    return [nodes.inline("", "", nodes.Text("("), link, nodes.Text(")"), classes=["cg-turn-origin"])]
