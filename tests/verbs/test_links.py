"""What the weekly link check tells."""

import json
from pathlib import Path

from verbs.links import told


def test_only_what_did_not_answer_is_told(tmp_path: Path) -> None:
    """A dead address is named with its page and line; one that works is not."""
    dead = {
        "filename": "book/sources.md",
        "lineno": 7,
        "status": "broken",
        "uri": "https://gone.example/",
        "info": "404",
    }
    alive = {
        "filename": "book/sources.md",
        "lineno": 8,
        "status": "working",
        "uri": "https://here.example/",
        "info": "",
    }
    results = tmp_path / "output.json"
    results.write_text("".join(json.dumps(link) + "\n" for link in (alive, dead)), encoding="utf-8")
    assert ["broken: https://gone.example/ (book/sources.md, line 7), 404"] == told(results)
