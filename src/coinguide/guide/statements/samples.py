"""The invented statements that ship with the guide, read once when the guide is imported."""

import tomllib
from importlib.resources import files

from coinguide.live.ask.controls.file_control import Sample

__all__ = ["HISTORIES", "SAMPLES"]


def _samples() -> tuple[tuple[Sample, bool], ...]:
    text = (files("coinguide.guide.statements") / "samples.toml").read_text(encoding="utf-8")
    return tuple(
        (Sample(row["name"], row["label"], row["file"], row["text"]), row.get("history", False))
        for row in tomllib.loads(text)["sample"]
    )


SAMPLES = tuple(sample for sample, _ in _samples())
HISTORIES = tuple(sample for sample, history in _samples() if history)
