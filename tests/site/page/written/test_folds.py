"""What `{folded}` and hidden cells fold away, and what stays in sight."""

import pytest
from bs4 import BeautifulSoup, Tag
from docutils import nodes

from coinguide.site.page.written.folds import _fold, _mark_cells
from tests.site.page.written.small_book import build

PAGE = """# A page

## What few need

In sight.

```{folded} Three <b>things</b>
```

Folded away.

## What all need

In sight, too.
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Tag:
    """The page's words."""
    extensions = "myst_parser,coinguide.site.page.written.folds"
    html = build(tmp_path_factory.mktemp("folds"), extensions, {"index.md": PAGE})
    body = BeautifulSoup(html, "html.parser").select_one("div.body")
    assert body is not None
    return body


def test_the_rest_of_the_section_is_folded(page: Tag) -> None:
    """Behind the words given, which are text and no markup; the sections beside it stay open."""
    (fold,) = page.select("details.cg-fold")
    (summary,) = fold.select("summary")
    assert "Three <b>things</b>" == summary.get_text()
    assert "Folded away." == fold.get_text().replace(summary.get_text(), "").strip()


def test_a_link_to_the_heading_lands_in_sight(page: Tag) -> None:
    """The heading stays outside."""
    assert [] == page.select("details :is(h1, h2)")
    assert page.select_one("#what-few-need > h2") is not None


def cell(*classes: str) -> nodes.container:
    """A notebook's cell as MyST-NB leaves it."""
    return nodes.container("", nb_element="cell_code", classes=["cell", *classes], hide_mode="all")


def test_hidden_cells_of_a_section_are_one_fold() -> None:
    """From the first of them on; none has a fold of its own, and what stands before stays in sight."""
    shown, first, words, second = cell(), cell("tag_hide-cell"), nodes.paragraph("", "between"), cell("tag_hide-cell")
    section = nodes.section("", nodes.title("", "How is this worked out?"), shown, first, words, second)
    tree = nodes.document(None, None)
    tree += section
    _mark_cells(None, tree)  # type: ignore[arg-type]
    _fold(None, tree, "page")  # type: ignore[arg-type]
    opening, closing = section.children[2], section.children[-1]
    assert ("<details", "</div></details>") == (opening.astext()[:8], closing.astext())
    assert [first, words, second] == section.children[3:-1]
    assert ["all", None, None] == [one.get("hide_mode") for one in (shown, first, second)]
