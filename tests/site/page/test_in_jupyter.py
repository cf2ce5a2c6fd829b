"""A cell that draws for those who run a notebook is not run when the book is built, and shows its code alone."""

import json

import nbformat

from coinguide.site.page.outputs.notebooks import _code, _place, read_notebook


def test_a_cell_for_jupyter_is_not_run_and_shows_no_output(tmp_path: object) -> None:
    """The others have what they showed."""
    cells = [nbformat.v4.new_code_cell("1 + 1"), nbformat.v4.new_code_cell("draw()")]
    saved = nbformat.v4.new_output("stream", text="a figure")
    cells[1].update(metadata={"tags": ["hide-cell", "in-jupyter"]}, outputs=[saved])
    notebook = nbformat.v4.new_notebook(cells=cells)
    kept, sources = str(tmp_path), "0"
    shown = [{"output_type": "stream", "name": "stdout", "text": "2"}]
    _place(kept, sources, notebook).write_text(json.dumps([shown]), "utf-8")
    read = read_notebook(nbformat.writes(notebook), kept, sources)
    assert (["1 + 1"], [1, 0]) == (
        [cell["source"] for cell in _code(read)],
        [len(cell["outputs"]) for cell in read["cells"]],
    )
