"""The browser of every iPhone reads on and calculates when the site does not answer."""

import time
from pathlib import Path

import pytest

from coinguide.guide.calculators import PARTS
from coinguide.live.engine.build import KINDS
from tests.browser.own_copy import own_host
from tests.browser.searched import ASKED, first_found
from tests.browser.shown import PAGES, Shown
from tests.browser.webkit import WebKitDriver

FILES_KEPT = """async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const files = await Promise.all(stores.map((store) => store.keys()));
    return files.flat().filter(({ url }) => /saved-on|engine-.*(wasm|js)$/.test(url)).length;
}"""


@pytest.mark.slow
@pytest.mark.webkit
def test_webkit_reads_and_calculates_after_one_visit(
    webkit: tuple[WebKitDriver, list[str]], built_site: Path, tmp_path: Path
) -> None:
    """The day of the copy and the engine's files are kept; then the site is gone."""
    driver, asked_elsewhere = webkit
    with own_host(built_site, tmp_path) as host:
        driver.home = host.home
        driver.open(f"{PAGES['bundle-planner']}#bundle-planner?coins=1000")
        Shown(driver, "bundle-planner").wait_for_answer("1,000 coins")
        end = time.monotonic() + 180
        while driver.run(FILES_KEPT) < 1 + len(KINDS["snapshot"]) + len(PARTS):
            assert time.monotonic() < end, "the copy was not kept in time"
            time.sleep(2)  # asked without a pause, WebKit does not get on with keeping
        host.stop()
        driver.open("/book/glossary.html")
        driver.wait_for_words(".cg-saved", "this is the copy saved on")
        driver.open(f"{PAGES['bundle-planner']}#bundle-planner?coins=2000")
        Shown(driver, "bundle-planner").wait_for_answer("2,000 coins in the TikTok app")
        assert ASKED == {query: first_found(driver, query) for query in ASKED}
    assert [] == asked_elsewhere
