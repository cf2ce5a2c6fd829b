"""budget-plan: a month's cap, what a habit comes to, and what holds the cap on a bad evening."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import load
from coinguide.guide.budget.budget import WEEKS_IN_A_YEAR, Habit, share_cents
from coinguide.guide.budget.budget_facts import EXAMPLE_PACK
from coinguide.guide.budget.budget_files import calendar_file, plan_page
from coinguide.guide.budget.budget_words import (
    Budget,
    chart,
    controls,
    details,
    headline,
    key_figure,
    notes,
    rows,
)
from coinguide.guide.prices.currency_control import currency_control
from coinguide.guide.prices.ladders import best_shop
from coinguide.guide.prices.most_coins import most_coins
from coinguide.guide.prices.own_prices import own_packs, own_prices_table, where_to_buy
from coinguide.guide.prices.plan import PlanTooLongError
from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Date, Number
from coinguide.live.ask.money import CURRENCIES, Currency, to_minor
from coinguide.live.ask.refused import Refused

__all__ = ["budget_plan"]


def plan_budget(
    *,
    currency: str,
    take_home: Decimal,
    wants_percent: Decimal,
    gifts_percent: Decimal,
    cap: Decimal | None,
    bundle_price: Decimal,
    times_per_week: Decimal,
    where: str,
    own_prices: tuple[tuple[Decimal, ...], ...],
    start_date: date,
) -> Answer:
    """Return the answer with the cap, the habit in minor units by week, month and year, and the files of the plan."""
    money = CURRENCIES[currency]
    amounts = {"take_home": take_home, "cap": cap, "bundle_price": bundle_price}
    broken = next((name for name, amount in amounts.items() if amount and to_minor(amount, money) is None), "")
    if broken:
        label = next(control.label for control in budget_plan.controls if control.name == broken)
        raise Refused(broken, f"{label}: {money.name} have no smaller unit. Give a whole number, such as 10000.")
    own = own_packs(own_prices, money) if where == "own" else ()
    known = None if own else best_shop(where, currency)
    packs, custom = (known.packs, known.custom) if known else (own, None)
    pay, own_cap = _minor(take_home, money), None if cap is None else _minor(cap, money)
    share = share_cents(pay, wants_percent, gifts_percent)
    cap_cents = share if own_cap is None else own_cap
    try:
        most = most_coins(cap_cents, packs, custom) if packs else None
    except PlanTooLongError:
        sentence = "Your own prices: these bundles are too many and too alike. Give fewer rows, for example five."
        raise Refused("own_prices", sentence) from None
    return _answer(
        Budget(
            money=money,
            cap_cents=cap_cents,
            share_cents=share,
            take_home_cents=pay,
            wants_percent=wants_percent,
            gifts_percent=gifts_percent,
            own_cap=own_cap is not None,
            habit=Habit(_minor(bundle_price, money), Fraction(times_per_week)),
            where=where,
            start=start_date,
            shop=known,
            packs=packs,
            most=most,
        )
    )


def _minor(amount: Decimal, money: Currency) -> int:
    minor = to_minor(amount, money)
    assert minor is not None  # refused before
    return minor


def _answer(budget: Budget) -> Answer:
    said, more, lists = headline(budget), details(budget), tuple(controls(budget.where))
    key, tone = key_figure(budget)
    return Answer(
        key=key,
        tone=tone,
        headline=said,
        details=more,
        figures={
            "cap_cents": budget.cap_cents,
            "habit_week_cents": budget.habit.cents_in(1),
            "habit_month_cents": budget.month_cents,
            "habit_year_cents": budget.habit.cents_in(WEEKS_IN_A_YEAR),
            "over_cents": budget.over_cents,
            "cap_used_up_on_day": budget.used_up_on,
            "coins_for_cap": budget.most.coins_bought if budget.most else None,
        },
        steps=lists,
        rows=rows(budget),
        series=(chart(budget),),
        notes=tuple(notes(budget)),
        files=(plan_page(budget, f"{said} {more}", lists), calendar_file(budget)),
    )


def _start(name: str) -> Decimal:
    """Return a fact's number as a start value; amounts become dollars."""
    fact = load().by_id(name)
    number = Decimal(str(fact.value))
    return number.scaleb(-2).normalize() if fact.unit == "US cents" else number


def _percent(name: str, label: str, start: str, words: str) -> Number:
    return Number(
        name=name,
        label=label,
        unit="%",
        low=Decimal(0),
        high=Decimal(100),
        start=_start(start),
        decimals=2,
        slider=(Decimal(0), Decimal(100)),
        help=words,
    )


def _money(name: str, label: str, words: str, *, start: Decimal | None, high: int, low: str = "0") -> Number:
    return Number(
        name=name,
        label=label,
        unit="",
        low=Decimal(low),
        high=Decimal(high),
        start=start,
        step=Decimal("0.01"),
        decimals=2,
        currency="currency",
        optional=start is None,
        example="" if start is not None else "15",
        help=words,
    )


budget_plan = Calculator(
    name="budget-plan",
    title="Budget plan",
    question="What is your cap for a month, and does the habit stay within it?",
    compute=plan_budget,
    controls=(
        currency_control(typed=True),
        _money(
            "take_home",
            "Take-home pay a month",
            "After tax, in the currency chosen.",
            start=_start("example-take-home"),
            high=1_000_000_000,
        ),
        _percent("wants_percent", "Part of it for wants", "budget-wants", "Everything you like and do not need."),
        _percent("gifts_percent", "Part of the wants for coins", "example-gifts-percent", "Coins are a want."),
        _money(
            "cap",
            "Or your own cap a month",
            "Filled in, it counts instead of the parts above.",
            start=None,
            high=100_000_000,
        ),
        _money(
            "bundle_price",
            "Price of the bundle you buy",
            "With tax.",
            start=_start(EXAMPLE_PACK),
            low="0.01",
            high=100_000_000,
        ),
        Number(
            name="times_per_week",
            label="How often a week",
            unit="times",
            low=Decimal(0),
            high=Decimal(100),
            start=_start("example-times"),
            decimals=2,
            slider=(Decimal(0), Decimal(14)),
            help="0.5 is once in two weeks.",
        ),
        where_to_buy(),
        own_prices_table(),
        Date(
            name="start_date",
            folded=True,
            label="First day of the plan",
            start=date.fromisoformat(str(load().by_id("example-start").value)),
            help="Year, month, day. It sets the month of the chart and the day of the reminder.",
        ),
    ),
    examples=(
        Example("The worked example", {}),
        Example("The same on the website", {"where": "web"}),
        Example("One small bundle a week, own cap $15", {"cap": "15", "bundle_price": "0.99", "times_per_week": "1"}),
        Example(
            "The same in France, own cap €15",
            {"currency": "EUR", "cap": "15", "bundle_price": "1.19", "times_per_week": "1"},
        ),
    ),
)
