"""gift-value: what a gift costs the sender, and what is estimated to reach the creator."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Gift, load
from coinguide.facts.cited import cite
from coinguide.guide.prices.currency_control import currency_control
from coinguide.guide.prices.ladders import PLACES, UNSTATED, Shop, best_shops, middle
from coinguide.guide.prices.own_prices import own_packs, own_prices_table
from coinguide.guide.prices.rates import convert, exchange_rate, rates_between
from coinguide.live.ask.answer import Answer, Bar, Chart, Cited, Figure, Key, Note, Part, Rows
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Number, Option
from coinguide.live.ask.days import date_words
from coinguide.live.ask.money import (
    CURRENCIES,
    Currency,
    four_places,
    money_text,
    plain,
    rate_text,
    rate_unit,
    whole_minor,
)
from coinguide.live.ask.words import large_first, plural

__all__ = ["gift_value"]

DOLLARS = CURRENCIES["USD"]
OTHERS = {"unstated": UNSTATED.where, "own": "at your own prices"}
WHERE = {**{name: place.where for name, place in PLACES.items()}, **OTHERS}
NAMES = {**{name: place.name for name, place in PLACES.items()}, "unstated": UNSTATED.name, "own": "Your prices"}


def value_gift(
    *, currency: str, gift: str, count: Decimal, where: str, own_prices: tuple[tuple[Decimal, ...], ...]
) -> Answer:
    """Return the answer with coins, what they cost at each place's usual rate, and the creator's estimated part.

    Where gift lists differ, the sender's cost and the best and high estimates use the highest price in
    coins, the low estimate the lowest. Estimates are US cents per coin from the payout facts; beside a price in
    another currency they are converted at the day's reference rate, where there is one.
    """
    facts, money = load(), CURRENCIES[currency]
    record = next(found for found in facts.gifts if found.name == gift)
    low, high = min(record.coins) * int(count), max(record.coins) * int(count)
    reaches = {
        "low": facts.by_id("creator-per-coin-low").number * low,
        "best": facts.by_id("creator-per-coin-best").number * high,
        "high": facts.by_id("creator-per-coin-high").number * high,
    }
    packs = own_packs(own_prices, money) if where == "own" else ()
    shops = {} if packs else best_shops(currency)
    paid = {place: found.usual_rate * high for place, found in shops.items()}
    if packs:
        paid = {"own": middle(sorted(pack.cents_per_coin for pack in packs)) * high}
    sent = Sent(money, paid, reaches)
    figures: dict[str, Figure] = {"coins_low": low, "coins_high": high}
    figures |= {f"{place}_cents": four_places(paid[place]) if place in paid else None for place in ("app", "web")}
    figures |= {f"{name}_cents": four_places(cents) for name, cents in paid.items() if name not in PLACES}
    figures |= {f"creator_{name}_cents": four_places(cents) for name, cents in reaches.items()}
    surely = all(found.named for found in shops.values())
    return Answer(
        key=Key("The sender pays about", sent.span() if paid and surely else "Not known"),
        tone="plain" if paid and surely else "unknown",
        headline=_headline(record, int(count), sent, shops),
        details=_details(sent, surely),
        figures=figures,
        rows=_rows(sent) if paid else None,
        series=(_chart(sent),) if paid and sent.comparable else (),
        notes=tuple(_notes(record, sent, shops)),
    )


@dataclass(frozen=True, slots=True)
class Sent:
    """What the sender pays in minor units by place, and the US cents that are estimated to reach the creator."""

    money: Currency
    paid: dict[str, Fraction]
    reaches: dict[str, Fraction]

    @property
    def comparable(self) -> bool:
        """Whether both are known in one currency, so that one can be a part of the other."""
        return exchange_rate(DOLLARS.code, self.money.code) is not None

    def at_home(self, name: str) -> Fraction:
        """Return an estimate in the currency of the price."""
        amount = convert(self.reaches[name], DOLLARS.code, self.money.code)
        assert amount is not None  # asked only where it is comparable
        return amount

    def text(self, amount: Fraction) -> str:
        """Return an amount of the price's currency, or in minor units while it is under one."""
        return amount_text(amount, self.money)

    def estimate(self, name: str) -> str:
        """Return an estimate in the price's currency, and in dollars where there is no rate."""
        return self.text(self.at_home(name)) if self.comparable else amount_text(self.reaches[name], DOLLARS)

    def span(self) -> str:
        """Return from the least to the most that is paid, once where they are the same."""
        least, most = min(self.paid.values()), max(self.paid.values())
        low, high = self.text(least), self.text(most)
        return low if low == high else f"{_number(least) if _is_small(most, self.money) else low} to {high}"


def amount_text(amount: Fraction, money: Currency) -> str:
    """Return an amount of money, or of its minor unit while it is under one unit: 1.5134 cents."""
    return f"{_number(amount)} {money.minor_name}" if _is_small(amount, money) else money_text(amount, money)


def _is_small(amount: Fraction, money: Currency) -> bool:
    return bool(amount < money.minor_per_major and money.digits and not money.disused_minor)


def _number(amount: Fraction) -> str:
    return plain(four_places(amount))


def _shown(amount: Fraction, money: Currency) -> Fraction:
    """Return an amount rounded as it is shown, so that the parts of a bar add up to what is paid."""
    return Fraction(whole_minor(amount) if amount >= money.minor_per_major else four_places(amount))


def _headline(gift: Gift, count: int, sent: Sent, shops: dict[str, Shop]) -> str:
    low, high = min(gift.coins) * count, max(gift.coins) * count
    coins = f"{high:,}" if low == high else f"{low:,} to {high:,}"
    unit = plural(high, "coin")
    years = {found.year for found in shops.values()}
    old = f" Its price is by a list of {max(years)}." if shops and all(years) and _named(shops) else ""
    return f"{count:,} × {gift.name} is {coins} {unit}; about {sent.estimate('best')} may reach the creator.{old}"


def _named(shops: dict[str, Shop]) -> bool:
    return all(found.named for found in shops.values())


def _details(sent: Sent, surely: bool) -> str:
    routes = " or ".join(f"{sent.text(cents)} {WHERE[place]}" for place, cents in sent.paid.items())
    pays = f"The sender pays about {routes}."
    if not sent.paid:
        pays = f"What the sender pays in {sent.money.name} is not known: type in the prices on your own screen."
    elif not surely:
        pays = f"By one public copy without a name the sender pays about {routes}."
    arrives = (
        f"Between {sent.estimate('low')} and {sent.estimate('high')} of it is estimated to reach the creator, "
        f"most likely about {sent.estimate('best')}, before fees and tax."
    )
    return f"{pays} {arrives}"


def _share(part: Fraction, whole: Fraction) -> str:
    """Return an estimated share in whole percents: it is not known more closely."""
    return f"{whole_minor(part / whole * 100)} %"


def _rows(sent: Sent) -> Rows:
    def best(cents: Fraction) -> str:
        share = f" ({_share(sent.at_home('best'), cents)})" if sent.comparable else ""
        return f"{sent.estimate('best')}{share}"

    cells = tuple(
        (NAMES[place], sent.text(cents), sent.estimate("low"), best(cents), sent.estimate("high"))
        for place, cents in sent.paid.items()
    )
    columns = ("Coins bought in", "Sender pays", "Creator, low", "Creator, best estimate", "Creator, high")
    return Rows("What is paid and what is estimated to arrive", columns, cells)


def _chart(sent: Sent) -> Chart:
    best, money = sent.at_home("best"), sent.money

    def rest(cents: Fraction) -> str:
        return sent.text(_shown(cents, money) - _shown(best, money))

    bars = tuple(
        Bar(
            NAMES[place],
            (
                Part("Creator (best estimate)", four_places(best), sent.text(best)),
                Part("Stores, TikTok and tax", four_places(cents - best), rest(cents)),
            ),
        )
        for place, cents in sent.paid.items()
    )
    words = "; ".join(
        f"of {sent.text(cents)} paid {WHERE[place]} about {_share(best, cents)} is estimated to reach the creator"
        for place, cents in sent.paid.items()
    )
    unit = "US cents" if money == DOLLARS else f"{money.minor_name} ({money.code})"
    return Chart("Where the money goes", unit, bars, f"{large_first(words)}.")


def _notes(gift: Gift, sent: Sent, shops: dict[str, Shop]) -> list[Note]:
    facts = load()
    notes = []
    if len(gift.coins) > 1:
        prices = " and ".join(f"{coins:,}" for coins in gift.coins)
        notes.append(Note(f"Gift lists differ: they give {prices} coins. {gift.note}".strip(), (cite(gift),)))
    else:
        notes.append(Note("Price of the gift in coins, from lists that are not official.", (cite(gift),)))
    notes += [_counted(place, found) for place, found in shops.items()]
    if "own" in sent.paid:
        notes.append(Note("Counted at the middle one of your own prices."))
    if sent.money != DOLLARS and sent.comparable:
        day = date_words(facts.rates.day)
        rates = tuple(map(cite, rates_between(DOLLARS.code, sent.money.code)))
        words = f"The estimates are known in US dollars; here at the European Central Bank’s rate of {day}."
        notes.append(Note(words, rates))
    missing = [place for place in PLACES if place not in sent.paid and "own" not in sent.paid]
    notes += [Note(f"{PLACES[place].name}: a price in {sent.money.name} is not known.") for place in missing]
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


def _counted(place: str, found: Shop) -> Note:
    """Return at which rate a place's coins are counted, and how old its list is."""
    rate, unit = rate_text(found.usual_rate, found.currency), rate_unit(found.currency)
    middle_one = "the middle of the reported bundles" if found.several else f"from a list {found.dated}"
    text = f"{NAMES[place]}: counted at {rate} {unit} per coin, {middle_one}."
    return Note(text, _usual(found), dated=found.ladder.priced.day)


def _usual(found: Shop) -> tuple[Cited, ...]:
    """Return the fact whose rate is the usual one."""
    if found.ladder.per_coin:
        return tuple(map(cite, found.bundles))
    return tuple(
        cite(bundle)
        for bundle, pack in zip(found.bundles, found.packs, strict=True)
        if pack.cents_per_coin == found.usual_rate
    )[:1]


def _gift_options() -> tuple[Option, ...]:
    def words(gift: Gift) -> str:
        low, high = min(gift.coins), max(gift.coins)
        coins = f"{high:,}" if low == high else f"{low:,} to {high:,}"
        return f"{gift.name}: {coins} {plural(high, 'coin')}"

    return tuple(Option(gift.name, words(gift)) for gift in load().gifts)


gift_value = Calculator(
    name="gift-value",
    title="What a gift is worth",
    question="What does a gift cost you, and what reaches the creator?",
    compute=value_gift,
    controls=(
        currency_control(typed=True),
        Choice(name="gift", label="Gift", options=_gift_options(), start="Lion"),
        Number(
            name="count",
            label="How many",
            unit="gifts",
            low=Decimal(1),
            high=Decimal(10_000),
            start=Decimal(1),
        ),
        Choice(
            name="where",
            label="Prices of coins",
            folded=True,
            options=(Option("lists", "Those of the lists"), Option("own", "Those that I type in")),
            start="lists",
        ),
        own_prices_table(),
    ),
    examples=(
        Example("One Lion", {}),
        Example("One Rose", {"gift": "Rose"}),
        Example("One Galaxy", {"gift": "Galaxy"}),
        Example("One TikTok Universe", {"gift": "TikTok Universe"}),
    ),
)
