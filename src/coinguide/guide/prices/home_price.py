"""What a price is in the reader's own currency: at a reference rate, and with the card's fee."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import load
from coinguide.facts.cited import cite
from coinguide.guide.prices.ladders import currencies_with_prices
from coinguide.guide.prices.rates import convert, exchange_rate, per_euro, rates_between, without_rate
from coinguide.live.ask.answer import Figure, Note, Steps
from coinguide.live.ask.controls.controls import Choice, Number, Option
from coinguide.live.ask.days import date_words
from coinguide.live.ask.money import (
    CURRENCIES,
    Currency,
    money_text,
    plain,
    rate_text,
    rate_unit,
    six_digits,
    whole_minor,
)
from coinguide.live.ask.words import large_first

__all__ = ["HomePrice", "home_controls", "home_price"]

SAME = "same"
REGION_REASONS = ("region-terms", "region-bans", "region-apple", "region-fees", "region-sellers")


def home_controls() -> tuple[Choice, Number]:
    """Return the controls ``home_currency`` and ``card_fee_percent``; as they start, nothing is converted or added."""
    listed = set(currencies_with_prices(load()))
    known = [money for money in CURRENCIES.values() if money.code in listed or per_euro(money.code)]
    options = (Option(money.code, _words(money)) for money in sorted(known, key=lambda money: money.name.casefold()))
    return (
        Choice(
            name="home_currency",
            label="Your own currency",
            folded=True,
            options=(Option(SAME, "The same as on the screen"), *options),
            start=SAME,
            help="What your card or bank account is in.",
        ),
        Number(
            name="card_fee_percent",
            label="Card fee for foreign money",
            folded=True,
            unit="%",
            low=Decimal(0),
            high=Decimal(10),
            start=Decimal(0),
            step=Decimal("0.25"),
            decimals=2,
            example="1.5",
            help="What your bank adds to a payment in another currency. Its price list says.",
        ),
    )


def _words(money: Currency) -> str:
    name = f"{large_first(money.name)} ({money.code})"
    return name if per_euro(money.code) else f"{name}, no rate"


def home_price(screen: Currency, home_currency: str, fee_percent: Decimal) -> "HomePrice":
    """Return how prices in the screen's currency are read in the reader's own."""
    money = screen if home_currency == SAME else CURRENCIES[home_currency]
    return HomePrice(screen, money, fee_percent, exchange_rate(screen.code, money.code))


@dataclass(frozen=True, slots=True)
class HomePrice:
    """The screen's currency, the reader's own, the card's fee, and the rate between the two (None: not known)."""

    screen: Currency
    money: Currency
    fee_percent: Decimal
    rate: Fraction | None

    @property
    def foreign(self) -> bool:
        """Whether the screen shows another currency than the reader's own."""
        return self.screen != self.money

    @property
    def converted(self) -> bool:
        """Whether there is a second currency to show prices in."""
        return self.foreign and self.rate is not None

    @property
    def paid(self) -> Currency:
        """Return the currency in which the fee can be counted: the reader's own, or without a rate the screen's."""
        return self.screen if self.rate is None else self.money

    def figures(self, price_cents: int) -> Mapping[str, Figure]:
        """Return the price at home in whole minor units, rounded half up, without and with the fee; the rate, its day.

        Within one currency the rate is 1 on every day: there its day is empty, which is not the same as not known.
        """
        known = self.rate is not None
        day = load().rates.day if self.foreign else ""
        return {
            "home_cents": whole_minor(self._exact(price_cents)) if known else None,
            "home_cents_with_fee": whole_minor(self._with_fee(price_cents)) if known else None,
            "rate": six_digits(self.rate) if self.rate is not None else None,
            "rate_date": day if known else None,
        }

    def sentence(self, price_cents: int) -> str:
        """Return what the verdict's sentence is followed by, with a space before it; empty where nothing was asked."""
        with_fee = (
            f"{money_text(self._with_fee(price_cents), self.paid)} with a card fee of {plain(self.fee_percent)} %"
        )
        if self.rate is None:
            also = f" In {self.paid.name} it is {with_fee}." if self.fee_percent else ""
            return f" {without_rate(self.screen.code, self.money.code)}{also}"
        if not self.foreign:
            return f" It is {with_fee}, if your bank takes one in the same currency too." if self.fee_percent else ""
        plainly = money_text(self._exact(price_cents), self.money)
        also = f", or {with_fee}" if self.fee_percent else ""
        day = date_words(load().rates.day)
        return f" At the European Central Bank’s rate of {day} the price is about {plainly}{also}."

    def columns(self) -> tuple[str, ...]:
        """Return the heads of the columns that a table of prices gets."""
        return (f"In {self.money.code}", f"One coin in {self.money.code}") if self.converted else ()

    def cells(self, price: int, coins: int) -> tuple[str, ...]:
        """Return a price's cells in these columns."""
        return self._amounts(self._exact(price), coins) if self.converted else ()

    def fee_row(self, price: int, coins: int) -> tuple[tuple[str, ...], ...]:
        """Return the row of the price with the fee, for the columns price, per coin and these; none without a fee."""
        if not self.fee_percent:
            return ()
        paid = self._with_fee(price)
        if self.converted:
            return (("", "", *self._amounts(paid, coins)),)
        return ((money_text(paid, self.paid), rate_text(paid / coins, self.paid)),)

    def notes(self) -> tuple[Note, ...]:
        """Return what the conversion rests on and what it leaves out."""
        facts = load()
        digits = self.paid.digits
        rounded = f"rounded half up to {f'{digits} decimals' if digits else f'whole {self.paid.minor_name}'}"
        if not self.foreign or self.rate is None:
            words = f"Nothing is converted: only the fee that you typed in is added, {rounded}."
            return (Note(words),) if self.fee_percent else ()
        rate = f"1 {self.screen.code} was {plain(six_digits(self.rate))} {self.money.code}"
        used = tuple(cite(rate) for rate in rates_between(self.screen.code, self.money.code))
        limit = facts.by_id("reference-rate")
        typed = Note("The card fee is the one that you typed in, taken on the converted price.")
        none = Note("No card fee is in it. Ask your bank, and type it in.", (cite(facts.by_id("price-depends")),))
        return (
            Note(f"{rate} on {date_words(facts.rates.day)}. Amounts in {self.money.code} are {rounded}.", used),
            Note(str(limit.value), (cite(limit),)),
            typed if self.fee_percent else none,
        )

    def reasons(self) -> tuple[Steps, ...]:
        """Return why not to buy through another region, when prices of another currency are looked at."""
        if not self.foreign:
            return ()
        reasons = (load().by_id(name) for name in REGION_REASONS)
        items = tuple(Note(str(fact.value), (cite(fact),)) for fact in reasons)
        return (Steps("Why buying through another region is bad advice", items, numbered=False),)

    def _exact(self, minor: int) -> Fraction:
        amount = convert(minor, self.screen.code, self.paid.code)
        assert amount is not None  # what is paid in is converted to only where there is a rate
        return amount

    def _with_fee(self, minor: int) -> Fraction:
        return self._exact(minor) * (1 + Fraction(self.fee_percent) / 100)

    def _amounts(self, amount: Fraction, coins: int) -> tuple[str, str]:
        return money_text(amount, self.money), f"{rate_text(amount / coins, self.money)} {rate_unit(self.money)}"
