"""The Sources page carries every record, the list of sources every source, and links to a record land on it."""

import re
from io import StringIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from coinguide.facts import load
from coinguide.facts.help import load_help
from coinguide.facts.loader import TOPICS
from coinguide.guide.computed import all_facts
from coinguide.live.page.footnotes import ANYWHERE, record_address

# It builds a small book.
pytestmark = pytest.mark.long

CONF = """
from coinguide.site.guide import prose, sources_page
extensions = ["myst_parser"]
myst_heading_anchors = 3
root_doc = "sources"
html_theme = "basic"
html_show_sphinx = False
def setup(app):
    sources_page.setup(app)
    prose.setup(app)
"""
GROUPS = ("bundles", "countries", "gifts", "payouts", *TOPICS, "rates", "help", "computed", "unknown")


def build(folder: Path, page: str) -> tuple[Path, str]:
    """Build a small book with a Sources page and this page; gives the folder of the result and the warnings."""
    tables = "".join(f"## {group}\n\n```{{facts}} {group}\n```\n\n" for group in GROUPS)
    toc = "```{toctree}\npage\nsource-list\n```\n"
    source = folder / "source"
    source.mkdir()
    (source / "conf.py").write_text(CONF, encoding="utf-8")
    (source / "sources.md").write_text(f"# Sources\n\nRead in {{checked}}`month`.\n\n{tables}{toc}", encoding="utf-8")
    (source / "source-list.md").write_text("# List\n\n```{facts} sources\n```\n", encoding="utf-8")
    (source / "page.md").write_text(page, encoding="utf-8")
    warnings = StringIO()
    with docutils_namespace():
        app = Sphinx(source, source, folder / "html", folder / "doctrees", "html", status=None, warning=warnings)
        app.build()
    return folder / "html", re.sub(r"\x1b\[[\d;]*m", "", warnings.getvalue())


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str, str, str]:
    """The Sources page, a page that links to it, the list of sources, and the warnings of the build."""
    price = f"${float(load().by_id('app-usd-330').number / 100):.2f}"
    page = f"# Page\n\nIt costs [{price}](sources.md#app-usd-330), see [gifts](sources.md#gifts).\n"
    site, warnings = build(tmp_path_factory.mktemp("book"), page)
    names = ("sources.html", "page.html", "source-list.html")
    records, linking, sources = ((site / name).read_text(encoding="utf-8") for name in names)
    return records, linking, sources, warnings


def test_links_to_records_resolve_without_a_warning(html: tuple[str, str, str, str]) -> None:
    """A link to a record or a heading is an ordinary link to its anchor."""
    assert html[3] == ""
    assert 'href="sources.html#app-usd-330"' in html[1]
    assert 'href="sources.html#gifts"' in html[1]


def test_every_record_has_one_anchor(html: tuple[str, str, str, str]) -> None:
    """Loaded, computed and unknown records and sources all can be linked to, and no id is used twice."""
    facts = load()
    expected = (
        {*all_facts(), *(record.id for record in facts.unknown), "report-us", "report-in"},
        {f"source-{source.id}" for source in (*facts.sources, *load_help().sources)},
    )
    for page, names in zip((html[0], html[2]), expected, strict=True):
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert names - set(ids) == set()
        assert len(ids) == len(set(ids))


def test_a_record_leads_to_its_sources(html: tuple[str, str, str, str]) -> None:
    """Each source that a line names is a link to that source's own line, as the address in an answer is."""
    row = re.search(r'<tr[^>]*id="web-usd-350".*?</tr>', html[0], re.DOTALL)
    expected = [record_address(f"source-{name}", ANYWHERE) for name in all_facts()["web-usd-350"].sources]
    assert expected == re.findall(r'href="([^"]+)"', row.group() if row else "")
    assert "source-list.html#source-" in expected[0]


def test_no_records_name_is_taken_for_a_sources() -> None:
    """The start of its name says on which of the two pages a record stands."""
    names = (*all_facts(), *(record.id for record in load().unknown))
    assert [name for name in names if "sources.html" not in record_address(name)] == []


def test_a_record_says_value_rate_date_confidence_and_source(html: tuple[str, str, str, str]) -> None:
    """The line of a bundle has all that a reader needs to judge it."""
    row = re.search(r'<tr[^>]*id="web-usd-350".*?</tr>', html[0], re.DOTALL)
    words = re.sub(r"<[^>]+>", " ", row.group() if row else "")

    for expected in ("350", "$3.71 or $3.70", "1.0571 to 1.06", "August 2026", "sources differ", "2022 to 2025"):
        assert expected in words


def test_dates_can_be_read_by_the_page(html: tuple[str, str, str, str]) -> None:
    """A date carries its machine form, so that the page can say how long ago it is."""
    assert '<time datetime="2026-08">August 2026</time>' in html[0]
    assert '<time datetime="2024-04-30">30 April 2024</time>' in html[0]


def test_only_official_addresses_are_links(html: tuple[str, str, str, str]) -> None:
    """Links that leave the guide lead to TikTok's own pages, and to those who help."""
    outside = set(re.findall(r'href="(https?://[^"]+)"', html[0] + html[2]))

    expected = {source.address for source in load().sources if source.address.startswith("https://")}
    assert expected | {place.address for place in load_help().places if place.address} == outside


def test_a_wrong_figure_is_a_warning_with_page_and_line(tmp_path: Path) -> None:
    """A strict build stops at a figure that is wrong or has no link."""
    _, warnings = build(tmp_path, "# Page\n\nIt costs [$5.99](sources.md#app-usd-330).\n\nOr 30 %.\n")

    assert "WARNING: page.md, line 3: “$5.99” says $5.99, but app-usd-330 now says" in warnings
    assert "WARNING: page.md, line 5: “30 %” is a figure without a link" in warnings


def test_a_fold_names_the_columns_of_its_table(html: tuple[str, str, str, str]) -> None:
    """Once, for the style sheet, which sets them before the cells on a phone; a cell holds its words alone."""
    page = BeautifulSoup(html[0], "html.parser")
    fold, price = page.select_one("details:has(#web-usd-350)"), page.select_one("#web-usd-350 td")
    assert fold
    assert price
    heads = ("Price", "One coin, US cents", "As of", "How sure", "Sources and notes")
    assert ";".join(f'--column-{place}:"{head}: "' for place, head in enumerate(heads, start=2)) == fold["style"]
    assert "<td>$3.71 or $3.70</td>" == str(price)
