"""The book's Sphinx extension: the pages are complete before any script runs, and ask no other host for anything."""

import os

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from coinguide.sphinxext import (
    address,
    calculators,
    finding,
    head,
    headers,
    lessons,
    notices,
    offline,
    policy,
    prose,
    site,
    sources_page,
    theme,
    walkthrough,
    worksheets,
)
from coinguide.views.book_switch import SWITCH


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
