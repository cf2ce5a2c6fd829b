"""A running balance proves which way the amounts beside it went."""

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Proof", "proof_of", "ways_of"]


class Proof(NamedTuple):
    """In how many rows the balance rose by the amount, fell by it, and how many could be looked at."""

    rose: int = 0
    fell: int = 0
    tried: int = 0

    @property
    def sign(self) -> int:
        """Return 1 where a positive amount is money that comes in, -1 where it goes out, 0 where neither is proved."""
        if self.rose > 2 * self.fell:
            return 1
        return -1 if self.fell > 2 * self.rose else 0

    @property
    def explained(self) -> int:
        """Return how many rows fit their step, whichever way."""
        return self.rose + self.fell

    @property
    def seen(self) -> int:
        """Return in how many rows it was seen."""
        return max(self.rose, self.fell)


def proof_of(amounts: Sequence[int | None], balances: Sequence[int | None], oldest_first: bool | None) -> Proof:
    """Return what the balance's steps prove of the amounts; ``oldest_first`` is None where no date tells.

    Neighbours that are missing, and steps that fit neither way, prove nothing.
    """
    ways = {way: _steps(amounts, balances, 1 if way else -1) for way in (True, False)}
    told = ways.get(oldest_first) if oldest_first is not None else None
    if told and told.sign:
        return told
    up, down = ways[True], ways[False]
    if up.seen == down.seen:
        return Proof(tried=up.tried)
    return max(up, down, key=lambda proof: proof.seen)


def ways_of(amounts: Sequence[int | None], balances: Sequence[int | None]) -> list[int]:
    """Return, by row, 1 where the balance rose by the amount, -1 where it fell by it, 0 where it tells nothing."""
    ways = [_by_row(amounts, balances, way) for way in (1, -1)]
    return max(ways, key=lambda one: sum(map(bool, one)))


def _by_row(amounts: Sequence[int | None], balances: Sequence[int | None], way: int) -> list[int]:
    found = []
    for place, amount in enumerate(amounts):
        now, before = balances[place], place - way
        last = balances[before] if 0 <= before < len(balances) else None
        step = 0 if not amount or now is None or last is None else now - last
        found.append(1 if step and step == amount else -1 if step and step == -(amount or 0) else 0)
    return found


def _steps(amounts: Sequence[int | None], balances: Sequence[int | None], way: int) -> Proof:
    rose = fell = tried = 0
    for place, amount in enumerate(amounts):
        before = place - way
        now = balances[place]
        last = balances[before] if 0 <= before < len(balances) else None
        if not amount or now is None or last is None:
            continue
        tried += 1
        rose += now - last == amount
        fell += now - last == -amount
    return Proof(rose, fell, tried)
