"""creator-earnings: what gifts may bring a creator in a month, and what payouts leave of it."""

from collections.abc import Iterator
from decimal import Decimal

from coinguide.facts import load
from coinguide.facts.cited import cite
from coinguide.guide.creators.earnings import (
    FEES_KNOWN,
    MOST_PAYOUTS,
    Month,
    Terms,
    earned_in_a_month,
    estimates,
    month_of,
    payout_terms,
    weeks_until,
)
from coinguide.guide.creators.earnings_words import notes_of
from coinguide.guide.prices.currency_control import currency_control
from coinguide.guide.prices.rates import convert, exchange_rate, rates_between, without_rate
from coinguide.guide.recharge.recharge import REGIONS
from coinguide.live.ask.answer import Answer, Bar, Chart, Figure, Key, Note, Part, Rows, Tone
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Number, Option
from coinguide.live.ask.days import date_words
from coinguide.live.ask.money import CURRENCIES, Currency, money_text
from coinguide.live.ask.words import counted, plural

__all__ = ["creator_earnings"]

DOLLARS = CURRENCIES["USD"]
NAMES = {"low": "Low estimate", "best": "Best estimate", "high": "High estimate"}
TONES: dict[str, Tone] = {"yes": "plain", "no": "careful", "depends": "careful", "not-known": "unknown"}
METHODS = {"paypal": "by PayPal", "bank": "to a bank"}


def estimate_earnings(*, currency: str, coins: Decimal, region: str, payout: str, payouts_per_month: Decimal) -> Answer:
    """Return the estimated month, its payouts and fees; whole US cents, what arrives rounded down, fees up.

    In another currency the months are told besides, at the day's reference rate; figures stay in US cents.
    """
    rates, terms = estimates(region), payout_terms(region, payout)
    months = {
        name: month_of(earned_in_a_month(int(coins), rate.number), int(payouts_per_month), terms)
        for name, rate in rates.items()
    }
    weeks = weeks_until(terms.minimums[-1], int(coins), rates["best"].number) if terms.minimums else None
    return Answer(
        key=Key("Gifts may bring in a month", _span(months)),
        tone=TONES[months["best"].reached],
        headline=_headline(months["best"], terms),
        details=" ".join((*_details(int(coins), payout, months, terms), *_at_home(months, CURRENCIES[currency]))),
        figures=_figures(months, terms, weeks),
        rows=_rows(_named(months)),
        series=(_chart(_named(months), months["best"]),),
        notes=(*notes_of(region, int(payouts_per_month), months, terms, weeks), *_rate_notes(currency)),
    )


def _at_home(months: dict[str, Month], money: Currency) -> Iterator[str]:
    """Return the months in the reader's own currency, or that no rate is known."""
    if money == DOLLARS:
        return
    amounts = [convert(months[name].earned_cents, DOLLARS.code, money.code) for name in NAMES]
    low, best, high = (None if amount is None else money_text(amount, money) for amount in amounts)
    if low is None:
        yield without_rate(DOLLARS.code, money.code)
    else:
        day = date_words(load().rates.day)
        yield f"At the European Central Bank’s rate of {day} that is {low} to {high} a month, most likely about {best}."


def _rate_notes(currency: str) -> tuple[Note, ...]:
    used = tuple(cite(rate) for rate in rates_between(DOLLARS.code, currency))
    comparable = exchange_rate(DOLLARS.code, currency) is not None and currency != DOLLARS.code
    return (Note("TikTok’s terms and the estimates are in US dollars; a bank may convert worse.", used),) * comparable


def _figures(months: dict[str, Month], terms: Terms, weeks: int | None) -> dict[str, Figure]:
    best = months["best"]
    figures: dict[str, Figure] = {f"month_{name}_cents": month.earned_cents for name, month in months.items()}
    return figures | {
        "fee_cents": best.fee_cents,
        "net_best_cents": best.left_cents,
        "stays_cents": best.stays_cents,
        "payouts": best.payouts,
        "payout_cents": best.each_cents,
        "minimum_low_cents": _cents(terms, 0),
        "minimum_high_cents": _cents(terms, -1),
        "reaches_minimum": best.reached,
        "weeks_to_minimum": weeks,
        "most_per_day_cents": int(terms.most_per_day.number),
    }


def _named(months: dict[str, Month]) -> dict[str, Month]:
    """Return the months by the names of their estimates; the best and the high one once where they are the same."""
    if months["best"] == months["high"]:
        return {NAMES["low"]: months["low"], "Best and high estimate": months["best"]}
    return {NAMES[name]: month for name, month in months.items()}


def _cents(terms: Terms, place: int) -> int | None:
    return int(terms.minimums[place].number) if terms.minimums else None


def _span(months: dict[str, Month]) -> str:
    return " to ".join(money_text(months[name].earned_cents, DOLLARS) for name in ("low", "high"))


def _headline(month: Month, terms: Terms) -> str:
    """Return the best estimate and what payouts leave of it."""
    best = f"Best estimate {money_text(month.earned_cents, DOLLARS)}"
    if month.reached == "no":
        each, least = money_text(month.each_cents, DOLLARS), money_text(terms.minimums[0].number, DOLLARS)
        return f"No payout: each would be {each}, and the least is {least}."
    if month.reached == "not-known":
        return f"{best}; what payouts cost there is not known."
    left = money_text(month.left_cents or 0, DOLLARS)
    return f"{best}; about {left} is left after payout fees."


def _details(coins: int, method: str, months: dict[str, Month], terms: Terms) -> Iterator[str]:
    low, best, high = (money_text(months[name].earned_cents, DOLLARS) for name in NAMES)
    yield (
        f"{counted(coins, 'coin')} a week in gifts may bring {low} to {high} a month; "
        f"the best estimate is {best}{', which is also the highest' if best == high else ''}."
    )
    month = months["best"]
    if month.reached == "no":
        yield f"But there is no payout: {_too_small(month, terms)}"
        return
    if month.reached == "not-known":
        yield "What payouts cost there is not known, so what is left is not known either."
        return
    if month.reached == "depends":
        yield _depends(month, terms)
    payouts = f"{counted(month.payouts, 'payout')} {METHODS[method]}"
    cost, leave = plural(month.payouts, "costs", "cost"), plural(month.payouts, "leaves", "leave")
    fee, left = money_text(month.fee_cents or 0, DOLLARS), money_text(month.left_cents or 0, DOLLARS)
    yield f"{payouts} {cost} {fee} and {leave} about {left}, before tax."
    if month.stays_cents:
        yield f"{money_text(month.stays_cents, DOLLARS)} stays behind, because no more is paid out in a month."


def _depends(month: Month, terms: Terms) -> str:
    each, enough, small = money_text(month.each_cents, DOLLARS), terms.minimums[0].region, terms.minimums[-1].region
    return f"A payout of {each} is enough in {enough}; in {small} it is too small, and none is made. Where it is made:"


def _too_small(month: Month, terms: Terms) -> str:
    each, least = money_text(month.each_cents, DOLLARS), money_text(terms.minimums[0].number, DOLLARS)
    advice = " Take the money out less often." if month.payouts > 1 else " Let it add up for longer."
    return f"each would be {each}, and the smallest payout is {least}.{advice}"


def _rows(named: dict[str, Month]) -> Rows:
    cells = tuple(
        (
            name,
            money_text(month.earned_cents, DOLLARS),
            money_text(month.each_cents, DOLLARS),
            _after(month, month.fee_cents),
            _after(month, month.left_cents),
        )
        for name, month in named.items()
    )
    return Rows("A month, before tax", ("Estimate", "Gifts bring", "Each payout", "Payout fees", "What is left"), cells)


def _after(month: Month, cents: int | None) -> str:
    if month.reached == "no":
        return "no payout"
    if cents is None:
        return "not known"
    shown = money_text(cents, DOLLARS)
    return f"{shown}, or no payout" if month.reached == "depends" else shown


def _chart(named: dict[str, Month], best: Month) -> Chart:
    amounts = {name: month.earned_cents for name, month in named.items()}
    if best.left_cents is not None and best.reached != "no":
        amounts["Best, after payout fees"] = best.left_cents
    bars = tuple(
        Bar(label, (Part("a month", Decimal(cents), money_text(cents, DOLLARS)),)) for label, cents in amounts.items()
    )
    words = "; ".join(f"{bar.label} {bar.parts[0].text}" for bar in bars)
    return Chart("A month of gifts, before tax", "US cents", bars, f"A month: {words}.")


START_COINS = Decimal(5000)

creator_earnings = Calculator(
    name="creator-earnings",
    title="What a creator may earn",
    question="What do gifts bring in a month, and what do payouts leave of it?",
    compute=estimate_earnings,
    controls=(
        currency_control(),
        Number(
            name="coins",
            label="Coins received in gifts per week",
            unit="coins",
            low=Decimal(1),
            high=Decimal(100_000_000),
            start=START_COINS,
            step=Decimal(100),
            slider=(Decimal(100), Decimal(20_000)),
        ),
        Choice(
            name="region",
            label="Where you live",
            options=tuple(Option(region, REGIONS[region].choice) for region in (FEES_KNOWN, "us", "other")),
            start=FEES_KNOWN,
        ),
        Choice(
            name="payout",
            label="How you are paid",
            options=(Option("paypal", "PayPal"), Option("bank", "Bank account")),
            start="paypal",
        ),
        Number(
            name="payouts_per_month",
            label="Payouts per month",
            unit="payouts",
            low=Decimal(1),
            high=Decimal(MOST_PAYOUTS),
            start=Decimal(1),
            help="Equal parts, at most one on each day.",
        ),
    ),
    examples=(
        Example("One payout by PayPal", {}),
        Example("Four payouts to a bank", {"payout": "bank", "payouts_per_month": "4"}),
        Example("A few coins, to a bank", {"coins": "300", "payout": "bank"}),
        Example("In the United States", {"region": "us"}),
    ),
)
