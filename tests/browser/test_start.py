"""How the engine comes: the quick way, in every browser, and without what only the slow way needs."""

import json
from pathlib import Path

import pytest

from tests.browser.driver import Driver
from tests.browser.shown import PAGES, Shown
from tests.browser.watched_site import WatchedSite

IN_WEBKIT = [pytest.mark.webkit, pytest.mark.slow]


@pytest.mark.parametrize("driver", ["chromium", pytest.param("webkit", marks=IN_WEBKIT)], indirect=True)
def test_the_page_starts_from_the_snapshot(driver: Driver, watched: WatchedSite, built_site: Path) -> None:
    """The slower start takes over in silence where the snapshot does not fit a browser: this is who would notice."""
    driver.open(f"{PAGES['bundle-planner']}#bundle-planner?coins=20000")
    Shown(driver, "bundle-planner").wait_for_answer("20,000 coins")
    asked = {path.split("/engine-")[1].split("/", 1)[1] for path in watched.asked if "/engine-" in path}
    (description,) = built_site.glob("_static/coinguide/engine-*/engine.json")
    kinds = json.loads(description.read_text(encoding="utf-8"))["kinds"]
    assert (set(kinds["snapshot"]), set()) == (asked & set(kinds["snapshot"]), asked - set(kinds["snapshot"]))
