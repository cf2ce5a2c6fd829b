"""What the bundle planner was asked, and what one place would sell for it."""

from dataclasses import dataclass

from coinguide.facts.cited import cite
from coinguide.guide.prices.ladders import Shop
from coinguide.guide.prices.plan import Pack, Plan
from coinguide.live.ask.answer import Cited
from coinguide.live.ask.money import Currency, round_up

__all__ = ["Planned", "Wanted"]


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

    @property
    def named(self) -> bool:
        """Whether the price may stand in a headline: one public copy without a name is not enough."""
        return self.shop is None or self.shop.named

    @property
    def smallest(self) -> int:
        """Return the coins of the smallest bundle known."""
        return min((pack.coins for pack in self.shop.packs), default=1) if self.shop else 1

    def cost_range(self) -> tuple[int, int]:
        """Return the plan's cost in cents at the lowest and at the highest price the sources give."""
        low = high = 0
        for purchase in self.plan.purchases:
            pack = Pack(purchase.coins, purchase.price_cents)
            bundle = self.shop.bundle_for(pack) if self.shop else None
            prices = bundle.prices if bundle else self._flat(pack)
            low += min(prices) * purchase.count
            high += max(prices) * purchase.count
        return low, high

    def _flat(self, pack: Pack) -> tuple[int, ...]:
        """Return what an order costs at the lowest and the highest rate, where only rates are known."""
        if not self.shop or not self.shop.ladder.per_coin:
            return (pack.price_cents,)
        return tuple(round_up(rate * pack.coins) for rate in self.shop.rates)

    def cited(self) -> tuple[Cited, ...]:
        """Return the facts the plan's purchases rest on."""
        if not self.shop:
            return ()
        packs = (Pack(purchase.coins, purchase.price_cents) for purchase in self.plan.purchases)
        if self.shop.ladder.per_coin:
            return tuple(map(cite, self.shop.bundles))
        facts = [self.shop.bundle_for(pack) or self.shop.custom_amount for pack in packs]
        return tuple(dict.fromkeys(cite(fact) for fact in facts if fact))
