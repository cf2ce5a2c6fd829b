"""Checks the drawings: a figure in one names its record, ``<text data-fact="app-usd-330">``, and says what it says.

One that we made up says so: ``data-made-up``.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from coinguide.facts import Fact
from coinguide.facts.fact_words import fact_words
from coinguide.guide.computed import all_facts
from coinguide.site.guide.agreement import disagreements
from coinguide.site.guide.told_numbers import numbers_in

__all__ = ["check_drawing", "drawings", "setup"]

_TEXT = re.compile(r"<text\b([^>]*)>(.*?)</text>", re.DOTALL)
_RECORD = re.compile(r'\bdata-fact="([\w-]+)"')


def drawings(root: Path) -> list[Path]:
    """Return the book's drawings, below its root."""
    return sorted((root / "book").rglob("*.svg"))


def check_drawing(drawn: str, name: str, facts: Mapping[str, Fact]) -> Iterator[str]:
    """Return what is wrong, in sentences: a figure that no record gives, or that names none."""
    for attributes, inside in _TEXT.findall(drawn):
        words, record = unescape(inside), _RECORD.search(attributes)
        if not record:
            if "data-made-up" not in attributes and any(figure.telling for figure in numbers_in(words)):
                yield f"{name}: “{words}” is a figure whose text names no record (data-fact)."
        elif record[1] not in facts:
            yield f"{name}: “{words}” names {record[1]}, and there is no such record."
        elif disagreements(words, facts[record[1]]):
            yield f"{name}: “{words}”, but {record[1]} now says {fact_words(facts[record[1]])}."


def _check(app: Sphinx, _env: BuildEnvironment, _names: list[str]) -> None:
    """At every build: the facts may have changed."""
    root = Path(app.srcdir)
    facts = all_facts()
    for path in drawings(root):
        for finding in check_drawing(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix(), facts):
            logging.getLogger(__name__).warning("%s", finding, type="coinguide", subtype="drawing")


def setup(app: Sphinx) -> None:
    """Check before the first page is read."""
    app.connect("env-before-read-docs", _check)
