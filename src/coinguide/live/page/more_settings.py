"""Whether the settings that are folded away start open."""

from coinguide.live.ask.calculator import Calculator
from coinguide.live.registry import CALCULATORS

__all__ = ["start_open"]


def start_open(calculator: Calculator) -> bool:
    """Whether a folded control starts with another value than it is declared with: what counts is not hidden."""
    declared = {control.name: control for control in CALCULATORS.get(calculator.name, calculator).controls}
    return any(control.folded and control.start != declared[control.name].start for control in calculator.controls)
