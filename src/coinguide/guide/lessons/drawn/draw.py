"""Chance that is the same on every computer and in every version of Python: a pupil's numbers follow from a text."""

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

__all__ = ["Draw"]

Item = TypeVar("Item")
_SIZE = 2**64


class Draw:
    """Draws from lists and ranges; the standard library does not promise that its own draws stay the same."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._drawn = 0

    def below(self, end: int) -> int:
        """Return a whole number from 0 up to but not including ``end``, each as likely as the others."""
        while True:
            self._drawn += 1
            number = int.from_bytes(sha256(f"{self._seed}:{self._drawn}".encode()).digest()[:8])
            if number < _SIZE - _SIZE % end:
                return number % end

    def among(self, first: int, last: int, step: int = 1) -> int:
        """Return a whole number from ``first`` to ``last``, both included, in steps."""
        return first + step * self.below((last - first) // step + 1)

    def one(self, items: Sequence[Item]) -> Item:
        """Return one of these."""
        return items[self.below(len(items))]

    def some(self, items: Sequence[Item], number: int) -> list[Item]:
        """Return so many of these, none twice, in an order that is drawn too."""
        return self.shuffled(items)[:number]

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        """Return all of these in another order."""
        rest = list(items)
        return [rest.pop(self.below(len(rest))) for _ in range(len(rest))]
