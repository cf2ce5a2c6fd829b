"""A reader's browser asks the site and no other host."""

import re
from pathlib import Path

from tests.book.reading import addresses_in_style, fetched, is_outside, pages, soup

# Addresses that stand in a script and are not fetched: names of namespaces and places where words are explained.
NAMED_ONLY = (
    "http://www.w3.org/",
    "https://github.com/",
    "https://getbootstrap.com",
    "https://developer.mozilla.org/",
    "https://fontawesome.com",
    "https://pydata-sphinx-theme.readthedocs.io/",
    "https://pyodide.org/",
    "https://docs.python.org/",
)


def test_no_page_fetches_from_another_host(built_site: Path) -> None:
    """Scripts, styles, pictures, frames, preloads."""
    outside = [f"{page.name}: {url}" for page in pages(built_site) for url in fetched(page) if is_outside(url)]
    assert outside == []


def test_no_page_prepares_to_ask_another_host(built_site: Path) -> None:
    """No preconnect, no look-up of a name in advance."""
    hints = "link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=prerender]"
    assert [page for page in pages(built_site) if soup(page).select(hints)] == []


def test_no_page_is_fetched_ahead(built_site: Path) -> None:
    """Firefox fetches what a page calls its next one, and the page's policy refuses it: an error on every page."""
    assert [page.name for page in pages(built_site) if soup(page).select("link[rel=next], link[rel=prefetch]")] == []


def test_no_file_has_a_name_that_hosts_do_not_know(built_site: Path) -> None:
    """Of .mjs many do not know that it is a script, and browsers run no module that is called another thing."""
    known = {
        "",
        ".css",
        ".html",
        ".js",
        ".json",
        ".png",
        ".svg",
        ".txt",
        ".wasm",
        ".woff2",
        ".xml",
        ".zip",
        ".pdf",
        ".csv",
        ".ipynb",  # the pupils' exercise, to download
    }
    assert set() == {path.suffix for path in built_site.rglob("*") if path.is_file()} - known


def test_no_style_fetches_from_another_host(built_site: Path) -> None:
    """Fonts and pictures that a stylesheet names are the site's own, and are there."""
    for style in built_site.rglob("*.css"):
        for address in addresses_in_style(style.read_text(encoding="utf-8")):
            assert not is_outside(address), f"{style.name}: {address}"
            own = address.startswith(("data:", "#")) or (style.parent / address.split("?")[0].split("#")[0]).is_file()
            assert own, f"{style.name}: {address}"


def test_every_outside_address_in_a_script_is_known(built_site: Path) -> None:
    """A new one must be looked at: does the script fetch it?"""
    # What was answered ahead is text: its links are asked for in test_ways_out.py.
    apart = re.compile("engine-|/ahead/")
    scripts = [path for path in built_site.rglob("*.*js") if not apart.search(path.as_posix())]
    assert scripts
    unknown = [
        f"{script.name}: {address}"
        for script in scripts
        for address in re.findall(r"https?://[\w./-]+", script.read_text(encoding="utf-8"))
        if not address.startswith(NAMED_ONLY)
    ]
    assert unknown == []
