"""Tells search engines, chats and home screens what a page is: description, preview, picture, icon."""

import os
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from docutils.nodes import document
from sphinx.application import Sphinx
from sphinx.util import logging

from coinguide.site.page.address import address_from
from coinguide.site.page.pictures import CARD, CARD_WORDS, TOUCH_ICON, draw_card, draw_touch_icon

__all__ = ["descriptions", "preview_tags", "setup"]

DESCRIPTIONS = Path(__file__).with_name("descriptions.toml")


@cache
def descriptions() -> Mapping[str, str]:
    """What each page is about, in a sentence."""
    return tomllib.loads(DESCRIPTIONS.read_text(encoding="utf-8"))


def preview_tags(title: str, description: str, guide: str, address: str | None, card: str | None) -> Iterator[str]:
    """Open Graph's words for a page; its address and picture only where the site's address is known."""
    words = {
        "og:type": "website",
        "og:locale": "en_GB",
        "og:site_name": guide,
        "og:title": title,
        "og:description": description,
    }
    if address and card:
        words |= {"og:url": address, "og:image": card, "og:image:alt": CARD_WORDS}
        yield '<meta name="twitter:card" content="summary_large_image">'
    yield from (f'<meta property="{name}" content="{escape(content)}">' for name, content in words.items())


def _describe(app: Sphinx, page: str, _template: str, context: dict[str, Any], _tree: document | None) -> None:
    """Add the tags to this page's head."""
    description = descriptions().get(page)
    if description is None:
        message = "%s has no description: write a sentence into sphinxext/descriptions.toml"
        logging.getLogger(__name__).warning(message, page, type="coinguide", subtype="head")
        return
    site, guide = address_from(os.environ).site, str(app.config.html_title)
    # Of the pages that Sphinx makes itself, the search page has no title.
    title = app.env.titles[page].astext() if page in app.env.titles else context.get("title", guide)
    address = f"{site}{app.builder.get_target_uri(page)}" if site else None
    card = f"{site}_static/{CARD}" if site else None
    icon = context["pathto"](f"_static/{TOUCH_ICON}", 1)
    tags = (
        f'<meta name="description" content="{escape(description)}">',
        *preview_tags(title, description, guide, address, card),
        f'<link rel="apple-touch-icon" href="{escape(icon)}">',
    )
    context["metatags"] = "\n".join((context.get("metatags", ""), *tags, ""))


def _draw(app: Sphinx, failure: Exception | None) -> None:
    """Put the pictures beside the pages; without an address no page names the card."""
    if failure is None and app.builder.name == "html":
        static = Path(app.outdir) / "_static"
        draw_touch_icon(static / TOUCH_ICON)
        if address_from(os.environ).site:
            draw_card(static / CARD, app.config.html_title)


def setup(app: Sphinx) -> None:
    """Describe each page just before it is written, and draw when all are."""
    app.connect("html-page-context", _describe, priority=650)
    app.connect("build-finished", _draw, priority=110)
