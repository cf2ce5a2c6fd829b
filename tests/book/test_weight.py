"""How much a reader fetches: compressed as a plain host does, before any calculator is wanted."""

import gzip
from pathlib import Path

import pytest

from tests.book.reading import fetched, file_at, is_outside, pages

KILOBYTE = 1000
# The theme alone is about 115 kB; what a chapter adds is its words, its figures and its forms.
BARE_PAGE = 130 * KILOBYTE
CHAPTER = 200 * KILOBYTE
WHOLE_PAGE_WITHOUT_FIGURES = 60 * KILOBYTE


def compressed(path: Path) -> int:
    """The size on the wire."""
    return len(gzip.compress(path.read_bytes(), mtime=0))


def files_of(site: Path, page: Path) -> set[Path]:
    """The page and all that it fetches by itself."""
    own = {address for address in fetched(page) if not is_outside(address) and not address.startswith("data:")}
    return {page} | {file_at(site, page, address) for address in own}


@pytest.mark.parametrize("name", ["search.html", "genindex.html", "book/glossary.html"])
def test_a_bare_page_weighs_little_more_than_the_theme(built_site: Path, name: str) -> None:
    """No calculator, no figure."""
    assert sum(compressed(file) for file in files_of(built_site, built_site / name)) < BARE_PAGE


def test_a_chapter_stays_light(built_site: Path) -> None:
    """With its figures and forms, before the engine."""
    for page in pages(built_site):
        assert sum(compressed(file) for file in files_of(built_site, page)) < CHAPTER, page


def test_a_page_itself_stays_light(built_site: Path) -> None:
    """The HTML alone, prerendered answers included."""
    for page in pages(built_site):
        assert compressed(page) < WHOLE_PAGE_WITHOUT_FIGURES, page


def test_no_page_fetches_the_engine_by_itself(built_site: Path) -> None:
    """It comes when a calculator is wanted."""
    for page in pages(built_site):
        assert [file for file in files_of(built_site, page) if "engine-" in file.as_posix()] == []
