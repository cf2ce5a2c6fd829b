"""Stand-in for the pyodide package: no event loop, since the worker calls Python synchronously."""

from . import _state

__all__ = ["_state"]
