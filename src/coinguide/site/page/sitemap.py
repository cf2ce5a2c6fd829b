"""Tells search engines which pages there are, where the site's address is known."""

import os
from pathlib import Path
from xml.sax.saxutils import escape

from sphinx.application import Sphinx

from coinguide.site.page.address import address_from

__all__ = ["robots_text", "setup", "sitemap_xml"]

SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"


def sitemap_xml(site: str, pages: list[str]) -> str:
    """Return the site's pages for search engines, in the form of sitemaps.org."""
    places = "".join(f"<url><loc>{escape(site + page)}</loc></url>\n" for page in pages)
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{places}</urlset>
"""


def robots_text(site: str) -> str:
    """Return that everyone may read everything. Search engines look for this file only at the top of a host."""
    return f"User-agent: *\nAllow: /\nSitemap: {site}{SITEMAP}\n"


def _write(app: Sphinx, failure: Exception | None) -> None:
    site = address_from(os.environ).site
    if failure is None and app.builder.name == "html" and site:
        pages = [app.builder.get_target_uri(name) for name in sorted(app.env.found_docs)]
        (Path(app.outdir) / SITEMAP).write_text(sitemap_xml(site, pages), encoding="utf-8")
        (Path(app.outdir) / ROBOTS).write_text(robots_text(site), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Write both when the pages are there."""
    app.connect("build-finished", _write, priority=110)
