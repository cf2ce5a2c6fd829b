"""What the tests share: the built site, a server for it, a browser that tells on the pages, and the end's words."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import frozen_facts
from verbs.book import SITE, build_book, is_current
from verbs.browser import FLAGS, WITHOUT_WINDOW, ensure_chromium, find_chromium
from verbs.node import ensure_npm_packages
from verbs.serve import running, server_for
from verbs.webkit import MISSING, find_webkit

# A busy machine is no fault of the code: how long examples take is not asked.
settings.register_profile("coinguide", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("coinguide")
settings.register_profile("few", settings.get_profile("coinguide"), max_examples=5)

# The chapters' notebooks run in `make test`; those of lessons are of the same kinds.
LESSONS = Path(__file__).parents[1] / "book" / "teach"
USED = pytest.StashKey[set[str]]()


def browsers_used(config: pytest.Config) -> set[str]:
    """The browsers that were started, with their versions; who starts one adds it."""
    return config.stash[USED]


def pytest_configure(config: pytest.Config) -> None:
    """Note the browsers that a run starts; give tests of sums facts of their own."""
    config.stash[USED] = set()
    frozen_facts.pytest_configure(config)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make quick` ask for some cases of each test."""
    parser.addoption("--cases", type=int, default=0, help="of each test at most so many cases, from all its table")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests in WebKit out where there is none, and cases where few are wanted; the run's end says so."""
    for lesson in (item for item in items if item.path.is_relative_to(LESSONS)):
        lesson.add_marker(pytest.mark.slow)
    needless = _asked_in_webkit if find_webkit() else _in_webkit
    kept = [item for item in items if not needless(item)]
    if most := config.getoption("--cases"):
        kept = list(_some_of_each(kept, most))
    left_out = set(items) - set(kept)
    items[:] = kept
    config.hook.pytest_deselected(items=left_out)


def _in_webkit(item: pytest.Item) -> bool:
    return item.get_closest_marker("webkit") is not None


def _asked_in_webkit(item: pytest.Item) -> bool:
    """Whether this is the Chromium half of what waits for `make check`, where WebKit is asked the same."""
    driver = getattr(item, "callspec", None) and item.callspec.params.get("driver")  # type: ignore[attr-defined]
    return driver == "chromium" and item.get_closest_marker("slow") is not None


def _some_of_each(items: list[pytest.Item], most: int) -> Iterator[pytest.Item]:
    """At most so many cases of each test, at even distances, the first among them."""
    for _test, cases in groupby(items, lambda item: (item.path, item.name.partition("[")[0])):
        every = list(cases)
        yield from every[:: max(1, -(-len(every) // most))]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Of several processes, each tells the first one which browsers it started."""
    if (told := getattr(session.config, "workeroutput", None)) is not None:
        told["browsers"] = sorted(browsers_used(session.config))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Hear what a process tells."""
    browsers_used(node.config).update(getattr(node, "workeroutput", {}).get("browsers", []))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which browsers were used, and which one is missing."""
    terminalreporter.write_line(f"browsers used: {', '.join(sorted(browsers_used(config))) or 'none'}")
    if not find_webkit():
        terminalreporter.write_line(f"WebKit was not found, and its tests were left out: {MISSING}")


@pytest.fixture(scope="session")
def built_site() -> Path:
    """The site as the sources are now; `make test` has built it, a single test may have to."""
    if not is_current():
        ensure_npm_packages("test")
        build_book()
    return SITE


@pytest.fixture(scope="session")
def site(built_site: Path) -> Iterator[str]:
    """The address of the built site, served on this machine, without a slash at the end."""
    with running(server_for(built_site)) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """A Chromium that is there, or that could be installed."""
    found = find_chromium()
    if not found:
        ensure_chromium()
        found = find_chromium()
    assert found, "Chromium is missing"
    return found


@pytest.fixture(scope="session")
def browser(chromium_path: str, pytestconfig: pytest.Config) -> Iterator[Browser]:
    """One Chromium for the whole run."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
        without = " without a window" if Path(chromium_path).name == WITHOUT_WINDOW else ""
        browsers_used(pytestconfig).add(f"Chromium {chromium.version}{without}")
        yield chromium
        chromium.close()


def listen(page: Page, home: str, complaints: list[str]) -> None:
    """Write down what a page of ours may not do: complain in the console, throw, ask another host."""

    def heard(kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            complaints.append(f"console {kind}: {text}")

    def asked(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != urlsplit(home).netloc:
            complaints.append(f"request to another host: {url}")

    page.on("console", lambda message: heard(message.type, message.text))
    page.on("pageerror", lambda error: complaints.append(f"page error: {error}"))
    page.on("request", lambda request: asked(request.url))


@pytest.fixture
def complaints() -> list[str]:
    """What the test's page complained of; a test that provokes a complaint clears it."""
    return []


@pytest.fixture(scope="session")
def visitor(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """One reader's browser for many pages: another one for each page costs more than most tests do."""
    context = browser.new_context(base_url=site)
    # What the copy for offline reading keeps would reach the next test; test_offline.py tests it.
    context.add_init_script(
        "if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {})"
    )
    yield context
    context.close()


@pytest.fixture
def page(visitor: BrowserContext, site: str, complaints: list[str]) -> Iterator[Page]:
    """A page that knows nothing of earlier ones; what it complains of, or asks of another host, fails the test."""
    others = visitor.pages
    opened = visitor.new_page()
    listen(opened, site, complaints)
    yield opened
    forget(opened, site)
    for left in set(visitor.pages) - set(others):
        left.close()
    assert complaints == []


@pytest.fixture
def lone_page(browser: Browser, site: str, complaints: list[str]) -> Iterator[Page]:
    """A page in a browser of its own, for what would reach other pages: a clock that is set, a service worker."""
    context = browser.new_context(base_url=site)
    opened = context.new_page()
    listen(opened, site, complaints)
    yield opened
    context.close()
    assert complaints == []


def forget(page: Page, site: str) -> None:
    """Take away what pages of this site keep in the browser."""
    page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", {"origin": site, "storageTypes": "all"})
