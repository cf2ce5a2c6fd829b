"""The page that says what of the guide is oldest."""

from collections import Counter
from io import StringIO
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from coinguide.facts import load
from coinguide.site.guide.fresh import oldest_facts, oldest_lists


def test_lists_stand_from_the_oldest_to_those_without_a_date() -> None:
    """Each list once, in the order of its date."""
    days = [day.removeprefix("about ") for _, _, day, _ in oldest_lists(load())]
    assert len(load().ladders) == len(days)
    assert sorted(days, key=lambda day: day or "9999") == days
    assert "2021-01" == days[0]


def test_a_fact_that_no_chapter_links_to_is_left_out() -> None:
    """Of those that are, the oldest stands first, and of one month the most linked."""
    found = list(oldest_facts(load(), Counter({"web-usd-custom": 2, "web-usd-70": 5, "app-usd-65": 9})))
    assert ["sources.html#web-usd-70", "sources.html#web-usd-custom"] == [address for _, address, _, _ in found]


def test_the_page_is_made_from_facts_and_chapters(tmp_path: Path) -> None:
    """A table of lists, and one of the facts that the chapters link to."""
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "index.md").write_text(
        "# Fresh\n\n[a price](sources.md#web-usd-70)\n\n```{fresh} lists\n```\n\n```{fresh} facts\n```\n",
        encoding="utf-8",
    )
    (tmp_path / "conf.py").write_text(
        "from coinguide.site.guide import fresh\nextensions = ['myst_parser']\nroot_doc = 'book/index'\n"
        "html_theme = 'basic'\nsetup = fresh.setup\n",
        encoding="utf-8",
    )
    with docutils_namespace():
        app = Sphinx(tmp_path, tmp_path, tmp_path / "html", tmp_path / "tree", "html", status=None, warning=StringIO())
        app.build()
    page = (tmp_path / "html/book/index.html").read_text(encoding="utf-8")
    assert '<time datetime="2021-01">January 2021</time>' in page
    assert '<a href="sources.html#web-usd-70">' in page
    assert "1 time<" in page
