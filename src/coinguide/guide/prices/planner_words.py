"""The bundle planner's answer in figures and words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Bundle
from coinguide.facts.cited import cite
from coinguide.guide.prices.ladders import PLACES, PackChoice, Place, Shop, other_lists, shop
from coinguide.guide.prices.plan import Pack, Plan, Purchase
from coinguide.live.ask.answer import Answer, Bar, Chart, Cited, Figure, Key, Note, Part, Rows
from coinguide.live.ask.money import Currency, four_places, money_text, percent_places, plain, rate_text, rate_unit

__all__ = ["Planned", "Wanted", "compose", "not_known"]

BUYING = {**PLACES, "own": Place("Your prices", "at your own prices")}
OTHER = {"app": ("web",), "web": ("app",), "own": ("web", "app")}
ONE_SOURCE_ONLY = (
    "One source has a list. To use it, open “More settings” and choose bundles “Also those with one source only”, "
    "or type in the prices on your own screen."
)
ON_YOUR_SCREEN = "Look at the prices on your own screen, and choose “At prices I type in”."
PLACE_NOT_STATED = (
    "A list in this currency exists, but its source does not say whether it is the app’s or the website’s. "
    "It is shown in the table."
)
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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader asked for: coins, the currency, and what one purchase fewer is worth in its cents."""

    coins: int
    money: Currency
    trouble_cents: int


@dataclass(frozen=True, slots=True)
class Planned:
    """What a place would sell: the plan, and the price list behind it (None: the reader's own prices)."""

    place: str
    plan: Plan
    shop: Shop | None

    def cost_range(self) -> tuple[int, int]:
        """Give the plan's cost in cents at the lowest and at the highest price the sources give."""
        low = high = 0
        for purchase in self.plan.purchases:
            pack = Pack(purchase.coins, purchase.price_cents)
            bundle = self.shop.bundle_for(pack) if self.shop else None
            prices = bundle.prices if bundle else (pack.price_cents,)
            low += min(prices) * purchase.count
            high += max(prices) * purchase.count
        return low, high

    def cited(self) -> tuple[Cited, ...]:
        """Give the facts the plan's purchases rest on."""
        if not self.shop:
            return ()
        packs = (Pack(purchase.coins, purchase.price_cents) for purchase in self.plan.purchases)
        facts = [self.shop.bundle_for(pack) or self.shop.custom_amount for pack in packs]
        return tuple(dict.fromkeys(cite(fact) for fact in facts if fact))


def compose(wanted: Wanted, here: Planned, least: Plan, planned: Mapping[str, Planned]) -> Answer:
    """Put the answer together: headline, figures, the purchases as rows, cost by place as a chart.

    ``least`` is the plan at the bare least cost, however many purchases it takes.
    """
    there = next((planned[place] for place in OTHER[here.place] if place in planned), None)
    return Answer(
        key=Key("Cost", money_text(here.plan.cost_cents, wanted.money)),
        tone="careful" if _caution(here) else "plain",
        headline=_headline(here, wanted.coins, wanted.money),
        details=_details(here, wanted.coins),
        figures=_figures(here, least, there, wanted.coins),
        rows=_rows(here.plan, wanted.money),
        series=(_chart(planned, wanted.coins, wanted.money),),
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
    """Name the bundles while that is short; else say how many purchases it takes."""
    plan = here.plan
    few = len(plan.purchases) <= FEW_BUNDLES
    what = f"buy {_shopping_list(plan)}" if few else f"{plan.orders:,} purchases"
    return f"{coins:,} {_coin(coins)} {BUYING[here.place].where}: {what} for {money_text(plan.cost_cents, money)}."


def _details(here: Planned, coins: int) -> str:
    plan = here.plan
    over = plan.coins_bought - coins
    listed = "" if len(plan.purchases) <= FEW_BUNDLES else f"Buy {_shopping_list(plan)}. "
    left = f"That is {over:,} more than you asked for." if over else "Nothing is left over."
    return f"{listed}{left}{_caution(here)}"


def _caution(here: Planned) -> str:
    """Say it when a list is known in part only: then the best known plan can be a poor one."""
    if not here.shop or not here.shop.ladder.partial:
        return ""
    known = len(here.shop.bundles)
    return (
        f" But of this list only {known} {'bundle is' if known == 1 else 'bundles are'} known: "
        "look at your own screen before you go by this."
    )


def _coin(coins: int) -> str:
    return "coin" if coins == 1 else "coins"


def _shopping_list(plan: Plan) -> str:
    parts = [f"{p.count:,} × {p.coins:,}" for p in plan.purchases]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _rows(plan: Plan, money: Currency) -> Rows:
    def line(purchase: Purchase) -> tuple[str, ...]:
        return (
            f"{purchase.coins:,} coins",
            money_text(purchase.price_cents, money),
            f"{purchase.count:,}",
            money_text(purchase.price_cents * purchase.count, money),
            rate_text(Fraction(purchase.price_cents, purchase.coins), money),
        )

    total = (
        f"Together {plan.coins_bought:,}",
        "",
        f"{plan.orders:,}",
        money_text(plan.cost_cents, money),
        rate_text(Fraction(plan.cost_cents, plan.coins_bought), money),
    )
    columns = ("Bundle", "Price", "How many", "Cost", _per_coin(money))
    return Rows("What to buy", columns, (*map(line, plan.purchases), total))


def _per_coin(money: Currency) -> str:
    return f"{rate_unit(money).capitalize()} per coin"


def _chart(planned: Mapping[str, Planned], coins: int, money: Currency) -> Chart:
    bars = tuple(
        Bar(
            BUYING[place].name,
            (Part("Cost", Decimal(here.plan.cost_cents), money_text(here.plan.cost_cents, money)),),
        )
        for place, here in planned.items()
    )
    words = "; ".join(f"{bar.label} {bar.parts[0].text}" for bar in bars)
    return Chart(f"Cost of {coins:,} {_coin(coins)}", money.name, bars, f"{words}.")


def _notes(wanted: Wanted, here: Planned, least: Plan, there: Planned | None) -> list[Note]:
    money = wanted.money
    notes = []
    if least.cost_cents < here.plan.cost_cents:
        notes.append(Note(_least_words(wanted, here.plan, least)))
    if there:
        notes.append(Note(_other_words(here, there, money), there.cited()))
    elif here.place != "own":
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
    notes.append(_basis(here))
    return notes


def _least_words(wanted: Wanted, plan: Plan, least: Plan) -> str:
    money = wanted.money
    saved = plan.cost_cents - least.cost_cents
    return (
        f"The bare minimum is {money_text(least.cost_cents, money)}: {_shopping_list(least)}. "
        f"It saves {money_text(saved, money)} and takes {least.orders:,} purchases instead of {plan.orders:,}. "
        f"Each purchase you are spared counts here as worth {money_text(wanted.trouble_cents, money)}; "
        "“More settings” changes that."
    )


def _other_words(here: Planned, there: Planned, money: Currency) -> str:
    cost, other = here.plan.cost_cents, there.plan.cost_cents
    place = BUYING[there.place].where
    start = f"{place[:1].upper()}{place[1:]} the same number of coins would cost {money_text(other, money)}"
    if there.shop and len(there.shop.packs) == 1 and not there.shop.custom:
        start += f" (the only bundle known there holds {there.shop.packs[0].coins:,} coins)"
    if cost == other:
        return f"{start}, the same."
    percent = plain(percent_places(Fraction(abs(cost - other) * 100, cost)))
    direction = "less" if other < cost else "more"
    return f"{start}: {money_text(abs(cost - other), money)} {direction} ({percent} %)."


def _basis(here: Planned) -> Note:
    if not here.shop:
        return Note("These are the prices in your own table. It starts with reported app prices in US dollars.")
    return Note(
        f"Prices: {here.shop.ladder.label}. TikTok publishes no price table, so look at your own screen "
        "before you pay, and type its prices in here if they differ.",
        here.cited(),
    )


def not_known(wanted: Wanted, where: str, packs: PackChoice, planned: Mapping[str, Planned]) -> Answer:
    """Say that a place has no price list in this currency, and what is known instead."""
    coins, money = wanted.coins, wanted.money
    figures: dict[str, Figure] = dict.fromkeys(FIGURES)
    notes = []
    other = planned.get(OTHER[where][0])
    if other:
        figures["other_cost_cents"] = other.plan.cost_cents
        bought = f"{_shopping_list(other.plan)} for {money_text(other.plan.cost_cents, money)}"
        notes.append(Note(f"Known {BUYING[other.place].where}: {bought}.", other.cited()))
    one_source = packs == "reported" and shop(where, money.code, "all")
    notes.append(Note(ONE_SOURCE_ONLY if one_source else ON_YOUR_SCREEN))
    unplaced = [bundle for ladder, bundle in other_lists(money.code) if ladder.place == "unstated"]
    if unplaced:
        notes.append(Note(PLACE_NOT_STATED, tuple(map(cite, unplaced))))
    return Answer(
        key=Key("Cost", "Not known"),
        tone="unknown",
        headline=f"What {coins:,} {_coin(coins)} cost {BUYING[where].where} in {money.name} is not known.",
        figures=figures,
        rows=_unplaced_rows(unplaced, money) if unplaced else None,
        series=(_chart(planned, coins, money),) if planned else (),
        notes=tuple(notes),
    )


def _unplaced_rows(bundles: Sequence[Bundle], money: Currency) -> Rows:
    cells = tuple(
        (f"{b.coins[0]:,} coins", money_text(b.prices[0], money), rate_text(Fraction(b.prices[0], b.coins[0]), money))
        for b in bundles
    )
    return Rows("Reported prices, place not stated", ("Bundle", "Price", _per_coin(money)), cells)
