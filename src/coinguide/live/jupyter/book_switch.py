"""The switch between a notebook that someone runs and a notebook that becomes a page."""

import os

__all__ = ["SWITCH", "book_is_being_built"]

SWITCH = "COINGUIDE_BOOK"


def book_is_being_built() -> bool:
    """Whether the Sphinx extension runs this notebook: then HTML forms are shown instead of widgets."""
    return os.environ.get(SWITCH) == "1"
