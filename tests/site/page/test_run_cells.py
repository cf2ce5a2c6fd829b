"""Notebooks run without a kernel and show what a kernel would."""

import multiprocessing
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from coinguide.site.page.outputs.run_cells import Ran, run_cells

CELLS = [
    "import sys\nprint('one')\nprint('two')\nkept = 3",
    "print('aside', file=sys.stderr)\nkept * 2",
    "from IPython.display import HTML, display\ndisplay(HTML('<b>x</b>'))\nHTML('<i>y</i>')",
    "kept;",
]


def ran(cells: list[str], folder: Path) -> Ran:
    """The cells in a process of their own, as the book runs them."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(run_cells, (cells, folder))


def by_kernel(cells: list[str], folder: Path) -> list[list[dict[str, Any]]]:
    """The same cells in a kernel of Jupyter's."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(
        notebook, kernel_name="python3", coalesce_streams=True, resources={"metadata": {"path": folder}}
    ).execute()
    return [[dict(output) for output in cell["outputs"]] for cell in notebook["cells"]]


def test_cells_show_what_a_kernel_shows(tmp_path: Path) -> None:
    """Streams, last values, displays: output for output."""
    assert by_kernel(CELLS, tmp_path) == ran(CELLS, tmp_path).outputs


def test_each_notebook_starts_from_a_clean_namespace(tmp_path: Path) -> None:
    """A name of one notebook is unknown to the next."""
    ran(["left = 1"], tmp_path)
    assert "NameError" in ran(["left"], tmp_path).mistake


def test_a_mistake_is_told_with_its_cell(tmp_path: Path) -> None:
    """The first mistake ends the notebook."""
    notebooks = [["1", wrong, "2"] for wrong in ("1 / 0", "import nothing_of_that_name", "1 +")]
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        made = pool.starmap(run_cells, [(cells, tmp_path) for cells in notebooks])
    assert [(2, True)] * 3 == [(len(one.outputs), one.mistake.startswith("cell 2 of code: ")) for one in made]
