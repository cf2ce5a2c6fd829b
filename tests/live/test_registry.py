"""The table of calculators: what is handed in at once, and what as a part."""

import sys
from types import ModuleType

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live import registry


@pytest.fixture
def empty(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No calculators, and a module that holds one of the guide's."""
    module = ModuleType("far_module")
    vars(module)["far_one"] = CALCULATORS["gift-value"]
    monkeypatch.setitem(sys.modules, "far_module", module)
    monkeypatch.setattr(registry, "CALCULATORS", {})
    monkeypatch.setattr(registry, "PARTS", {})
    return monkeypatch


@pytest.mark.usefixtures("empty")
def test_a_part_is_there_at_once() -> None:
    """In Jupyter, on the command line and when the book is built nothing is fetched."""
    registry.hand_in_part("far", "far_module.far_one")
    assert ["gift-value"] == list(registry.CALCULATORS)


def test_a_part_comes_later_on_the_page(empty: pytest.MonkeyPatch) -> None:
    """Its modules are not there before, so nothing is imported before."""
    empty.setattr(registry, "parts_come_later", True)
    registry.hand_in_part("far", "far_module.far_one")
    before = list(registry.CALCULATORS)
    registry.bring("far")
    assert ([], ["gift-value"]) == (before, list(registry.CALCULATORS))
