"""Worksheets of lesson 3: an invented statement with the purchase history that explains it."""

from datetime import date, timedelta

from coinguide.core.dates import MONTHS
from coinguide.core.lessons.statement import Case, Item, Row, answers, file_amount
from coinguide.core.lessons.unit_price import bundle_pack
from coinguide.core.money import usd_text
from coinguide.facts import Bundle, load
from coinguide.views.worksheets.draw import Draw
from coinguide.views.worksheets.lesson import Lesson, sources_line
from coinguide.views.worksheets.paper import Part, ask, heading, small, space, table, text, turn

__all__ = ["STATEMENT"]

_APPLE, _TIKTOK, _PAYMENT = "APPLE.COM/BILL", "TIKTOK PAY", "PAYMENT THANK YOU"
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
_COUNTS = ("no", "one", "two", "three", "four", "five", "six")


def _draw(draw: Draw) -> Case:
    month = draw.among(1, 6)
    other, came_back = _some_other(draw, _day(month, draw.among(2, 5)))
    coins = [_coins(draw, other.day + timedelta(days=late)) for late in (0, *[1] * draw.among(1, 2))]
    charged = coins[-1].day
    rows = [
        Row(charged, _APPLE, "Purchase", sum(item.cents for item in (*coins, other))),
        Row(_day(month, draw.among(9, 12)), _APPLE, "Refund", -came_back),
        Row(_day(month, draw.among(13, 16)), _PAYMENT, "Payment", -draw.among(1500, 4500)),
        Row(_day(month, draw.among(20, 27)), _TIKTOK, "Purchase", draw.among(310, 1290, 10)),
        *(
            Row(_day(month, draw.among(7, 27)), shop, "Purchase", draw.among(240, 1890, 5))
            for shop in draw.some(_SHOPS, draw.among(1, 3))
        ),
    ]
    history = [*coins, Item(other.day, other.words, other.app, other.cents, came_back)]
    return Case(tuple(sorted(rows, key=lambda row: row.day)), tuple(sorted(history, key=lambda item: item.day)))


def _day(month: int, day: int) -> date:
    return date(_YEAR, month, day)


def _some_other(draw: Draw, day: date) -> tuple[Item, int]:
    """Something that is no coins, and its price, all of which comes back."""
    words, app = draw.one(_OTHERS)
    cents = draw.one(_OTHER_CENTS)
    return Item(day, words, app, cents), cents


def _coins(draw: Draw, day: date) -> Item:
    pack = bundle_pack(draw.one(_COIN_PACKS))
    return Item(day, f"{pack.coins:,} Coins", "TikTok", pack.price_cents)


def _sheet(case: Case) -> tuple[Part, ...]:
    lines = [(f"{row.day:%m/%d/%Y}", row.words, row.kind, file_amount(row.cents), "") for row in case.rows]
    items = [
        (f"{item.day.day} {MONTHS[item.day.month - 1]}", item.words, item.app, file_amount(item.cents), _refund(item))
        for item in case.history
    ]
    charge = next(row for row in case.rows if row.words == _APPLE)
    return (
        text("Statement and purchase history are invented. Purchases stand without a sign, money back with a minus."),
        heading("To begin"),
        ask(
            f"One line says {_APPLE} {file_amount(charge.cents)}. How many purchases is that? "
            "Look at the statement alone."
        ),
        heading("The card’s statement"),
        table(("Date", "Description", "Type", "Amount (USD)", "Your mark"), lines, (3, 4, 3, 3, 4), right=(3,)),
        heading("The store’s purchase history"),
        table(("Date", "Item", "App", "Price", "Came back"), items, (3, 4, 4, 2, 3), right=(3, 4), room=False),
        space(),
        turn(),
        heading("Add up"),
        ask("1. Which purchases of the history make up the first charge of Apple?", 2),
        ask("2. All purchases on the statement together:"),
        ask("3. The refund:"),
        ask("4. Total spending after the refund. Which line do you leave out, and why?", 2),
        ask("5. Write down one doubt about this statement.", 2),
        heading("Exit ticket"),
        ask("How much was certainly for coins? How much was it at most?", 2),
        space(),
        small(sources_line(_packs(case))),
    )


def _packs(case: Case) -> list[Bundle]:
    """The packs of coins in the history: their prices are the reported ones."""
    bought = {item.cents for item in case.history if item.app == "TikTok"}
    return [b for b in load().bundles_of("app-usd") if b.id in _COIN_PACKS and b.prices[0] in bought]


def _refund(item: Item) -> str:
    return file_amount(item.refund_cents) if item.refund_cents else "no"


def _cells(case: Case) -> tuple[str, ...]:
    found = answers(case)
    together = f"{_COUNTS[len(case.history)]} purchases, {usd_text(sum(item.cents for item in case.history))}"
    return (together, *map(usd_text, (found.bought, found.back, found.total, found.certain, found.most)))


def _marking() -> tuple[Part, ...]:
    return (
        text("To begin: the line alone does not tell. Apple may put several purchases into one charge."),
        text(
            "Question 1: all purchases of the history together. Question 4: the payment is left out. It pays the "
            "card’s bill, so it is neither a purchase nor money back."
        ),
        text(
            "Exit ticket: certain are the packs of coins in the history. The line TIKTOK PAY is probably coins, but "
            "may be goods of its shop, so it counts only in “at most”. The refund was for something else."
        ),
    )


STATEMENT = Lesson(
    name="statement",
    title="Read the statement",
    draw=_draw,
    sheet=_sheet,
    columns=(
        ("1. First charge", 5),
        ("2. Purchases", 3),
        ("3. Refund", 3),
        ("4. Total after refund", 4),
        ("Exit: certainly coins", 4),
        ("Exit: at most", 3),
    ),
    cells=_cells,
    marking=_marking,
)
