"""The calculators that a house hands in, by name: every view asks this table, and ``live`` knows none by itself."""

from collections.abc import Iterable
from importlib import import_module

from coinguide.live.ask.calculator import Calculator

__all__ = ["CALCULATORS", "PARTS", "bring", "hand_in", "hand_in_part"]

CALCULATORS: dict[str, Calculator] = {}
# The places of the calculators in each part, which the page fetches with the first question to one of them.
PARTS: dict[str, tuple[str, ...]] = {}
# Set by the page's own Python alone: there a part's modules are not, before the part has come.
parts_come_later = False


def hand_in(calculators: Iterable[Calculator]) -> None:
    """Let the views answer with these too; raises ValueError where two bear one name."""
    for calculator in calculators:
        if CALCULATORS.setdefault(calculator.name, calculator) is not calculator:
            raise ValueError(f"two calculators bear the name {calculator.name!r}")


def hand_in_part(part: str, *places: str) -> None:
    """Let the views answer with these, named ``module.attribute``; the page fetches them as a part of this name.

    What only they import, and the data that only they read, goes with them and burdens no other calculator's answer.
    """
    PARTS[part] = places
    if not parts_come_later:
        bring(part)


def bring(part: str) -> None:
    """Import the calculators of a part and hand them in."""
    for place in PARTS[part]:
        module, _, name = place.rpartition(".")
        hand_in([getattr(import_module(module), name)])
