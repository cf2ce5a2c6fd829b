"""Stand-in for inspect, for dataclasses and typing: without docstrings no signature has to be written out."""

from collections.abc import Callable
from typing import Any


def signature(callable: Callable[..., Any], **options: object) -> None:
    """Refuse, as the real one does for a callable it cannot read; dataclasses then leave the docstring empty."""
    raise ValueError("signatures are not available on the page")


def unwrap(function: Any) -> Any:
    """Return the innermost function that `__wrapped__` leads to."""
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    return function


def getattr_static(instance: object, name: str) -> Any:
    """Return an attribute without running descriptors, as far as runtime-checkable protocols need it."""
    for holder in (instance, *type(instance).__mro__):
        if name in getattr(holder, "__dict__", {}):
            return holder.__dict__[name]
    raise AttributeError(name)


def iscoroutinefunction(function: object) -> bool:
    """Whether a function is asynchronous: nothing on the page is."""
    return False


isgeneratorfunction = isasyncgenfunction = iscoroutinefunction
