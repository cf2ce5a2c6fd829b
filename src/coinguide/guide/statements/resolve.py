"""Looks into a store's combined charges: which items of the purchase history each of them paid for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from coinguide.guide.statements.history_items import Items, by_day
from coinguide.guide.statements.reading.lines import Line

__all__ = ["Resolved", "resolve"]

# A store may post a charge some days after the purchases in it; how many is not stated anywhere.
DAYS_BEFORE = timedelta(days=14)
DAYS_AFTER = timedelta(days=1)  # the same evening can be two days in two time zones
MOST_ITEMS = 12
MOST_SUMS = 2_000
FITS_TOO = "other items of the purchase history fit this charge as well"


@dataclass
class Resolved:
    """The statement's lines, store charges replaced by what was in them, and what of the history stayed over.

    ``loose`` are purchases of coins, or likely so, from the statement's days that fit no charge; ``refunds``
    are refunds of such purchases that the statement does not show.
    """

    lines: list[Line] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)
    refunds: list[Line] = field(default_factory=list)


def resolve(lines: tuple[Line, ...], history: tuple[Line, ...]) -> Resolved:
    """Return each charge and refund of the history's store as the items that add up to it exactly."""
    store, result = history[0].store, Resolved()
    bought = Items(line for line in history if line.kind == "purchase")
    returned = Items((line for line in history if line.kind == "refund"), by_cents=True)
    for line in sorted(lines, key=by_day):
        if line.store != store or line.kind == "left out":
            result.lines.append(line)
        elif line.kind == "purchase":
            result.lines += _inside(line, bought)
        else:
            result.lines.append(_returned(line, returned))
    days = [line.day for line in lines]
    first, last = min(days), max(days)
    for rest, kept in ((bought, result.loose), (returned, result.refunds)):
        kept += [item for item in rest.left() if first <= item.day <= last and item.group != "other"]
    return result


def _inside(charge: Line, bought: Items) -> Iterator[Line]:
    """Return the items of a charge as lines of its day, taking them from the history; else the charge itself."""
    near = bought.latest(charge, charge.day + DAYS_AFTER, MOST_ITEMS)
    first = charge.day - DAYS_BEFORE
    fitting = _fitting(charge.cents, [item for item in near if item.day >= first])
    if not fitting:
        yield charge
        return
    for item in fitting[max(fitting)]:
        bought.take(item)
        unsure = len(fitting) > 1 and item.group == "certain"
        yield charge._replace(
            words=f"{charge.words}: {item.words}",
            cents=item.cents,
            group="probable" if unsure else item.group,
            why=FITS_TOO if unsure else "found in the purchase history",
        )


def _fitting(cents: int, items: list[Line]) -> dict[int, tuple[Line, ...]]:
    """Return, for each amount of certain coins that is possible, the oldest items that add up to the charge."""
    sums: dict[tuple[int, int], tuple[Line, ...]] = {(0, 0): ()}
    for item in items:
        coins = item.cents if item.group == "certain" else 0
        for (total, certain), taken in list(sums.items()):
            if total + item.cents <= cents and len(sums) < MOST_SUMS:
                sums.setdefault((total + item.cents, certain + coins), (*taken, item))
    return {certain: taken for (total, certain), taken in sums.items() if total == cents and taken}


def _returned(refund: Line, returned: Items) -> Line:
    """Return a refund with the item it was for, where the history leaves no doubt."""
    same = returned.latest(refund, refund.day + DAYS_AFTER, 1)
    if len({item.group for item in same}) != 1:
        return refund
    item = same[-1]
    returned.take(item)
    return refund._replace(
        words=f"{refund.words}: {item.words}", group=item.group, why="the refund is found in the purchase history"
    )
