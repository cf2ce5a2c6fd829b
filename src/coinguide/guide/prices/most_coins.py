"""The most coins that an amount of money buys, proven and not guessed: the planner's question turned round.

How many coins it can be at most is found here; which purchases hold them for the least money is then the
planner's own question.

The search is the planner's, with money in place of coins. The pack with the best rate is the *base*. Every
other pack gives a known number of coins less than the base would for the same money: its *loss*. What is
bought beside base packs is walked through from the least loss upwards. Of the sums that leave the same
remainder of money modulo the base's price only the cheapest is kept, so that the work depends on the packs
and not on the amount, and the walk ends when the loss alone is more than the best choice found can bear.
"""

from collections.abc import Sequence
from fractions import Fraction
from heapq import heappop, heappush

from coinguide.guide.prices.plan import CustomOrder, Pack, Plan, PlanTooLongError, cheapest_plan

__all__ = ["most_coins"]

# About a second of work in CPython; the reported ladders need less than a hundredth of it.
MOST_SUMS = 400_000


def most_coins(cap_cents: int, packs: Sequence[Pack], custom: CustomOrder | None = None) -> Plan:
    """Return the plan with the most coins for at most this much money, and of those the one that costs least.

    Nothing is bought where even the cheapest pack costs more. Prices are positive whole cents. Raises
    ValueError for a number out of range, and PlanTooLongError when the proof would take too long.
    """
    if cap_cents < 0 or any(pack.coins < 1 or pack.price_cents < 1 for pack in packs):
        raise ValueError("Sizes and prices are 1 or more, the money is 0 or more.")
    coins = _most(cap_cents, packs, custom)
    return cheapest_plan(coins, packs, custom) if coins else Plan(())


def _most(cap_cents: int, packs: Sequence[Pack], custom: CustomOrder | None) -> int:
    """Return the number of coins alone.

    A custom order is flat: the limit costs whole cents, so however many orders it takes, all but one are full.
    """
    within = sorted({pack for pack in packs if pack.price_cents <= cap_cents})
    base = min(within, key=lambda pack: pack.cents_per_coin, default=None)
    if custom and (base is None or custom.cents_per_coin < base.cents_per_coin):
        return int(cap_cents / custom.cents_per_coin)  # no pack reaches this rate
    return _Search(cap_cents, within, base, custom).run() if base else 0


class _Search:
    """One search, and the state its steps share."""

    def __init__(self, cap_cents: int, packs: list[Pack], base: Pack, custom: CustomOrder | None) -> None:
        self.cap, self.base, self.custom = cap_cents, base, custom
        self.others = [(pack, self._loss(pack.price_cents, pack.coins)) for pack in packs if pack != base]
        rates = [Fraction(base.coins), *(Fraction(loss, pack.price_cents) for pack, loss in self.others)]
        if custom:
            rates.append(base.coins - base.price_cents / custom.cents_per_coin)
        self.least_rate = min(rates)

    def run(self) -> int:
        """Settle sums of packs other than the base, from the least loss they must end in upwards."""
        best = 0
        cheapest: dict[int, int] = {}
        seen: dict[int, int] = {}
        heap = [(self._still_lost(0), 0, 0, 0)]
        while heap:
            least, spent, coins, loss = heappop(heap)
            if (self.cap * self.base.coins - least) // self.base.price_cents <= best:
                break
            remainder = spent % self.base.price_cents
            if cheapest.get(remainder, self.cap + 1) <= spent:
                continue
            cheapest[remainder] = spent
            best = max(best, coins + self._filled_up(spent))
            for pack, pack_loss in self.others:
                paid, lost = spent + pack.price_cents, loss + pack_loss
                if paid <= self.cap and lost < seen.get(paid, lost + 1):
                    seen[paid] = lost  # the same packs come in many orders
                    heappush(heap, (lost + self._still_lost(paid), paid, coins + pack.coins, lost))
            if len(seen) > MOST_SUMS:
                raise PlanTooLongError(f"More than {MOST_SUMS:,} sums of packs come into question.")
        return best

    def _loss(self, price_cents: int, coins: int) -> int:
        """Return how many coins fewer than base packs this is, times the base's price: 0 or more."""
        return price_cents * self.base.coins - coins * self.base.price_cents

    def _still_lost(self, spent: int) -> int:
        """Return a lower bound for what the money that no base pack fits in loses, spent or not."""
        rest = (self.cap - spent) % self.base.price_cents
        return rest * self.least_rate.numerator // self.least_rate.denominator

    def _filled_up(self, spent: int) -> int:
        """Return the coins for the money that a sum leaves: base packs, and a custom order for the rest."""
        bases, rest = divmod(self.cap - spent, self.base.price_cents)
        more = int(rest / self.custom.cents_per_coin) if self.custom else 0
        return bases * self.base.coins + more
