"""The site's links follow the environment, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path
from struct import unpack
from xml.etree import ElementTree

import pytest
from sphinx.errors import ConfigError

from coinguide.site.page.address import address_from, theme_options
from tests.book.reading import pages, soup, text_of
from verbs.book import VARIABLES
from verbs.words import ROOT

OWN = "https://github.com/someone/guide"
SITE = "https://someone.example/guide/"
SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"

# The pages' frame is the same whether the cells have run or not, and without running them the build is quick.
BUILD = """
import sys
from pathlib import Path
from jupyter_book.sphinx import build_sphinx
source, target = Path(sys.argv[1]), Path(sys.argv[2])
code = build_sphinx(
    source, target / "html", path_config=source / "_config.yml", noconfig=True, quiet=True,
    confoverrides={
        "external_toc_path": str(source / "_toc.yml"), "nb_execution_mode": "off", "latex_individualpages": False,
    },
)
raise SystemExit(1 if code else 0)
"""


def test_without_an_address_there_is_none() -> None:
    """No repository, no site, no button."""
    address = address_from({})
    assert (address.repository, address.site) == (None, None)
    assert theme_options(address) == {}


def test_ours_come_before_those_of_github() -> None:
    """A maintainer can publish a copy that points to the original."""
    github = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "a/fork"}
    assert address_from(github).repository == "https://github.com/a/fork"
    assert address_from({**github, "COINGUIDE_REPOSITORY": f"{OWN}/"}).repository == OWN
    assert address_from({"COINGUIDE_REPOSITORY": f"{OWN}.git"}).repository == OWN


def test_a_site_ends_with_a_slash() -> None:
    """Links are joined to it."""
    assert address_from({"COINGUIDE_SITE": "https://someone.example/guide"}).site == SITE
    assert address_from({"COINGUIDE_SITE": "https://someone.example"}).site == "https://someone.example/"


@pytest.mark.parametrize(
    "wrong", ["someone/guide", "http://github.com/a/b", "https://github.com/a", 'https://github.com/a/b"><script>']
)
def test_what_is_no_repository_is_refused(wrong: str) -> None:
    """With a sentence that shows how it should look."""
    with pytest.raises(ConfigError, match="COINGUIDE_REPOSITORY should look like https://"):
        address_from({"COINGUIDE_REPOSITORY": wrong})


@pytest.mark.parametrize(
    "wrong", ["someone.example", "https://someone.example/../guide/", "https://someone.example/guide/..", f"{SITE}./"]
)
def test_what_is_no_site_is_refused(wrong: str) -> None:
    """A canonical link must not be made of anything, and must not lead out of its folder."""
    with pytest.raises(ConfigError, match="COINGUIDE_SITE should look like https://"):
        address_from({"COINGUIDE_SITE": wrong})


@pytest.mark.parametrize("wrong", ['main"><script>window.hurt=1</script><a x="', "a b", "../main", "a//b", "-f", "a?b"])
def test_what_is_no_branch_is_refused(wrong: str) -> None:
    """It stands in every page, in links to the repository and to Binder."""
    with pytest.raises(ConfigError, match="COINGUIDE_BRANCH should look like main"):
        address_from({"COINGUIDE_BRANCH": wrong})


@pytest.mark.parametrize("branch", ["main", "gh-pages", "release/2.1", "v1_x"])
def test_a_branch_is_taken_as_it_is(branch: str) -> None:
    """The usual names."""
    assert branch == address_from({"COINGUIDE_BRANCH": branch}).branch


def test_a_site_from_a_branch_is_left_as_it_is(built_site: Path) -> None:
    """GitHub Pages runs Jekyll over a branch that does not say no, and Jekyll leaves out `_static`."""
    assert (built_site / ".nojekyll").is_file()


def test_only_the_default_branch_publishes() -> None:
    """And no tag that has its name."""
    workflow = (ROOT / ".github/workflows/guide.yml").read_text(encoding="utf-8")
    (condition,) = (line for line in workflow.splitlines() if line.strip().startswith("if: needs.build"))
    assert "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)" in condition


def build(target: Path, **variables: str) -> Path:
    """The site built into a folder of its own, with only these addresses in the environment."""
    ours = ("COINGUIDE_", "GITHUB_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    command = [sys.executable, "-c", BUILD, str(ROOT), str(target)]
    subprocess.run(command, env={**environment, **variables}, cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
    return target / "html"


def size(picture: Path) -> tuple[int, int]:
    """The width and height that a PNG states."""
    width, height = unpack(">II", picture.read_bytes()[16:24])
    return width, height


def outside_links(site: Path) -> set[str]:
    """Every link in the pages' frame to a repository, a launcher or a canonical address."""
    frame = "header a[href^=https], .bd-header-article a[href^=https], link[rel=canonical]"
    return {text_of(link, "href") for page in pages(site) for link in soup(page).select(frame)}


def test_a_site_without_addresses_has_no_launch_button(built_site: Path, tmp_path: Path) -> None:
    """In a guide about scams, an address that a stranger could register is a hole."""
    site = build(tmp_path) if any(os.environ.get(name) for name in VARIABLES) else built_site
    assert outside_links(site) == set()
    assert "mybinder.org" not in (site / "book/bundles.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with a repository and an address of its own."""
    return build(tmp_path_factory.mktemp("addressed"), COINGUIDE_REPOSITORY=OWN, COINGUIDE_SITE=SITE)


@pytest.mark.slow
def test_a_site_with_addresses_launches_its_own_notebooks(addressed: Path) -> None:
    """JupyterLab in Binder on the page's own notebook, the repository, its issues, the canonical address."""
    links = outside_links(addressed)
    for name in ("bundles", "coins"):
        binder = "https://mybinder.org/v2/gh/someone/guide/main?urlpath=lab/tree"
        assert f"{binder}/book/{name}.ipynb" in links
        assert f"{SITE}book/{name}.html" in links
    assert OWN in links
    assert [link for link in links if link.startswith(f"{OWN}/issues/new")]
    assert [link for link in links if not link.startswith((OWN, SITE, "https://mybinder.org/v2/gh/someone/"))] == []


@pytest.mark.slow
def test_a_missing_page_leads_back_from_any_depth(addressed: Path) -> None:
    """Its links start at the host's top, with the folder in which the site lies."""
    links = [text_of(link, "href") for link in soup(addressed / "404.html").select("a")]
    assert [link for link in links if not link.startswith("/guide/")] == []
    assert {"/guide/", "/guide/book/index.html", "/guide/book/source-list.html"} <= set(links)


@pytest.mark.slow
def test_a_page_is_shown_in_a_chat_with_its_address_and_a_picture(addressed: Path) -> None:
    """Both in full, as those who read them ask; the picture is there."""
    for name, address in {"book/coins.html": f"{SITE}book/coins.html", "index.html": SITE}.items():
        told = {text_of(tag, "property"): text_of(tag, "content") for tag in soup(addressed / name).select("meta")}
        assert (address, f"{SITE}_static/card.png") == (told["og:url"], told["og:image"])
    assert (1200, 630) == size(addressed / "_static/card.png")


@pytest.mark.slow
def test_search_engines_learn_of_every_chapter(addressed: Path) -> None:
    """A map of the site, and the file that names it."""
    places = {place.text for place in ElementTree.parse(addressed / "sitemap.xml").getroot().iter(f"{{{SITEMAPS}}}loc")}
    assert {
        f"{SITE}{page.relative_to(addressed).as_posix()}" for page in (addressed / "book").rglob("*.html")
    } == places
    assert f"Sitemap: {SITE}sitemap.xml" in (addressed / "robots.txt").read_text(encoding="utf-8")
