"""WebKitGTK on a screen that nobody sees, driven through its WebDriver."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains, Remote
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.file_detector import UselessFileDetector
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from urllib3.exceptions import HTTPError

from tests.browser.driver import PATIENCE_MS
from verbs.webkit import WebKit

KEYS = {
    "Tab": Keys.TAB,
    "Enter": Keys.ENTER,
    "Space": Keys.SPACE,
    "ArrowRight": Keys.ARROW_RIGHT,
    "ArrowDown": Keys.ARROW_DOWN,
}
LOOK_AGAIN_SECONDS = 0.01
START_SECONDS = 20
# A page that takes longer than this to load is a fault too.
ANSWER_SECONDS = 60
STARTS = 3
SILENT = (HTTPError, WebDriverException)


class WebKitDriver:
    """WebKit's window; `home` is what addresses are relative to."""

    def __init__(self, browser: Remote, home: str = "") -> None:
        self.browser = browser
        self.home = home

    @property
    def version(self) -> str:
        """The version of WebKitGTK."""
        return str(self.browser.capabilities["browserVersion"])

    def open(self, address: str) -> None:
        # From a page to itself with another fragment is no loading of the page; a test wants a fresh one.
        self.browser.get("about:blank")
        self.browser.get(self.home + address)

    def reload(self) -> None:
        self.browser.refresh()

    def address(self) -> str:
        return self.browser.current_url

    def run(self, function: str, *values: object) -> Any:
        return self.browser.execute_script(f"return ({function})(...arguments)", *values)

    def wait_for(self, selector: str) -> None:
        _until(lambda: self.run("where => document.querySelector(where) !== null", selector), selector)

    def wait_for_words(self, selector: str, words: str) -> None:
        text = "where => document.querySelector(where)?.textContent ?? ''"
        _until(lambda: words in self.run(text, selector), words)

    def wait_for_address(self, part: str) -> None:
        _until(lambda: part in self.address(), part)

    def click(self, selector: str) -> None:
        # The theme scrolls softly, and the driver does not wait for it.
        here = '{ block: "center", behavior: "instant" }'
        self.run(f"where => document.querySelector(where).scrollIntoView({here})", selector)
        self.browser.find_element(By.CSS_SELECTOR, selector).click()

    def type(self, text: str) -> None:
        ActionChains(self.browser, duration=0).send_keys(text).perform()

    def press(self, key: str) -> None:
        self.type(KEYS[key])

    def choose_file(self, selector: str, path: Path) -> None:
        self.browser.find_element(By.CSS_SELECTOR, selector).send_keys(str(path))


def _until(done: Callable[[], bool], wanted: str) -> None:
    end = time.monotonic() + PATIENCE_MS / 1000
    while not done():
        assert time.monotonic() < end, f"{wanted!r} did not come"
        time.sleep(LOOK_AGAIN_SECONDS)


@contextmanager
def webkit_browser(found: WebKit, proxy: str, *options: str) -> Iterator[Remote]:
    """A WebKit that asks a proxy for whatever is not on this machine's loopback, ended afterwards."""
    wanted = Options()
    wanted.binary_location = found.browser
    for option in ("--automation", *options):
        wanted.add_argument(option)
    through = {"proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": ["127.0.0.1"]}
    wanted.set_capability("proxy", through)
    with _screen(found.screen) as display:
        service, browser = _started(found.driver, {**os.environ, "DISPLAY": display, "GDK_BACKEND": "x11"}, wanted)
        try:
            yield browser
        finally:
            with suppress(*SILENT):
                browser.quit()
            service.stop()


def _started(driver: str, environment: dict[str, str], wanted: Options) -> tuple[Service, Remote]:
    """A driver and its browser; on a busy machine a driver may wait for ever for its browser's first word."""
    for _ in range(STARTS):
        # With the path named, selenium does not go looking for a driver on the network.
        service = Service(driver, env=environment)
        service.start()
        client = ClientConfig(service.service_url, timeout=START_SECONDS)
        try:
            # The files to choose are on this machine: nothing has to be sent to the driver's.
            remote = Remote(RemoteConnection(client_config=client), options=wanted, file_detector=UselessFileDetector())
            client.timeout = ANSWER_SECONDS
            return service, remote
        except HTTPError:
            service.stop()
    raise RuntimeError(f"WebKit did not start, {STARTS} times")


class SharedWebKit:
    """One WebKit for many tests. One that has stopped answering is no fault of the next test: that gets another."""

    def __init__(self, found: WebKit, proxy: str) -> None:
        self.found, self.proxy = found, proxy
        self.open = ExitStack()
        self.starts = 1
        self.driver = WebKitDriver(self._started())

    def still_answers(self) -> bool:
        """Whether it does; where not, another has taken its place, which has opened nothing."""
        try:
            return bool(self.driver.run("() => true"))
        except SILENT:
            self.open.close()
            self.starts += 1
            self.driver.browser = self._started()
            return False

    def _started(self) -> Remote:
        return self.open.enter_context(webkit_browser(self.found, self.proxy))


def in_own_webkit(found: WebKit, proxy: str, use: Callable[[WebKitDriver], None]) -> None:
    """Use a WebKit that nobody else has; where its driver stops answering, which no page is asked for, use another."""
    for _ in range(STARTS):
        with suppress(HTTPError), webkit_browser(found, proxy) as browser:
            use(WebKitDriver(browser))
            return
    raise RuntimeError(f"WebKit's driver stopped answering, {STARTS} times")


@contextmanager
def _screen(program: str) -> Iterator[str]:
    """A screen with a number that is free, as DISPLAY wants it."""
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        assert number, f"{program} did not start"
        yield f":{number}"
    finally:
        screen.terminate()
        screen.wait()
