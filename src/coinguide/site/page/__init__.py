"""A Sphinx extension: pages with calculators, complete before any script runs, closed to other hosts, readable offline.

It knows no calculator by itself. ``page_calculators`` in the book's settings names the module that hands them in.
"""

import os
from importlib import import_module

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError
from sphinx.util.typing import ExtensionMetadata

from coinguide.live.jupyter.book_switch import SWITCH
from coinguide.site.page import (
    address,
    ahead,
    alone,
    equip,
    head,
    headers,
    made_engine,
    notices,
    offline,
    outputs,
    own_pages,
    policy,
    progress,
    searching,
    sitemap,
    theme,
    trimmed,
    versions,
    walkthrough,
    written,
)
from coinguide.site.page.kept import pages as kept_pages

_PARTS = (
    progress,
    address,
    outputs,
    made_engine,
    theme,
    kept_pages,
    ahead,
    equip,
    walkthrough,
    written,
    alone,
    head,
    notices,
    own_pages,
    sitemap,
    versions,
    trimmed,
    searching,
    policy,
    offline,
    headers,
)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Set the switch before the first notebook runs, then let each part connect itself."""
    os.environ[SWITCH] = "1"
    app.add_config_value("page_calculators", "", "html", str)
    app.connect("config-inited", hand_in)
    for part in _PARTS:
        part.setup(app)
    # One process builds the book: the engine is made once, on the first page that needs it.
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": False}


def hand_in(_app: Sphinx, config: Config) -> None:
    """Import the calculators: a page written by hand may hold one too. What is wrong with a fact is said in words."""
    if config.page_calculators:
        try:
            import_module(config.page_calculators)
        except ValueError as error:
            raise ExtensionError(str(error)) from error
