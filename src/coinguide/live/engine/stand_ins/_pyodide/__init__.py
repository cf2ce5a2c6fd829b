"""Stand-in for Pyodide's private package: the two parts that its start uses."""

from . import _base, _importhook

__all__ = ["_base", "_importhook"]


def set_excepthook() -> None:
    """Keep Python's own exception hook; nothing here reads source lines."""
