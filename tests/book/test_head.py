"""What search engines, chats and home screens are told of each page."""

import os
from pathlib import Path

import pytest

from coinguide.live.jupyter.published import published_site
from coinguide.site.page.head import descriptions, preview_tags
from tests.book.reading import file_at, pages, soup, text_of
from verbs.words import ROOT

LONGEST_DESCRIPTION = 160
DESCRIPTIONS = ROOT / "book" / "descriptions.toml"


def described(page: Path, name: str) -> list[str]:
    """What the page's meta tags of this name or property say."""
    return [text_of(tag, "content") for tag in soup(page).select(f'meta[name="{name}"], meta[property="{name}"]')]


def test_every_page_has_a_description_of_its_own(built_site: Path) -> None:
    """One, short enough to be shown whole; the way in has that of the first page, which it leads to."""
    told = {page: described(page, "description") for page in pages(built_site) if page != built_site / "index.html"}
    assert [] == [
        page for page, found in told.items() if len(found) != 1 or not 50 <= len(found[0]) <= LONGEST_DESCRIPTION
    ]
    assert len(told) == len({found[0] for found in told.values()})


def test_no_description_has_a_figure() -> None:
    """Nothing there is checked against the facts."""
    assert [] == [words for words in descriptions(DESCRIPTIONS).values() if any(letter.isdigit() for letter in words)]


def test_every_description_is_of_a_page_that_is_there(built_site: Path) -> None:
    """A chapter that left the book takes its line along."""
    assert [] == [name for name in descriptions(DESCRIPTIONS) if not (built_site / f"{name}.html").is_file()]


def test_a_chapters_preview_has_its_title_and_its_description(built_site: Path) -> None:
    """As its heading has it, without the guide's name."""
    page = built_site / "book/parents.html"
    assert ["A child has spent money: what now?"] == described(page, "og:title")
    assert described(page, "description") == described(page, "og:description")
    assert ["website"] == described(page, "og:type")
    assert ["en_GB"] == described(page, "og:locale")


def test_a_preview_names_an_address_only_where_the_sites_is_known(built_site: Path) -> None:
    """Nobody invents one."""
    expected = 1 if published_site(os.environ) else 0
    for page in sorted((built_site / "book").glob("*.html")):
        assert (expected, expected) == (len(described(page, "og:url")), len(described(page, "og:image"))), page


def test_every_page_has_an_icon_and_one_for_the_home_screen(built_site: Path) -> None:
    """The page for what is missing cannot know where they lie."""
    for page in pages(built_site):
        icons = [text_of(link, "href") for link in soup(page).select('link[rel="apple-touch-icon"]')]
        assert (page.name == "404.html") == (icons == []), page
        assert [] == [icon for icon in icons if not file_at(built_site, page, icon).is_file()]
        assert soup(page).select_one('link[rel~="icon"]'), page


@pytest.mark.parametrize(
    ("address", "card"), [(None, None), ("https://a.example/b.html", ("https://a.example/c.png", "A coin"))]
)
def test_a_previews_words_are_escaped(address: str | None, card: tuple[str, str] | None) -> None:
    """A title with quotation marks closes no attribute."""
    tags = "".join(preview_tags('"><script>', "a & b", "Guide", address, card))
    assert "<script>" not in tags
    assert "a &amp; b" in tags
    assert (address is None) == ("og:url" not in tags)
