"""What the worksheets draw from, as stock.toml gives it: controls to sort, steps to order, parts of shops."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["CONTROL_EFFECTS", "VERDICTS", "Control", "Part", "Step", "controls", "parts", "steps"]

CONTROL_EFFECTS = ("warns", "slows", "stops", "none")
VERDICTS = ("pass", "fail", "cannot tell")


@dataclass(frozen=True, slots=True)
class Control:
    """A way to spend less: what it is, what it does (one of CONTROL_EFFECTS), and why."""

    name: str
    words: str
    does: str
    why: str


@dataclass(frozen=True, slots=True)
class Step:
    """What to do after a trap; ``any_time`` where it is right at any place in the order."""

    words: str
    any_time: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an invented shop: the principle that it touches and the verdict, one of VERDICTS."""

    principle: int
    verdict: str
    words: str


def controls() -> tuple[Control, ...]:
    """Return the ways to spend less, in the lesson's order."""
    return tuple(Control(**row) for row in _stock()["control"])


def steps() -> tuple[Step, ...]:
    """Return the steps in a good order."""
    return tuple(Step(**row) for row in _stock()["step"])


def parts() -> tuple[Part, ...]:
    """Return the parts of shops, by principle."""
    return tuple(Part(**row) for row in _stock()["part"])


@cache
def _stock() -> dict[str, Any]:
    return tomllib.loads((files("coinguide.guide.lessons") / "stock.toml").read_text(encoding="utf-8"))
