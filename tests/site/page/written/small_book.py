"""A small book built for a test of what an author can write."""

from io import StringIO
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace


def build(folder: Path, extensions: str, pages: dict[str, str], settings: dict[str, object] | None = None) -> str:
    """Write these files, build them strictly, and give the first page as HTML."""
    source = folder / "source"
    for name, text in pages.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(text, encoding="utf-8")
    (root, *_rest) = pages
    overrides = {
        "extensions": extensions,
        "root_doc": root.removesuffix(".md"),
        "html_theme": "basic",
        "myst_heading_anchors": 2,
    }
    warnings = StringIO()
    with docutils_namespace():
        app = Sphinx(
            source,
            None,
            folder / "html",
            folder / "doctrees",
            "html",
            confoverrides=overrides | (settings or {}),
            status=None,
            warning=warnings,
        )
        app.build()
    assert "" == warnings.getvalue(), warnings.getvalue()
    return (folder / "html" / root).with_suffix(".html").read_text(encoding="utf-8")
