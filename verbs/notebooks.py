"""Run the notebooks and rewrite them so that the same sources always give the same bytes.

This part runs with the Python of `.venv`: it needs nbformat and nbclient, which Jupyter Book brings.
"""

from __future__ import annotations

import json
import os
from typing import Any

import nbformat
from nbclient import NotebookClient

from coinguide.site.guide.records_text import rewrite_records
from verbs.words import ROOT, say

# What nbval compares, and what a reader of the file can read. Pictures and widget views it skips, so none is kept.
KEPT_TYPES = {"text/plain"}
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def rewrite_notebooks() -> None:
    """Every notebook of the book, with the text that its cells say now; the records in the pages that list them."""
    rewrite_records(ROOT / "book")
    # With it the cells would show what the page needs, instead of what Jupyter shows.
    os.environ.pop("COINGUIDE_BOOK", None)
    book = ROOT / "book"
    # Of the exercise the teacher's copy alone: the pupils' is made of it.
    found = [path for folder in (".", "teach", "teach/exercise/source/*") for path in book.glob(f"{folder}/*.ipynb")]
    for path in sorted(found):
        say(f"running {path.relative_to(ROOT)}")
        notebook = nbformat.read(path, as_version=4)
        NotebookClient(
            notebook,
            timeout=120,
            kernel_name="python3",
            coalesce_streams=True,
            record_timing=False,
            # ipykernel warns at each start that it listens on this machine without a key.
            extra_arguments=["--log-level=ERROR"],
            resources={"metadata": {"path": str(path.parent)}},
        ).execute()
        path.write_text(tidy_text(notebook), encoding="utf-8")


def tidy_text(notebook: dict[str, Any]) -> str:
    """The notebook as it is committed: text outputs only, nothing about the machine that ran it."""
    content = json.loads(nbformat.writes(nbformat.from_dict(notebook), version=4))
    content["metadata"] = METADATA
    for cell in content["cells"]:
        cell["metadata"].pop("execution", None)
        cell["metadata"].pop("collapsed", None)
        if cell["cell_type"] == "code":
            cell["outputs"] = [kept for output in cell["outputs"] if (kept := _text_only(output))]
    return json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _text_only(output: dict[str, Any]) -> dict[str, Any] | None:
    """This output without what is no text; None when nothing is left."""
    if "data" not in output:
        return output
    data = {kind: value for kind, value in output["data"].items() if kind in KEPT_TYPES}
    return {**output, "data": data, "metadata": {}} if data else None


if __name__ == "__main__":
    rewrite_notebooks()
