"""A plan of purchases that shows itself."""

from dataclasses import dataclass
from html import escape
from typing import Any

from coinguide.guide.prices.plan import Plan
from coinguide.live.ask.money import Currency, money_text
from coinguide.live.library.records import Records
from coinguide.live.library.shown import shown_in_jupyter

__all__ = ["PlanFound"]


@dataclass(frozen=True, slots=True, repr=False)
class PlanFound:
    """What to buy; ``wanted_coins`` is None where the question was how many coins an amount buys."""

    plan: Plan
    money: Currency
    wanted_coins: int | None

    @property
    def cost_cents(self) -> int:
        """Return what all purchases cost, in whole minor units."""
        return self.plan.cost_cents

    @property
    def coins_bought(self) -> int:
        """Return the coins of all purchases."""
        return self.plan.coins_bought

    @property
    def orders(self) -> int:
        """Return how many times the buyer pays."""
        return self.plan.orders

    @property
    def table(self) -> Records:
        """Return the purchases as records: coins and price of one, how many times; the largest first."""
        return Records(
            {"coins": one.coins, "price_cents": one.price_cents, "count": one.count} for one in self.plan.purchases
        )

    @property
    def sentence(self) -> str:
        """Return the plan in one sentence."""
        if not self.plan.purchases:
            return "Nothing: even the smallest pack costs more."
        parts = " and ".join(f"{one.count} × {one.coins:,} coins" for one in self.plan.purchases)
        over = self.coins_bought - self.wanted_coins if self.wanted_coins else 0
        left = f", {over:,} more than wanted" if over else ""
        times = "once" if self.orders == 1 else f"{self.orders} times"
        cost = money_text(self.cost_cents, self.money)
        return f"Buy {parts}: {self.coins_bought:,} coins for {cost}, paid {times}{left}."

    def to_dict(self) -> dict[str, Any]:
        """Return the plan as plain values."""
        return {
            "coins_bought": self.coins_bought,
            "cost_cents": self.cost_cents,
            "orders": self.orders,
            "currency": self.money.code,
            "purchases": list(self.table),
        }

    def __repr__(self) -> str:
        """Return the sentence."""
        return self.sentence

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        """Return sentence and table for a notebook."""
        table = self.table.html() if self.plan.purchases else ""
        return shown_in_jupyter(f"<p><strong>{escape(self.sentence)}</strong></p>{table}", self.sentence)
