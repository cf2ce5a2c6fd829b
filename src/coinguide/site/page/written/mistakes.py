"""`{mistakes}`: how to tell whoever runs the site of a mistake, without an account where an address is known.

The address is read from the environment (COINGUIDE_CONTACT), and none is invented.
"""

import os
from urllib.parse import quote

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx

from coinguide.site.page.address import address_from
from coinguide.site.page.written.mark import Mark, marks

__all__ = ["mistakes_html", "setup"]

_MARK = "mistakes"
WANTED = "Say which page, which sentence, and what you found instead. Leave out everything personal."


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
    for mark in marks(tree, _MARK):
        mark.replace_self(nodes.raw("", words, format="html"))


def setup(app: Sphinx) -> None:
    """Add the directive, and fill it in at each build: what the environment says may have changed."""
    app.add_directive(_MARK, Mark)
    app.connect("doctree-resolved", _fill_in)
