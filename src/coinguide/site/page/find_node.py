"""Finds the Node program that makes what the page runs."""

import os
import shutil

from sphinx.errors import ExtensionError


def node_program() -> str:
    """Return the one that COINGUIDE_NODE names, else the one on PATH."""
    found = os.environ.get("COINGUIDE_NODE") or shutil.which("node")
    if not found:
        raise ExtensionError(
            "Node is missing, and the page's scripts are made with it: `make book` finds or brings one"
        )
    return found
