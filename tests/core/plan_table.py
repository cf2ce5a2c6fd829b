"""The independent oracle: a plain table of every amount, written another way than the planner."""

from collections.abc import Sequence

from coinguide.core.plan import CustomOrder, Pack


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
