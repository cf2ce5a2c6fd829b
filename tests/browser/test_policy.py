"""The pages' policy, as the browser keeps it: strangers' scripts do not run, everything of ours does."""

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.calculator_page import CalculatorPage

LISTEN = """
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    window.refused = [...(window.refused ?? []), [effectiveDirective, blockedURI]];
});
"""
ELSEWHERE = "https://elsewhere.example/"
# What somebody who can write into a page would try: at the page's start, and later into an answer.
INJECTED = {
    "a script": ("<script>window.ran = true</script>", ["script-src-elem", "inline"]),
    "an event handler": ("<img src='data:,' onerror='window.ran = true'>", ["script-src-attr", "inline"]),
    "another host's script": (f"<script src='{ELSEWHERE}x.js'></script>", ["script-src-elem", f"{ELSEWHERE}x.js"]),
    "another host's picture": (f"<img src='{ELSEWHERE}x.png'>", ["img-src", f"{ELSEWHERE}x.png"]),
    "a style": ("<style>body { display: none }</style>", ["style-src-elem", "inline"]),
    "a frame": (f"<iframe src='{ELSEWHERE}'></iframe>", ["frame-src", ELSEWHERE.removesuffix("/")]),
}


def refused(page: Page) -> list[Any]:
    """What the browser refused, as it tells the page."""
    page.wait_for_load_state("networkidle")
    found: list[Any] = page.evaluate("window.refused ?? []")
    return found


def without_headers(route: Route) -> None:
    """Answer as a host that knows nothing but the type of a file."""
    answer = route.fetch()
    kind = {"content-type": answer.headers.get("content-type", "text/html")}
    route.fulfill(status=answer.status, headers=kind, body=answer.body())


@pytest.mark.parametrize("name", INJECTED)
def test_what_somebody_wrote_into_a_page_is_refused(page: Page, complaints: list[str], name: str) -> None:
    """On a host that sets no headers; the browser names the rule."""
    markup, rule = INJECTED[name]

    def inject(route: Route) -> None:
        route.fulfill(body=route.fetch().text().replace("</article>", f"{markup}</article>"), content_type="text/html")

    ended: list[str | None] = []
    page.on("requestfailed", lambda request: ended.append(request.failure))
    page.add_init_script(LISTEN)
    page.route("**/book/glossary.html", inject)
    page.goto("/book/glossary.html")
    assert ([rule], None) == (refused(page), page.evaluate("window.ran ?? null"))
    assert page.locator("article h1").is_visible()
    asked_elsewhere = [words for words in complaints if "another host" in words]
    assert ["csp"] * len(asked_elsewhere) == ended
    complaints.clear()  # the browser itself reports what it refused


def test_python_runs_under_the_pages_policy_alone(page: Page) -> None:
    """Without any header of the host's, an answer comes; nothing was refused on the way."""
    page.add_init_script(LISTEN)
    page.route("**/*", without_headers)
    planner = CalculatorPage(page, "bundle-planner", "#bundle-planner?coins=2000")
    planner.wait("ready")
    expect(planner.answer).to_contain_text("2,000 coins")
    assert [] == refused(page)


def test_the_themes_own_parts_work(page: Page) -> None:
    """The colour button, the dialog of the search, and the search's own page."""
    page.add_init_script(LISTEN)
    page.goto("/book/about.html")
    seen = set()
    for _ in range(3):
        page.locator(".theme-switch-button:visible").first.click()
        seen.add(page.evaluate("document.documentElement.dataset.mode"))
    page.keyboard.press("Control+k")
    page.keyboard.type("bundles")
    page.keyboard.press("Enter")
    expect(page.locator("main .search-place").first).to_be_visible()
    assert ({"light", "dark", "auto"}, []) == (seen, refused(page))
