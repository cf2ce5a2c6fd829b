"""Imports what every build needs and no change touches, before the first build is split off (see watch)."""

from __future__ import annotations

from importlib import import_module

for name in (
    "IPython.core.interactiveshell",
    "ipykernel.jsonutil",
    "jupyter_book.sphinx",
    "matplotlib.figure",
    "myst_nb.sphinx_ext",
    "sphinx.builders.html",
    "sphinx.writers.html5",
    "sphinx_book_theme",
    "sphinx_design",
    "sphinx_external_toc",
    "typst",
):
    import_module(name)
