"""The book's Sphinx extension: the pages are complete before any script runs, and ask no other host for anything."""

import os

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from coinguide.live.jupyter.book_switch import SWITCH
from coinguide.site.guide import hidden_answers as lessons
from coinguide.site.guide import prose, sources_page
from coinguide.site.guide import worksheet_links as worksheets
from coinguide.site.page import address, head, headers, notices, offline, policy, theme, walkthrough
from coinguide.site.page import equip as calculators
from coinguide.site.page import own_pages as site
from coinguide.site.page import sitemap as finding


def setup(app: Sphinx) -> ExtensionMetadata:
    """Set the switch before the first notebook runs, then let each part connect itself."""
    os.environ[SWITCH] = "1"
    for part in (
        address,
        theme,
        sources_page,
        prose,
        calculators,
        lessons,
        walkthrough,
        worksheets,
        head,
        notices,
        site,
        finding,
        policy,
        offline,
        headers,
    ):
        part.setup(app)
    # One process builds the book: the engine is made once, on the first page that needs it.
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": False}
