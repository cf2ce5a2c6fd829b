"""`{mistakes}`: how to tell whoever runs the site of a mistake, without an account where an address is known.

The address is read from the environment (COINGUIDE_CONTACT), and none is invented.
"""

import os
from typing import Any, ClassVar
from urllib.parse import quote

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from coinguide.site.page.address import address_from

__all__ = ["mistakes_html", "setup"]

# No writer knows this format; what stands there is filled in whenever the page is written.
_MARK = "mistakes"
WANTED = "Say which page, which sentence, and what you found instead. Leave out everything personal."


class Mistakes(SphinxDirective):
    """The place where the words will be."""

    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the mark."""
        return [nodes.raw("", "", format=_MARK)]


def mistakes_html(contact: str | None, repository: str | None) -> str:
    """Return the ways there are: by mail, by the repository's form, or one honest line where neither is known."""
    ways = []
    if contact:
        mail = f"mailto:{contact}?subject={quote('A mistake in the guide')}"
        ways.append(Markup('By mail to <a href="{}">{}</a>; no account is needed.').format(mail, contact))
    if repository:
        form = Markup('<a href="{}/issues/new/choose">where its makers collect mistakes</a>').format(repository)
        ways.append(Markup("With an account there, {}.").format(form))
    if not ways:
        ways.append(
            Markup(
                "This copy knows no address to write to. Tell whoever gave you its address: they can reach those who "
                "put it there."
            )
        )
    return Markup("<p>{} {}</p>").format(Markup(" ").join(ways), WANTED)


def _fill_in(_app: Sphinx, tree: nodes.document, _page: str) -> None:
    address = address_from(os.environ)
    words = mistakes_html(address.contact, address.repository)
    for mark in [found for found in tree.findall(nodes.raw) if found.get("format") == _MARK]:
        mark.replace_self(nodes.raw("", words, format="html"))


def setup(app: Sphinx) -> None:
    """Add the directive, and fill it in at each build: what the environment says may have changed."""
    app.add_directive("mistakes", Mistakes)
    app.connect("doctree-resolved", _fill_in)
