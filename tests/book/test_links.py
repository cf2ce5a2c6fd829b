"""No link of the book leads nowhere."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.book.reading import file_at, is_outside, pages, soup, text_of
from verbs.words import ROOT

# Written and read by page.js: they carry what the reader set, and name no place on the page.
SHARED_STATE = "="
IN_MARKDOWN = re.compile(r"\]\(([^)\s]+)\)")


@cache
def anchors(page: Path) -> frozenset[str]:
    """The places on a page that a link can name."""
    named = {text_of(tag, "id") for tag in soup(page).find_all(id=True)}
    return frozenset(named | {text_of(tag, "name") for tag in soup(page).find_all("a", attrs={"name": True})})


def test_every_link_leads_to_a_page_and_a_place_that_are_there(built_site: Path) -> None:
    """Inside the site; links to other hosts are only read, never fetched."""
    dead = []
    for page in pages(built_site):
        for link in soup(page).find_all("a", href=True):
            address = text_of(link, "href")
            if is_outside(address) or address.startswith("data:"):  # a file that a reader can keep
                continue
            target = file_at(built_site, page, address)
            place = unquote(urlsplit(address).fragment)
            if not target.is_file() or (place and SHARED_STATE not in place and place not in anchors(target)):
                dead.append(f"{page.name}: {address}")
    assert dead == []


def test_every_place_is_named_once(built_site: Path) -> None:
    """Two elements of one name would make a link or a label go astray."""
    for page in pages(built_site):
        names = [text_of(tag, "id") for tag in soup(page).find_all(id=True)]
        assert sorted(names) == sorted(set(names)), page


def test_every_outside_link_is_encrypted(built_site: Path) -> None:
    """Also when a reader follows it."""
    links = [text_of(link, "href") for page in pages(built_site) for link in soup(page).find_all("a", href=True)]
    assert [link for link in links if is_outside(link) and not link.startswith(("https://", "mailto:"))] == []


@pytest.mark.parametrize("document", sorted(ROOT.glob("*.md")), ids=lambda path: path.name)
def test_every_link_between_the_repositorys_own_papers_leads_to_a_file(document: Path) -> None:
    """README, CONTRIBUTING and the others name files that are there."""
    targets = IN_MARKDOWN.findall(document.read_text(encoding="utf-8"))
    dead = [target for target in targets if not is_outside(target) and not (ROOT / urlsplit(target).path).exists()]
    assert dead == []
