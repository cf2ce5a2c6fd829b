"""A small book, built again and again: what is kept between builds never shows on a page."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coinguide.site.page.outputs.sources_hash import code_hash, sources_hash
from verbs.words import ROOT

SETTINGS = """\
title: Small
only_build_toc_files: true
exclude_patterns: [_build]
execute: {execute_notebooks: "off", stderr_output: error}
sphinx:
  config:
    extensions: [myst_nb, jupyter_book, sphinx_external_toc, sphinx_design, sphinx_book_theme, coinguide.site.page]
    page_node_modules: NODE
    html_theme_options: {use_download_button: false, use_fullscreen_button: false}
    page_calculators: ""
"""
BUILD = """\
import sys
from jupyter_book.sphinx import build_sphinx
ended = build_sphinx(".", sys.argv[1], path_config="_config.yml", noconfig=True, doctreedir="_build/doctrees",
    confoverrides={"nitpicky": True, "latex_individualpages": False}, warningiserror=True, keep_going=True, quiet=True)
sys.exit(0 if ended == 0 else 1)
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book of two pages whose notebook tells the price of a house of its own."""
    told = "import os\nos.environ['COINGUIDE_PRICE']"
    code: dict[str, object] = {
        "cell_type": "code",
        "execution_count": None,
        "id": "a",
        "metadata": {},
        "outputs": [],
        "source": told,
    }
    head = {"cell_type": "markdown", "metadata": {}, "source": "# Prices", "id": "head"}
    notebook = {"cells": [head, code], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    files = {
        "_config.yml": SETTINGS.replace("NODE", str(ROOT / "node_modules")),
        "_toc.yml": "format: jb-book\nroot: index\nchapters:\n  - file: prices\n",
        "index.md": "# Small\n\nA sentence. [Prices](prices.ipynb)\n",
        "prices.ipynb": json.dumps(notebook),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def built(book: Path, price: str = "499", *, keep: bool = True) -> dict[str, bytes]:
    """The files of the site by name; built from nothing, or with what earlier builds have left."""
    if not keep:
        shutil.rmtree(book / "_build", ignore_errors=True)
    shutil.rmtree(book / "_build" / "html", ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-c", BUILD, "_build/html"],
        cwd=book,
        env={**os.environ, "COINGUIDE_PRICE": price},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    out = book / "_build" / "html"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_a_changed_fact_never_leaves_an_old_answer(book: Path) -> None:
    """The cells are the same, and so are the files' times: what they read is not."""
    assert b"499" in built(book)["prices.html"]
    page = built(book, "529")["prices.html"]
    assert (True, False) == (b"529" in page, b"499" in page)


def test_whatever_answers_follow_from_is_in_the_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact, a formula, a setting give another hash, also where size and time stay; a style does not."""
    house = tmp_path / "probe_house"
    house.mkdir()
    files = [house / "__init__.py", house / "price.toml", tmp_path / "_config.yml", house / "page.css"]
    for file in files:
        file.write_text("a = 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    hashes = [sources_hash("probe_house.calculators", tmp_path)]
    codes = [code_hash("probe_house.calculators", tmp_path)]
    for file in files:
        times = file.stat()
        file.write_text("a = 2\n", encoding="utf-8")
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
        hashes.append(sources_hash("probe_house.calculators", tmp_path))
        codes.append(code_hash("probe_house.calculators", tmp_path))
    assert (4, True) == (len(set(hashes)), hashes[-1] == hashes[-2])
    assert (3, True) == (len(set(codes)), codes[1] == codes[2])  # not of the fact


@pytest.mark.slow
def test_what_is_kept_and_from_nothing_give_the_same_files(book: Path) -> None:
    """After a title, a sentence and a price have changed, every file of the site is equal."""
    built(book)
    (book / "index.md").write_text("# Renamed\n\nAnother. [Prices](prices.ipynb)\n", encoding="utf-8")
    assert built(book, "529") == built(book, "529", keep=False)


@pytest.mark.slow
def test_a_notebook_runs_again_only_when_it_must(book: Path) -> None:
    """A sentence on another page leaves what it shows."""
    built(book)
    (kept,) = (book / "_build" / "outputs").glob("*.json")
    before = kept.stat().st_mtime_ns
    (book / "index.md").write_text("# Small\n\nAnother. [Prices](prices.ipynb)\n", encoding="utf-8")
    built(book)
    assert before == kept.stat().st_mtime_ns


@pytest.mark.slow
def test_a_notebook_with_a_mistake_stops_the_build_with_its_name(book: Path) -> None:
    """And with the cell and what Python says."""
    notebook = book / "prices.ipynb"
    notebook.write_text(notebook.read_text(encoding="utf-8").replace("os.environ", "os.no_such_name"), encoding="utf-8")
    with pytest.raises(AssertionError, match=r"prices\.ipynb, cell 1 of code: (?s:.*)no_such_name"):
        built(book)
