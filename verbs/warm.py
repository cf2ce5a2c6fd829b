"""Imports what every build needs and no change touches, before the first build is split off (see watch)."""

from __future__ import annotations

import docutils.parsers.rst.states
import ipykernel.jsonutil
import IPython.core.interactiveshell
import jupyter_book.sphinx
import matplotlib.figure
import myst_nb.sphinx_ext
import sphinx.builders.html
import sphinx.writers.html5
import sphinx_book_theme
import sphinx_design
import sphinx_external_toc
import typst

__all__: list[str] = []
