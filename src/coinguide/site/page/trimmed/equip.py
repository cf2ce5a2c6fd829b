"""Trims the site when its pages and scripts are written, and before their words are counted or hashed."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from sphinx.application import Sphinx

import coinguide
from coinguide.site.page.kept.texts import KeptTexts
from coinguide.site.page.trimmed.icons import trim_icons
from coinguide.site.page.trimmed.spaces import without_spaces
from coinguide.site.page.trimmed.styles import trimmed_style, words_of

__all__ = ["setup"]

# Other people's style sheets; ours hold what this site shows.
STYLES = ("styles/*.css", "basic.css", "mystnb.*.css", "pygments.css", "sphinx-design.*.css")
# What draws in the browser after the page was written.
DRAWING = Path(coinguide.__file__).with_name("live")


def _finish(app: Sphinx, failure: Exception | None) -> None:
    if failure is None and app.builder.name == "html":
        out = Path(app.outdir)
        trim_icons(out)
        _trim_styles(app)
        with KeptTexts(app, "spaces", without_data=True) as kept:
            for path in sorted(out.rglob("*.html")):
                page = path.read_text(encoding="utf-8")
                path.write_text(kept.made(partial(without_spaces, page), page), encoding="utf-8")


def _trim_styles(app: Sphinx) -> None:
    """Trim the style sheets; what is left of one follows from itself and those of its words that the site knows."""
    out = Path(app.outdir)
    words = words_of(_texts(out))
    beginnings = frozenset(word for word in words if word.endswith("-"))
    with KeptTexts(app, "styles", without_data=True) as kept:
        for path in (path for pattern in STYLES for path in sorted((out / "_static").glob(pattern))):
            style = path.read_text(encoding="utf-8")
            known = beginnings | words_of([style]) & words
            trimmed = kept.made(partial(trimmed_style, style, known), style, *sorted(known))
            path.write_text(trimmed, encoding="utf-8")


def _texts(out: Path) -> Iterator[str]:
    """Return all that names classes and ids: pages, their scripts, and the Python that draws in the browser."""
    scripts = [path for path in out.rglob("*.js") if "/engine-" not in path.as_posix()]
    for path in (*out.rglob("*.html"), *scripts, *DRAWING.rglob("*.py"), *DRAWING.rglob("*.js")):
        yield path.read_text(encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Trim after the last page and script was written, and before the search and the policy read them."""
    app.connect("build-finished", _finish, priority=700)
