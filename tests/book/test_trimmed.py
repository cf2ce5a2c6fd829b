"""The theme's style sheets have lost only what fits no page."""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import tinycss2

from tests.book.reading import pages, soup

# Where each comes from, as its makers wrote it.
SHEETS = {
    "styles/pydata-sphinx-theme.css": "pydata_sphinx_theme/theme/pydata_sphinx_theme/static",
    "styles/sphinx-book-theme.css": "sphinx_book_theme/theme/sphinx_book_theme/static",
    "sphinx-design.min.css": "sphinx_design/static",
}
# Of two thousand icons those that are drawn are kept (see site/page/trimmed/icons.py).
ICON = "fa-"
Selector = tuple[str, frozenset[str]]


def original(name: str) -> str:
    """The sheet in its package."""
    package, _, inside = SHEETS[name].partition("/")
    found = find_spec(package)
    assert found
    assert found.origin
    return (Path(found.origin).parent / inside / name).read_text(encoding="utf-8")


def selectors(rules: Iterable[Any]) -> Iterator[Selector]:
    """Each selector of a sheet with the classes and ids that must be there, also in rules that stand in others."""
    for rule in rules:
        assert rule.type != "error", rule.message
        if rule.type == "qualified-rule":
            yield from parted(rule.prelude)
        elif rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports"}:
            yield from selectors(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def parted(prelude: list[Any]) -> Iterator[Selector]:
    """What the commas of a rule part; what stands in brackets need not be there."""
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        elif token.type != "comment":
            parts[-1].append(token)
    for part in parts:
        classes = {str(name.value) for dot, name in pairwise(part) if dot == "." and name.type == "ident"}
        ids = {str(token.value) for token in part if token.type == "hash"}
        yield tinycss2.serialize(part).strip(), frozenset(classes | ids)


def read(sheet: str) -> set[Selector]:
    """Every selector of a sheet; a sheet with a fault in it fails."""
    return set(selectors(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)))


@pytest.fixture(scope="module")
def shown(built_site: Path) -> set[str]:
    """Every class and id on any page."""
    tags = (tag for page in pages(built_site) for tag in soup(page).select("[class], [id]"))
    return {name for tag in tags for name in (*tag.get_attribute_list("class"), *tag.get_attribute_list("id")) if name}


@pytest.mark.parametrize("name", SHEETS)
def test_what_can_fit_a_page_is_still_there(built_site: Path, shown: set[str], name: str) -> None:
    """Each selector whose names all stand on some page; and the sheet is one that a browser reads to its end."""
    before, after = read(original(name)), read((built_site / "_static" / name).read_text(encoding="utf-8"))
    fitting = {one for one in before if one[1] <= shown and not any(word.startswith(ICON) for word in one[1])}
    assert set() == fitting - after
    assert len(fitting) > 20
    assert len(after) < len(before)
