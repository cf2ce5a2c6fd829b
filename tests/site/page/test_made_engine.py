"""What the build says of the engine that it publishes."""

from pathlib import Path

import pytest

from coinguide.live.engine import EngineReport
from coinguide.live.engine.build import KINDS
from coinguide.site.page.made_engine import tell_plain


def engine(why_plain: str, kind: str = "snapshot") -> EngineReport:
    """An engine whose files weigh two megabytes each."""
    weights = {name: {"raw": 3_000_000, "gzip": 2_000_000} for name in KINDS[kind]}
    return EngineReport(Path("engine-1"), Path("engine-1/worker.js"), kind, weights, why_plain, {})


def test_a_heavier_engine_is_told_with_its_reason_and_weight(capsys: pytest.CaptureFixture[str]) -> None:
    """On the error stream: as Sphinx's own warning it would stop the strict build."""
    tell_plain(engine("smaller/unused_exports.mjs: the script is not as it is known"))
    told = capsys.readouterr().err
    assert told.startswith("coinguide: WARNING: ")
    assert "smaller/unused_exports.mjs: the script is not as it is known" in told
    assert "8.0 MB (gzip)" in told


def test_a_missing_snapshot_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """With its reason, and what a start from bytecode weighs."""
    tell_plain(engine("snapshot.mjs: makeSnapshot is not a function", "bytecode"))
    assert capsys.readouterr().err == (
        "coinguide: WARNING: the page's Python starts slower, from bytecode, since there is no snapshot: "
        "snapshot.mjs: makeSnapshot is not a function. It answers the same; a start fetches 10.0 MB (gzip). "
        "See CONTRIBUTING.md, Take a newer Pyodide.\n"
    )


def test_of_the_smaller_engine_nothing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody reads what is always there."""
    tell_plain(engine(""))
    assert capsys.readouterr().err == ""
