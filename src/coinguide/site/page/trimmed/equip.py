"""Trims the site when its pages and scripts are written, and before their words are counted or hashed."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from sphinx.application import Sphinx

import coinguide
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
        versions = dict(_trim_styles(out))
        for path in sorted(out.rglob("*.html")):
            page = without_spaces(path.read_text(encoding="utf-8"))
            path.write_text(_with_versions(page, versions), encoding="utf-8")


def _trim_styles(out: Path) -> Iterator[tuple[str, str]]:
    """Trim the style sheets; return the address of each inside the site, and a hash of what it holds now."""
    words = words_of(_texts(out))
    for path in (path for pattern in STYLES for path in sorted((out / "_static").glob(pattern))):
        style = trimmed_style(path.read_text(encoding="utf-8"), words)
        path.write_text(style, encoding="utf-8")
        yield path.relative_to(out).as_posix(), sha256(style.encode()).hexdigest()[:8]


def _texts(out: Path) -> Iterator[str]:
    """Return all that names classes and ids: pages, their scripts, and the Python that draws in the browser."""
    scripts = [path for path in out.rglob("*.js") if "/engine-" not in path.as_posix()]
    for path in (*out.rglob("*.html"), *scripts, *DRAWING.rglob("*.py"), *DRAWING.rglob("*.js")):
        yield path.read_text(encoding="utf-8")


def _with_versions(page: str, versions: dict[str, str]) -> str:
    """Name the trimmed sheets by what they hold: a browser must not go on with one that lacks what a new page needs."""
    for address, version in versions.items():
        page = re.sub(rf"({re.escape(address)})\?[^\"]*", rf"\1?v={version}", page)
    return page


def setup(app: Sphinx) -> None:
    """Trim after the last page and script was written, and before the search and the policy read them."""
    app.connect("build-finished", _finish, priority=700)
