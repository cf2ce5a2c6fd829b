"""Worksheets of lesson 3: an invented statement with the purchase history that explains it."""

from coinguide.guide.lessons.drawn.statement import APPLE, coin_packs, draw_statement
from coinguide.guide.lessons.statement import Case, Item, answers, file_amount
from coinguide.guide.lessons.worksheets.lesson import Lesson, sources_line
from coinguide.guide.lessons.worksheets.paper import Part, ask, heading, small, space, table, text, turn
from coinguide.live.ask.days import MONTHS
from coinguide.live.ask.money import usd_text

__all__ = ["STATEMENT"]

_COUNTS = ("no", "one", "two", "three", "four", "five", "six")


def _sheet(case: Case) -> tuple[Part, ...]:
    lines = [(f"{row.day:%m/%d/%Y}", row.words, row.kind, file_amount(row.cents), "") for row in case.rows]
    items = [
        (f"{item.day.day} {MONTHS[item.day.month - 1]}", item.words, item.app, file_amount(item.cents), _refund(item))
        for item in case.history
    ]
    charge = next(row for row in case.rows if row.words == APPLE)
    return (
        text("Statement and purchase history are invented. Purchases stand without a sign, money back with a minus."),
        heading("To begin"),
        ask(
            f"One line says {APPLE} {file_amount(charge.cents)}. How many purchases is that? "
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
        small(sources_line(coin_packs(case))),
    )


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
    draw=draw_statement,
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
    fits_half=True,
)
