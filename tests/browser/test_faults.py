"""When the engine cannot come: the example stays, words say so, nothing typed is lost, trying again works."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.calculator_page import CalculatorPage
from tests.browser.planned import cost_cents
from tests.later import later

ENGINE = "**/engine-*/**"


def typed_into(page: Page) -> CalculatorPage:
    """The planner after a reader has typed a number."""
    planner = CalculatorPage(page, "bundle-planner")
    planner.field("coins").fill("20000")
    return planner


@pytest.mark.parametrize("missing", ["*.wasm", *map(later, ("worker.js", "**/pyodide*.js"))])
def test_a_missing_file(page: Page, complaints: list[str], missing: str) -> None:
    """The state is failed, in words; the example stays and the number typed is kept; then it works."""
    pattern = f"**/engine-*/{missing}"
    page.route(pattern, lambda route: route.fulfill(status=404))
    planner = typed_into(page)
    planner.wait("failed")
    expect(planner.status).to_contain_text("The answer shown stays valid")
    assert ("20000", cost_cents()) == (planner.field("coins").input_value(), planner.figures["cost_cents"])
    page.unroute(pattern)
    planner.form.get_by_role("button", name="Try again").click()
    expect(planner.answer).to_contain_text("20,000 coins", timeout=30_000)
    complaints.clear()  # the browser itself reports the file that was withheld


def test_loading_that_never_ends(lone_page: Page) -> None:
    """After a minute in which nothing arrives the page stops waiting and says so."""
    lone_page.clock.install()
    lone_page.route("**/engine-*/worker.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    planner = typed_into(lone_page)
    planner.wait("starting")
    lone_page.clock.fast_forward(61_000)
    planner.wait("failed")
    expect(planner.status).to_contain_text("nothing more of it arrived for a minute")


def test_an_answer_that_never_comes(lone_page: Page) -> None:
    """After ten seconds the page stops waiting for an answer, and trying again starts a new worker."""
    lone_page.clock.install()
    silent = "postMessage({ state: 'ready', kind: 'snapshot', ms: 0 });"

    def mute(route: Route) -> None:
        route.fulfill(body=silent, content_type="text/javascript")

    lone_page.route("**/engine-*/worker.js", mute)
    planner = typed_into(lone_page)
    planner.wait("busy")
    lone_page.clock.fast_forward(11_000)
    planner.wait("failed")
    expect(planner.status).to_contain_text("longer than ten seconds")
    lone_page.unroute("**/engine-*/worker.js", mute)
    planner.form.get_by_role("button", name="Try again").click()
    planner.wait("ready")


def test_what_was_typed_meanwhile_is_answered(page: Page, complaints: list[str]) -> None:
    """After a failure a touch loads nothing by itself; trying again answers what stands in the fields then."""
    page.route("**/engine-*/*.wasm", lambda route: route.fulfill(status=404))
    planner = typed_into(page)
    planner.wait("failed")
    page.unroute("**/engine-*/*.wasm")
    planner.field("coins").fill("65")
    planner.field("where").select_option("web")
    assert "failed" == planner.output.get_attribute("data-state")
    planner.form.get_by_role("button", name="Try again").click()
    expect(planner.answer).to_contain_text("65 coins on TikTok’s website", timeout=30_000)
    expect(planner.output).to_have_attribute("data-state", "ready")
    complaints.clear()  # the browser itself reports the file that was withheld


@pytest.mark.slow
def test_the_fault_of_one_calculator_is_its_own(page: Page, complaints: list[str]) -> None:
    """Two on one page: where one breaks the engine, the other is answered by an engine that starts anew."""
    breaking = """addEventListener("message", (event) => {
        if (!event.data.request?.includes("13579")) return;
        event.stopImmediatePropagation();
        postMessage({ state: "broken", error: "a test" });
    });\n"""

    def break_at_13579(route: Route) -> None:
        route.fulfill(body=breaking + route.fetch().text(), content_type="text/javascript")

    page.route("**/engine-*/worker.js", break_at_13579)
    page.goto("/book/index.html")
    costs, scam = (page.locator(f"form[data-calculator={name}]") for name in ("what-it-costs", "scam-check"))
    costs.locator("[name=what]").select_option("coins")
    costs.locator("[name=coins]").fill("13579")
    expect(costs.locator("[data-status]")).to_contain_text("a fault of ours", timeout=30_000)
    scam.locator("textarea").fill("Send me the code that you got, I am from TikTok support")
    expect(scam.locator("[data-key-figure]").first).to_have_text("Signs of a scam", timeout=30_000)
    costs.locator("[name=coins]").fill("70")
    expect(costs.locator("[data-status]")).not_to_contain_text("a fault of ours")
    expect(costs.locator("[data-key-figure]").first).to_contain_text("$1.06 in the app", timeout=30_000)
    complaints.clear()  # the console is told of the fault


def test_a_browser_without_webassembly(page: Page) -> None:
    """An old browser keeps the worked example and says why nothing can be changed."""
    page.add_init_script("delete globalThis.WebAssembly")
    planner = CalculatorPage(page, "bundle-planner")
    expect(planner.status).to_contain_text("this browser cannot run the calculator")
    expect(planner.field("coins")).to_be_disabled()
