"""One question of the case table."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Case:
    """One question: raw texts for some controls; the figures it must give, or the control it must name."""

    calculator: str
    words: str
    values: dict[str, str] = field(default_factory=dict)
    figures: dict[str, Any] = field(default_factory=dict)
    wrong: str = ""  # the control whose value is a mistake
    unclear: str = ""  # the control whose value can mean two things

    @property
    def id(self) -> str:
        return f"{self.calculator}: {self.words}"


def case(calculator: str, words: str, values: dict[str, str], **expected: Any) -> Case:
    """A case with the figures it must give, or ``wrong`` or ``unclear`` with the control it must name."""
    wrong, unclear = expected.pop("wrong", ""), expected.pop("unclear", "")
    return Case(calculator, words, values, expected, wrong, unclear)
