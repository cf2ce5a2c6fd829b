"""Messages of our own invention asked in Pyodide under Node: the same verdict, score, reasons and marks."""

import json
from pathlib import Path

import pytest

from coinguide.live.page.respond import respond
from tests.guide.scams.own_messages import own_messages
from tests.live.engine.asking import Ask


@pytest.mark.slow
def test_pyodide_judges_as_python_does(engine_dir: Path, ask: Ask) -> None:
    """Every row's reply, with its marks, is Python's own."""
    requests: list[dict[str, object]] = [
        {"calculator": "scam-check", "values": {"text": row.text}} for row in own_messages()
    ]
    expected = [json.loads(respond(json.dumps(request))) for request in requests]
    assert expected == ask(engine_dir, "snapshot", requests)[1]
