"""The few numbers that stand for many."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median, quantiles


def middle(times: Sequence[float]) -> float:
    """The median."""
    return median(times)


def ninety_fifth(times: Sequence[float]) -> float:
    """The time that 95 of 100 stay below."""
    return quantiles(times, n=100, method="inclusive")[94]
