"""The cheapest way to buy at least a wanted number of coins, proven and not guessed.

The question is a covering knapsack: choose packs, each as often as one likes, so that the coins
reach the wanted number and ``price + trouble`` summed over the purchases is least.

Why this is exact, and as quick for 2,500,000 coins as for 100:

* A pack that holds all the wanted coins is bought alone or not at all.
* Among the smaller packs, the one with the best rate is the *base*. Every other pack costs a known
  amount more than the base would for the same coins: its *waste*, never negative. A plan is the waste
  of its other packs plus the coins left over, so the search walks through sums of other packs from
  the least waste upwards and stops when the waste alone is more than the best plan found.
* Two sums that differ by whole base packs can be filled up to the same total, so of each residue
  modulo the base size only the smallest sum is kept: the work depends on the packs and not on the
  number of coins wanted.

Prices of one's own invention can make the search long (thirty large packs at one and the same rate);
it then ends with PlanTooLongError instead of a guess.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush
from math import inf

from coinguide.live.ask.money import round_up

__all__ = ["CustomOrder", "Pack", "Plan", "PlanTooLongError", "Purchase", "cheapest_plan"]

# Costs are compared as (money, coins, purchases). Money and purchases travel in one integer,
# money * WEIGHT + purchases; no plan has as many purchases as WEIGHT.
WEIGHT = 1 << 40

# About a second of work in CPython; the reported ladders need less than a hundredth of it.
MOST_SUMS = 400_000


class PlanTooLongError(ValueError):
    """The packs are so alike that proving the best plan would take too long."""


@dataclass(frozen=True, slots=True, order=True)
class Pack:
    """A fixed number of coins at a fixed price in whole cents (the currency's minor unit)."""

    coins: int
    price_cents: int

    @property
    def cents_per_coin(self) -> Fraction:
        """Return what one coin of this pack costs, in cents, exactly."""
        return Fraction(self.price_cents, self.coins)


@dataclass(frozen=True, slots=True)
class CustomOrder:
    """A free amount at a flat rate, up to a limit per order, each order rounded up to the cent."""

    cents_per_coin: Fraction
    limit_coins: int

    def __post_init__(self) -> None:
        """Refuse a limit whose price is not whole cents: splitting an order would then cost a cent."""
        if self.limit_coins < 1 or (self.cents_per_coin * self.limit_coins).denominator != 1:
            raise ValueError(
                f"A custom order's limit must cost whole cents, for example 500,000 coins at 1.06; "
                f"{self.limit_coins} coins at {self.cents_per_coin} do not."
            )

    def price_cents(self, coins: int) -> int:
        """Return the price of one order of this many coins, in cents, rounded up."""
        return round_up(self.cents_per_coin * coins)


@dataclass(frozen=True, slots=True, order=True)
class Purchase:
    """The same order placed ``count`` times: its coins and its price in cents, each."""

    coins: int
    price_cents: int
    count: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What to buy, largest order first."""

    purchases: tuple[Purchase, ...]

    @property
    def coins_bought(self) -> int:
        """Return the coins of all purchases."""
        return sum(purchase.coins * purchase.count for purchase in self.purchases)

    @property
    def cost_cents(self) -> int:
        """Return the price of all purchases, in cents."""
        return sum(purchase.price_cents * purchase.count for purchase in self.purchases)

    @property
    def orders(self) -> int:
        """Return how many times the buyer pays."""
        return sum(purchase.count for purchase in self.purchases)


def cheapest_plan(coins: int, packs: Sequence[Pack], custom: CustomOrder | None = None, trouble_cents: int = 0) -> Plan:
    """Return the plan with the least cost plus ``trouble_cents`` for each purchase.

    Ties: fewest coins left over, then fewest purchases. Prices are positive whole cents.
    Raises ValueError when there is nothing to buy from or a number is out of range, and
    PlanTooLongError when the proof would take too long.
    """
    if coins < 1 or trouble_cents < 0 or any(pack.coins < 1 or pack.price_cents < 1 for pack in packs):
        raise ValueError("Coins, sizes and prices are 1 or more, trouble is 0 or more.")
    if custom and custom.limit_coins < coins:
        # Of several custom orders all but one can be full: the limit costs whole cents.
        packs = [*packs, Pack(custom.limit_coins, custom.price_cents(custom.limit_coins))]
    if not packs and not custom:
        raise ValueError("There is no pack and no custom order to buy.")
    return _Search(coins, packs, custom, trouble_cents).run()


@dataclass(frozen=True, slots=True)
class _Finish:
    """A complete plan: a sum of other packs, base packs on top, perhaps one custom order."""

    key: tuple[int, int, int]  # money with trouble, coins, purchases: smaller is better
    walked: int = 0
    bases: int = 0
    extra: Pack | None = None


class _Search:
    """One search, and the state its steps share."""

    def __init__(self, coins: int, packs: Sequence[Pack], custom: CustomOrder | None, trouble_cents: int) -> None:
        self.wanted = coins
        self.trouble = trouble_cents
        self.custom = custom
        self.inner = sorted({pack for pack in packs if pack.coins < coins}, reverse=True)
        self.best = min(self._single_orders(packs), key=lambda finish: finish.key, default=None)
        self.dearer = (self.best.key[0] + 1) * WEIGHT if self.best else inf

    def run(self) -> Plan:
        if self.inner and not self._custom_beats_every_pack():
            self.base = min(self.inner, key=lambda pack: Fraction(self._cost(pack), pack.coins))
            self.base_cost = self._cost(self.base)
            self.last_pack: dict[int, Pack] = {}
            self._finish(0, 0)  # base packs alone are a plan to beat
            self._limit_waste()
            self._walk()
        assert self.best is not None  # every non-empty choice of packs covers the coins
        return self._plan(self.best)

    def _cost(self, pack: Pack) -> int:
        return (pack.price_cents + self.trouble) * WEIGHT + 1

    def _single_orders(self, packs: Sequence[Pack]) -> Iterator[_Finish]:
        whole = [pack for pack in packs if pack.coins >= self.wanted]
        if self.custom and self.custom.limit_coins >= self.wanted:
            whole.append(Pack(self.wanted, self.custom.price_cents(self.wanted)))
        for pack in whole:
            yield _Finish((pack.price_cents + self.trouble, pack.coins, 1), extra=pack)

    def _custom_beats_every_pack(self) -> bool:
        """Whether one custom order for everything has a rate that no pack reaches.

        Then it is the best plan: it costs less than a cent above the least that any plan can cost.
        """
        if not self.custom or self.custom.limit_coins < self.wanted:
            return False
        rate = self.custom.cents_per_coin + Fraction(self.trouble, self.wanted)
        return all(rate * pack.coins <= pack.price_cents + self.trouble for pack in self.inner)

    def _walk(self) -> None:
        """Settle sums of packs other than the base, from the least waste they must end in upwards."""
        size = self.base.coins
        steps = [(pack, self._cost(pack), self._waste(pack)) for pack in self.inner if pack != self.base]
        still = self._waste_still_to_come([Fraction(waste, pack.coins) for pack, _, waste in steps])
        smallest: dict[int, int] = {}
        seen: dict[int, int] = {}
        heap: list[tuple[int, int, int, int, Pack]] = [(still(0), 0, 0, 0, self.base)]
        while heap:
            least, total, waste, cost, pack = heappop(heap)
            if least >= self.hopeless_waste:
                return
            if smallest.get(total % size, total + 1) <= total:
                continue
            smallest[total % size] = total
            self.last_pack[total] = pack
            self._finish(total, cost)
            for pack, pack_cost, pack_waste in steps:
                reached, wasted = total + pack.coins, waste + pack_waste
                if reached >= self.wanted:
                    if cost + pack_cost < self.dearer:
                        self._offer(cost + pack_cost, reached, total, 0, pack)
                elif wasted < seen.get(reached, self.hopeless_waste):
                    seen[reached] = wasted  # the same packs come in many orders
                    least = wasted + still(reached)
                    if least < self.hopeless_waste:
                        heappush(heap, (least, reached, wasted, cost + pack_cost, pack))
            if len(seen) > MOST_SUMS:
                raise PlanTooLongError(f"More than {MOST_SUMS:,} sums of packs come into question.")

    def _waste(self, pack: Pack) -> int:
        """Return what a pack costs more than the base would for its coins, times the base's size: 0 or more."""
        return self._cost(pack) * self.base.coins - self.base_cost * pack.coins

    def _waste_still_to_come(self, rates: list[Fraction]) -> Callable[[int], int]:
        """Return a lower bound for what a sum still wastes: it depends on the sum's residue only.

        The rest modulo the base is either covered by other packs, at the least of their waste rates,
        or bought as base packs with coins left over. Next to a custom order no bound is needed.
        """
        base_cost, size = self.base_cost, self.base.coins
        if self.custom or not rates:
            return lambda _: 0
        numerator, denominator = min(rates).as_integer_ratio()

        def bound(total: int) -> int:
            rest = (self.wanted - total) % size
            covered, left_over = rest * numerator // denominator, (size - rest) * base_cost
            return covered if covered < left_over else left_over

        return bound

    def _finish(self, total: int, cost: int) -> None:
        """Fill this sum up to the wanted coins with base packs, and with a custom order where there is one."""
        need = self.wanted - total
        size = self.base.coins
        bases = -(-need // size)
        spent = cost + bases * self.base_cost
        if spent < self.dearer:
            self._offer(spent, total + bases * size, total, bases)
        if self.custom:
            fewest = max(0, -(-(need - self.custom.limit_coins) // size))
            if fewest * size < need:
                self._finish_with_custom(total, cost, fewest, (need - 1) // size)

    def _finish_with_custom(self, total: int, cost: int, fewest: int, most: int) -> None:
        """Offer the best split of the rest between base packs and one custom order.

        One base pack more changes the money always in the same direction (or not at all): the two
        ends tell which. Where more base packs are cheaper, a bisection finds the fewest that reach
        the least money.
        """
        assert self.custom is not None
        custom = self.custom

        def split(bases: int) -> tuple[int, Pack]:
            coins = self.wanted - total - bases * self.base.coins
            order = Pack(coins, custom.price_cents(coins))
            return cost + bases * self.base_cost + self._cost(order), order

        least = min(split(fewest)[0], split(most)[0]) // WEIGHT
        bases = fewest
        if split(fewest)[0] // WEIGHT > least:
            bases = bisect_left(range(most), True, lo=fewest, key=lambda n: split(n)[0] // WEIGHT <= least)
        spent, order = split(bases)
        self._offer(spent, self.wanted, total, bases, order)

    def _offer(self, cost: int, coins: int, walked: int, bases: int, extra: Pack | None = None) -> None:
        """Keep a complete plan when it is better than the best so far."""
        money, orders = divmod(cost, WEIGHT)
        key = (money, coins, orders)
        if self.best is None or key < self.best.key:
            self.best = _Finish(key, walked, bases, extra)
            self._limit_waste()

    def _limit_waste(self) -> None:
        """Set the cost and the waste from which on every plan costs more money than the best one found.

        A custom order counts as one purchase however large it is, so the purchases may be too many
        by the coins wanted; they weigh nothing against a cent.
        """
        assert self.best is not None
        self.dearer = (self.best.key[0] + 1) * WEIGHT
        self.hopeless_waste = self.dearer * self.base.coins - (self.base_cost - 1) * self.wanted

    def _plan(self, finish: _Finish) -> Plan:
        counts = Counter([finish.extra] if finish.extra else [])
        if finish.bases:
            counts[self.base] += finish.bases
        total = finish.walked
        while total:
            counts[self.last_pack[total]] += 1
            total -= self.last_pack[total].coins
        return Plan(
            tuple(Purchase(pack.coins, pack.price_cents, count) for pack, count in sorted(counts.items(), reverse=True))
        )
