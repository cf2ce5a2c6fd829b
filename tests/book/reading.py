"""Reads the built site as a browser would: which pages there are, and what each one fetches."""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

from coinguide.live.jupyter.published import published_site

# Attributes whose address a browser fetches without being asked.
FETCHED = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
# Links that only tell: a browser fetches nothing for them until the reader follows them or takes the page home.
TELLING = {"apple-touch-icon", "author", "canonical", "index", "license", "next", "prev", "search"}
IN_SCRIPT = re.compile(r"""^import\s[^;]*?["'](\.[^"']+)["'];""", re.MULTILINE)
IN_STYLE = re.compile(r"""@import\s+["']([^"']+)|url\(\s*["']?([^"')]+)""")


def pages(site: Path) -> list[Path]:
    """Every page of the site."""
    return sorted(site.rglob("*.html"))


@cache
def soup(page: Path) -> BeautifulSoup:
    """The page, parsed."""
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def text_of(tag: Tag, attribute: str) -> str:
    """An attribute as text, empty when it is not there."""
    value = tag.get(attribute, "")
    return value if isinstance(value, str) else " ".join(value or [])


def addresses_in_style(style: str) -> list[str]:
    """What a stylesheet makes the browser fetch."""
    return [first or second for first, second in IN_STYLE.findall(style)]


def fetched(page: Path) -> Iterator[str]:
    """Every address that the browser fetches to show the page, as the page writes it."""
    for tag in soup(page).find_all(list(FETCHED)):
        if tag.name == "link" and TELLING & set(text_of(tag, "rel").split()):
            continue
        for attribute in FETCHED[tag.name]:
            yield from (part.split()[0] for part in text_of(tag, attribute).split(",") if part.strip())
    for tag in soup(page).find_all("style"):
        yield from addresses_in_style(tag.get_text())
    for tag in soup(page).find_all(style=True):
        yield from addresses_in_style(text_of(tag, "style"))


def is_outside(address: str) -> bool:
    """Whether the address leads to another host."""
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme not in {"", "data", "blob"}


def file_at(site: Path, page: Path, address: str) -> Path:
    """The file that an address on a page means; one that starts at the host's top starts with the site's own folder."""
    path = unquote(urlsplit(address).path)
    if not path:
        return page
    top = urlsplit(published_site(os.environ) or "/").path
    found = site / path.removeprefix(top) if path.startswith("/") else page.parent / path
    return (found / "index.html" if found.is_dir() else found).resolve()


def loaded(site: Path, page: Path) -> set[Path]:
    """The page and every file of the site that comes with it by itself: what it names, and what its scripts import."""
    own = {address for address in fetched(page) if not is_outside(address) and not address.startswith("data:")}
    found: set[Path] = set()
    ahead = {page.resolve(), *(file_at(site, page, address) for address in own)}
    while ahead:
        file = ahead.pop()
        found.add(file)
        if file.suffix in {".js", ".mjs"}:
            imports = IN_SCRIPT.findall(file.read_text(encoding="utf-8"))
            ahead |= {(file.parent / address).resolve() for address in imports} - found
    return found


def searchable(site: Path) -> dict[str, Any]:
    """All that the search can find, as its script hands it over."""
    text = (site / "_static/coinguide/search/sections.js").read_text(encoding="utf-8")
    told: dict[str, Any] = json.loads(text[text.index("{detail:") + len("{detail:") : text.rindex("}));")])
    return told
