"""Makes the classroom kit: the whole site in one zip, to be opened from a folder, without network or server."""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from coinguide.site.kit import published
from coinguide.site.kit.kit import kit_files, write_kit
from coinguide.site.kit.published import publish_kit

__all__ = ["kit_files", "publish_kit", "setup", "write_kit"]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Let a page say where the kit can be had."""
    published.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": False}
