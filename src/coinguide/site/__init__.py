"""The book's Sphinx extension: the pages of ``site.page``, what the guide adds in ``site.guide``, and the kit."""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Set up all three; _config.yml hands in the calculators, the descriptions and the pictures."""
    app.setup_extension("coinguide.site.page")
    app.setup_extension("coinguide.site.guide")
    app.setup_extension("coinguide.site.kit")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": False}
