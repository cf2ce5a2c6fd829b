"""How much a reader fetches: compressed as a plain host does, before any calculator is wanted."""

import gzip
import json
import re
from collections.abc import Iterable
from pathlib import Path

import brotli
import pytest

from coinguide.live.engine.build import MEMORY
from coinguide.live.engine.weights import brotli_weight
from coinguide.site.page.offline import engine_files, site_files
from tests.book.reading import loaded, pages

KILOBYTE = 1000
# The theme alone is about 64 kB, cut to what this site shows; what a chapter adds is its words, figures and forms.
BARE_PAGE = 80 * KILOBYTE
# What a reader who searches fetches once: what finds, and the words of all chapters and records.
SEARCH = 130 * KILOBYTE
CHAPTER = 160 * KILOBYTE
# What a browser keeps for reading without a network, as it lies there.
COPY = 4_000 * KILOBYTE
WHOLE_PAGE_WITHOUT_FIGURES = 60 * KILOBYTE
# The page that lists each record: it grew with the answers to what people ask, each of them with its source.
SOURCES_PAGE = 66 * KILOBYTE
# What the chapter with the planner adds to a page of the same theme that has nothing on it.
# Three of it are the cells that show how the sum is worked out. A bare page has lost a script of Sphinx's that the
# chapter never had.
ABOVE_A_BARE_PAGE = 45 * KILOBYTE


def compressed(path: Path, compression: str = "gzip") -> int:
    """The size on the wire."""
    data = path.read_bytes()
    return len(gzip.compress(data, mtime=0) if compression == "gzip" else brotli.compress(data))


def weight(site: Path, name: str, compression: str = "gzip") -> int:
    """The page and all that comes with it by itself."""
    return sum(compressed(file, compression) for file in loaded(site, site / name))


@pytest.mark.parametrize("name", ["genindex.html", "search.html", "book/glossary.html"])
def test_a_bare_page_weighs_little_more_than_the_theme(built_site: Path, name: str) -> None:
    """No calculator, no figure."""
    assert weight(built_site, name) < BARE_PAGE


def test_a_search_fetches_little(built_site: Path) -> None:
    """And nothing before a reader comes to its field."""
    fetched = [built_site / "_static/coinguide/search" / name for name in ("finder.js", "sections.js", "search.css")]
    assert sum(map(compressed, fetched)) < SEARCH
    assert set() == set(fetched) & loaded(built_site, built_site / "search.html")


@pytest.mark.parametrize("compression", ["gzip", "brotli"])
def test_the_planners_chapter_adds_little_to_a_bare_page(built_site: Path, compression: str) -> None:
    """Words, figures, forms, prerendered answers, their style and scripts: all that is there before the engine."""
    chapter, bare = (weight(built_site, name, compression) for name in ("book/bundles.html", "genindex.html"))
    assert 0 < chapter - bare <= ABOVE_A_BARE_PAGE


def test_each_of_the_guides_own_scripts_is_one_file(built_site: Path) -> None:
    """A round trip less, and no mixture of two versions: calculators, search, saved copy, walkthrough."""
    files = loaded(built_site, built_site / "book/bundles.html")
    own = {file.name for file in files if "/_static/coinguide/" in file.as_posix()}
    scripts = {"page.js", "field.js", "offline.js", "moved.js", "walkthrough.js"}
    assert scripts | {"calculator.css", "walkthrough.css"} == own


def test_a_chapter_stays_light(built_site: Path) -> None:
    """With its figures and forms, before the engine."""
    for page in pages(built_site):
        assert weight(built_site, page.relative_to(built_site).as_posix()) < CHAPTER, page


def test_a_page_itself_stays_light(built_site: Path) -> None:
    """The HTML alone, prerendered answers included."""
    for page in pages(built_site):
        most = SOURCES_PAGE if page.name == "sources.html" else WHOLE_PAGE_WITHOUT_FIGURES
        assert compressed(page) < most, page


def test_no_page_fetches_the_engine_by_itself(built_site: Path) -> None:
    """It comes when a calculator is wanted."""
    for page in pages(built_site):
        assert [file for file in loaded(built_site, page) if "engine-" in file.as_posix()] == []


def test_the_copy_for_reading_offline_stays_small(built_site: Path) -> None:
    """All that the service worker keeps after one visit; the engine is kept apart."""
    assert sum((built_site / name).stat().st_size for name in site_files(built_site)) < COPY


# Brotli's best takes half a minute for each large file.
@pytest.mark.slow
def test_the_sizes_are_told_as_they_are(built_site: Path) -> None:
    """Of what a calculator fetches and of the copy for reading offline, in megabytes with one place."""
    told = " ".join(Path("PUBLISHING.md").read_text(encoding="utf-8").split())
    engine = re.findall(r"the calculator is ([\d.]+) MB, ([\d.]+) MB in gzip, ([\d.]+) MB in brotli", told)
    copy = re.findall(r"its copy is ([\d.]+) MB, ([\d.]+) MB in gzip", told)
    (described,) = built_site.glob("_static/coinguide/engine-*/engine.json")
    description = json.loads(described.read_text(encoding="utf-8"))
    weights = description["files"]
    names = [name.split("/", 3)[3] for name in engine_files(built_site)]
    sizes = [sum(weights[name][kind] for name in names) for kind in ("raw", "gzip")]
    memory = built_site.parent / "engine" / MEMORY
    sizes.append(sum(brotli_weight(described.parent / name, memory) for name in names))
    read = [built_site / name for name in site_files(built_site)]
    if not description["why plain"]:  # of the smaller runtime, whose lack the build has told
        assert [megabytes(sizes)] == engine
    assert [megabytes([sum(file.stat().st_size for file in read), sum(map(compressed, read))])] == copy


def megabytes(sizes: Iterable[int]) -> tuple[str, ...]:
    """With one place."""
    return tuple(f"{size / 1_000_000:.1f}" for size in sizes)
