"""The case table: one list of questions with answers a reader can check, asked through every view.

A file here that has ``CASES`` belongs to it.
"""

from importlib import import_module
from pkgutil import iter_modules

from tests.cases.case import Case

__all__ = ["CASES", "FEW", "Case"]

_FILES = sorted(found.name for found in iter_modules(__path__) if found.name != "case")
CASES: list[Case] = [case for name in _FILES for case in import_module(f"{__name__}.{name}").CASES]


def _first_of_each() -> set[str]:
    """Of each calculator the first good question, and the first that is none."""
    found: dict[tuple[str, bool], str] = {}
    for case in CASES:
        found.setdefault((case.calculator, bool(case.wrong or case.unclear)), case.id)
    return set(found.values())


# The few that every view is always asked; where the whole table takes long, it waits for `make check`.
FEW = _first_of_each()
