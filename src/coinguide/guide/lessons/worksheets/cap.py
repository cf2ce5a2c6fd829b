"""Worksheets of lesson 4: a habit, a cap, a gift card that runs out, and six controls to sort."""

from coinguide.facts import load
from coinguide.guide.lessons.cap import Case, answers, wants_percent
from coinguide.guide.lessons.drawn.cap import draw_cap
from coinguide.guide.lessons.stock import controls
from coinguide.guide.lessons.worksheets.lesson import Lesson, sources_line
from coinguide.guide.lessons.worksheets.paper import Part, ask, heading, small, space, table, text, turn
from coinguide.live.ask.money import plain, usd_text

__all__ = ["CAP"]


def _sheet(case: Case) -> tuple[Part, ...]:
    price, coins = usd_text(case.pack.prices[0]), f"{case.pack.coins[0]:,} coins"
    rows = [(f"{letter}. {control.words}", "") for letter, control in zip("ABCDEF", case.controls, strict=True)]
    return (
        heading("To begin"),
        ask(
            f"A pack of {coins} costs {price}. Somebody buys it {case.times_a_week} times a week. "
            "What is that in a year of 52 weeks?"
        ),
        heading("A cap for Sam"),
        text(
            f"Sam, whom we invented, is grown up, takes home {usd_text(case.take_home_cents)} a month and likes to "
            f"send gifts in LIVEs. By the 50/30/20 rule {plain(wants_percent())} % of that are for wants. Sam wants to "
            f"give at most {case.percent_of_wants} % of the wants."
        ),
        ask("1. How much are the wants in a month?"),
        ask("2. How much is Sam’s cap in a month?"),
        ask(f"3. How many whole packs for {price} fit in the cap, and what is left?"),
        ask("4. Write Sam’s rule: which money, how it is stopped, when it is checked.", 3),
        space(),
        turn(),
        heading("Warns, slows, stops, or none"),
        table(("What Sam can do", "What it does to a purchase"), rows, (7, 4)),
        *_exit_ticket(case),
        small(sources_line([case.pack, load().by_id("budget-wants")])),
    )


def _exit_ticket(case: Case) -> tuple[Part, ...]:
    price = usd_text(case.pack.prices[0])
    return (
        heading("Exit ticket"),
        ask(
            f"Sam has a gift card of {usd_text(case.gift_card_cents)} in the account, and a bank card too, and buys "
            f"{case.packs_bought} packs for {price} each. How much goes to the bank card?"
        ),
        ask("In one sentence: why does the gift card not cap the spending?", 2),
        space(),
    )


def _cells(case: Case) -> tuple[str, ...]:
    found = answers(case)
    effects = ", ".join(f"{letter} {control.does}" for letter, control in zip("ABCDEF", case.controls, strict=True))
    return (
        usd_text(found.year),
        usd_text(found.wants),
        usd_text(found.cap),
        f"{found.packs_in_cap}, {usd_text(found.left_of_cap)} left",
        effects,
        usd_text(found.to_bank_card),
    )


def _marking() -> tuple[Part, ...]:
    rows = [(control.words, control.does, control.why) for control in controls()]
    return (
        text("Question 4: any rule that names the money, what stops it, and a day on which it is checked."),
        text(
            "Exit ticket: once the gift card is used up, the store takes the rest from the bank card and does not ask."
        ),
        heading("What each control does"),
        table(("Control", "It", "Why"), rows, (5, 2, 6), room=False),
    )


CAP = Lesson(
    name="cap",
    title="Build a cap that holds",
    draw=draw_cap,
    sheet=_sheet,
    columns=(("A year", 3), ("1. Wants", 3), ("2. Cap", 3), ("3. Packs", 4), ("Controls", 9), ("Exit: bank card", 3)),
    cells=_cells,
    marking=_marking,
    fits_half=True,
)
