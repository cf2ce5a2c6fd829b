"""What Binder opens: JupyterLab on the guide, in a real browser, used as a teacher uses it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.planned import headline
from tests.jupyter.binder import ROOT, jupyterlab, make_environment

pytestmark = pytest.mark.slow
# JupyterLab answers when its kernel does; on two busy cores that takes a while.
PATIENCE_MS = 120_000


@pytest.fixture(scope="module")
def lab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The guide opened in JupyterLab from a clean environment, all cells run."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    programs = make_environment(ROOT / ".build" / f"binder-{version}")
    with jupyterlab(programs, tmp_path_factory.mktemp("binder")) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 1400})
        page.set_default_timeout(PATIENCE_MS)
        page.goto(address)
        page.get_by_role("heading", name="Start here").wait_for()
        assert "/lab/tree/book/start.ipynb" in page.url
        assert 0 == page.get_by_role("dialog").count()
        page.goto(address.replace("/?", "/lab/tree/book/bundles.ipynb?reset&"))
        page.get_by_role("heading", name="What do coins cost").wait_for()
        # Before the kernel is there, JupyterLab would ask for one, and nothing would run.
        page.get_by_text("| Idle").wait_for()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        yield page
        page.close()


@pytest.fixture(scope="module")
def planner(lab: Page) -> Locator:
    """The bundle planner's widgets, scrolled to."""
    lab.get_by_role("heading", name="What do coins cost").scroll_into_view_if_needed()
    box = lab.locator(".jp-OutputArea-output").filter(has_text="Bundle planner.")
    box.wait_for(timeout=PATIENCE_MS)
    return box


def test_the_guide_opens_by_itself(lab: Page) -> None:
    """Binder's address leads to the first notebook (the fixture looks), and a chapter opens with no question either."""
    assert 0 == lab.get_by_role("dialog").count()


def test_all_cells_run(lab: Page, planner: Locator) -> None:
    """No cell ends with an error, and the planner shows its answer."""
    expect(planner).to_contain_text(headline(), timeout=PATIENCE_MS)
    assert 0 == lab.locator("[data-mime-type='application/vnd.jupyter.error']").count()


def test_the_slider_moves_with_the_keyboard(lab: Page, planner: Locator, tmp_path: Path) -> None:
    """An arrow key on the slider changes the answer and the figure."""
    picture = planner.locator("img").first
    before = picture.screenshot(path=tmp_path / "before.png")
    planner.get_by_role("slider").first.focus()
    for _ in range(3):
        lab.keyboard.press("PageUp")
    expect(planner).not_to_contain_text("1,000 coins in the TikTok app", timeout=PATIENCE_MS)
    expect(planner).to_contain_text("coins in the TikTok app: buy")
    lab.wait_for_timeout(500)
    assert before != picture.screenshot(path=tmp_path / "after.png")


def test_a_typed_number_is_answered(planner: Locator) -> None:
    """Typing into the field gives the exact answer; a word gets its sentence and the answer stays."""
    field = planner.get_by_role("textbox").first
    field.fill("20000")
    expect(planner).to_contain_text("20,000 coins in the TikTok app: buy", timeout=PATIENCE_MS)
    field.fill("many")
    expect(planner).to_contain_text("“many” is not a number", timeout=PATIENCE_MS)
    expect(planner).to_contain_text("20,000 coins in the TikTok app: buy")


def test_a_link_to_a_source_shows_the_record(lab: Page, tmp_path: Path) -> None:
    """In JupyterLab as on the site: its price, its date, and where it was read."""
    lab.locator('.jp-Notebook a:is([href*="app-usd-65"], [data-commandlinker-args*="app-usd-65"])').first.click()
    shown = lab.locator(".jp-MarkdownViewer")
    expect(shown.get_by_role("heading", name="app-usd-65", exact=True)).to_be_in_viewport(timeout=PATIENCE_MS)
    lab.screenshot(path=tmp_path / "source.png")
