"""The bundle planner's answer in figures and words."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from coinguide.guide.prices.ladders import PLACES, UNSTATED, Place, Shop
from coinguide.guide.prices.plan import Plan, Purchase
from coinguide.guide.prices.planned import Planned, Wanted
from coinguide.live.ask.answer import Answer, Bar, Chart, Figure, Key, Note, Part, Rows, Tone
from coinguide.live.ask.money import (
    Currency,
    four_places,
    money_text,
    percent_places,
    plain,
    rate_text,
    rate_unit,
)
from coinguide.live.ask.words import large_first, listed, plural

__all__ = [
    "BUYING",
    "FIGURES",
    "basis",
    "bought",
    "by_list",
    "caution",
    "coin_word",
    "compose",
    "cost_chart",
    "shopping_list",
    "to_buy",
]

BUYING = {**PLACES, "own": Place("Your prices", "at your own prices"), "unstated": UNSTATED}
OTHER = {"app": ("web",), "web": ("app",), "own": ("web", "app"), "unstated": ()}
A_FEW = 4  # bundles are too few to plan well with
FEW_BUNDLES = 2  # of one shopping list, in a headline
FIGURES = (
    "coins_bought",
    "cost_cents",
    "leftover_coins",
    "purchases",
    "cents_per_coin",
    "least_cost_cents",
    "other_cost_cents",
    "saving_cents",
    "cost_low_cents",
    "cost_high_cents",
)


def compose(wanted: Wanted, here: Planned, least: Plan, planned: Mapping[str, Planned]) -> Answer:
    """Return the answer: headline, numbers, the purchases as rows, cost by place as a chart.

    ``least`` is the plan at the bare least cost, however many purchases it takes.
    """
    there = next((planned[place] for place in OTHER[here.place] if place in planned), None)
    return Answer(
        key=Key("Cost", money_text(here.plan.cost_cents, wanted.money) if here.named else "Not known for sure"),
        tone=_tone(here),
        headline=_headline(here, wanted.coins, wanted.money),
        details=_details(here, wanted.coins),
        figures=_figures(here, least, there, wanted.coins),
        rows=to_buy(here.plan, wanted.money),
        series=(cost_chart(planned, wanted.coins, wanted.money),),
        notes=tuple(_notes(wanted, here, least, there)),
    )


def _figures(here: Planned, least: Plan, there: Planned | None, coins: int) -> dict[str, Figure]:
    plan = here.plan
    other_cents = there.plan.cost_cents if there else None
    low, high = here.cost_range()
    values: tuple[Figure, ...] = (
        plan.coins_bought,
        plan.cost_cents,
        plan.coins_bought - coins,
        tuple({"coins": p.coins, "price_cents": p.price_cents, "count": p.count} for p in plan.purchases),
        four_places(Fraction(plan.cost_cents, plan.coins_bought)),
        least.cost_cents,
        other_cents,
        plan.cost_cents - other_cents if other_cents is not None else None,
        low,
        high,
    )
    return dict(zip(FIGURES, values, strict=True))


def _headline(here: Planned, coins: int, money: Currency) -> str:
    """Return what to buy, and from which year an old list is; one copy alone gives no price here."""
    wanted = f"{coins:,} {coin_word(coins)}"
    if not here.named:
        return (
            f"The price of {wanted} {BUYING[here.place].where} in {money.name} rests on one public copy without a name."
        )
    return f"{wanted} {BUYING[here.place].where}: {bought(here, money)}{by_list(here)}."


def bought(here: Planned, money: Currency) -> str:
    """Return the bundles while that is short, else how many purchases it takes; then what they cost."""
    plan, cost = here.plan, money_text(here.plan.cost_cents, money)
    if here.shop and here.shop.ladder.per_coin:
        return f"about {cost}"
    few = len(plan.purchases) <= FEW_BUNDLES
    return f"{f'buy {shopping_list(plan)}' if few else f'{plan.orders:,} purchases'} for {cost}"


def by_list(here: Planned) -> str:
    """Return from when the list is, for a headline, where it is more than a year old."""
    return f" (list {here.shop.dated})" if here.shop and here.shop.year else ""


def _tone(here: Planned) -> Tone:
    if not here.named:
        return "unknown"
    return "careful" if caution(here) else "plain"


def _details(here: Planned, coins: int) -> str:
    plan = here.plan
    over = plan.coins_bought - coins
    few = len(plan.purchases) <= FEW_BUNDLES and here.named
    listed = "" if few else f"{'Buy' if here.named else 'By that copy it would be'} {shopping_list(plan)}. "
    left = f"That is {over:,} more than you asked for." if over else "Nothing is left over."
    return f"{listed}{left}{caution(here)}"


def caution(here: Planned) -> str:
    """Return a caution where a list is known in part only: then the best known plan can be a poor one."""
    if not here.shop or not here.shop.ladder.partial or here.shop.ladder.per_coin or len(here.shop.bundles) > A_FEW:
        return ""
    known = len(here.shop.bundles)
    return (
        f" But of this list only {known} {plural(known, 'bundle is', 'bundles are')} known: "
        "look at your own screen before you go by this."
    )


def coin_word(coins: int) -> str:
    """Return "coin" or "coins"."""
    return plural(coins, "coin")


def shopping_list(plan: Plan) -> str:
    """Return what to buy: "3 × 330 and 1 × 65"."""
    parts = [f"{p.count:,} × {p.coins:,}" for p in plan.purchases]
    return listed(parts)


def to_buy(plan: Plan, money: Currency) -> Rows:
    """Return the purchases as a table, with what they cost together."""

    def line(purchase: Purchase) -> tuple[str, ...]:
        return (
            f"{purchase.coins:,} coins",
            money_text(purchase.price_cents, money),
            plain(purchase.count),
            money_text(purchase.price_cents * purchase.count, money),
            rate_text(Fraction(purchase.price_cents, purchase.coins), money),
        )

    total = (
        f"Together {plan.coins_bought:,}",
        "",
        plain(plan.orders),
        money_text(plan.cost_cents, money),
        rate_text(Fraction(plan.cost_cents, plan.coins_bought), money),
    )
    columns = ("Bundle", "Price", "How many", "Cost", _percoin_word(money))
    return Rows("What to buy", columns, (*map(line, plan.purchases), total))


def _percoin_word(money: Currency) -> str:
    return f"{rate_unit(money).capitalize()} per coin"


def cost_chart(planned: Mapping[str, Planned], coins: int, money: Currency) -> Chart:
    """Return the cost of each place as a bar."""
    bars = tuple(
        Bar(
            where.name,
            (Part("Cost", Decimal(here.plan.cost_cents), money_text(here.plan.cost_cents, money), where.color),),
        )
        for where, here in ((BUYING[place], here) for place, here in planned.items())
    )
    words = "; ".join(f"{bar.label} {bar.parts[0].text}" for bar in bars)
    return Chart(f"Cost of {coins:,} {coin_word(coins)}", money.name, bars, f"{words}.")


def _notes(wanted: Wanted, here: Planned, least: Plan, there: Planned | None) -> list[Note]:
    money = wanted.money
    notes = []
    if least.cost_cents < here.plan.cost_cents:
        notes.append(Note(_least_words(wanted, here.plan, least)))
    if there:
        notes.append(Note(_other_words(here, there, money), there.cited()))
    else:
        notes.append(Note(f"What it would cost {BUYING[OTHER[here.place][0]].where} is not known in {money.name}."))
    low, high = here.cost_range()
    if low < high:
        notes.append(
            Note(
                f"Sources differ: the same purchases cost from {money_text(low, money)} "
                f"to {money_text(high, money)}. We count the dearer price."
            )
        )
    if here.shop and here.shop.custom_amount and here.plan.orders > 1:
        limit = here.shop.custom_amount.limit_coins
        if here.plan.coins_bought > limit:
            notes.append(Note(f"One custom order is reported to hold at most {limit:,} coins."))
    notes.append(basis(here))
    return notes


def _least_words(wanted: Wanted, plan: Plan, least: Plan) -> str:
    money = wanted.money
    saved = plan.cost_cents - least.cost_cents
    return (
        f"The bare minimum is {money_text(least.cost_cents, money)}: {shopping_list(least)}. "
        f"It saves {money_text(saved, money)} and takes {least.orders:,} purchases instead of {plan.orders:,}. "
        f"Each purchase you are spared counts here as worth {money_text(wanted.trouble_cents, money)}; "
        "“More settings” changes that."
    )


def _other_words(here: Planned, there: Planned, money: Currency) -> str:
    cost, other = here.plan.cost_cents, there.plan.cost_cents
    place = BUYING[there.place].where
    start = f"{large_first(place)} the same number of coins would cost {money_text(other, money)}"
    if there.shop and len(there.shop.packs) == 1 and not there.shop.custom:
        start += f" (the only bundle known there holds {there.shop.packs[0].coins:,} coins)"
    if cost == other:
        return f"{start}, the same."
    percent = plain(percent_places(Fraction(abs(cost - other) * 100, cost)))
    direction = "less" if other < cost else "more"
    return f"{start}: {money_text(abs(cost - other), money)} {direction} ({percent} %)."


def basis(here: Planned) -> Note:
    """Return which prices were counted with, how old they are and how surely they are known."""
    if not here.shop:
        return Note("These are the prices in your own table. It starts with reported app prices in US dollars.")
    return Note(
        f"Prices: {here.shop.ladder.label}, {_known_how(here.shop)}. TikTok publishes no price table, so look at your "
        "own screen before you pay, and type its prices in here if they differ.",
        here.cited(),
        dated=here.shop.ladder.priced.day,
    )


def _known_how(found: Shop) -> str:
    """Return how old the list is, and how well it is known."""
    if not found.named:
        return f"{found.dated}, from one public copy without a name"
    return f"{found.dated}, {'from several sources' if found.several else 'from one source'}"
