"""A page in every browser: the same tests drive Chromium and WebKit."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.driver import ChromiumDriver, Driver
from tests.browser.own_copy import Host, own_host
from tests.browser.watched_site import WatchedSite, other_hosts, watched_site
from tests.browser.webkit import SharedWebKit, WebKitDriver
from tests.conftest import browsers_used, forget, listen
from verbs.webkit import find_webkit

Look = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="session")
def shared_webkit(pytestconfig: pytest.Config) -> Iterator[tuple[SharedWebKit, list[str]]]:
    """One WebKit for the whole run, and what it asked of other hosts; the run's end says how often it was started."""
    found = find_webkit()
    assert found, "WebKit is missing"
    with other_hosts() as (proxy, asked):
        shared = SharedWebKit(found, proxy)
        version = shared.driver.version
        with shared.open:
            yield shared, asked
        again = f" (stopped answering, and was started {shared.starts} times)" if shared.starts > 1 else ""
        browsers_used(pytestconfig).add(f"WebKitGTK {version}{again}")


@pytest.fixture
def webkit(shared_webkit: tuple[SharedWebKit, list[str]]) -> tuple[WebKitDriver, list[str]]:
    """WebKit's window, and what it asked of other hosts."""
    shared, asked = shared_webkit
    shared.still_answers()
    return shared.driver, asked


@pytest.fixture
def driver(request: pytest.FixtureRequest, watched: WatchedSite) -> Iterator[Driver]:
    """A page in the browser that the test's parameter names; its complaints fail the test."""
    with page_in(request.param, request, watched) as opened:
        yield opened
    assert [] == watched.complaints


@pytest.fixture
def host(built_site: Path, tmp_path: Path) -> Iterator[Host]:
    """The site, on a host of this test."""
    with own_host(built_site, tmp_path) as opened:
        yield opened


@pytest.fixture
def reader(browser: Browser, host: Host) -> Iterator[BrowserContext]:
    """A browser that has never been here; its console stays clean but for what a missing network itself reports."""
    complaints: list[str] = []
    context = browser.new_context(base_url=host.home)
    context.on("page", lambda page: listen(page, host.home, complaints))
    yield context
    context.close()
    assert [] == [words for words in complaints if "net::ERR_" not in words]


@pytest.fixture
def watched(built_site: Path) -> Iterator[WatchedSite]:
    """The site on a host of the test's own."""
    with watched_site(built_site) as site:
        yield site


@pytest.fixture(scope="module")
def kept_page(visitor: BrowserContext, site: str) -> Iterator[tuple[Page, list[str]]]:
    """One page for all tests of a file, and what it complains of."""
    complaints: list[str] = []
    opened = visitor.new_page()
    listen(opened, site, complaints)
    yield opened, complaints
    forget(opened, site)
    opened.close()


@pytest.fixture
def visited(kept_page: tuple[Page, list[str]]) -> Iterator[Page]:
    """A page for a test that opens an address and looks, and leaves nothing behind but light or dark and a size."""
    page, complaints = kept_page
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 720})
    yield page
    told, complaints[:] = list(complaints), []
    assert [] == told


@pytest.fixture(scope="module")
def looks() -> dict[str, dict[str, Any]]:
    """What the tests of a file have seen already."""
    return {}


@pytest.fixture
def look(request: pytest.FixtureRequest, visited: Page, looks: dict[str, dict[str, Any]]) -> Look:
    """What the file's `measured` tells of a page by its name, which is opened once for all tests of the file."""

    def seen(name: str) -> dict[str, Any]:
        if name not in looks:
            looks[name] = request.module.measured(visited, name)
        return looks[name]

    return seen


@contextmanager
def page_in(engine: str, request: pytest.FixtureRequest, site: WatchedSite) -> Iterator[Driver]:
    """A page of the site in this browser; what it complains of is the site's to tell."""
    if engine == "webkit":
        shared, elsewhere = request.getfixturevalue("shared_webkit")
        shared.still_answers()
        driver: WebKitDriver = shared.driver
        driver.home = site.home
        yield driver
        driver.browser.get("about:blank")
        site.complaints += elsewhere
        elsewhere.clear()
    else:
        visitor: BrowserContext = request.getfixturevalue("visitor")
        page = visitor.new_page()
        listen(page, site.home, site.complaints)
        yield ChromiumDriver(page, site.home)
        # Another test's host may come to the same port.
        visitor.new_cdp_session(page).send("Network.clearBrowserCache")
        forget(page, site.home)
        page.close()
