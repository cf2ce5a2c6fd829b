"""The classroom kit, unpacked and opened from its folder: no network, no server, no Python."""

import gzip
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from coinguide.site.kit import kit_files, publish_kit, write_kit
from coinguide.site.page.offline import site_files
from tests.book.reading import file_at, is_outside, pages, soup, text_of
from tests.book.test_links import anchors
from tests.browser.driver import PATIENCE_MS, ChromiumDriver
from tests.browser.own_copy import own_host
from tests.browser.planned import headline
from tests.browser.searched import ASKED, first_found
from tests.browser.webkit import WebKitDriver
from tests.conftest import listen
from verbs.classroom import WEB
from verbs.words import ROOT

pytestmark = pytest.mark.slow
LARGEST_ZIP = 60_000_000
PLANNER = "form[data-calculator=bundle-planner]"
# The addresses of blobs that the page holds, and how many it has made.
COUNT_BLOBS = """
    const { createObjectURL, revokeObjectURL } = URL;
    globalThis.blobs = new Set();
    globalThis.made = 0;
    URL.createObjectURL = (blob) => {
        const address = createObjectURL(blob);
        made += 1;
        blobs.add(address);
        return address;
    };
    URL.revokeObjectURL = (address) => {
        blobs.delete(address);
        revokeObjectURL(address);
    };
"""


@pytest.fixture(scope="module")
def zipped(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip, made from the site."""
    return made(built_site, tmp_path_factory.mktemp("kit") / "coinguide-classroom.zip")


def made(site: Path, zipped: Path) -> Path:
    """Write the zip there."""
    with TemporaryDirectory() as work:
        write_kit(kit_files(site, web=WEB, modules=ROOT / "node_modules", work=Path(work)), zipped)
    return zipped


@pytest.fixture(scope="module")
def kit(zipped: Path) -> Path:
    """The folder that comes out of the zip."""
    with ZipFile(zipped) as archive:
        archive.extractall(zipped.parent)
    return zipped.with_suffix("")


@pytest.fixture
def offline(browser: Browser) -> Iterator[BrowserContext]:
    """A browser with the network off."""
    context = browser.new_context(offline=True)
    yield context
    context.close()


@pytest.fixture
def opened(offline: BrowserContext, complaints: list[str]) -> Iterator[Page]:
    """A page that may not complain, nor ask any host for anything."""
    page = offline.new_page()
    listen(page, "file://", complaints)
    page.on("requestfailed", lambda request: complain_of(request, complaints))
    yield page
    assert complaints == []


def complain_of(request: Request, complaints: list[str]) -> None:
    """Write down what was not there; what was left because the page was left is no fault."""
    if request.failure != "net::ERR_ABORTED" and not request.url.startswith("blob:"):
        complaints.append(f"not loaded: {request.url}: {request.failure}")


def plan(page: Page, coins: str) -> str:
    """What the planner answers, live."""
    form = page.locator(PLANNER)
    form.locator("[name=coins]").fill(coins)
    page.wait_for_selector(f"{PLANNER} output[data-state=ready]", timeout=PATIENCE_MS)
    return form.locator(".cg-headline").inner_text()


def test_the_planner_answers_live(kit: Path, opened: Page) -> None:
    """Another number first, so that the answer is not the one that was printed when the book was built."""
    opened.goto((kit / "book/bundles.html").as_uri())
    assert headline("330") in plan(opened, "330")
    assert headline("1000") in plan(opened, "1000")


def test_choices_are_answered_from_a_folder_without_python(kit: Path, opened: Page) -> None:
    """The answers made ahead come as a script of their own; no worker is made."""
    opened.add_init_script(COUNT_BLOBS)
    opened.goto((kit / "book/recharge.html").as_uri())
    form = opened.locator("form[data-calculator=recharge-guide]")
    form.locator("[name=device]").select_option("android")
    form.locator("[name=region]").select_option("japan")
    expect(form.locator("output")).to_have_attribute("data-state", "ready")
    expect(form.locator("[data-details]")).to_contain_text("The rule in Japan")
    assert 0 == opened.evaluate("made")


def test_an_old_address_leads_on_from_a_folder(kit: Path, opened: Page) -> None:
    """And the calculator there gets what the address asks."""
    opened.goto(f"{(kit / 'book/bundles.html').as_uri()}#price-check?coins=330&price=4.99")
    opened.wait_for_url("**/price-check.html#price-check?*")
    expect(opened.locator("form[data-calculator=price-check] [name=price]")).to_have_value("4.99")


def test_a_live_answers_sources_open_from_a_folder_below(kit: Path, opened: Page) -> None:
    """Each link opens the Sources page above, at its own line."""
    opened.goto((kit / "book/teach/quiz.html").as_uri())
    form = opened.locator("form[data-calculator=course-quiz]")
    form.locator("[name=case]").fill("4")
    form.locator("[name=guess]").select_option("b")
    opened.wait_for_selector("form[data-calculator=course-quiz] output[data-state=ready]", timeout=PATIENCE_MS)
    links = form.locator(".cg-sources a[href]")
    addresses = links.evaluate_all("links => links.map((link) => link.href)")
    sources = (kit / "book/sources.html").as_uri()
    assert {sources} == {address.partition("#")[0] for address in addresses}
    form.locator(".cg-more-notes summary").click()
    links.first.press("Enter")
    opened.wait_for_url(addresses[0])
    for address in addresses:
        opened.goto(address)
        assert 1 == opened.locator(":target").count()


def test_a_lesson_is_projected(kit: Path, opened: Page) -> None:
    """Its script starts from a folder too, and its notes find their style there."""
    opened.goto((kit / "book/teach/unit-price.html").as_uri())
    opened.get_by_role("button", name="Project this page").click()
    opened.keyboard.press("ArrowRight")
    assert opened.locator(".walk-number").inner_text().startswith("2 of ")
    with opened.expect_popup() as opening:
        opened.keyboard.press("n")
    notes = opening.value
    notes.wait_for_function("[...document.querySelectorAll('link')].every((link) => link.sheet)")
    assert "2 of " in notes.locator("body").inner_text()


def test_without_the_snapshot_the_planner_starts_from_bytecode(kit: Path, opened: Page) -> None:
    """A memory that does not fit this browser is no reason to fail."""
    engine = kit / "_static/coinguide/python.js"
    whole = engine.read_text(encoding="utf-8")
    useless = b64encode(gzip.compress(b"no memory at all")).decode()
    engine.write_text(
        whole.replace('"snapshot.wasm": "', f'"snapshot.wasm": "{useless}", "before": "'), encoding="utf-8"
    )
    try:
        opened.goto((kit / "book/bundles.html").as_uri())
        assert headline("330") in plan(opened, "330")
    finally:
        engine.write_text(whole, encoding="utf-8")


def test_a_missing_file_is_told_in_words(kit: Path, offline: BrowserContext) -> None:
    """As when somebody copied one page out of its folder."""
    engine = kit / "_static/coinguide/python.js"
    away = engine.rename(engine.with_suffix(".away"))
    page = offline.new_page()
    try:
        assert "a file did not arrive" in refused(page, kit)
    finally:
        away.rename(engine)
    page.locator(f"{PLANNER} [data-again]").click()
    assert headline("330") in plan(page, "330")


def test_a_damaged_file_is_told_in_words(kit: Path, offline: BrowserContext) -> None:
    """As when a stick was pulled out too early: the script arrives and brings nothing."""
    engine = kit / "_static/coinguide/python.js"
    whole = engine.read_bytes()
    engine.write_bytes(whole[: len(whole) // 2])
    try:
        assert "a file did not arrive" in refused(offline.new_page(), kit)
    finally:
        engine.write_bytes(whole)


def test_a_worker_that_is_refused_is_told_in_words(kit: Path, offline: BrowserContext) -> None:
    """As by a browser that starts none from a folder; nothing of it stays in memory."""
    page = offline.new_page()
    page.add_init_script(COUNT_BLOBS)
    page.add_init_script("window.Worker = class { constructor() { throw new DOMException('no', 'SecurityError'); } }")
    assert "a file did not arrive" in refused(page, kit)
    assert 0 == page.evaluate("blobs.size")


def test_the_workers_script_is_let_go(kit: Path, opened: Page) -> None:
    """Once the worker runs, its megabytes need no address."""
    opened.add_init_script(COUNT_BLOBS)
    opened.goto((kit / "book/bundles.html").as_uri())
    plan(opened, "330")
    assert (1, 0) == (opened.evaluate("made"), opened.evaluate("blobs.size"))


def refused(page: Page, kit: Path) -> str:
    """What the planner says when Python does not start, long before its two minutes are over."""
    page.goto((kit / "book/bundles.html").as_uri())
    page.locator(f"{PLANNER} [name=coins]").fill("330")
    page.wait_for_selector(f"{PLANNER} output[data-state=failed]")
    return page.locator(f"{PLANNER} [data-status]").inner_text()


def test_every_page_opens_without_a_complaint(kit: Path, opened: Page) -> None:
    """The console stays clean, and nothing is asked of the network."""
    for path in pages(kit):
        opened.goto(path.as_uri())
        opened.wait_for_timeout(200)
        assert opened.title()


def test_every_page_is_closed(kit: Path) -> None:
    """Each page of the folder carries a policy that allows no other host and no inline script without its hash."""
    for path in pages(kit):
        policy = soup(path).select_one("meta[http-equiv=Content-Security-Policy]")
        assert policy, path
        words = text_of(policy, "content")
        assert (True, False) == (words.startswith("default-src 'none'"), "http" in words or "unsafe-inline" in words)


def test_every_link_leads_to_a_file_and_a_place(kit: Path) -> None:
    """Those to other hosts are only read."""
    dead = []
    for page in pages(kit):
        for link in soup(page).find_all("a", href=True):
            address = text_of(link, "href")
            place = unquote(urlsplit(address).fragment)
            if is_outside(address) or address.startswith("data:"):
                continue
            target = file_at(kit, page, address)
            found = target.is_file() and not address.startswith("/")
            if not found or (place and "=" not in place and place not in anchors(target)):
                dead.append(f"{page.name}: {address}")
    assert dead == []


def test_the_first_page_leads_to_the_guide_and_every_worksheet(kit: Path, opened: Page) -> None:
    """By links that can be followed."""
    opened.goto((kit / "index.html").as_uri())
    sheets = {path.as_uri() for path in kit.rglob("*.pdf")}
    assert sheets == set(opened.locator("a[href$='.pdf']").evaluate_all("(links) => links.map((link) => link.href)"))
    assert not opened.locator(".packed").is_visible()
    opened.get_by_role("link", name="Open the guide").click()
    assert (kit / "book/index.html").as_uri() == opened.url


def test_the_search_finds_as_on_the_site(kit: Path, opened: Page) -> None:
    """What finds, and what can be found, come as scripts; a place that was found opens."""
    driver = ChromiumDriver(opened, kit.as_uri())
    assert ASKED == {query: first_found(driver, query) for query in ASKED}
    opened.locator("main .search-place a").first.click()
    opened.wait_for_url("**/book/coins.html#*")
    opened.keyboard.press("Control+k")
    opened.keyboard.type("refund")
    opened.locator("#pst-search-dialog .search-place a").first.click()
    opened.wait_for_url("**/book/money-back.html#*")


@pytest.mark.webkit
def test_webkit_finds_the_same_from_the_folder(kit: Path, webkit: tuple[WebKitDriver, list[str]]) -> None:
    """On a Mac or an iPad, without asking any host."""
    driver, asked = webkit
    driver.home = kit.as_uri()
    assert ASKED == {query: first_found(driver, query) for query in ASKED}
    assert [] == asked


def test_the_kit_is_small_and_the_same_each_time(built_site: Path, zipped: Path) -> None:
    """Small enough for a stick and a slow download."""
    again = made(built_site, zipped.with_name("again") / zipped.name)
    assert zipped.stat().st_size < LARGEST_ZIP
    assert zipped.read_bytes() == again.read_bytes()


def test_the_kit_is_had_from_the_site_itself(built_site: Path, tmp_path: Path, browser: Browser) -> None:
    """Its size is told at the link; unpacked and opened from its folder it calculates and searches."""
    with own_host(built_site, tmp_path) as host:
        publish_kit(host.folder, ROOT / "node_modules")
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{host.home}/book/teach/index.html")
        with page.expect_download() as fetching:
            page.get_by_role("link", name="Download the classroom kit").click()
        zipped = tmp_path / "fetched.zip"
        fetching.value.save_as(zipped)
        told = page.locator(".cg-kit").inner_text()
        assert f"{zipped.stat().st_size / 1e6:.1f} MB" in told
        assert set() == {name for name in site_files(host.folder) if name.endswith(".zip")}
    with ZipFile(zipped) as archive:
        archive.extractall(tmp_path / "unpacked")
    (folder,) = (tmp_path / "unpacked").iterdir()
    context.set_offline(True)
    page.goto((folder / "book/bundles.html").as_uri())
    assert headline("330") in plan(page, "330")
    assert ASKED["refund"] == first_found(ChromiumDriver(page, folder.as_uri()), "refund")
    page.goto((folder / "book/teach/index.html").as_uri())
    expect(page.locator(".cg-kit")).to_have_text("This folder is the kit.")
    context.close()


def test_nothing_in_the_kit_needs_a_host(kit: Path) -> None:
    """No service worker, no page for a missing address, no settings of a host, no module."""
    names = {path.relative_to(kit).as_posix() for path in kit.rglob("*")}
    assert set() == names & {"404.html", "_headers", "robots.txt", "sitemap.xml", "sw.js", "manifest.webmanifest"}
    for page in pages(kit):
        assert soup(page).find_all("script", type="module") == []
        assert soup(page).find_all("link", rel="manifest") == []
