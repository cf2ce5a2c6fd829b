"""Rewrites the linked figures of a page that disagree with their records, where there is only one thing to write."""

import json
import re
from collections.abc import Mapping
from fractions import Fraction

from coinguide.facts import Fact
from coinguide.site.guide.agreement import disagreements, exact_numbers
from coinguide.site.guide.prose_text import SourceLink, prose_of, source_links
from coinguide.site.guide.told_numbers import ToldNumber

__all__ = ["mended_markdown", "mended_notebook"]

_DIGITS = re.compile(r"\d[\d,\u00a0\u202f]*(?:\.\d+)?")


def mended_markdown(text: str, facts: Mapping[str, Fact]) -> str:
    """Return the text, each wrong figure in a link replaced by its record's value and spelled as before.

    A figure stays where the record gives a range or several values, or where the sentence spells it in words: a person
    has to choose there, and `check_markdown` still names it.
    """
    prose = prose_of(text)
    for link in reversed(source_links(prose)):
        if fact := facts.get(link.record):
            text = _mended_link(text, prose, link, fact)
    return text


def mended_notebook(text: str, facts: Mapping[str, Fact]) -> str:
    """Return same for the Markdown cells of a notebook (its JSON text); all stays byte for byte where none is wrong."""
    content = json.loads(text)
    changed = False
    for cell in content["cells"]:
        if cell["cell_type"] == "markdown":
            before = "".join(cell["source"])
            after = mended_markdown(before, facts)
            changed |= after != before
            cell["source"] = after.splitlines(keepends=True) if isinstance(cell["source"], list) else after
    return json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n" if changed else text


def _mended_link(text: str, prose: str, link: SourceLink, fact: Fact) -> str:
    start, end = link.start + 1, prose.index("](", link.start)
    words = prose[start:end]
    new = text[start:end]
    for figure in reversed(disagreements(words, fact)):
        numbers = exact_numbers(fact, figure)
        old = new[figure.start : figure.end]
        if len(numbers) != 1 or not _DIGITS.search(old):
            return text
        new = new[: figure.start] + _respelled(old, figure, numbers.pop()) + new[figure.end :]
    return text if disagreements(new, fact) else text[:start] + new + text[end:]


def _respelled(old: str, figure: ToldNumber, number: Fraction) -> str:
    """Return the old spelling with this number: places as before, more only where it has them, commas as before."""
    places = len(str(figure.step.denominator)) - 1
    while places < 4 and (number * 10**places).denominator != 1:
        places += 1
    grouped = "," in old or (figure.number < 1000 <= number)
    return _DIGITS.sub(f"{float(number):{',' if grouped else ''}.{places}f}", old, count=1)
