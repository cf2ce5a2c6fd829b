"""A Sphinx extension, what the guide's own book adds: figures checked against facts, sources, worksheets, pictures."""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from coinguide.site.guide import (
    checked_links,
    drawn_numbers,
    fresh,
    hidden_answers,
    pictures,
    prose,
    records_text,
    sources_page,
    where_to_turn,
    worksheet_links,
)

_PARTS = (
    sources_page,
    records_text,
    fresh,
    where_to_turn,
    prose,
    drawn_numbers,
    checked_links,
    hidden_answers,
    worksheet_links,
    pictures,
)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Let each part connect itself."""
    for part in _PARTS:
        part.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": False}
