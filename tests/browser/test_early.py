"""When Python is on its way before anything on the page was touched."""

import time

import pytest

from tests.browser.driver import Driver
from tests.browser.shown import PAGES
from tests.browser.watched_site import WatchedSite

pytestmark = pytest.mark.parametrize(
    "driver", ["chromium", pytest.param("webkit", marks=[pytest.mark.webkit, pytest.mark.slow])], indirect=True
)
PATIENCE_SECONDS = 20


@pytest.fixture
def without_page_script(watched: WatchedSite) -> WatchedSite:
    """The page's own script never comes: what is asked for is what the page's head asks for."""
    watched.withheld.add("*/page.js")
    return watched


def test_a_shared_address_starts_python_before_the_page_is_read(
    driver: Driver, without_page_script: WatchedSite
) -> None:
    """Styles and scripts of the theme are not waited for."""
    driver.open(PAGES["bundle-planner"] + "#bundle-planner?coins=20000")
    end = time.monotonic() + PATIENCE_SECONDS
    while not any(path.endswith("/snapshot.wasm") for path in without_page_script.asked):
        assert time.monotonic() < end, "nothing of the engine was asked for"
        time.sleep(0.05)
    without_page_script.complaints.clear()  # of the missing script


def test_an_address_that_asks_nothing_starts_nothing(driver: Driver, without_page_script: WatchedSite) -> None:
    """A reader who only reads pays for no engine."""
    driver.open(PAGES["bundle-planner"])
    driver.wait_for("form[data-calculator]")
    assert [] == [path for path in without_page_script.asked if "/engine-" in path]
    without_page_script.complaints.clear()  # of the missing script
