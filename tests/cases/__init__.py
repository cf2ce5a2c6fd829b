"""The case table: one list of questions with answers a reader can check, asked through every view.

A file here that has ``CASES`` belongs to it.
"""

from importlib import import_module
from pkgutil import iter_modules

from tests.cases.case import Case

__all__ = ["CASES", "Case"]

_FILES = sorted(found.name for found in iter_modules(__path__) if found.name != "case")
CASES: list[Case] = [case for name in _FILES for case in import_module(f"{__name__}.{name}").CASES]
