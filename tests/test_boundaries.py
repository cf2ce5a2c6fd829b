"""Arrows point inward: facts, core, calculators, views, book. Nothing imports outward."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import coinguide
from coinguide.live.engine.modules import CARRIED

PACKAGE = Path(coinguide.__file__).parent
# What a layer may import of coinguide besides itself, and whether it may import more than the standard library.
LAYERS = {
    "facts": (set(), False),
    "core": ({"facts"}, False),
    "calculators": ({"facts", "core"}, False),
    "views": ({"facts", "core", "calculators"}, True),
}
# The views the browser runs: they too have nothing more.
IN_THE_BROWSER = {
    "page.py",
    "chart.py",
    "line_chart.py",
    "range_chart.py",
    "downloads.py",
    "marked.py",
    "plain_json.py",
}


def imported(path: Path) -> Iterator[str]:
    """Every module a file imports, by its full name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            yield node.module or ""


@pytest.mark.parametrize("layer", LAYERS)
def test_no_arrow_points_outward(layer: str) -> None:
    """A layer imports itself, the layers inside it, and nothing else of coinguide."""
    allowed = LAYERS[layer][0] | {layer}
    outward = {
        f"{path.name} imports {name}"
        for path in (PACKAGE / layer).rglob("*.py")
        for name in imported(path)
        if name.startswith("coinguide.") and name.split(".")[1] not in allowed
    }
    assert set() == outward


def test_what_runs_in_the_browser_needs_the_standard_library_and_what_the_engine_carries() -> None:
    """Facts, core, calculators and the page's view import no installed package but those that go to the page too."""
    inner = [path for layer, (_, more) in LAYERS.items() if not more for path in (PACKAGE / layer).rglob("*.py")]
    page = [PACKAGE / "views" / name for name in IN_THE_BROWSER]
    foreign = {
        f"{path.name} imports {name}"
        for path in [*inner, *page]
        for name in imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names | {"coinguide", *CARRIED}
    }
    assert set() == foreign


def test_an_answer_depends_on_its_question_alone() -> None:
    """Nothing in core or the calculators reads the clock, chance, files or the network."""
    impure = {"time", "random", "os", "pathlib", "socket", "urllib", "secrets", "uuid"}
    found = {
        f"{path.name} imports {name}"
        for layer in ("core", "calculators")
        for path in (PACKAGE / layer).rglob("*.py")
        for name in imported(path)
        if name.split(".")[0] in impure
    }
    assert set() == found


def test_no_date_is_today() -> None:
    """Core and the calculators reckon with days they are given, and never ask which day it is."""
    found = {
        f"{path.name} asks for {node.attr}"
        for layer in ("core", "calculators")
        for path in (PACKAGE / layer).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow", "fromtimestamp"}
    }
    assert set() == found
