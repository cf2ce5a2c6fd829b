"""The browser of every iPhone reads on and calculates when the site does not answer."""

import time
from functools import partial
from pathlib import Path

import pytest

from coinguide.guide.calculators import PARTS
from coinguide.live.engine.build import KINDS
from coinguide.site.page.offline import site_files
from tests.browser.own_copy import Host, own_host
from tests.browser.searched import ASKED, first_found
from tests.browser.shown import PAGES, Shown
from tests.browser.watched_site import other_hosts
from tests.browser.webkit import WebKitDriver, in_own_webkit
from verbs.webkit import find_webkit

PATIENCE_SECONDS = 180
FILES_KEPT = """async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const files = await Promise.all(stores.map((store) => store.keys()));
    return files.flat().filter(({ url }) => /saved-on|engine-.*(wasm|js)$/.test(url)).length;
}"""


@pytest.mark.slow
@pytest.mark.webkit
def test_webkit_reads_and_calculates_after_one_visit(built_site: Path, tmp_path: Path) -> None:
    """The day of the copy and the engine's files are kept; then the site is gone."""
    found = find_webkit()
    assert found, "WebKit is missing"
    with other_hosts() as (proxy, asked_elsewhere):
        in_own_webkit(found, proxy, partial(_visit, site=built_site, folder=tmp_path))
    assert [] == asked_elsewhere


def _visit(driver: WebKitDriver, site: Path, folder: Path) -> None:
    with own_host(site, folder) as host:
        driver.home = host.home
        driver.open(f"{PAGES['bundle-planner']}#bundle-planner?coins=1000")
        Shown(driver, "bundle-planner").wait_for_answer("1,000 coins")
        _wait_until_kept(driver, host, {f"/{name}" for name in site_files(site)})
        host.stop()
        driver.open("/book/glossary.html")
        driver.wait_for_words(".cg-saved", "this is the copy saved on")
        driver.open(f"{PAGES['bundle-planner']}#bundle-planner?coins=2000")
        Shown(driver, "bundle-planner").wait_for_answer("2,000 coins in the TikTok app")
        assert ASKED == {query: first_found(driver, query) for query in ASKED}


def _wait_until_kept(driver: WebKitDriver, host: Host, files: set[str]) -> None:
    """Ask the host first: WebKit does not get on with keeping, or answers no more, while it is asked what it has."""
    end = time.monotonic() + PATIENCE_SECONDS
    while files - {path.partition("?")[0] for path in host.asked}:
        assert time.monotonic() < end, "the copy was not asked for in time"
        time.sleep(1)
    while driver.run(FILES_KEPT) < 1 + len(KINDS["snapshot"]) + len(PARTS):
        assert time.monotonic() < end, "the copy was not kept in time"
        time.sleep(5)
