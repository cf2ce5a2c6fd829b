"""Stand-in for Pyodide's docstring builder, which needs inspect: nobody reads help() on the page."""

from collections.abc import Callable
from typing import Any


def get_cmeth_docstring(function: Callable[..., Any]) -> str:
    """Return the shortest text that a built-in method accepts as its documentation."""
    return f"{function.__name__}()\n--\n\n"
