"""Tests of sums and views use prices, gifts, payouts and rates of their own: a new price breaks only what tells it.

`make test` runs these folders apart from the others, because calculators read the facts once, when they are imported.
A run of both kinds at once uses today's facts for all. `-p tests.frozen_facts` does the same without conftest.py.
"""

from pathlib import Path

import pytest

from coinguide.facts import Facts, loader
from verbs.__main__ import SUMS

FOLDER = Path(__file__).parent / "frozen"
_todays_text = loader.text_of


def pytest_configure(config: pytest.Config) -> None:
    """Hand the frozen files to the loader, where nothing but sums and views is tested."""
    root = config.rootpath
    folders = [root / name for name in SUMS]
    asked = [(config.invocation_params.dir / argument.partition("::")[0]).resolve() for argument in config.args]
    if asked and all(any(path.is_relative_to(folder) for folder in folders) for path in asked):
        loader.text_of = text_of


def text_of(name: str) -> str:
    """Return the frozen file's text, or today's where none is frozen: rules, sources, what is not known."""
    frozen = FOLDER / name
    return frozen.read_text(encoding="utf-8") if frozen.exists() else _todays_text(name)


def frozen() -> Facts:
    """Give the facts as the tests of sums have them, for a test that runs beside those of today's facts."""
    return loader.parse({name: text_of(name) for name in loader.FILES})
