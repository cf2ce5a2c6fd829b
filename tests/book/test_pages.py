"""What is in the site, and what is not."""

import os
import re
from pathlib import Path

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.jupyter.published import published_site
from tests.book.reading import fetched, file_at, is_outside, pages, soup, text_of

CHAPTERS = {f"{name}.html" for name in re.findall(r"book/\S+", Path("_toc.yml").read_text(encoding="utf-8"))}
ALONE = {f"alone/{name}.html" for name in CALCULATORS}
FOUND_OR_LOST = {"index.html", "404.html", "search.html", "genindex.html"}


def test_the_site_has_the_pages_of_the_book_and_no_other(built_site: Path) -> None:
    """The chapters, each calculator alone, search, index, the way in and the page for what is missing."""
    assert {page.relative_to(built_site).as_posix() for page in pages(built_site)} == CHAPTERS | ALONE | FOUND_OR_LOST


def test_nothing_else_is_published(built_site: Path) -> None:
    """At the top are the pages, the book, its pictures, what the pages load, what hosts read; nothing is hidden."""
    for_search_engines = {"sitemap.xml", "robots.txt"} if published_site(os.environ) else set()
    assert {path.name for path in built_site.iterdir()} - {"_images"} == FOUND_OR_LOST | for_search_engines | {
        ".nojekyll",
        "alone",
        "book",
        "_downloads",
        "_headers",
        "_static",
        "sw.js",
    }
    assert list(built_site.rglob(".*")) == [built_site / ".nojekyll"]


def test_no_source_or_note_of_the_makers_is_published(built_site: Path) -> None:
    """No notebook but the pupils' exercise, no Markdown, no Python source, no map of the theme's scripts."""
    kinds = {".ipynb", ".md", ".py", ".rst", ".toml", ".map", ".log"}
    found = [path for path in built_site.rglob("*") if path.suffix in kinds]
    assert [(path.parents[1].name, path.name) for path in found] == [("_downloads", "coins.ipynb")]


def test_the_way_in_leads_to_the_first_page(built_site: Path) -> None:
    """The address of the site opens the book, with a link for who follows no redirect."""
    page = soup(built_site / "index.html")
    link = page.find("a")
    assert link is not None
    assert link["href"] == "book/index.html"
    assert page.select_one("meta[http-equiv=refresh]")


def test_everything_a_page_fetches_is_there(built_site: Path) -> None:
    """Styles, scripts, pictures, the icon."""
    missing = [
        f"{page.name}: {address}"
        for page in pages(built_site)
        for address in fetched(page)
        if not is_outside(address)
        and not address.startswith("data:")
        and not file_at(built_site, page, address).is_file()
    ]
    assert missing == []


def test_a_page_with_a_calculator_names_an_engine_that_is_there(built_site: Path) -> None:
    """A page without one names no engine, and has the script only where dates want to say how old they are."""
    for page in pages(built_site):
        has_form = soup(page).select_one("form[data-calculator]") is not None
        has_date = soup(page).select_one("time[datetime]") is not None
        engine = soup(page).select_one("meta[name=coinguide-engine]")
        script = soup(page).select_one('script[type=module][src*="coinguide/page.js"]')
        assert (engine is not None, script is not None) == (has_form, has_form or has_date), page
        if engine is not None:
            assert file_at(built_site, page, str(engine["content"])).is_file()
            assert int(str(engine["data-bytes"])) > 0


def test_a_page_with_a_table_of_facts_has_its_style(built_site: Path) -> None:
    """Else the names of the columns stand in each cell also where they need not."""
    for page in pages(built_site):
        style = soup(page).select_one('link[rel=stylesheet][href*="coinguide/calculator.css"]')
        assert soup(page).select_one("table.facts") is None or style is not None, page


def test_no_script_that_the_book_does_not_use(built_site: Path) -> None:
    """Thebe (which throws), MathJax, require.js, copy and toggle buttons, widgets, the two thousand icons."""
    unwanted = ("thebe", "mathjax", "require", "copybutton", "togglebutton", "widget", "fontawesome.js", "clipboard")
    used = {address for page in pages(built_site) for address in fetched(page) if address.endswith(("js", "mjs"))}
    assert [address for address in used if any(name in address.lower() for name in unwanted)] == []
    assert [page for page in pages(built_site) if "application/vnd.jupyter.widget" in page.read_text("utf-8")] == []


def test_every_page_of_the_book_leads_to_the_licences_of_what_it_ships(built_site: Path) -> None:
    """A text file beside the pages; the theme, Python in the browser, the icons are others' work."""
    for page in sorted((built_site / "book").glob("*.html")):
        links = [text_of(link, "href") for link in soup(page).select("footer a")]
        assert "../_static/NOTICES.txt" in links, page
    notices = (built_site / "_static/NOTICES.txt").read_text(encoding="utf-8")
    assert [name for name in ("Pyodide", "Python", "sphinx-book-theme", "Font Awesome") if name not in notices] == []


def test_a_script_that_refers_to_its_licence_has_it_beside_it(built_site: Path) -> None:
    """And no licence lies there whose script is not shipped."""
    named = {
        (script.parent / name).relative_to(built_site)
        for script in built_site.glob("_static/**/*.js")
        for name in re.findall(r"license information please see (\S+)", script.read_text(encoding="utf-8"))
    }
    assert named
    assert named == {path.relative_to(built_site) for path in built_site.rglob("*.LICENSE.txt")}
