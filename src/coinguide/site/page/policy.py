"""Closes every page: a Content-Security-Policy that allows what the page itself brings, and no other host.

The policy stands in the page, so it holds on every host, also on one that sets no headers. What only a header can say
(who may frame the page, what a worker may do) is in `headers.py`.
"""

from base64 import b64encode
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from coinguide.site.page.kept.texts import KeptTexts
from coinguide.site.page.markup import OpenPageError, read_page

__all__ = ["SITE", "OpenPageError", "Sources", "closed", "setup"]

# With this no host that a reader goes to from here learns where the reader came from.
REFERRER = '<meta name="referrer" content="no-referrer">'


@dataclass(frozen=True)
class Sources:
    """Where a page's parts may come from.

    ``own`` is the site itself. ``engine`` is what runs Python besides: nothing on a site; in the classroom kit, which
    is opened from files, where 'self' matches nothing and Python starts from addresses that the page makes, "blob:".
    """

    own: str = "'self'"
    engine: str = ""


SITE = Sources()


def closed(page: str, sources: Sources = SITE) -> str:
    """Return the page with its policy right after its charset, in place of one that it had.

    Its inline scripts and styles are allowed one by one, by the hash of what they say. Style attributes have no hash
    that every browser knows, so their words move into a style of the page. A page that holds what no hash can allow,
    such as an inline event handler, raises OpenPageError.
    """
    read = read_page(page)
    style = f"<style>{read.moved_style}</style>" if read.moved_style else ""
    styles = [*read.styles, *([read.moved_style] if read.moved_style else [])]
    policy = _policy(sources, _hashes(read.scripts), _hashes(styles), runs_python=read.names_engine)
    head = f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n{REFERRER}{style}'
    return read.text[: read.head] + head + read.text[read.head :]


def _policy(sources: Sources, scripts: list[str], styles: list[str], *, runs_python: bool) -> str:
    """Return the policy's text; nothing that is not named is allowed."""
    own, engine = sources.own, sources.engine
    # The worker that runs Python has the policy of its own headers; one made from a blob has the page's.
    compiles = "'wasm-unsafe-eval'" if runs_python or engine else ""
    allowed = {
        "default-src": ["'none'"],
        "script-src": [own, engine, compiles, *scripts],
        "style-src": [own, *styles],
        "img-src": [own, "data:"],
        "font-src": [own],
        "connect-src": [own, engine],
        "worker-src": [own, engine],
        "manifest-src": [own],
        "base-uri": ["'none'"],
        "form-action": [own],
    }
    return "; ".join(" ".join([name, *filter(None, places)]) for name, places in allowed.items())


def _hashes(texts: list[str]) -> list[str]:
    """Return how a policy names each text, each once."""
    return sorted({f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts})


def _close(app: Sphinx, failure: Exception | None) -> None:
    if failure is not None or app.builder.name != "html":
        return
    with KeptTexts(app, "closed", without_data=True) as kept:
        for path in sorted(Path(app.outdir).rglob("*.html")):
            page = path.read_text(encoding="utf-8")
            try:
                path.write_text(kept.made(partial(closed, page), page), encoding="utf-8")
            except OpenPageError as error:
                raise ExtensionError(f"{path.relative_to(app.outdir)}: {error}") from error


def setup(app: Sphinx) -> None:
    """Close the pages once every other part has written what is inline in them: a hash is of the final words."""
    app.connect("build-finished", _close, priority=900)
