"""What the library's documentation shows is what happens: every example is run, and every function has one."""

import doctest
import inspect
from importlib import import_module

import pytest

import coinguide as cg

FUNCTIONS = [name for name in cg.__all__ if inspect.isroutine(getattr(cg, name))]
# Beside the functions, what they give has examples too.
MODULES = ("coinguide.live.library.records",)


def examples(thing: object, name: str) -> list[doctest.DocTest]:
    """The examples in the documentation of a function, or of all that a module has."""
    return [found for found in doctest.DocTestFinder().find(thing, name) if found.examples]


ALL = [found for name in FUNCTIONS for found in examples(getattr(cg, name), name)]
ALL += [found for module in MODULES for found in examples(import_module(module), module)]


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.name)
def test_the_example_shows_what_happens(example: doctest.DocTest) -> None:
    """Line by line, errors included."""
    told: list[str] = []
    failed = doctest.DocTestRunner().run(example, out=told.append)
    assert (0, "") == (failed.failed, "".join(told))


def test_every_function_has_an_example() -> None:
    """And says which errors it raises, but where nothing can go wrong."""
    without = [name for name in FUNCTIONS if not examples(getattr(cg, name), name)]
    silent = [name for name in FUNCTIONS if "Raises" not in (getattr(cg, name).__doc__ or "")]
    assert ([], ["gifts"]) == (without, silent)
