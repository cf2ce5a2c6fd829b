"""platform-compare: of what a fan pays, how much reaches the creator, on which platform and route?"""

from collections.abc import Iterator
from decimal import Decimal

from coinguide.facts.cited import cite
from coinguide.guide.creators.platform_ways import WAYS, full_name, words_of
from coinguide.guide.creators.platforms import USUAL_CENTS, CoinWay, Estimate, Gap, Way
from coinguide.live.ask.answer import Answer, Key, Note, Range, RangeChart, Rows
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Number, Option
from coinguide.live.ask.days import Dated
from coinguide.live.ask.money import CURRENCIES, money_text, percent_places, plain, round_down
from coinguide.live.ask.sure import sure_words
from coinguide.live.ask.words import plural

__all__ = ["platform_compare"]

DOLLARS = CURRENCIES["USD"]
NOT_KNOWN = "not known"


def compare_platforms(*, amount: Decimal, route: str) -> Answer:
    """Return the answer with low, best and high estimate for every way on this route, the most solid first.

    Pro rata at the unit price, floored to the cent; the unit price is rounded first, as ``unit_price`` says.
    """
    cents = int(amount * DOLLARS.minor_per_major)
    ways = [way for way in WAYS if route in (way.route, "all") or way.route == "unstated"]
    estimates = [(way, way.estimate(cents)) for way in ways]
    return Answer(
        key=_key(cents, estimates[0][1]),
        tone="plain" if estimates[0][1] else "unknown",
        headline=_headline(*estimates[0]),
        details=_details(cents, estimates),
        figures={"platforms": tuple(_entry(way, found) for way, found in estimates)},
        rows=_rows(cents, estimates),
        series=(_chart(cents, estimates),),
        notes=(*_not_known(ways), *_how_counted(), *(_about(way) for way in ways)),
    )


def _entry(way: Way, found: Estimate | None) -> dict[str, int | str | None]:
    return {
        "platform": way.entry or way.platform,
        "route": way.route,
        "product": way.product,
        "low_cents": found.low if found else None,
        "best_cents": found.best if found else None,
        "high_cents": found.high if found else None,
        "confidence": way.confidence,
    }


def _key(cents: int, best: Estimate | None) -> Key:
    return Key(f"Of {_money(cents)}, most surely arrives", _money(best.best) if best else "Not known")


def _headline(first: Way, best: Estimate | None) -> str:
    """Return the most solid figure alone; from where to where it may be, and the other ways, follow."""
    amount = _money(best.best) if best else NOT_KNOWN
    return f"The most solid figure: {full_name(first)}, {amount} ({sure_words(first.confidence)})."


def _details(cents: int, estimates: list[tuple[Way, Estimate | None]]) -> str:
    first, best = estimates[0]
    parts = [
        f"Of {_money(cents)} paid, the most solid figure is {full_name(first)}: {_span(best)} "
        f"({sure_words(first.confidence)})."
    ]
    parts += [
        f"{full_name(way)}: {_span(found)} ({sure_words(way.confidence)})."
        for way, found in estimates
        if isinstance(way, CoinWay)
    ]
    gaps = sum(found is None for _, found in estimates)
    return " ".join([*parts, f"For {gaps} of the {len(estimates)} ways listed it is {NOT_KNOWN}."])


def _money(cents: int) -> str:
    return money_text(cents, DOLLARS)


def _span(found: Estimate | None) -> str:
    """Return an estimate: "$7.00", "$9.50, at least $9.10", or "about $3.30, from $1.31 to $3.50"."""
    if found is None:
        return NOT_KNOWN
    low, best, high = _money(found.low), _money(found.best), _money(found.high)
    if low == high:
        return best
    if best == high:
        return f"{best}, at least {low}"
    return f"{best}, at most {high}" if best == low else f"about {best}, from {low} to {high}"


def _rows(cents: int, estimates: list[tuple[Way, Estimate | None]]) -> Rows:
    cells = tuple(
        (
            full_name(way),
            _buys(way, cents),
            _span(found),
            Dated(f"{sure_words(way.confidence) if found else 'looked for'}, ", way.as_of),
        )
        for way, found in estimates
    )
    columns = ("Where", f"What {_money(cents)} buys", "Reaches the creator", "How solid, as of")
    return Rows("What reaches the creator, the most solid first", columns, cells)


def _buys(way: Way, cents: int) -> str:
    bought = way.bought(cents)
    if isinstance(way, Gap):
        return ""
    if bought is None:
        return f"{_money(cents)} {'a month' if way.renews else 'in one payment'}"
    if bought.unit_name == "month":
        months = plain(percent_places(bought.count))
        return f"{months} {'month' if months == '1' else 'months'} at {money_text(bought.price, DOLLARS)}"
    count = round_down(bought.count)
    return f"{count:,} {plural(count, bought.unit_name)}"


def _chart(cents: int, estimates: list[tuple[Way, Estimate | None]]) -> RangeChart:
    """Return a line for each way with numbers, and one in all for those without."""
    ranges = tuple(_range(way, found) for way, found in estimates if found)
    gaps = [full_name(way) for way, found in estimates if not found]
    words = "; ".join([*(f"{line.label}: {line.text}" for line in ranges), *(f"{gap}: {NOT_KNOWN}" for gap in gaps)])
    title = f"What reaches the creator of {_money(cents)}"
    return RangeChart(title, "US cents", ranges + _rest(gaps), f"{words}.", Decimal(cents), _money(cents))


def _range(way: Way, found: Estimate) -> Range:
    ends = Decimal(found.low), Decimal(found.best), Decimal(found.high)
    return Range(full_name(way), *ends, f"{_span(found)} ({sure_words(way.confidence)})")


def _rest(gaps: list[str]) -> tuple[Range, ...]:
    label = gaps[0] if len(gaps) == 1 else f"{len(gaps)} other ways"
    return (Range(label, None, None, None, NOT_KNOWN),) if gaps else ()


def _not_known(ways: list[Way]) -> Iterator[Note]:
    """Return one line on what has no numbers; what was looked for stands among the details."""
    if gaps := [full_name(way) for way in ways if isinstance(way, Gap)]:
        yield Note(f"{NOT_KNOWN.capitalize()}: {'; '.join(gaps)}.")


def _how_counted() -> list[Note]:
    return [
        Note(
            "A subscription is paid again every month, the others once: so this is no ranking, and the order says how "
            "solid a figure is."
        ),
        Note("Counted as if a part of a pack or a month could be bought, and rounded down to the cent."),
        Note(
            "Before the creator’s own tax, sales tax, and the fees of banks and payouts. In US dollars; prices differ "
            "by country."
        ),
    ]


def _about(way: Way) -> Note:
    """Return what stands behind a way's numbers, or what is missing."""
    missing = f"{NOT_KNOWN}. " if isinstance(way, Gap) else ""
    return Note(f"{full_name(way)}: {missing}{words_of(way)}", tuple(cite(fact) for fact in way.cited), folded=True)


platform_compare = Calculator(
    name="platform-compare",
    title="What reaches the creator",
    question="Of what you pay, how much reaches the creator on each platform?",
    compute=compare_platforms,
    controls=(
        Number(
            name="amount",
            label="What you pay",
            unit="US dollars",
            low=Decimal("0.01"),
            high=Decimal(100_000),
            start=Decimal(USUAL_CENTS).scaleb(-DOLLARS.digits).normalize(),
            decimals=2,
            currency="USD",
        ),
        Choice(
            name="route",
            label="Where you pay",
            options=(
                Option("all", "Website and app"),
                Option("web", "On the website"),
                Option("app", "In the app"),
            ),
            start="all",
        ),
    ),
    examples=(
        Example("10 dollars, all ways", {}),
        Example("10 dollars in the app", {"route": "app"}),
        Example("100 dollars on the web", {"amount": "100", "route": "web"}),
    ),
)
