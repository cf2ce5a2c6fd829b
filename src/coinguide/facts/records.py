"""What a fact looks like: a value that never travels without its date, its sources and how sure we are."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, Protocol, TypeVar

from coinguide.live.ask.days import AsOf

Confidence = Literal["official", "reported", "single-source", "conflicting", "computed", "inference"]
Place = Literal["app", "web", "unstated"]
LadderStatus = Literal["current", "older", "unreliable"]
SourceKind = Literal["official", "press", "guide", "code", "lawsuit", "seed", "study"]
Value = int | Decimal | str


APART = "countries"  # the topic of prices that stand on the page of prices by country

UNKNOWN_DAY = AsOf()


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Record = TypeVar("Record", bound=_Named)


class FactError(ValueError):
    """A fact file that cannot be trusted; the message names the file, the record and what is wrong."""


def with_id(records: Iterable[Record], name: str, what: str) -> Record:
    """Return the record with this id; raises FactError, in which it is called ``what``, when there is none."""
    found = next((record for record in records if record.id == name), None)
    if found is None:
        raise FactError(f"There is no {what} with the id {name!r}.")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value in `unit`, or several: when conflicting, all that sources give, the preferred one first.

    Two values of a record that is not conflicting are the two ends of a range. ``topic`` names the file of a
    rule, such as ``recharge``. ``sentence`` words it, with {0} where its first value stands; "" where there is none.
    """

    id: str
    label: str
    values: tuple[Value, ...]
    unit: str
    region: str
    as_of: AsOf
    sources: tuple[str, ...]
    confidence: Confidence
    quoted: bool = False
    note: str = ""
    topic: str = ""
    sentence: str = ""

    @property
    def value(self) -> Value:
        """Return the preferred value: the newest and best attested one."""
        return self.values[0]

    @property
    def number(self) -> Fraction:
        """Return the preferred value as an exact number in `unit`; raises FactError when it is a word."""
        if isinstance(self.value, str):
            raise FactError(f"{self.id}: its value is a word, not a number: {self.value}")
        return Fraction(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle(Fact):
    """A pack of coins at a price; `values` are prices in the currency's minor unit (cents, pence, dong)."""

    ladder: str
    coins: tuple[int, ...]

    @property
    def prices(self) -> tuple[int, ...]:
        """Return every price the sources give, in the currency's minor unit, preferred one first."""
        return tuple(price for price in self.values if isinstance(price, int))


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomAmount(Fact):
    """Any number of coins in one order at a flat rate; `values` is that rate in the minor unit per coin."""

    ladder: str
    limit_coins: int

    @property
    def cents_per_coin(self) -> Fraction:
        """Return the flat rate, exact, in the currency's minor unit for one coin."""
        return self.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Fact):
    """A pack of Bits or Stars on another platform; `values` are its prices in US cents, preferred one first."""

    seller: str
    units: int
    unit_name: str

    @property
    def prices(self) -> tuple[int, ...]:
        """Return every price the sources give, in US cents."""
        return tuple(price for price in self.values if isinstance(price, int))


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(Fact):
    """Something invented for a lesson, which no source says; `coins` where it is a pack, `right` where it is a case."""

    coins: int = 0
    right: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift(Fact):
    """A gift on TikTok; `values` are its prices in coins, those of the newest lists first."""

    name: str

    @property
    def coins(self) -> tuple[int, ...]:
        """Return every price in coins that a list gives, newest list first."""
        return tuple(price for price in self.values if isinstance(price, int))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate(Fact):
    """What one euro was worth in a currency, exactly as published; `currency` is its ISO code."""

    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """The reference rates of one day, and the package with its version that they were taken from."""

    id: str
    day: str
    package: str
    rates: tuple[Rate, ...]

    def of(self, currency: str) -> Rate | None:
        """Return the rate of the currency with this ISO code, None where there is none; the euro itself has none."""
        return next((rate for rate in self.rates if rate.currency == currency), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """A price list: where it is sold and in which currency (`""` where no source says which).

    `partial`: the sources give only some of its packs. `per_coin`: they give a rate, and no pack at all.
    `priced` is the newest month or year in which a source gives the list, like 2024-04 or about 2023, empty where
    none is dated. `countries` are the ISO codes of the countries whose readers it answers.
    `apart`: its records stand on the page of prices by country, not on the Sources page.
    """

    id: str
    label: str
    place: Place
    currency: str
    unit: str
    region: str
    status: LadderStatus
    partial: bool = False
    per_coin: bool = False
    apart: bool = False
    note: str = ""
    priced: AsOf = UNKNOWN_DAY
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact was read; `address` is as the research gives it, empty where it gives none.

    `years` are those from which prices were read in it, as numbers beside `date`; `years_about`: they are not certain.
    """

    id: str
    title: str
    publisher: str
    address: str
    date: str
    kind: SourceKind
    years: tuple[str, ...] = ()
    years_about: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Something looked for and not found; it stays visible so that nobody fills the gap with a guess."""

    id: str
    label: str
    region: str
    as_of: AsOf
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All facts of the guide; `checked` is the month in which the sources were last read, like 2026-08."""

    checked: str
    ladders: tuple[Ladder, ...]
    bundles: tuple[Bundle, ...]
    custom_amounts: tuple[CustomAmount, ...]
    gifts: tuple[Gift, ...]
    payouts: tuple[Fact, ...]
    rules: tuple[Fact, ...]
    rates: Rates
    unknown: tuple[Unknown, ...]
    sources: tuple[Source, ...]

    def facts(self) -> tuple[Fact, ...]:
        """Return every record that has a value, in the order of the files."""
        return (*self.bundles, *self.custom_amounts, *self.gifts, *self.payouts, *self.rules, *self.rates.rates)

    def about(self, topic: str) -> tuple[Fact, ...]:
        """Return the rules of one topic file, in its order."""
        return tuple(rule for rule in self.rules if rule.topic == topic)

    def by_id(self, name: str) -> Fact:
        """Return the fact with this id; raises FactError when there is none."""
        return with_id(self.facts(), name, "fact")

    def gap(self, name: str) -> Unknown:
        """Return the record of what was not found with this id; raises FactError when there is none."""
        return with_id(self.unknown, name, "unknown")

    def ladder(self, name: str) -> Ladder:
        """Return the price list with this id; raises FactError when there is none."""
        return with_id(self.ladders, name, "ladder")

    def source(self, name: str) -> Source:
        """Return the source with this id; raises FactError when there is none."""
        return with_id(self.sources, name, "source")

    def offers_of(self, seller: str) -> tuple[Offer, ...]:
        """Return packs that one seller of another platform's units has, in the order of the file (small to large)."""
        return tuple(rule for rule in self.rules if isinstance(rule, Offer) and rule.seller == seller)

    def bundles_of(self, ladder: str) -> tuple[Bundle, ...]:
        """Return the packs of one price list, in the order of the file (small to large)."""
        return tuple(bundle for bundle in self.bundles if bundle.ladder == ladder)
