"""`make serve` in a browser: an open page is loaded anew each time that there is a newer site."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from verbs.serve import running, server_for
from verbs.watching.told_pages import News, pages_that_hear


def test_a_page_is_loaded_anew_after_the_offline_script_has_taken_over(browser: Browser, built_site: Path) -> None:
    """From the second visit on a browser asks through it, and each page must go on hearing."""
    news = News("one")
    with running(server_for(built_site, handler=pages_that_hear(news))) as port:
        page = browser.new_context().new_page()
        page.goto(f"http://127.0.0.1:{port}/book/glossary.html")
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
        page.reload()
        assert page.evaluate("() => navigator.serviceWorker.controller !== null")
        for version in ("two", "three"):
            news.tell(version, "")
            expect(page.locator(f"script[data-version={version}]")).to_be_attached(timeout=10_000)
        page.context.close()
        news.end()
