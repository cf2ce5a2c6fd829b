"""Worksheets of lesson 2: six ways to pay a creator, with drawn amounts."""

from coinguide.guide.lessons.drawn.ten_dollars import draw_ten_dollars
from coinguide.guide.lessons.ten_dollars import Card, Case, largest
from coinguide.guide.lessons.worksheets.lesson import Lesson, sources_line
from coinguide.guide.lessons.worksheets.paper import Part, ask, heading, small, space, table, text, turn
from coinguide.live.ask.money import usd_text

__all__ = ["TEN_DOLLARS"]


def _sheet(case: Case) -> tuple[Part, ...]:
    rows = [(f"{n}. {card.name}", usd_text(card.paid_cents), "\n".join(card.given), "", "") for n, card in _named(case)]
    return (
        text("For each card work out what reaches the creator. Count whole units, and leave part cents off."),
        text(
            "Then mark the figure: official (the platform says it), reported (others saw it), "
            "or claimed (a guess, or one person says it)."
        ),
        table(
            ("Card", "Paid", "What we know", "Reaches the creator", "Which kind?"),
            rows,
            (4, 2, 9, 6, 4),
            right=(1,),
        ),
        space(),
        turn(),
        *_questions(case),
        small(sources_line([fact for card in case.cards for fact in card.facts])),
    )


def _questions(case: Case) -> tuple[Part, ...]:
    bits = case.exit.given
    return (
        ask("1. Which card pays for something that comes back every month? Why is it hard to compare?", 2),
        ask("2. Why does the TikTok card give three answers and not one?", 2),
        ask(
            "3. Which card brings the creator the largest part of what is paid? For TikTok take the best estimate.",
            2,
        ),
        heading("Exit ticket"),
        ask(
            f"A viewer pays {usd_text(case.exit.paid_cents)} for Bits on the web. {bits[0]} {bits[1]} "
            "How many Bits are that, and what arrives? What would you check before you print it as a fact?",
            3,
        ),
        space(),
    )


def _named(case: Case) -> list[tuple[int, Card]]:
    return list(enumerate(case.cards, 1))


def _cells(case: Case) -> tuple[str, ...]:
    cells = [f"{_arrives(card)}, {card.said}" for card in case.cards]
    return (*cells, f"card {largest(case)}", f"{case.exit.units:,} Bits, {usd_text(case.exit.best)}")


def _arrives(card: Card) -> str:
    if card.band:
        return f"{card.name}: {usd_text(card.low)}, {usd_text(card.best)}, {usd_text(card.high)}"
    return usd_text(card.best) if card.units is None else f"{card.units:,} give {usd_text(card.best)}"


def _marking() -> tuple[Part, ...]:
    return (
        text(
            "TikTok: the low, the best and the high estimate. It is a band because TikTok publishes no value of a coin."
        ),
        text("Question 1: card 5. A subscription is paid again every month, and what it brings differs by platform."),
        text("Exit ticket: check the price of today, the date, tax, and the platform’s own page."),
    )


TEN_DOLLARS = Lesson(
    name="ten-dollars",
    title="Where does the money go?",
    draw=draw_ten_dollars,
    sheet=_sheet,
    columns=(
        ("1. YouTube, web", 4),
        ("2. YouTube, iPhone", 4),
        ("3. Twitch, web", 5),
        ("4. Pack in an app", 5),
        ("5. Kick", 5),
        ("6. TikTok", 7),
        ("3. Largest", 3),
        ("Exit", 5),
    ),
    cells=_cells,
    marking=_marking,
)
