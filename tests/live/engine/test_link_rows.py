"""Links asked in Pyodide under Node: the same host, owner, verdict and reasons, also for hostile ones."""

import json
from pathlib import Path

import pytest

from coinguide.live.page.respond import respond
from tests.guide.scams.links.hostile import hostile
from tests.guide.scams.links.rows import BENIGN, INFRASTRUCTURE, PEOPLE, SCAM, rows
from tests.live.engine.asking import Ask


@pytest.mark.slow
def test_pyodide_reads_links_as_python_does(engine_dir: Path, ask: Ask) -> None:
    """Every reply is Python's own."""
    known = [link for _, link in (*rows(SCAM), *rows(BENIGN))]
    texts = [*known, *PEOPLE.split(), *INFRASTRUCTURE.split(), *hostile(300)]
    requests: list[dict[str, object]] = [{"calculator": "scam-check", "values": {"text": text}} for text in texts]
    expected = [json.loads(respond(json.dumps(request))) for request in requests]
    assert expected == ask(engine_dir, "snapshot", requests)[1]
