"""A reader without Jupyter sees what is saved: no cell of the book is saved unrun."""

import json
from pathlib import Path

import pytest

BOOK = Path(__file__).parents[2] / "book"
# Here pupils write their own cells, and those that show nothing are the point.
EXERCISE = BOOK / "teach" / "exercise"
NOTEBOOKS = sorted(
    path
    for path in BOOK.rglob("*.ipynb")
    if ".ipynb_checkpoints" not in path.parts and not path.is_relative_to(EXERCISE)
)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_cell_of_code_is_saved_with_what_it_shows(path: Path) -> None:
    """A comparison of nothing with nothing would pass: a cell without a saved output is named."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert [] == ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code" and not cell["outputs"]]
