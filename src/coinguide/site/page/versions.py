"""Names each style and script in the pages by what it holds: a browser must not go on with another build's.

Sphinx and the theme name some so when they write a page, when the files are not as readers get them. So those names
lose what was said, and at the end each is told anew; between, a page's text follows from the page alone.
"""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from sphinx.application import Sphinx

__all__ = ["setup"]

NAMED = re.compile(r'(?P<address>_static/[^"\s?]+\.(?:css|js))\?[^"\s]*')


def _leave_open(app: Sphinx, failure: Exception | None) -> None:
    if failure is None and app.builder.name == "html":
        for path in sorted(Path(app.outdir).rglob("*.html")):
            page = path.read_text(encoding="utf-8")
            path.write_text(NAMED.sub(r"\g<address>?v=", page), encoding="utf-8")


def _tell(app: Sphinx, failure: Exception | None) -> None:
    if failure is not None or app.builder.name != "html":
        return
    out = Path(app.outdir)

    @cache
    def version(address: str) -> str:
        return sha256((out / address).read_bytes()).hexdigest()[:8]

    for path in sorted(out.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        told = NAMED.sub(lambda found: f"{found['address']}?v={version(found['address'])}", page)
        path.write_text(told, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Take them out before anything is worked out of the pages, and tell them when no file changes any more."""
    app.connect("build-finished", _leave_open, priority=600)
    app.connect("build-finished", _tell, priority=910)
