"""Every notebook of the repository, run from top to bottom in the environment that Binder makes.

One of each kind is opened and run in JupyterLab in a real browser.
"""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.jupyter.binder import ROOT, in_environment, jupyterlab, make_environment

pytestmark = pytest.mark.slow
BOOK = ROOT / "book"
NOTEBOOKS = sorted(
    path.relative_to(ROOT).as_posix() for path in BOOK.rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts
)
# The way in, the chapters with most cells, with a file to choose and with a quiz, a lesson, and a pupil's exercise.
IN_JUPYTERLAB = [
    "book/start.ipynb",
    "book/bundles.ipynb",
    "book/statement.ipynb",
    "book/spot-a-scam.ipynb",
    "book/teach/quiz.ipynb",
    "book/teach/exercise/release/coins/coins.ipynb",
]
# A chapter draws its first figures in a few seconds; on two busy cores that takes a while.
PATIENCE_SECONDS = 120


@pytest.fixture(scope="module")
def programs() -> Path:
    """The programs of a clean environment."""
    return make_environment(ROOT / ".build" / f"binder-{sys.version_info.major}.{sys.version_info.minor}")


@pytest.fixture(scope="module")
def ran(programs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the book, in which every notebook has run in its place, each with a kernel of its own."""
    folder = tmp_path_factory.mktemp("ran")
    shutil.copytree(BOOK, folder / "book")
    for name in NOTEBOOKS:
        forget_outputs(folder / name)
    command = [str(programs / "jupyter"), "execute", "--inplace", "--allow-errors", *NOTEBOOKS]
    subprocess.run(command, cwd=folder, env=in_environment(programs), check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def lab(programs: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, Path, str]]:
    """JupyterLab on a copy of the book; a page, the copy's folder and the address."""
    folder = tmp_path_factory.mktemp("notebooks")
    with jupyterlab(programs, folder) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(PATIENCE_SECONDS * 1000)
        yield page, folder, address
        page.close()


def code_cells(path: Path) -> list[Any]:
    """The notebook's cells of code, as the file has them."""
    return [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]


def forget_outputs(path: Path) -> None:
    """Empty every cell, so that what stands there afterwards was made now."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
    path.write_text(json.dumps(notebook), encoding="utf-8")


def errors(cells: list[Any]) -> list[str]:
    """What went wrong in these cells: an error's sentence, and what was said on the side for errors."""
    outputs = [output for cell in cells for output in cell["outputs"]]
    raised = [output["evalue"] for output in outputs if output["output_type"] == "error"]
    return raised + ["".join(output["text"]) for output in outputs if output.get("name") == "stderr"]


def run_all(page: Page, path: Path) -> list[Any]:
    """Run all cells of the open notebook and save it until its file says that each has run, or that one failed."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        page.keyboard.press("Control+s")
        page.wait_for_timeout(500)
        cells = code_cells(path)
        if errors(cells) or all(cell["execution_count"] for cell in cells):
            break
    return cells


def stop_kernels(page: Page, address: str) -> None:
    """End what ran, so that one notebook's kernel is no burden to the next."""
    parts = urlsplit(address)
    site, headers = f"{parts.scheme}://{parts.netloc}", {"Authorization": f"token {parse_qs(parts.query)['token'][0]}"}
    for session in page.request.get(f"{site}/api/sessions", headers=headers).json():
        page.request.delete(f"{site}/api/sessions/{session['id']}", headers=headers)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_it_runs_from_top_to_bottom(ran: Path, name: str) -> None:
    """Every cell of code has run, and none ended with an error or complained."""
    cells = code_cells(ran / name)
    assert ([], []) == (errors(cells), [cell["id"] for cell in cells if not cell["execution_count"]])


@pytest.mark.parametrize("name", IN_JUPYTERLAB)
def test_it_runs_in_jupyterlab(lab: tuple[Page, Path, str], name: str) -> None:
    """Opened in a browser, run and saved, it holds the same: every cell has run, none complained."""
    page, folder, address = lab
    forget_outputs(folder / name)
    page.goto(address.replace("/?", f"/lab/tree/{name}?reset&"))
    # The first cell of code may stand below the fold, where JupyterLab draws it late.
    page.locator(".jp-Notebook .jp-Cell").first.wait_for()
    # Before the kernel is there, JupyterLab would ask for one.
    page.get_by_text("| Idle").wait_for()
    cells = run_all(page, folder / name)
    stop_kernels(page, address)
    assert ([], []) == (errors(cells), [cell["id"] for cell in cells if not cell["execution_count"]])


def test_every_chapter_with_code_is_here() -> None:
    """The chapters, the lessons and both copies of the exercise."""
    assert {"book/coins.ipynb", "book/teach/quiz.ipynb"} < set(NOTEBOOKS)
    assert 2 == len([name for name in NOTEBOOKS if "/exercise/" in name])
