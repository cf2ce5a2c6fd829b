"""After one visit the guide reads and calculates with the network off, and never shows an old price while it is on."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from coinguide.site.page.alone import FOLDER as ALONE
from tests.browser.calculator_page import CalculatorPage
from tests.browser.driver import ChromiumDriver
from tests.browser.kept import PLANNER, SAVED, copies, stores, until, visit, wait_for_engine
from tests.browser.own_copy import Host, own_host
from tests.browser.planned import cost_cents
from tests.browser.searched import ASKED, first_found
from verbs.words import ROOT

pytestmark = pytest.mark.slow

# A browser that says that its line is slow: nothing is loaded that the reader did not ask for.
SLOW_LINE = "Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g' } })"


def pages(host: Host) -> list[str]:
    """Every page of the book, and the search; not those of one calculator alone, which the copy does without."""
    found = (path.relative_to(host.folder).as_posix() for path in sorted(host.folder.rglob("*.html")))
    return [page for page in found if page not in {"404.html", "index.html"} and not page.startswith(f"{ALONE}/")]


# Every page is kept; these are opened, as a reader does: the first, one with a calculator, the longest, the search.
OPENED = ["book/index.html", "book/scams.html", "book/sources.html", "search.html"]
KEPT_TEXTS = """names => Promise.all(names.map(async (name) => {
    const kept = await caches.match(new URL(`/${name}`, location));
    return kept ? kept.text() : "";
}))"""


def test_after_one_visit_every_page_is_kept(reader: BrowserContext, host: Host) -> None:
    """As the host has it."""
    kept = dict(zip(pages(host), visit(reader).evaluate(KEPT_TEXTS, pages(host)), strict=True))
    assert {name: (host.folder / name).read_text(encoding="utf-8") for name in pages(host)} == kept


@pytest.mark.parametrize("way", ["network off", "server stopped"])
def test_after_one_visit_pages_open_and_the_planner_answers(reader: BrowserContext, host: Host, way: str) -> None:
    """Each says that it is the saved copy, and of which day."""
    visit(reader).close()
    if way == "network off":
        reader.set_offline(True)
    else:
        host.stop()
    page = reader.new_page()
    today = f"{date.today():%-d %B %Y}"
    for name in OPENED:
        page.goto(f"/{name}")
        expect(page.locator(SAVED)).to_contain_text(f"saved on {today}")
        expect(page.locator("main h1:visible").first).to_be_visible()
    planner = CalculatorPage(page, "bundle-planner")
    for coins in ("330", "1000"):
        planner.ask({"coins": coins})
        assert cost_cents(coins) == planner.figures["cost_cents"]
    driver = ChromiumDriver(page)
    assert ASKED == {query: first_found(driver, query) for query in ASKED}
    page.goto("/")
    expect(page).to_have_url(re.compile("/book/index.html$"))


MOVED_FOR_FOUR_SECONDS = """async () => {
    const slider = document.querySelector("form[data-calculator=bundle-planner] input[type=range]");
    for (let move = 0; move < 40; move += 1) {
        slider.stepUp();
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((go) => setTimeout(go, 100));
    }
}"""


def test_nothing_is_kept_while_the_reader_is_at_work(reader: BrowserContext, host: Host) -> None:
    """Somebody moves the slider as soon as the calculator answers: the copy waits until the hand rests."""
    page = reader.new_page()
    CalculatorPage(page, "bundle-planner", PLANNER).wait("ready")
    # By the page's own clock: on a busy machine the test's hands would rest for longer than a reader's.
    page.evaluate(MOVED_FOR_FOUR_SECONDS)
    assert "/sw.js" not in host.asked
    until(page, lambda: copies(page) == 1)


def test_a_new_price_is_seen_at_the_next_visit(reader: BrowserContext, host: Host) -> None:
    """At once while the network is there; and from then on also without it."""
    visit(reader).close()
    host.change("book/glossary.html", "</h1>", "</h1><p>Now 5.49 dollars</p>")
    host.publish()
    page = reader.new_page()
    page.goto("/book/glossary.html")
    expect(page.locator("article")).to_contain_text("Now 5.49 dollars")
    until(page, lambda: copies(page) == 1 and "Now" in saved_text(page))
    reader.set_offline(True)
    page.goto("/book/glossary.html")
    expect(page.locator("article")).to_contain_text("Now 5.49 dollars")
    expect(page.locator(SAVED)).to_be_visible()


def saved_text(page: Page) -> str:
    """The glossary as the browser keeps it."""
    text: str = page.evaluate("caches.match('/book/glossary.html').then((kept) => kept?.text() ?? '')")
    return text


def test_a_broken_update_leaves_the_copy_whole(reader: BrowserContext, host: Host) -> None:
    """One file of the new version is another than its list says: nothing of it is taken into use."""
    visit(reader).close()
    for name in ("book/about.html", "book/glossary.html"):
        host.change(name, "</h1>", "</h1><p>New words</p>")
    host.publish()
    host.change("book/glossary.html", "New words", "Half a page")
    host.asked.clear()
    page = reader.new_page()
    page.goto("/book/index.html")
    until(page, lambda: "/book/glossary.html" in host.asked)
    installing = "navigator.serviceWorker.getRegistration().then((one) => Boolean(one.installing))"
    until(page, lambda: copies(page) == 1 and not page.evaluate(installing))
    reader.set_offline(True)
    assert not re.search("New words|Half a page", "".join(page.evaluate(KEPT_TEXTS, pages(host))))
    for name in ("book/about.html", "book/glossary.html"):
        page.goto(f"/{name}")
        expect(page.locator(SAVED)).to_be_visible()
        assert not re.search("New words|Half a page", page.locator("article, main").first.inner_text())


def test_a_host_that_does_not_answer_in_time_is_not_waited_for(reader: BrowserContext, host: Host) -> None:
    """After three seconds the copy is shown, with its styles and scripts; no word about it while the host is quick."""
    page = visit(reader)
    page.goto("/book/glossary.html")
    assert 0 == page.locator(SAVED).count()
    host.delay = 20
    page.goto("/book/glossary.html", timeout=15_000)
    expect(page.locator(SAVED)).to_contain_text("Prices may have changed since")
    assert "sticky" == page.locator(SAVED).evaluate("note => getComputedStyle(note).position")
    host.delay = 0


def test_a_site_below_another_address_keeps_only_its_own(browser: Browser, built_site: Path, tmp_path: Path) -> None:
    """As a project's site on GitHub Pages: what another project of the same owner keeps is left alone."""
    with own_host(built_site, tmp_path, "guide") as host:
        reader = browser.new_context()
        page = reader.new_page()
        page.goto(f"{host.home}/book/glossary.html")
        page.evaluate("caches.open('another project')")
        names = stores(page)
        assert {"another project"} == {name for name in names if not name.startswith("coinguide /guide/ ")}
        host.change("book/glossary.html", "</h1>", "</h1><p>New</p>")
        host.publish()
        page.goto(f"{host.home}/book/glossary.html")
        until(page, lambda: not set(names) <= set(stores(page)))
        assert "another project" in stores(page)
        reader.set_offline(True)
        page.goto(f"{host.home}/")
        expect(page.locator(SAVED)).to_be_visible()
        reader.close()


def test_the_engine_is_kept_only_once_it_is_used(reader: BrowserContext) -> None:
    """Where the line is slow: the pages are kept at the first visit, the engine's 5 MB after the first answer."""
    reader.add_init_script(SLOW_LINE)
    page = reader.new_page()
    planner = CalculatorPage(page, "bundle-planner")
    assert [True] == [" copy " in name for name in stores(page)]
    planner.field("coins").fill("330")
    planner.wait("ready")
    wait_for_engine(page)


def test_on_the_next_page_a_calculator_is_ready_before_a_touch(reader: BrowserContext) -> None:
    """The engine's files are here, so an early start costs nothing, whatever the line."""
    visit(reader).close()
    page = reader.new_page()
    page.add_init_script(SLOW_LINE)
    gift = CalculatorPage(page, "gift-value")
    gift.form.scroll_into_view_if_needed()
    gift.wait("ready")


def test_an_older_engine_stays_while_a_page_uses_it(reader: BrowserContext, host: Host) -> None:
    """And goes when that page is closed."""
    older = visit(reader)
    first = {name for name in stores(older) if "engine-" in name}
    host.rename_engine()
    newer = visit(reader)
    until(newer, lambda: first < {name for name in stores(newer) if "engine-" in name})
    older.close()
    newer.reload()
    until(newer, lambda: not first & set(stores(newer)))


@pytest.mark.parametrize(
    "refusal",
    [
        "delete Navigator.prototype.serviceWorker",
        "if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new DOMException())",
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })",
    ],
    ids=["none", "forbidden", "saving data"],
)
def test_a_browser_that_keeps_nothing_has_the_page(reader: BrowserContext, refusal: str) -> None:
    """An old browser, a private window, a reader who saves data: no copy, no complaint, the planner answers."""
    reader.add_init_script(refusal)
    page = reader.new_page()
    planner = CalculatorPage(page, "bundle-planner", PLANNER)
    planner.wait("ready")
    page.wait_for_timeout(1_500)
    assert ([], []) == (reader.service_workers, page.evaluate("caches.keys()"))


def test_no_room_left(reader: BrowserContext, host: Host) -> None:
    """When the browser cannot store the copy, nothing half is left, and the page works."""
    worker = host.folder / "sw.js"
    full = "Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));\n"
    worker.write_text(full + worker.read_text(encoding="utf-8"), encoding="utf-8")
    page = reader.new_page()
    planner = CalculatorPage(page, "bundle-planner", PLANNER)
    planner.wait("ready")
    until(page, lambda: "/sw.js" in host.asked)
    page.wait_for_timeout(1_000)
    assert [] == page.evaluate("caches.keys()")
    planner.field("coins").fill("330")
    expect(planner.answer).to_contain_text("330 coins")


def test_a_page_opened_from_a_file_keeps_nothing(browser: Browser, built_site: Path) -> None:
    """There is no service worker on such an address, and nothing asks for one."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((built_site / "book/glossary.html").as_uri())
    page.wait_for_timeout(1_000)
    assert [] == context.service_workers
    context.close()


def test_the_published_way_to_take_it_back_works(reader: BrowserContext, host: Host) -> None:
    """With those lines as sw.js, a reader who comes again keeps nothing, and reads on from the network."""
    visit(reader).close()
    told = (ROOT / "PUBLISHING.md").read_text(encoding="utf-8")
    (host.folder / "sw.js").write_text(told.split("```js\n")[1].split("```")[0], encoding="utf-8")
    page = reader.new_page()
    page.goto("/book/glossary.html")
    left = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then((all) => all.flat().length)"
    until(page, lambda: page.evaluate(left) == 0)
    page.reload()
    expect(page.locator("main h1:visible").first).to_be_visible()
