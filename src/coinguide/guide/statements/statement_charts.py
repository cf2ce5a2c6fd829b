"""The pictures of statement-check: what the money went to, by month, and through which place."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from coinguide.guide.statements.reading.currencies import amount_words
from coinguide.guide.statements.reading.lines import Line
from coinguide.guide.statements.report import Sums
from coinguide.live.ask.answer import Bar, Chart, Part

__all__ = ["by_month_chart", "by_place_chart", "money_chart"]

MOST_MONTHS = 24
_NAMES = {"certain": "Certainly coins", "probable": "Probably coins", "store": "May hold coins"}
_PLACES = {"": "TikTok itself", "apple": "Apple", "google": "Google"}


def money_chart(main: Sums, code: str, cap_cents: int | None) -> Chart:
    """Return what the money went to, and the reader's cap where it is for one month."""
    values = {
        "Certainly coins": main.certain,
        "Probably coins": main.probable,
        "Store charges": main.store,
        "Other purchases": main.other,
    }
    if cap_cents is not None:
        values["Your cap"] = cap_cents
    bars = tuple(Bar(name, (_part(name, cents, code),)) for name, cents in values.items())
    words = "; ".join(f"{name}: {amount_words(cents, code)}" for name, cents in values.items())
    return Chart("What the money went to, before refunds", code or "amount", bars, f"{words}.")


def by_month_chart(months: list[tuple[str, str, Sums]], code: str) -> Chart | None:
    """Return what was for coins or may have been, a bar a month; None for a single month or none."""
    own = [(month, sums) for month, other, sums in months if other == code][-MOST_MONTHS:]
    bars = [(month, _parts({"certain": s.certain, "probable": s.probable, "store": s.store}, code)) for month, s in own]
    if len(bars) < 2 or not any(parts for _, parts in bars):
        return None
    words = "; ".join(f"{month}: {amount_words(sum(int(part.value) for part in parts), code)}" for month, parts in bars)
    return Chart(
        "For coins at most, by month, before refunds",
        code or "amount",
        tuple(_bar(month, parts, code) for month, parts in bars),
        f"{words}.",
    )


def by_place_chart(lines: Iterable[Line], code: str) -> Chart | None:
    """Return what was for coins or may have been, by who took the money; None where it was one place or none."""
    sums: Counter[tuple[str, str]] = Counter()
    for line in lines:
        if line.kind == "purchase" and line.group != "other" and line.currency == code:
            sums[line.store, line.group] += line.cents
    places = [place for place in _PLACES if any(store == place for store, _ in sums)]
    if len(places) < 2:
        return None
    bars = [
        (place, _parts({group: sums[place, group] for group in _NAMES if sums[place, group]}, code)) for place in places
    ]
    words = "; ".join(
        f"{_PLACES[place]}: {amount_words(sum(int(part.value) for part in parts), code)}" for place, parts in bars
    )
    return Chart(
        "For coins at most, by who took the money, before refunds",
        code or "amount",
        tuple(_bar(_PLACES[place], parts, code) for place, parts in bars),
        f"{words}.",
    )


def _parts(values: dict[str, int], code: str) -> tuple[Part, ...]:
    return tuple(_part(_NAMES[group], cents, code) for group, cents in values.items() if cents)


def _bar(label: str, parts: tuple[Part, ...], code: str) -> Bar:
    """Return a bar; where nothing was for coins it says so and has no length."""
    return Bar(label, parts or (_part(_NAMES["certain"], 0, code),))


def _part(name: str, cents: int, code: str) -> Part:
    return Part(name, Decimal(cents), amount_words(cents, code))
