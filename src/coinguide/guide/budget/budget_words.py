"""What budget-plan says: its sentences, its table, its chart, its lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Fact, load
from coinguide.facts.cited import cite
from coinguide.guide.budget.budget import WEEKS_IN_A_MONTH, WEEKS_IN_A_YEAR, Habit
from coinguide.guide.prices.ladders import PLACES, Shop
from coinguide.guide.prices.plan import Pack, Plan
from coinguide.live.ask.answer import Cited, Key, LineChart, LinePoint, Note, Rows, Steps, Tone
from coinguide.live.ask.days import date_words, days_in_month
from coinguide.live.ask.money import Currency, money_text, plain

__all__ = ["Budget", "chart", "controls", "details", "headline", "key_figure", "notes", "rows"]

GIFTS = ("gift-rose", "gift-doughnut", "gift-confetti", "gift-galaxy", "gift-lion")

WHERE = {**{name: place.where for name, place in PLACES.items()}, "own": "at your own prices"}

# What each control does to a purchase, by where one buys; the words are the facts'.
CONTROLS = {
    "app": (
        ("Stops a purchase in the app", ("ap-stop-switch", "ap-stop-balance", "ap-stop-bank")),
        ("Slows it down", ("ap-slow-password", "ap-slow-android", "budget-wait")),
        ("Only warns", ("ap-warn-google", "ap-warn-bank")),
        ("Looks like a cap and is none", ("ap-fail-card", "ap-fail-family")),
        ("Nothing found that stops it", ("ap-stop-none-android",)),
    ),
    "web": (
        ("Stops a payment on the website", ("ap-stop-bank",)),
        ("Slows it down", ("ap-slow-manage", "budget-wait")),
        ("Only warns", ("ap-warn-bank",)),
        ("Looks like a cap and is none", ("ap-web-no-switch", "ap-web-no-balance")),
        ("Nothing found that stops it", ("ap-stop-none-web",)),
    ),
}


@dataclass(frozen=True, slots=True)
class Budget:
    """A plan worked out: the cap, where it comes from, the habit against it, and what the cap buys."""

    money: Currency
    cap_cents: int
    share_cents: int  # what the percentages give, also where an own cap wins
    take_home_cents: int
    wants_percent: Decimal
    gifts_percent: Decimal
    own_cap: bool
    habit: Habit
    where: str
    start: date
    shop: Shop | None  # None too for the reader's own prices
    packs: tuple[Pack, ...]
    most: Plan | None

    def text(self, cents: int | Fraction) -> str:
        """Return an amount of the currency's minor unit the way people write it."""
        return money_text(cents, self.money)

    @property
    def month_days(self) -> int:
        """Return the days of the month that the plan starts in."""
        return days_in_month(self.start)

    @property
    def month_cents(self) -> int:
        """Return what the habit costs in a month of 52/12 weeks."""
        return self.habit.cents_in(WEEKS_IN_A_MONTH)

    @property
    def over_cents(self) -> int:
        """Return by how much the habit is over the cap, below zero where it is under it."""
        return self.month_cents - self.cap_cents

    @property
    def used_up_on(self) -> int | None:
        """Return the day of the first purchase past the cap, None when there is none in the month."""
        return self.habit.used_up_on(self.cap_cents, self.month_days)


def headline(budget: Budget) -> str:
    """Return cap and habit in one sentence."""
    cap = f"{'Your own cap' if budget.own_cap else 'Your cap'} is {budget.text(budget.cap_cents)} a month"
    if not budget.habit.times_per_week:
        return f"{cap}: without a purchase it is not used up."
    return f"{cap}; the habit takes {budget.text(budget.month_cents)}."


def key_figure(budget: Budget) -> tuple[Key, Tone]:
    """Return by how much a usual month is over the cap or under it; it is careful too where this month goes past it."""
    over = budget.over_cents
    if not budget.habit.times_per_week:
        return Key("Your cap a month", budget.text(budget.cap_cents)), "plain"
    tone: Tone = "careful" if over > 0 or budget.used_up_on is not None else "good"
    label = f"A month, {'over' if over > 0 else 'under'} your cap by" if over else "A month of the habit takes"
    return Key(label, budget.text(abs(over)) if over else "Exactly your cap"), tone


def details(budget: Budget) -> str:
    """Return the habit, what it costs in a year, and whether the cap lasts this month; empty without a habit."""
    if not budget.habit.times_per_week:
        return ""
    day = budget.used_up_on
    month = f"In {date_words(f'{budget.start:%Y-%m}')}, with its {budget.month_days} days, the cap is"
    used_up = f"{month} not used up" if day is None else f"{month} used up: the purchase of day {day} goes past it"
    return (
        f"{habit_words(budget)} is {budget.text(budget.month_cents)} a month, {_over(budget, budget.over_cents)}, "
        f"and {budget.text(budget.habit.cents_in(WEEKS_IN_A_YEAR))} a year. {used_up}."
    )


def habit_words(budget: Budget) -> str:
    """Return the habit in words: $4.99, 4 times a week."""
    habit = budget.habit
    times = Decimal(habit.times_per_week.numerator) / habit.times_per_week.denominator
    return f"{budget.text(habit.price_cents)}, {'once' if times == 1 else f'{plain(times)} times'} a week,"


def _over(budget: Budget, cents: int, cap: str = "the cap") -> str:
    return f"{budget.text(abs(cents))} {'over' if cents > 0 else 'under'} {cap}" if cents else f"exactly {cap}"


def rows(budget: Budget) -> Rows:
    """Return the habit by week, month and year beside the cap."""
    habit, cap, over = budget.habit, budget.cap_cents, budget.over_cents
    year = habit.cents_in(WEEKS_IN_A_YEAR)
    return Rows(
        "The habit beside the cap",
        ("In a", "Habit", "Cap", "Difference"),
        (
            ("week", budget.text(habit.cents_in(1)), "", ""),
            ("month", budget.text(budget.month_cents), budget.text(cap), _over(budget, over)),
            ("year", budget.text(year), budget.text(12 * cap), _over(budget, year - 12 * cap, "12 caps")),
        ),
    )


def chart(budget: Budget) -> LineChart:
    """Return the month's spending, purchase by purchase, against the cap."""
    spent: dict[int, int] = {}
    for number, bought_on in enumerate(budget.habit.days(budget.month_days), start=1):
        spent[bought_on] = number * budget.habit.price_cents
    points = tuple(
        LinePoint(place, _units(budget, cents), f"Spent: {budget.text(cents)}") for place, cents in spent.items()
    )
    month = date_words(f"{budget.start:%Y-%m}")
    total = max(spent.values(), default=0)
    day, cap = budget.used_up_on, budget.text(budget.cap_cents)
    passed = f"It goes past the cap of {cap} on day {day}."
    stays = f"It stays within the cap of {cap}."
    return LineChart(
        title=f"Spending against the cap, {month}",
        unit=budget.money.name,
        across="day of the month",
        first=1,
        last=budget.month_days,
        points=points,
        limit=LinePoint(day or budget.month_days + 1, _units(budget, budget.cap_cents), f"Cap: {cap}"),
        words=f"In {month} the spending climbs to {budget.text(total)}. {stays if day is None else passed}",
    )


def _units(budget: Budget, cents: int) -> Decimal:
    return Decimal(cents).scaleb(-budget.money.digits)


def notes(budget: Budget) -> Iterator[Note]:
    """Return where the cap comes from, how things were counted, and what the cap buys."""
    yield _cap_note(budget)
    yield Note(
        "A year counts as 52 weeks and a month as 52/12 weeks; amounts are rounded half up to the cent. The chart and "
        f"the day count the {budget.month_days} days of {date_words(f'{budget.start:%Y-%m}')} instead, with the "
        "purchases at equal distance from day 1.",
        folded=True,
    )
    yield from _coin_notes(budget)
    age, older, never = (load().by_id(name) for name in ("age-coins", "age-coins-kr", "gifts-never-refunded"))
    yield Note(
        f"A plan is no permission: buying coins is for people of {age.value} or more, or of the higher age that local "
        f"law asks for, {older.value} in South Korea. And TikTok never gives a gift back.",
        (cite(age), cite(older), cite(never)),
    )


def _cap_note(budget: Budget) -> Note:
    wants = load().by_id("budget-wants")
    share = (
        f"{plain(budget.gifts_percent)} % of {plain(budget.wants_percent)} % of {budget.text(budget.take_home_cents)}, "
        f"rounded down to the cent"
    )
    if budget.own_cap:
        return Note(
            f"The cap you typed in counts: {budget.text(budget.cap_cents)}. "
            f"By the percentages it would be {budget.text(budget.share_cents)}: {share}."
        )
    rule = (cite(wants),) if budget.wants_percent == wants.number else ()
    return Note(f"The cap is {share}. Which part is right for you is yours to say.", rule)


def _coin_notes(budget: Budget) -> Iterator[Note]:
    where, cap = WHERE[budget.where], budget.text(budget.cap_cents)
    if budget.most is None:
        yield Note(f"What {cap} buys {where} in {budget.money.name} is not known.")
        return
    most = budget.most
    if not most.orders:
        cheapest = min(pack.price_cents for pack in budget.packs)
        yield Note(f"{cap} buys no coins {where}: the cheapest bundle is {budget.text(cheapest)}.", _packs(budget))
        return
    orders = " and ".join(f"{order.count:,} × {order.coins:,}" for order in most.purchases)
    yield Note(
        f"{_prices(budget, where)}, {cap} buys {most.coins_bought:,} coins at most: {orders}, "
        f"for {budget.text(most.cost_cents)}. It need not be spent.",
        _packs(budget),
    )
    yield _gift_note(most.coins_bought)


def _prices(budget: Budget, where: str) -> str:
    """Return by which prices it is counted: those of an old list are called so."""
    if budget.shop is None:
        return "At your own prices"
    return f"At the reported prices {where}" + (f", by a list {budget.shop.dated}" if budget.shop.year else "")


def _packs(budget: Budget) -> tuple[Cited, ...]:
    """Return the facts behind what is bought, or behind the cheapest bundle where nothing is."""
    if budget.shop is None:
        return ()
    shop, sizes = budget.shop, {order.coins for order in budget.most.purchases} if budget.most else set()
    bought = [pack for pack in shop.packs if pack.coins in sizes]
    packs = bought if sizes else [min(shop.packs, key=lambda pack: pack.price_cents)]
    facts: list[Fact] = [bundle for pack in packs if (bundle := shop.bundle_for(pack))]
    if shop.custom_amount and len(bought) < len(sizes):
        facts.append(shop.custom_amount)
    return tuple(cite(fact) for fact in facts)


def _gift_note(coins: int) -> Note:
    """Return which gifts these coins are."""
    within = [gift for gift in load().gifts if gift.id in GIFTS and gift.number <= coins]
    words = ", or ".join(f"{coins // int(gift.number):,} × {gift.name}" for gift in within)
    return Note(f"As gifts, {coins:,} coins are {words}.", tuple(cite(gift) for gift in within), folded=True)


def controls(where: str) -> Iterator[Steps]:
    """Return what stops, slows or only warns there, what only looks like a cap, and where nothing was found."""
    facts = load()
    for title, names in CONTROLS["app" if where == "own" else where]:
        found = [facts.by_id(name) for name in names]
        yield Steps(title, tuple(Note(str(fact.value), (cite(fact),)) for fact in found), numbered=False)
