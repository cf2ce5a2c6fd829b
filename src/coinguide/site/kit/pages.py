"""Turns a page of the site into the same page for a folder."""

import re
from html import escape

from coinguide.site.page.engine_tag import ENGINE

__all__ = ["NO_KIT", "SCRIPTS", "page_for_kit"]

# The modules of the site; the kit has each as a classic script, made from this file of the folder web.
SCRIPTS = {"page.js": "kit/page.js", "walkthrough.js": "walk/walkthrough.js", "moved.js": "moved.js"}
# What a page says of the kit where the site has none to download.
NO_KIT = (
    '<p class="cg-kit">This site has no kit to download: whoever runs it can make one with '
    "<code>make classroom</code>.</p>"
)
KIT = re.compile(r'<p class="cg-kit">.*?</p>')
IS_KIT = '<p class="cg-kit">This folder is the kit.</p>'
# Asks for a copy to read without a network; the kit is one.
COPYING = re.compile(r"\s*<script\b[^>]*/offline\.js[^>]*></script>")
# Starts the engine before the page is read, by a worker that is a module.
EARLY = re.compile(r"\s*<script data-early>.*?</script>", re.DOTALL)
MODULE = re.compile(r'<script\b[^>]*\btype="module"[^>]*></script>')
SOURCE = re.compile(r'\bsrc="(?P<address>(?:[^"]*/)?(?P<name>[^"/?]+)(?:\?[^"]*)?)"')


def page_for_kit(page: str, engine: str) -> str:
    """Return page with scripts that start without a server; ``engine`` is the engine's script, from the kit's top."""
    page = MODULE.sub(lambda tag: _classic(tag[0]), EARLY.sub("", COPYING.sub("", KIT.sub(IS_KIT, page))))
    # No size is told: nothing is fetched over a network.
    return ENGINE.sub(
        lambda tag: f'<meta name="coinguide-engine" content="{tag["root"]}{escape(engine)}"{tag["more"]}>', page
    )


def _classic(tag: str) -> str:
    source = SOURCE.search(tag)
    if source is None or source["name"] not in SCRIPTS:
        raise ValueError(f"the kit has no classic form of this module: {tag}")
    return f'<script defer src="{source["address"]}"></script>'
