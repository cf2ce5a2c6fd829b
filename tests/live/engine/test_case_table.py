"""The case table asked in Pyodide under Node, from the engine as it is shipped: equal to Python."""

import json
from pathlib import Path

import pytest

from coinguide.live.page.respond import respond
from tests.cases import CASES
from tests.live.engine.asking import Ask


@pytest.mark.parametrize("kind", [pytest.param("bytecode", marks=pytest.mark.slow), "snapshot"])
def test_pyodide_says_what_python_says(engine_dir: Path, ask: Ask, kind: str) -> None:
    """Every case's reply, with figures, words and sentences, is Python's own."""
    requests: list[dict[str, object]] = [{"calculator": case.calculator, "values": case.values} for case in CASES]
    expected = [json.loads(respond(json.dumps(request))) for request in requests]
    assert (kind, expected) == ask(engine_dir, kind, requests)
