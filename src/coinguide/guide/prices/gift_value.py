"""gift-value: what a gift costs the sender, and what is estimated to reach the creator."""

from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Gift, load
from coinguide.facts.cited import cite
from coinguide.guide.prices.ladders import PLACES, Shop, shop
from coinguide.live.ask.answer import Answer, Bar, Chart, Cited, Figure, Key, Note, Part, Rows
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Number, Option
from coinguide.live.ask.money import CURRENCIES, four_places, money_text, plain, whole_minor

__all__ = ["gift_value"]

DOLLARS = CURRENCIES["USD"]


def value_gift(*, gift: str, count: Decimal) -> Answer:
    """Answer with coins, what they cost at each place's usual rate, and the creator's estimated part.

    Where gift lists differ, the sender's cost and the best and high estimates use the highest price in
    coins, the low estimate the lowest. Estimates are US cents per coin from the payout facts.
    """
    facts = load()
    record = next(found for found in facts.gifts if found.name == gift)
    low, high = min(record.coins) * int(count), max(record.coins) * int(count)
    paid = {place: found.usual_rate * high for place in PLACES if (found := shop(place, "USD"))}
    reaches = {
        "low": facts.by_id("creator-per-coin-low").number * low,
        "best": facts.by_id("creator-per-coin-best").number * high,
        "high": facts.by_id("creator-per-coin-high").number * high,
    }
    figures: dict[str, Figure] = {"coins_low": low, "coins_high": high}
    figures |= {f"{place}_cents": four_places(cents) for place, cents in paid.items()}
    figures |= {f"creator_{name}_cents": four_places(cents) for name, cents in reaches.items()}
    return Answer(
        key=Key("The sender pays about", _span(list(paid.values()))),
        headline=_headline(record, int(count), reaches),
        details=_details(paid, reaches),
        figures=figures,
        rows=_rows(paid, reaches),
        series=(_chart(paid, reaches),),
        notes=tuple(_notes(record)),
    )


def _cents(amount: Fraction) -> str:
    """Write an amount in dollars, or in cents while it is under a dollar: 1.5134 cents."""
    return money_text(amount, DOLLARS) if amount >= 100 else f"{plain(four_places(amount))} cents"


def _shown(amount: Fraction) -> Fraction:
    """Give an amount rounded as it is shown, so that the parts of a bar add up to what is paid."""
    return Fraction(whole_minor(amount) if amount >= 100 else four_places(amount))


def _span(amounts: list[Fraction]) -> str:
    """Write from the least to the most of them, once where they are the same."""
    low, high = _cents(min(amounts)), _cents(max(amounts))
    return low if low == high else f"{low.removesuffix(' cents') if high.endswith(' cents') else low} to {high}"


def _headline(gift: Gift, count: int, reaches: dict[str, Fraction]) -> str:
    low, high = min(gift.coins) * count, max(gift.coins) * count
    coins = f"{high:,}" if low == high else f"{low:,} to {high:,}"
    unit = "coin" if high == 1 else "coins"
    return f"{count:,} × {gift.name} is {coins} {unit}; about {_cents(reaches['best'])} may reach the creator."


def _details(paid: dict[str, Fraction], reaches: dict[str, Fraction]) -> str:
    routes = " or ".join(f"{_cents(cents)} {PLACES[place].where}" for place, cents in paid.items())
    return (
        f"The sender pays about {routes}. "
        f"Between {_cents(reaches['low'])} and {_cents(reaches['high'])} of it is estimated to reach the creator, "
        f"most likely about {_cents(reaches['best'])}, before fees and tax."
    )


def _share(part: Fraction, whole: Fraction) -> str:
    """Write an estimated share in whole percents: it is not known more closely."""
    return f"{whole_minor(part / whole * 100)} %"


def _rows(paid: dict[str, Fraction], reaches: dict[str, Fraction]) -> Rows:
    cells = tuple(
        (
            PLACES[place].name,
            _cents(cents),
            _cents(reaches["low"]),
            f"{_cents(reaches['best'])} ({_share(reaches['best'], cents)})",
            _cents(reaches["high"]),
        )
        for place, cents in paid.items()
    )
    columns = ("Coins bought in", "Sender pays", "Creator, low", "Creator, best estimate", "Creator, high")
    return Rows("What is paid and what is estimated to arrive", columns, cells)


def _chart(paid: dict[str, Fraction], reaches: dict[str, Fraction]) -> Chart:
    best = reaches["best"]
    bars = tuple(
        Bar(
            PLACES[place].name,
            (
                Part("Creator (best estimate)", four_places(best), _cents(best)),
                Part("Stores, TikTok and tax", four_places(cents - best), _cents(_shown(cents) - _shown(best))),
            ),
        )
        for place, cents in paid.items()
    )
    words = "; ".join(
        f"of {_cents(cents)} paid {PLACES[place].where} about {_share(best, cents)} is estimated to reach the creator"
        for place, cents in paid.items()
    )
    return Chart("Where the money goes", "US cents", bars, f"{words[:1].upper()}{words[1:]}.")


def _notes(gift: Gift) -> list[Note]:
    facts = load()
    notes = []
    if len(gift.coins) > 1:
        prices = " and ".join(f"{coins:,}" for coins in gift.coins)
        notes.append(Note(f"Gift lists differ: they give {prices} coins. {gift.note}".strip(), (cite(gift),)))
    else:
        notes.append(Note("Price of the gift in coins, from lists that are not official.", (cite(gift),)))
    for place, names in PLACES.items():
        found = shop(place, "USD")
        if found:
            rate = four_places(found.usual_rate)
            text = f"{names.name}: counted at {rate} cents per coin, the middle of the reported bundles."
            notes.append(Note(text, _usual(found)))
    estimates = ("gift-no-transfer", *(f"creator-per-coin-{name}" for name in ("low", "best", "high")))
    notes.append(
        Note(
            "What reaches the creator is an estimate: TikTok says that a gift transfers no money, and "
            "publishes no rate. How the rest is split between stores, TikTok and tax is not known.",
            tuple(cite(facts.by_id(fact)) for fact in estimates),
        )
    )
    notes.append(Note("A gift that was sent is never refunded.", (cite(facts.by_id("gifts-never-refunded")),)))
    return notes


def _usual(found: Shop) -> tuple[Cited, ...]:
    """Give the fact whose rate is the usual one."""
    return tuple(
        cite(bundle)
        for bundle, pack in zip(found.bundles, found.packs, strict=True)
        if pack.cents_per_coin == found.usual_rate
    )[:1]


def _gift_options() -> tuple[Option, ...]:
    def words(gift: Gift) -> str:
        low, high = min(gift.coins), max(gift.coins)
        coins = f"{high:,}" if low == high else f"{low:,} to {high:,}"
        return f"{gift.name}: {coins} {'coin' if high == 1 else 'coins'}"

    return tuple(Option(gift.name, words(gift)) for gift in load().gifts)


gift_value = Calculator(
    name="gift-value",
    title="What a gift is worth",
    question="What does a gift cost you, and what reaches the creator?",
    compute=value_gift,
    controls=(
        Choice(name="gift", label="Gift", options=_gift_options(), start="Lion"),
        Number(
            name="count",
            label="How many",
            unit="gifts",
            low=Decimal(1),
            high=Decimal(10_000),
            start=Decimal(1),
        ),
    ),
    examples=(
        Example("One Lion", {}),
        Example("One Rose", {"gift": "Rose"}),
        Example("One Galaxy", {"gift": "Galaxy"}),
        Example("One TikTok Universe", {"gift": "TikTok Universe"}),
    ),
)
