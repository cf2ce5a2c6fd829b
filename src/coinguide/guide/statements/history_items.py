"""The items of a purchase history that no charge has taken yet; charges come day by day, so each is looked at once."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from heapq import nlargest

from coinguide.guide.statements.reading.lines import Line

__all__ = ["Items", "by_day"]

Key = tuple[str, str]


def by_day(line: Line) -> tuple[object, ...]:
    """Return what puts lines in order."""
    return (line.day, line.cents, line.words, line.file, line.number)


class Items:
    """What is left of a history; ``by_cents`` where only items of a charge's very amount matter, in every group."""

    def __init__(self, items: Iterable[Line], *, by_cents: bool = False) -> None:
        self._coming = sorted(items, key=by_day, reverse=True)
        self._by_cents = by_cents
        # The items up to the day asked last, by currency, group and amount where these matter; oldest first.
        self._there: defaultdict[int, dict[Key, list[Line]]] = defaultdict(dict)

    def latest(self, charge: Line, until: date, most: int) -> list[Line]:
        """Return the newest items up to a day in the charge's currency, oldest first: at most so many of a kind.

        ``until`` is never before the one of the last call. An item or a charge without a currency fits all.
        """
        while self._coming and self._coming[-1].day <= until:
            item = self._coming.pop()
            self._there[self._cents(item)].setdefault(self._key(item), []).append(item)
        heaps = self._there[self._cents(charge)].items()
        fitting = [heap for (currency, _), heap in heaps if heap and _same_money(currency, charge.currency)]
        newest = [item for heap in fitting for item in heap[-most:]]
        return sorted(newest, key=by_day) if self._by_cents else nlargest(most, newest, key=by_day)[::-1]

    def take(self, item: Line) -> None:
        """Take an item that ``latest`` gave."""
        heap = self._there[self._cents(item)][self._key(item)]
        place = next(place for place in reversed(range(len(heap))) if heap[place] is item)
        del heap[place]

    def left(self) -> list[Line]:
        """Return all that nobody took, oldest first."""
        there = [item for kinds in self._there.values() for heap in kinds.values() for item in heap]
        return sorted([*there, *self._coming], key=by_day)

    def _cents(self, line: Line) -> int:
        return line.cents if self._by_cents else 0

    def _key(self, item: Line) -> Key:
        return item.currency, item.group if self._by_cents else ""


def _same_money(one: str, other: str) -> bool:
    return one == other or not (one and other)
