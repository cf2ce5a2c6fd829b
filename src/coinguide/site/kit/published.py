"""`{kit}`: where the classroom kit can be had. With COINGUIDE_KIT set, the build makes it and puts it on the site."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from coinguide.live.page.downloads import size_words
from coinguide.site.kit.kit import ZIP, kit_files, write_kit
from coinguide.site.kit.pages import NO_KIT
from coinguide.site.page.equip import WEB
from coinguide.site.page.made_engine import node_modules
from coinguide.site.page.progress import tell

__all__ = ["publish_kit", "setup"]

WISH = "COINGUIDE_KIT"
LINK = Markup('<p class="cg-kit"><a href="{}" download>Download the classroom kit</a> (zip, {})</p>')


class Kit(SphinxDirective):
    """A paragraph of its own."""

    def run(self) -> list[nodes.Node]:
        """Return the words for a site without the kit."""
        return [nodes.raw("", NO_KIT, format="html")]


def publish_kit(site: Path, modules: Path) -> None:
    """Make the kit of a built site, put it there, and link to it with its size where a page has room for that."""
    with TemporaryDirectory() as work:
        write_kit(kit_files(site, web=WEB, modules=modules, work=Path(work)), site / ZIP)
    size = size_words((site / ZIP).stat().st_size)
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if NO_KIT in text:
            up = "../" * (len(page.relative_to(site).parts) - 1)
            page.write_text(text.replace(NO_KIT, LINK.format(f"{up}{ZIP}", size)), encoding="utf-8")


def _finish(app: Sphinx, failure: Exception | None) -> None:
    if failure is None and app.builder.name == "html" and os.environ.get(WISH):
        tell("the classroom kit")
        publish_kit(Path(app.outdir), node_modules(app))


def setup(app: Sphinx) -> None:
    """Add the directive; make the kit of pages that are closed, before the list of the offline copy counts them."""
    app.add_directive("kit", Kit)
    app.connect("build-finished", _finish, priority=930)
