"""Publishes the answers that a page has without its Python, and tells the page where they lie."""

from functools import partial
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from coinguide.live.ask.ahead import offered_values
from coinguide.live.ask.calculator import Calculator
from coinguide.live.page.made_ahead import made_ahead, replies_ahead
from coinguide.live.registry import CALCULATORS
from coinguide.site.page.kept.texts import KeptTexts
from coinguide.site.page.made_engine import FOLDER

__all__ = ["AHEAD", "ahead_words", "setup"]

AHEAD = "ahead"


def ahead_words(app: Sphinx, names: list[str], context: dict[str, Any]) -> str:
    """Return the calculators of these names whose answers were made ahead: ``name=whole=address``, parted by spaces.

    Of some only the first part was made: ``name=first=address``.
    """
    return " ".join(
        f"{name}={'first' if CALCULATORS[name].first else 'whole'}={context['pathto'](_place(name), 1)}?v="
        for name in names
        if (Path(app.outdir) / _place(name)).exists()
    )


def _publish(app: Sphinx) -> None:
    """Make each calculator's script, or take the one that follows from the same sources."""
    if app.builder.name != "html":
        return
    with KeptTexts(app, AHEAD) as kept, KeptTexts(app, "shared", without_data=True) as shared:
        scripts = {name: kept.made(partial(_script, one, shared), name) for name, one in CALCULATORS.items()}
    for place, script in ((Path(app.outdir) / _place(name), script) for name, script in scripts.items() if script):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(script, encoding="utf-8")


def _script(calculator: Calculator, kept: KeptTexts) -> str:
    """Return the script; a new price changes few calculators' answers, and what is worked out of the others is kept."""
    replies = list(replies_ahead(calculator))
    asked = repr([(one.name, one.texts) for one in offered_values(calculator)])
    return kept.made(partial(made_ahead, calculator, replies), calculator.name, asked, *replies)


def _place(name: str) -> str:
    return f"_static/{FOLDER}/{AHEAD}/{name}.js"


def setup(app: Sphinx) -> None:
    """Publish them before the first page is written."""
    app.connect("builder-inited", _publish)
