"""A page in every browser: the same tests drive Chromium and WebKit."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser.driver import ChromiumDriver, Driver
from tests.browser.watched_site import WatchedSite, other_hosts, watched_site
from tests.browser.webkit import WebKitDriver, webkit_browser
from tests.conftest import browsers_used, listen
from verbs.webkit import find_webkit


@pytest.fixture(scope="session")
def webkit(pytestconfig: pytest.Config) -> Iterator[tuple[WebKitDriver, list[str]]]:
    """One WebKit for the whole run, and what it asked of other hosts."""
    found = find_webkit()
    assert found, "WebKit is missing"
    with other_hosts() as (proxy, asked), webkit_browser(found, proxy) as browser:
        browsers_used(pytestconfig).add(f"WebKitGTK {browser.capabilities['browserVersion']}")
        yield WebKitDriver(browser), asked


@pytest.fixture
def driver(request: pytest.FixtureRequest, watched: WatchedSite) -> Iterator[Driver]:
    """A page in the browser that the test's parameter names; its complaints fail the test."""
    with page_in(request.param, request, watched) as opened:
        yield opened
    assert [] == watched.complaints


@pytest.fixture
def watched(built_site: Path) -> Iterator[WatchedSite]:
    """The site on a host of the test's own."""
    with watched_site(built_site) as site:
        yield site


@contextmanager
def page_in(engine: str, request: pytest.FixtureRequest, site: WatchedSite) -> Iterator[Driver]:
    """A page of the site in this browser; what it complains of is the site's to tell."""
    if engine == "webkit":
        driver, elsewhere = request.getfixturevalue("webkit")
        driver.home = site.home
        yield driver
        driver.browser.get("about:blank")
        site.complaints += elsewhere
        elsewhere.clear()
    else:
        context = request.getfixturevalue("browser").new_context(base_url=site.home)
        page = context.new_page()
        listen(page, site.home, site.complaints)
        yield ChromiumDriver(page)
        context.close()
