"""Where to turn: a fold a country, with links that lead where they say."""

import re
from io import StringIO
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from coinguide.facts.help import load_help

CONF = """
from coinguide.site.guide import where_to_turn
extensions = ["myst_parser"]
root_doc = "where"
html_theme = "basic"
def setup(app):
    where_to_turn.setup(app)
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The built page."""
    folder: Path = tmp_path_factory.mktemp("book")
    (folder / "conf.py").write_text(CONF, encoding="utf-8")
    (folder / "where.md").write_text("# Where\n\n```{turn}\n```\n", encoding="utf-8")
    with docutils_namespace():
        Sphinx(folder, folder, folder / "html", folder / "trees", "html", status=None, warning=StringIO()).build()
    return (folder / "html" / "where.html").read_text(encoding="utf-8")


def fold(page: str, key: str) -> str:
    """What stands in one country's fold."""
    found = re.search(rf'<details class="cg-turn" id="{key}">(.*?)</details>', page, re.DOTALL)
    return found.group(1) if found else ""


def test_every_country_has_one_fold(page: str) -> None:
    """In the order of the alphabet, with those that share a list at the end."""
    titles = re.findall(r"<summary>(.*?)</summary>", page)
    own = sorted(country.title for country in load_help().countries if country.key not in ("eu", "other"))
    assert [*own, "Another country of the EU", "Another country"] == titles


def test_an_address_is_a_link_to_itself(page: str) -> None:
    """What is shown is where it leads, without https:// before it."""
    links = re.findall(r'<a class="reference external" href="https://([^"]+)">([^<]+)</a>', page)
    assert links
    assert [] == [pair for pair in links if pair[0].rstrip("/") != pair[1]]


def test_a_number_can_be_called(page: str) -> None:
    """Spaces are left out of the call, and # is written as an address needs it."""
    assert 'href="tel:03001232040">0300 123 2040</a>' in fold(page, "uk")
    assert 'href="tel:%239110">#9110</a>' in fold(page, "japan")


def test_the_law_stands_beside_those_who_help(page: str) -> None:
    """A family in Germany reads both in one place."""
    germany = fold(page, "germany")
    assert "From 7 to 17 a contract without the parents’ consent" in germany
    assert "verbraucherzentrale.de" in germany


def test_each_line_says_how_sure_and_how_old(page: str) -> None:
    """And leads to its record."""
    assert 'href="help-list.html#report-my-centre">reported, 3 March 2026</a>' in fold(page, "malaysia")


def test_a_country_without_a_list_hears_of_bank_and_police(page: str) -> None:
    """And of what works in any country."""
    assert "Your bank and your local police, first of all" in fold(page, "other")
    assert "takeitdown.ncmec.org" in fold(page, "other")
