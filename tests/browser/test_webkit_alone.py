"""What takes a WebKit of its own: one without JavaScript, and one as narrow as a phone."""

from collections.abc import Iterator

import pytest

from coinguide.guide.calculators import CALCULATORS
from tests.browser.chapters import CHAPTERS
from tests.browser.shown import PAGES, Shown
from tests.browser.watched_site import EMPTY, WatchedSite, other_hosts
from tests.browser.webkit import WebKitDriver, webkit_browser
from verbs.webkit import find_webkit

pytestmark = [pytest.mark.webkit, pytest.mark.slow]
LIVE = """where => [...document.querySelectorAll(`${where} :is(input, select, textarea, button):enabled`)]
    .filter((control) => control.checkVisibility()).length"""
PHONE = """(address, done) => {
    const frame = document.createElement("iframe");
    Object.assign(frame.style, { width: "360px", height: "740px" });
    frame.onload = () => {
        const { document: page } = frame.contentWindow;
        for (const details of page.querySelectorAll("article details")) details.open = true;
        done(page.documentElement.scrollWidth);
    };
    frame.src = address;
    document.body.replaceChildren(frame);
}"""


@pytest.fixture(scope="module")
def without_script() -> Iterator[WebKitDriver]:
    """A WebKit with JavaScript off."""
    found = find_webkit()
    assert found, "WebKit is missing"
    with other_hosts() as (proxy, asked), webkit_browser(found, proxy, "--enable-javascript=false") as browser:
        yield WebKitDriver(browser)
    assert [] == asked


@pytest.mark.parametrize("name", PAGES)
def test_without_script_it_is_a_worked_example(name: str, without_script: WebKitDriver, watched: WatchedSite) -> None:
    """The answer is there, and no control pretends to work."""
    without_script.home = watched.home
    without_script.open(PAGES[name])
    shown = Shown(without_script, name)
    assert (CALCULATORS[name].answer().headline, 0) == (shown.headline, without_script.run(LIVE, shown.form_place))


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_no_sideways_scroll_on_a_phone(
    chapter: str, webkit: tuple[WebKitDriver, list[str]], watched: WatchedSite
) -> None:
    """At 360 pixels nothing is wider than the screen; the browser's window cannot be that narrow, a frame can."""
    driver, _ = webkit
    driver.home = watched.home
    driver.open(EMPTY)
    wide = driver.browser.execute_async_script(f"({PHONE})(...arguments)", f"/book/{chapter}.html")
    assert wide <= 360
