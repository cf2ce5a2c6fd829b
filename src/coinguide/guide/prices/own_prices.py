"""The prices on the reader's own screen: the table that holds them, and the bundles they are."""

from decimal import Decimal

from coinguide.guide.prices.ladders import shop
from coinguide.guide.prices.plan import Pack
from coinguide.live.ask.controls.controls import Choice, Number, Option, Table
from coinguide.live.ask.money import Currency, to_minor
from coinguide.live.ask.refused import Refused

__all__ = ["own_packs", "own_prices_table", "where_to_buy"]


def where_to_buy() -> Choice:
    """Return the choice of a place to buy, one of which is the reader's own prices."""
    return Choice(
        name="where",
        label="Where you buy",
        options=(
            Option("app", "In the TikTok app"),
            Option("web", "On TikTok’s website"),
            Option("own", "At prices I type in"),
        ),
        start="app",
    )


def own_prices_table() -> Table:
    """Return the table named ``own_prices``, which counts where ``where`` is ``own``.

    The page carries it from one calculator to the next (own-prices.js), so it is the same in each.
    """
    coins, price = _prefilled()[0]
    return Table(
        name="own_prices",
        when=("where", "own"),
        label="Your own prices",
        columns=(
            Number(name="coins", label="Coins", unit="coins", low=Decimal(1), high=Decimal(2_500_000), start=coins),
            Number(
                name="price",
                label="Price",
                unit="",
                low=Decimal("0.01"),
                high=Decimal(100_000_000),
                start=price,
                currency="currency",
                step=Decimal("0.01"),
                decimals=2,
            ),
        ),
        start=_prefilled(),
        help="The bundles on your own screen, overwritten here.",
    )


def own_packs(rows: tuple[tuple[Decimal, ...], ...], money: Currency) -> tuple[Pack, ...]:
    """Return the reader's own prices as packs; raises Refused for a price that cannot be one."""
    if rows == _prefilled() and money.code != "USD":
        raise Refused(
            "own_prices",
            f"Your own prices: the table still holds prices in US dollars. "
            f"Type in what your screen shows in {money.name}, for example 100 coins and its price.",
        )
    packs = []
    for index, (size, price) in enumerate(rows, start=1):
        price_cents = to_minor(price, money)
        if not price_cents:
            raise Refused(
                "own_prices",
                f"Your own prices, row {index}: {money.name} have no smaller unit, so {price} cannot be paid. "
                "Give a whole number, for example 10000.",
                index,
            )
        packs.append(Pack(int(size), price_cents))
    return tuple(packs)


def _prefilled() -> tuple[tuple[Decimal, ...], ...]:
    """Return the reported app bundles as the table's first rows, for the reader to overwrite."""
    known = shop("app", "USD")
    packs = known.packs if known else ()
    return tuple((Decimal(pack.coins), Decimal(pack.price_cents).scaleb(-2)) for pack in packs)
