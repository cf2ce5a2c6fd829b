"""Links out of the guide: they lead where their words say, and only to addresses of the guide's own lists."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import Tag

from coinguide.facts import load
from coinguide.facts.help import load_help
from coinguide.facts.ways_out import ways_in, ways_out
from tests.book.reading import pages, soup

# Words that could be an address: a name with a dot, and perhaps a path.
ENDINGS = (".com", ".gov", ".org", ".uk", ".net", ".eu")


@cache
def allowed() -> set[str]:
    """Every address that a reader may be sent to: the companies', the bodies', and the sources'."""
    sources = (*load().sources, *load_help().sources)
    addresses = [way.address for way in ways_out()] + [place.address for place in load_help().places]
    return {address for address in (*addresses, *(source.address for source in sources)) if address}


def looks_like_an_address(words: str) -> bool:
    """One word whose first part ends as domains end."""
    return len(words.split()) == 1 and words.partition("/")[0].endswith(ENDINGS)


def links_of(path: Path) -> list[Tag]:
    """The links of a page's article."""
    article = soup(path).select_one("article")
    return list(article.select("a[href]")) if article else []


def test_words_that_look_like_an_address_lead_there(built_site: Path) -> None:
    """And nowhere else, on every page and in every answer that stands there."""
    for link in (link for page in pages(built_site) for link in links_of(page)):
        words = link.text.strip().removeprefix("https://").rstrip("/")
        if looks_like_an_address(words):
            to = urlsplit(str(link["href"]))
            assert words == f"{to.netloc}{to.path}".rstrip("/").removeprefix("" if "www." in words else "www.")


def test_links_out_are_of_the_lists(built_site: Path) -> None:
    """Whatever a page or an answer in it links to elsewhere stands in the facts."""
    links = [str(link["href"]) for page in pages(built_site) for link in links_of(page)]
    assert set() == {link for link in links if link.startswith("http")} - allowed()


def test_links_out_in_answers_made_ahead_are_of_the_lists(built_site: Path) -> None:
    """The scripts with answers hold links as text."""
    scripts = (built_site / "_static/coinguide/ahead").glob("*.js")
    links = {
        link for path in scripts for link in re.findall(r'href=\\*"(http[^"\\]+)', path.read_text(encoding="utf-8"))
    }
    assert links
    assert set() == links - allowed()


def test_an_address_counts_as_a_whole() -> None:
    """No part of a longer address is a way out, however it goes on."""
    traps = (
        "www.tiktok.com/coins",
        "www.tiktok.com/coin.evil.example",
        "x.www.tiktok.com/coin",
        "a@support.tiktok.com",
    )
    assert [()] * len(traps) == [ways_in(text) for text in traps]
