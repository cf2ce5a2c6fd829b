"""No link of the book leads nowhere."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.book.reading import file_at, is_outside, pages, soup, text_of
from verbs.words import ROOT

IN_MARKDOWN = re.compile(r"\]\(([^)\s]+)\)")


@cache
def anchors(page: Path) -> frozenset[str]:
    """The places on a page that a link can name."""
    named = {text_of(tag, "id") for tag in soup(page).find_all(id=True)}
    return frozenset(named | {text_of(tag, "name") for tag in soup(page).find_all("a", attrs={"name": True})})


def is_there(target: Path, place: str) -> bool:
    """Whether a page has the place that a fragment names, or the calculator that it sets (page.js reads those)."""
    calculator, _, settings = place.partition("?")
    if settings:
        return soup(target).select_one(f'form[data-calculator="{calculator}"]') is not None
    return not place or place in anchors(target)


def test_every_link_leads_to_a_page_and_a_place_that_are_there(built_site: Path) -> None:
    """Inside the site; links to other hosts are only read, never fetched."""
    dead = []
    for page in pages(built_site):
        for link in soup(page).find_all("a", href=True):
            address = text_of(link, "href")
            if is_outside(address) or address.startswith("data:"):  # a file that a reader can keep
                continue
            target = file_at(built_site, page, address)
            if not target.is_file() or not is_there(target, unquote(urlsplit(address).fragment)):
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
    assert [
        link for link in links if is_outside(link) and not link.startswith(("https://", "mailto:", "tel:", "sms:"))
    ] == []


@pytest.mark.parametrize("document", sorted(ROOT.glob("*.md")), ids=lambda path: path.name)
def test_every_link_between_the_repositorys_own_papers_leads_to_a_file(document: Path) -> None:
    """README, CONTRIBUTING and the others name files that are there."""
    targets = IN_MARKDOWN.findall(document.read_text(encoding="utf-8"))
    dead = [target for target in targets if not is_outside(target) and not (ROOT / urlsplit(target).path).exists()]
    assert dead == []
