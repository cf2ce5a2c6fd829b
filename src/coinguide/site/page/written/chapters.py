"""`{chapters} FOLDER`: every chapter in the groups of the list of contents, each group with its picture of that folder.

A group's picture is named as its caption: "Keep a cap" has keep-a-cap.svg. The words beside it say what it is.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from markupsafe import Markup, escape
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

__all__ = ["setup"]


class Chapters(SphinxDirective):
    """The groups as _toc.yml has them, with the short names that the list of chapters shows."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the groups; a group without its picture stops the build."""
        for name in ("_toc.yml", self.arguments[0]):
            self.env.note_dependency(name)
        pictures = Path(self.env.srcdir) / self.arguments[0]
        return [nodes.raw("", f'<div class="cg-groups">{"".join(self._groups(pictures))}</div>', format="html")]

    def _groups(self, pictures: Path) -> Iterator[str]:
        site_map = self.env.external_site_map  # type: ignore[attr-defined]
        for part in site_map.root.subtrees:
            picture = pictures / f"{part.caption.lower().replace(' ', '-')}.svg"
            if not picture.is_file():
                raise self.error(f"the group {part.caption!r} has no picture {picture}")
            links = "".join(self._link(name, site_map[name].title) for name in map(str, part.items))
            drawn = picture.read_text(encoding="utf-8")
            yield f'<section class="cg-group">{drawn}<h3>{escape(part.caption)}</h3><ul>{links}</ul></section>'

    def _link(self, page: str, title: str) -> str:
        address = self.env.app.builder.get_relative_uri(self.env.docname, page)
        return Markup('<li><a href="{}">{}</a></li>').format(address, title)


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("chapters", Chapters)
