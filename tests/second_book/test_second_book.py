"""A second book, with one page and a calculator that is no coin's, stands on live and site/page alone."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from verbs.serve import running, server_for
from verbs.words import ROOT

HERE = Path(__file__).parent
OWN = ("conf.py", "index.md", "tip.py")
NO_COIN = """
import sys, tip
from coinguide.live.jupyter.notebook import calculator
panel = calculator("tip").panel()
panel.fields["bill"].text.value = "100"
print(panel.headline.value, [name for name in sys.modules if name.startswith(("coinguide.guide", "coinguide.facts"))])
"""


@pytest.fixture(scope="module")
def second_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the second book, built strictly and served on this machine."""
    book = tmp_path_factory.mktemp("second")
    for name in OWN:
        shutil.copyfile(HERE / name, book / name)
    settings = ["-D", f"page_node_modules={ROOT / 'node_modules'}"]
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-n", *settings, str(book), str(book / "_build" / "html")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, "" if done.returncode == 0 else done.stderr)
    with running(server_for(book / "_build" / "html")) as port:
        yield f"http://127.0.0.1:{port}"


def test_its_own_lines_are_few() -> None:
    """A page, its settings and a calculator: at most 60 lines."""
    assert sum(len((HERE / name).read_text("utf-8").splitlines()) for name in OWN) <= 60


@pytest.mark.slow
def test_it_answers_live_in_the_browser(browser: Browser, second_site: str) -> None:
    """The page starts Python, which knows this one calculator."""
    page = browser.new_page()
    page.goto(f"{second_site}/index.html")
    form = page.locator("form[data-calculator=tip]")
    form.locator("[name=bill]").fill("100")
    expect(form.locator("output")).to_contain_text("$115.00 with the tip.", timeout=60_000)
    page.close()


def test_it_answers_in_a_widget_and_brings_no_coin() -> None:
    """A field of the panel changes the headline; neither guide nor facts were imported."""
    path = os.pathsep.join([str(HERE), str(ROOT / "src")])
    done = subprocess.run(
        [sys.executable, "-c", NO_COIN],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert '<p class="cg-headline">$115.00 with the tip.</p> []' == done.stdout.strip()
