"""The independent oracle: a plain table of every amount, written another way than the planner."""

from collections.abc import Sequence

from coinguide.guide.prices.plan import CustomOrder, Pack


def best_by_table(
    coins: int, packs: Sequence[Pack], custom: CustomOrder | None = None, trouble_cents: int = 0
) -> tuple[int, int, int]:
    """Give (cost plus trouble, coins bought, purchases) of the best plan, by trying every total.

    Row ``total`` of the table is the best way to buy exactly that many coins; the answer is the best
    row from the wanted coins up to where one more pack than needed has surely been bought.
    """
    orders = [(pack.coins, pack.price_cents) for pack in packs]
    if custom:
        orders += [(size, custom.price_cents(size)) for size in range(1, min(custom.limit_coins, coins) + 1)]
    last = coins + max(size for size, _ in orders)
    table: list[tuple[int, int] | None] = [(0, 0)] + [None] * last
    for total in range(1, last + 1):
        ways = [
            (before[0] + price + trouble_cents, before[1] + 1)
            for size, price in orders
            if size <= total and (before := table[total - size]) is not None
        ]
        table[total] = min(ways, default=None)
    rows = ((row[0], total, row[1]) for total, row in enumerate(table) if row and total >= coins)
    return min(rows)


def most_by_table(cap_cents: int, packs: Sequence[Pack], custom: CustomOrder | None = None) -> tuple[int, int]:
    """Give (coins, cost) of the most coins within an amount of money, by trying every amount up to it.

    Row ``spent`` of the table is the most coins for exactly that much money.
    """
    orders = [(pack.coins, pack.price_cents) for pack in packs]
    if custom:
        sizes = range(1, custom.limit_coins + 1)
        orders += [(size, price) for size in sizes if (price := custom.price_cents(size)) <= cap_cents]
    table: list[int | None] = [0] + [None] * cap_cents
    for spent in range(1, cap_cents + 1):
        ways = [
            before + size for size, price in orders if price <= spent and (before := table[spent - price]) is not None
        ]
        table[spent] = max(ways, default=None)
    coins, cost = max((coins, -spent) for spent, coins in enumerate(table) if coins is not None)
    return coins, -cost
