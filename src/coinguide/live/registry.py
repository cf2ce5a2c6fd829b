"""The calculators that a house hands in, by name: every view asks this table, and ``live`` knows none by itself."""

from collections.abc import Iterable

from coinguide.live.ask.calculator import Calculator

__all__ = ["CALCULATORS", "hand_in"]

CALCULATORS: dict[str, Calculator] = {}


def hand_in(calculators: Iterable[Calculator]) -> None:
    """Let the views answer with these too; raises ValueError where two bear one name."""
    for calculator in calculators:
        if CALCULATORS.setdefault(calculator.name, calculator) is not calculator:
            raise ValueError(f"two calculators bear the name {calculator.name!r}")
