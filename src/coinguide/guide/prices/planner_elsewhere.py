"""The bundle planner's answer where the place that was asked for has no list: the best list there is, or none."""

from coinguide.guide.prices.planned import Planned, Wanted
from coinguide.guide.prices.planner_words import (
    BUYING,
    FIGURES,
    basis,
    bought,
    by_list,
    caution,
    coin_word,
    cost_chart,
    to_buy,
)
from coinguide.live.ask.answer import Answer, Figure, Key, Note
from coinguide.live.ask.money import money_text
from coinguide.live.ask.words import large_first

__all__ = ["elsewhere", "not_known"]

ON_YOUR_SCREEN = "Look at the prices on your own screen, and choose “At prices I type in”."


def elsewhere(wanted: Wanted, where: str, there: Planned) -> Answer:
    """Return another list of the currency, with the words that it is not the one asked for.

    ``cost_cents`` stays unknown: it is that of the place asked for. ``other_cost_cents`` is what the list gives.
    """
    coins, money = wanted.coins, wanted.money
    asked = f"The price of {coins:,} {coin_word(coins)} {BUYING[where].where} in {money.name} is not known."
    if there.place == where:
        asked = f"A newer list in {money.name} is not known."
    low, high = there.cost_range()
    differ = f"sources differ: {money_text(low, money)} to {money_text(high, money)}" if low < high else ""
    sentence = f" {large_first(differ)}." if differ else ""
    if there.named:
        key = Key(f"Cost {_short(there)}", money_text(there.plan.cost_cents, money))
        headline = f"{coins:,} {coin_word(coins)} {BUYING[there.place].where}: {bought(there, money)}{by_list(there)}."
        details = f"{asked}{sentence}{caution(there)}"
    else:
        key, headline = Key("Cost", "Not known"), asked
        details = (
            f"One public copy without a name gives a list {BUYING[there.place].where}. By it you would "
            f"pay {money_text(there.plan.cost_cents, money)}{f' ({differ})' if differ else ''}."
        )
    return Answer(
        key=key,
        tone="careful" if there.named else "unknown",
        headline=headline,
        details=details,
        figures={**dict.fromkeys(FIGURES), "other_cost_cents": there.plan.cost_cents},
        rows=to_buy(there.plan, money),
        series=(cost_chart({there.place: there}, coins, money),),
        notes=(Note(ON_YOUR_SCREEN), basis(there)),
    )


def _short(there: Planned) -> str:
    return "by the list there is" if there.place == "unstated" else BUYING[there.place].where


def not_known(wanted: Wanted, where: str) -> Answer:
    """Return that no list of this currency is known, and what to do instead."""
    coins, money = wanted.coins, wanted.money
    figures: dict[str, Figure] = dict.fromkeys(FIGURES)
    return Answer(
        key=Key("Cost", "Not known"),
        tone="unknown",
        headline=f"The price of {coins:,} {coin_word(coins)} {BUYING[where].where} in {money.name} is not known.",
        details=ON_YOUR_SCREEN,
        figures=figures,
    )
