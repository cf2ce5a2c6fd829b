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
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from coinguide.site.page.address import address_from

__all__ = [
    "CARD",
    "TOUCH_ICON",
    "card_address",
    "described",
    "descriptions",
    "preview_tags",
    "root_description",
    "setup",
]

# The pictures that a house draws into _static: above a link in a chat, and on a home screen.
CARD, TOUCH_ICON = "card.png", "apple-touch-icon.png"
# Pages that Sphinx makes itself, and readers open.
SPHINX_PAGES = ("genindex", "search")


@cache
def descriptions(file: Path) -> Mapping[str, str]:
    """Return what each page is about, in a sentence, as this TOML file tells it."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def described(app: Sphinx) -> Mapping[str, str]:
    """Return what the book's own file tells of its pages; nothing where the settings name none."""
    told = app.config.page_descriptions
    return descriptions(Path(app.srcdir) / told) if told else {}


def preview_tags(
    title: str, description: str, book: str, address: str | None, card: tuple[str, str] | None
) -> Iterator[str]:
    """Return Open Graph's words for a page; its address and the card where the site's address is known."""
    words = {
        "og:type": "website",
        "og:locale": "en_GB",
        "og:site_name": book,
        "og:title": title,
        "og:description": description,
    }
    if address and card:
        words |= {"og:url": address, "og:image": card[0], "og:image:alt": card[1]}
        yield '<meta name="twitter:card" content="summary_large_image">'
    yield from (f'<meta property="{name}" content="{escape(content)}">' for name, content in words.items())


def root_description(app: Sphinx) -> str:
    """Return what the book's first page is about; its title where nobody described it."""
    return described(app).get(str(app.config.root_doc), str(app.config.html_title))


def card_address(app: Sphinx, site: str | None) -> tuple[str, str] | None:
    """Return address and words of the preview picture, where there is one and the site's address is known."""
    return (f"{site}_static/{CARD}", app.config.page_pictures) if site and app.config.page_pictures else None


def _describe(app: Sphinx, page: str, _template: str, context: dict[str, Any], _tree: document | None) -> None:
    """Add the tags to this page's head."""
    site, book = address_from(os.environ).site, str(app.config.html_title)
    # Of the pages that Sphinx makes itself, the search page has no title.
    title = app.env.titles[page].astext() if page in app.env.titles else context.get("title", book)
    address = f"{site}{app.builder.get_target_uri(page)}" if site else None
    tags: list[str] = []
    if description := described(app).get(page):
        tags.append(f'<meta name="description" content="{escape(description)}">')
        tags += preview_tags(title, description, book, address, card_address(app, site))
    if app.config.page_pictures:
        icon = context["pathto"](f"_static/{TOUCH_ICON}", 1)
        tags.append(f'<link rel="apple-touch-icon" href="{escape(icon)}">')
    context["metatags"] = "\n".join((context.get("metatags", ""), *tags, ""))


def _name_missing(app: Sphinx, env: BuildEnvironment, _changed: list[str]) -> None:
    """Say before anything runs which page has no description, and where it belongs."""
    if told := app.config.page_descriptions:
        for page in sorted({*env.found_docs, *SPHINX_PAGES} - set(described(app))):
            message = "%s has no description: write a sentence into %s"
            logging.getLogger(__name__).warning(message, page, told, type="coinguide", subtype="head")


def setup(app: Sphinx) -> None:
    """Look for what is missing before the first page is read; describe each page just before it is written."""
    app.add_config_value("page_descriptions", "", "html", str)
    app.add_config_value("page_pictures", "", "html", str)
    app.connect("env-before-read-docs", _name_missing)
    app.connect("html-page-context", _describe, priority=650)
