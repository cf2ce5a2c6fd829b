"""Lesson 3, drawn: an invented statement with the purchase history that explains its first charge."""

from datetime import date, timedelta

from coinguide.facts import Bundle, load
from coinguide.guide.lessons.drawn.draw import Draw
from coinguide.guide.lessons.statement import Case, Item, Row
from coinguide.guide.lessons.unit_price import bundle_pack

__all__ = ["APPLE", "coin_packs", "draw_statement"]

APPLE = "APPLE.COM/BILL"
_TIKTOK, _PAYMENT = "TIKTOK PAY", "PAYMENT THANK YOU"
_COIN_PACKS = ("app-usd-65", "app-usd-330")
_OTHERS = (
    ("Sticker pack", "Sticker Friends"),
    ("Ten levels", "Kite Quest"),
    ("One song", "Tune Box"),
    ("Ink set", "Doodle Den"),
)
_OTHER_CENTS = (199, 299, 399, 599, 699)
_SHOPS = ("CORNER CAFE", "HILL BAKERY", "CITY BUS", "PAPER AND PENS", "GREEN GROCER", "OLD CINEMA")
_YEAR = 2026


def draw_statement(draw: Draw) -> Case:
    """Return a statement of one month and its history, drawn."""
    month = draw.among(1, 6)
    other, came_back = _some_other(draw, _day(month, draw.among(2, 5)))
    coins = [_coins(draw, other.day + timedelta(days=late)) for late in (0, *[1] * draw.among(1, 2))]
    charged = coins[-1].day
    rows = [
        Row(charged, APPLE, "Purchase", sum(item.cents for item in (*coins, other))),
        Row(_day(month, draw.among(9, 12)), APPLE, "Refund", -came_back),
        Row(_day(month, draw.among(13, 16)), _PAYMENT, "Payment", -draw.among(1500, 4500)),
        Row(_day(month, draw.among(20, 27)), _TIKTOK, "Purchase", draw.among(310, 1290, 10)),
        *(
            Row(_day(month, draw.among(7, 27)), shop, "Purchase", draw.among(240, 1890, 5))
            for shop in draw.some(_SHOPS, draw.among(1, 3))
        ),
    ]
    history = [*coins, Item(other.day, other.words, other.app, other.cents, came_back)]
    return Case(tuple(sorted(rows, key=lambda row: row.day)), tuple(sorted(history, key=lambda item: item.day)))


def coin_packs(case: Case) -> list[Bundle]:
    """Return the packs of coins in the history: their prices are the reported ones."""
    bought = {item.cents for item in case.history if item.app == "TikTok"}
    return [b for b in load().bundles_of("app-usd") if b.id in _COIN_PACKS and b.prices[0] in bought]


def _day(month: int, day: int) -> date:
    return date(_YEAR, month, day)


def _some_other(draw: Draw, day: date) -> tuple[Item, int]:
    """Return something that is no coins, and its price, all of which comes back."""
    words, app = draw.one(_OTHERS)
    cents = draw.one(_OTHER_CENTS)
    return Item(day, words, app, cents), cents


def _coins(draw: Draw, day: date) -> Item:
    pack = bundle_pack(draw.one(_COIN_PACKS))
    return Item(day, f"{pack.coins:,} Coins", "TikTok", pack.price_cents)
