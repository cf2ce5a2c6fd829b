"""The chapters in their groups, each with its picture, as the first page shows them."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.site.page.written.small_book import build

TOC = """format: jb-book
root: index
parts:
  - caption: Keep a cap
    chapters:
      - file: chapters/plan
        title: Plan & keep
      - file: chapters/limits
        title: A limit
"""
FILES = {
    "index.md": "# Home\n\n```{chapters} pictures\n```\n",
    "_toc.yml": TOC,
    "chapters/plan.md": "# A long question?\n",
    "chapters/limits.md": "# Another one?\n",
}
PICTURE = {"pictures/keep-a-cap.svg": '<svg aria-hidden="true"></svg>'}
EXTENSIONS = "myst_parser,sphinx_external_toc,coinguide.site.page.written.chapters"


def made(folder: Path, files: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> BeautifulSoup:
    """The first page; the list of contents is looked for where the book is built."""
    monkeypatch.chdir(folder)
    return BeautifulSoup(build(folder, EXTENSIONS, files), "html.parser")


def test_a_group_has_its_name_its_picture_and_its_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the short names of the list of contents, and addresses that lead there."""
    (group,) = made(tmp_path, FILES | PICTURE, monkeypatch).select(".cg-group")
    assert group.select_one("svg") is not None
    assert ["Keep a cap"] == [heading.get_text() for heading in group.select("h3")]
    links = {link.get_text(): link["href"] for link in group.select("a")}
    assert {"Plan & keep": "chapters/plan.html", "A limit": "chapters/limits.html"} == links


def test_a_group_without_its_picture_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the file that is missing."""
    with pytest.raises(AssertionError, match=r"keep-a-cap\.svg"):
        made(tmp_path, FILES, monkeypatch)
