"""Writes only the pages that a change can have reached; the others are put in their places as they were written.

A page follows from its own tree, which stands in a file that a build leaves alone where the page was not read anew, and
from what `_common` names. Sphinx itself would compare times, and miss a new title in every other page's list.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from docutils.nodes import document
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from coinguide.site.page.address import address_from
from coinguide.site.page.bundle import inline
from coinguide.site.page.equip import EARLY, WEB
from coinguide.site.page.head import described
from coinguide.site.page.kept.texts import KeptTexts
from coinguide.site.page.made_engine import node_modules
from coinguide.site.page.theme import SCRIPT

__all__ = ["setup"]

# What one page may say of the others: their names and titles, their parts, and what can be linked to.
OF_A_PAGE = ("titles", "longtitles", "tocs")
OF_ALL = ("found_docs", "toctree_includes", "metadata")
OF_DOMAINS = {"std": ("labels", "anonlabels", "objects"), "py": ("objects", "modules")}


class KeepingBuilder(StandaloneHTMLBuilder):
    """Sphinx's own builder of HTML, which asks first whether a page was written already."""

    name = "html"
    pages: KeptTexts
    common: str

    def write(
        self,
        build_docnames: Iterable[str] | None,
        updated_docnames: Sequence[str],
        method: Literal["all", "specific", "update"] = "update",
    ) -> None:
        """Put the kept pages in their places, and write the others."""
        del build_docnames, updated_docnames, method
        self.common = _common(self.app)
        with self._kept("pages") as self.pages:
            missing = [
                page for page in sorted(self.env.found_docs) if not self._is_put(page, *self._follows_from(page))
            ]
            super().write(missing, [], "specific")

    def finish(self) -> None:
        """Write the pages that are no chapters: the index, the search, those of one calculator."""
        with self._kept("pages beside") as self.pages:
            super().finish()

    def _kept(self, kind: str) -> KeptTexts:
        # Beside the trees: what a page complains of while it is written must be said again by the next build, and who
        # forgets the trees of a build that failed forgets its pages.
        return KeptTexts(self.app, kind, top=Path(self.doctreedir).parent)

    def write_doc(self, docname: str, doctree: document) -> None:
        """Write a page and keep it, but for one with a picture in a file: Sphinx copies those of written pages."""
        super().write_doc(docname, doctree)
        page = Path(self.get_outfilename(docname)).read_text(encoding="utf-8")
        if f"{self.imagedir}/" not in page:
            self.pages.keep(page, *self._follows_from(docname))

    def handle_page(
        self, pagename: str, addctx: dict[str, Any], templatename: str = "page.html", *more: Any, **named: Any
    ) -> None:
        """Write a page; one that is no chapter's follows from what its template is given."""
        if pagename in self.env.found_docs or more or named:
            super().handle_page(pagename, addctx, templatename, *more, **named)
            return
        follows_from = pagename, templatename, repr(sorted(addctx.items())), self.common
        if not self._is_put(pagename, *follows_from):
            super().handle_page(pagename, addctx, templatename)
            self.pages.keep(Path(self.get_outfilename(pagename)).read_text(encoding="utf-8"), *follows_from)

    def _is_put(self, pagename: str, *follows_from: str) -> bool:
        page = self.pages.kept(*follows_from)
        if page is not None:
            place = Path(self.get_outfilename(pagename))
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(page, encoding="utf-8")
        return page is not None

    def _follows_from(self, docname: str) -> tuple[str, str, str]:
        tree = (Path(self.doctreedir) / f"{docname}.doctree").read_bytes()
        return docname, sha256(tree).hexdigest(), self.common


def _common(app: Sphinx) -> str:
    """Return all that any page follows from beside its own tree; files are named in pages without what they hold."""
    scripts = (inline(script, node_modules(app)) for script in (WEB / EARLY, SCRIPT))
    parts = [*_of_the_book(app), _in_order(described(app)), repr(address_from(os.environ)), *scripts]
    return sha256("\0".join(parts).encode()).hexdigest()


def _of_the_book(app: Sphinx) -> Iterator[str]:
    """Return what the pages say of one another, as text."""
    env: Any = app.env
    for name in OF_A_PAGE:
        yield from (f"{name} {page} {node.pformat()}" for page, node in sorted(getattr(env, name).items()))
    for name in OF_ALL:
        yield f"{name} {_in_order(getattr(env, name))}"
    for domain, names in OF_DOMAINS.items():
        yield from (f"{domain} {name} {_in_order(env.domaindata[domain].get(name, {}))}" for name in names)


def _in_order(told: Any) -> str:
    """Return sets and tables as text that is the same for the same content."""
    if isinstance(told, Mapping):
        return repr([(key, _in_order(value)) for key, value in sorted(told.items())])
    return repr(sorted(told) if isinstance(told, set) else told)


def setup(app: Sphinx) -> None:
    """Put this builder in the place of Sphinx's."""
    app.add_builder(KeepingBuilder, override=True)
