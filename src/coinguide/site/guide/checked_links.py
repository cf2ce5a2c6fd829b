"""Links to the Sources page in a chapter: a figure looks like text, and other words carry a small number instead."""

from html import escape

from docutils import nodes
from sphinx.application import Sphinx

from coinguide.facts.ways_out import ways_in
from coinguide.site.guide.told_numbers import numbers_in

__all__ = ["setup"]

_SOURCES = "sources.html#"
_PAGES_OF_SOURCES = ("/sources", "/source-list", "/class-sources")
# Longer words are a sentence with a figure in it, and no figure.
_MOST_WORDS = 8


def _quieten(_app: Sphinx, tree: nodes.document, page: str) -> None:
    """A step such as "Tap Profile" is no link: it would be pressed instead of read; an address leads where it says."""
    if page.endswith(_PAGES_OF_SOURCES):
        return
    numbers: dict[str, int] = {}
    for link in list(tree.findall(nodes.reference)):
        address = str(link.get("refuri", ""))
        if _SOURCES not in address or _in_heading(link):
            continue
        text = link.astext()
        if numbers_in(text) and len(text.split()) <= _MOST_WORDS:
            link["classes"].append("cg-figure-checked")
        else:
            number = numbers.setdefault(address.partition("#")[2], len(numbers) + 1)
            link.replace_self([*_words(link, text), _mark(address, number)])


def _words(link: nodes.reference, text: str) -> list[nodes.Node]:
    """Return the link's words as they are, an address of the list in them as a link out."""
    ways = ways_in(text)
    if not ways or any(not isinstance(child, nodes.Text) for child in link.children):
        return list(link.children)
    words: list[nodes.Node] = []
    for way in ways:
        before, _, text = text.partition(way.label)
        out = nodes.reference("", way.label, refuri=way.address, internal=False, rel="noopener noreferrer")
        words += [nodes.Text(before), out]
    return [*words, nodes.Text(text)]


def _in_heading(link: nodes.reference) -> bool:
    return isinstance(link.parent, nodes.title)


def _mark(address: str, number: int) -> nodes.raw:
    """Return the number as a link that is named for those who listen."""
    link = f'<a class="cg-source-mark" href="{escape(address)}" aria-label="Source {number}">{number}</a>'
    return nodes.raw("", f'<sup class="cg-refs">{link}</sup>', format="html")


def setup(app: Sphinx) -> None:
    """Look at each page when its links are known."""
    app.connect("doctree-resolved", _quieten, priority=900)
