"""What the lines add up to: by month and in all, in each currency by itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coinguide.guide.statements.reading.lines import Group, Line

__all__ = ["Sums", "by_month", "chosen_month", "currencies_of", "months_of", "sums_of"]


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums in a currency's smallest unit.

    ``certain``: coins named as such, less refunds known to be of coins. ``probable`` and ``store``: what may be
    coins, before refunds. ``refunds``: all money back. ``total``: everything bought, less all refunds.
    ``low``: certain coins, less refunds that may be of coins. ``high``: certain, probable and store charges
    together, less those whose very amount came back; ``probable_left`` and ``store_left`` are its parts.
    """

    certain: int
    probable: int
    store: int
    other: int
    refunds: int
    total: int
    low: int
    high: int
    probable_left: int
    store_left: int


def sums_of(lines: Iterable[Line]) -> Sums:
    """Return lines of one currency added up; lines left out count nothing."""
    bought: Counter[Group] = Counter()
    back: Counter[Group] = Counter()
    open_: Counter[tuple[Group, str, int]] = Counter()
    # Many lines share shop and amount, and counting those first is much faster.
    alike = Counter((line.cents, line.group, line.store) for line in lines if line.kind != "left out")
    for (cents, group, store), count in alike.items():
        (bought if cents > 0 else back)[group] += abs(cents) * count
        if group in ("probable", "store"):
            open_[group, store, abs(cents)] += count if cents > 0 else -count
    # A refund of a charge's very amount cancels it; another refund may be of anything bought there, also earlier.
    left: Counter[Group] = Counter()
    for (group, _, cents), count in open_.items():
        left[group] += cents * max(0, count)
    may_be_back = sum(cents * -count for (_, _, cents), count in open_.items() if count < 0)
    certain = max(0, bought["certain"] - back["certain"])
    return Sums(
        certain=certain,
        probable=bought["probable"],
        store=bought["store"],
        other=bought["other"],
        refunds=back.total(),
        total=bought.total() - back.total(),
        low=max(0, certain - may_be_back),
        high=certain + left.total(),
        probable_left=left["probable"],
        store_left=left["store"],
    )


def month_of(line: Line) -> str:
    """Return the month of a line, like 2026-03."""
    return f"{line.day.year:04}-{line.day.month:02}"


def months_of(lines: Iterable[Line]) -> tuple[str, ...]:
    """Return the months in which lines stand, in order."""
    days = {line.day for line in lines}
    return tuple(f"{year:04}-{month:02}" for year, month in sorted({(day.year, day.month) for day in days}))


def chosen_month(lines: tuple[Line, ...], month: str) -> tuple[Line, ...]:
    """Return the lines of one month, or of all."""
    return lines if month == "all" else tuple(line for line in lines if month_of(line) == month)


def currencies_of(lines: Iterable[Line]) -> tuple[str, ...]:
    """Return currencies of the lines, that of most lines that count first; one without a name where there is none."""
    counts = Counter([line.currency for line in lines if line.kind != "left out"])
    return tuple(sorted(counts, key=lambda code: (-counts[code], code))) or ("",)


def by_month(lines: Iterable[Line]) -> list[tuple[str, str, Sums]]:
    """Return (month, currency, sums), oldest month first."""
    days: defaultdict[tuple[date, str], list[Line]] = defaultdict(list)
    for line in lines:
        if line.kind != "left out":
            days[line.day, line.currency].append(line)
    groups: defaultdict[tuple[int, int, str], list[Line]] = defaultdict(list)
    for (day, code), some in days.items():
        groups[day.year, day.month, code] += some
    return [(f"{year:04}-{month:02}", code, sums_of(group)) for (year, month, code), group in sorted(groups.items())]
