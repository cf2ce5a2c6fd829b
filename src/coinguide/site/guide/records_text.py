"""The records as Markdown in the page's own source: what Jupyter and GitHub show, where the site makes its tables.

Between ``<!-- {facts} bundles -->`` and ``<!-- end -->`` each record stands under its id, so that a chapter's link such
as ``sources.md#app-usd-330`` leads to it in JupyterLab too. `make notebooks` and `make prose MEND=1` write it; the site
puts the directive in its place before it reads the page.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from coinguide.live.page.footnotes import BESIDE
from coinguide.site.guide.sources_page import columns_of, tables_of

__all__ = ["PAGES", "rewrite_records", "setup", "with_records", "without_records"]

PAGES = ("sources.md", "source-list.md", "help-list.md", "prices-by-country.md", "teach/class-sources.md")
_RECORDS = re.compile(r"<!-- \{facts\} (\w+) -->\n.*?<!-- end -->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# Signs that Markdown, or JupyterLab's formulas, would take for themselves.
_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "*_[]<>$`\\|~#"})


def setup(app: Sphinx) -> None:
    """Let the site read the directive where the page's source has the records."""
    app.connect("source-read", _read)


def without_records(text: str) -> str:
    """Return a page's source with the directive in place of the records, and as many lines as before."""
    return _RECORDS.sub(lambda found: _directive(found[1], found[0].count("\n")), text)


def with_records(text: str, up: str = "") -> str:
    """Return a page's source with the records as they are now; ``up`` leads from its folder to the sources' own."""
    return _RECORDS.sub(lambda found: f"<!-- {{facts}} {found[1]} -->\n\n{_text(found[1], up)}\n\n<!-- end -->", text)


def rewrite_records(book: Path) -> None:
    """Write the records into the pages that list them."""
    for name in PAGES:
        page = book / name
        page.write_text(with_records(page.read_text("utf-8"), "../" * name.count("/")), "utf-8")


def _read(_app: Sphinx, _docname: str, source: list[str]) -> None:
    source[0] = without_records(source[0])


def _directive(group: str, lines: int) -> str:
    return f"```{{facts}} {group}\n```" + "\n" * max(0, lines - 1)


def _text(group: str, up: str) -> str:
    return "\n\n".join(part for table in tables_of(group) for part in _table(table, up))


def _table(table: nodes.Node, up: str) -> Iterator[str]:
    """Return a table's name, under its id where it has one, then each record under its own."""
    title = "".join(_words(node, up) for node in table.findall(nodes.title))
    yield from (f"##### {name}" for name in table["ids"])
    yield f"**{title}**"
    for row in table.findall(nodes.row):
        if row["ids"]:
            first, *more = (_words(cell, up) for cell in row.findall(nodes.entry))
            yield f"###### {row['ids'][0]}"
            named = zip(columns_of(table)[1:], more, strict=True)
            yield f"**{first}** · " + " · ".join(f"{name}: {cell}" for name, cell in named if cell)


def _words(node: nodes.Node, up: str) -> str:
    if isinstance(node, nodes.reference):
        return f"[{_inside(node, up)}]({_address(node['refuri'], up)})"
    if isinstance(node, nodes.raw):
        return _TAG.sub("", node.astext())
    if isinstance(node, nodes.Text):
        return " ".join(node.astext().split(" ")).translate(_SIGNS)
    return _inside(node, up)


def _inside(node: nodes.Node, up: str) -> str:
    return "".join(_words(child, up) for child in node.children)


def _address(address: str, up: str) -> str:
    """Return the address of another host as it is, and of a page of the book as its source's."""
    return address if address.startswith("https://") else up + address.removeprefix(BESIDE).replace(".html", ".md")
