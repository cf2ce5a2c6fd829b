"""A report that a reader can make of what they typed: to copy, or to send where the reader chooses."""

from dataclasses import dataclass

from coinguide.live.ask.controls.controls import Choice

__all__ = ["Report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the report is called, what it tells, and the issue form of the repository that takes it.

    ``tells`` are pairs of a field of the issue form and the control whose value it gets; ``asks`` is what no control
    knows. The page adds the day. Nothing else goes into it.
    """

    summary: str
    title: str
    template: str
    tells: tuple[tuple[str, str], ...]
    asks: Choice
