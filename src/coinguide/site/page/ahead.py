"""Publishes the answers that a page has without its Python, and tells the page where they lie."""

import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from coinguide.live.page.made_ahead import made_ahead
from coinguide.live.registry import CALCULATORS
from coinguide.site.page.made_engine import FOLDER

__all__ = ["AHEAD", "ahead_words"]

AHEAD = "ahead"


def ahead_words(app: Sphinx, names: list[str], context: dict[str, Any]) -> str:
    """Return the calculators of these names whose answers were made ahead: ``name=whole=address``, parted by spaces.

    Of some only the first part was made: ``name=first=address``.
    """
    made = {name: _script(app, name) for name in names if name in CALCULATORS}
    return " ".join(
        f"{name}={'first' if CALCULATORS[name].first else 'whole'}={_address(app, name, script, context)}"
        for name, script in made.items()
        if script
    )


def _address(app: Sphinx, name: str, script: str, context: dict[str, Any]) -> str:
    """Publish a script; gives its address from the page, with a hash of its content."""
    place = f"_static/{FOLDER}/{AHEAD}/{name}.js"
    target = Path(app.outdir) / place
    if not target.exists() or target.read_text(encoding="utf-8") != script:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(script, encoding="utf-8")
    return f"{context['pathto'](place, 1)}?v={sha256(script.encode()).hexdigest()[:8]}"


def _script(app: Sphinx, name: str) -> str:
    """Make a calculator's script, once for all builds of the same sources."""
    kept = Path(app.srcdir) / "_build" / AHEAD / str(app.config.page_sources)
    file = kept / f"{name}.js"
    if not file.exists():
        kept.mkdir(parents=True, exist_ok=True)
        file.write_text(made_ahead(CALCULATORS[name]), encoding="utf-8")
        _forget_others(kept)
    return file.read_text(encoding="utf-8")


def _forget_others(kept: Path) -> None:
    for older in kept.parent.iterdir():
        if older != kept:
            shutil.rmtree(older)
