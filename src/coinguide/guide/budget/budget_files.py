"""The files of a budget plan: one page to print, and a reminder for the calendar."""

from collections.abc import Iterable
from html import escape

from coinguide.facts import load
from coinguide.guide.budget.budget_words import Budget
from coinguide.live.ask.answer import Download, Steps
from coinguide.live.ask.calendar_file import LAST_SURE_DAY, monthly_reminder
from coinguide.live.ask.days import date_words
from coinguide.live.ask.printed_page import printed_page

__all__ = ["calendar_file", "plan_page"]

# Where the purchases are listed, by where one buys; the words are the facts'.
HISTORIES = {"app": ("ap-history-apple", "ap-history-google"), "web": ("step-web-history",)}
MONTHS_TO_FILL_IN = 6


def plan_page(budget: Budget, said: str, lists: Iterable[Steps]) -> Download:
    """Return the plan as one page to print: complete in itself, no script, every text escaped."""
    histories = "".join(f"<li>{escape(words)}</li>" for words in _histories(budget))
    blank = "<td></td>" * 4
    parts = [
        f"<p>From {_day(budget)} on.</p>",
        f'<p class="big">At most {escape(budget.text(budget.cap_cents))} a month</p><p>{escape(said)}</p>',
        "<h2>When the cap is used up</h2><p>I stop until the next month. In a LIVE I buy nothing that I did not plan "
        "before it.</p>",
        *(_controls(steps) for steps in lists),
        f"<h2>Once a month I look, {_when(budget)}</h2><ul>{histories}</ul>",
        '<table><tr><th scope="col">Month</th><th scope="col">Spent</th><th scope="col">Cap kept?</th>'
        f'<th scope="col">What I change</th></tr>{f"<tr>{blank}</tr>" * MONTHS_TO_FILL_IN}</table>',
        '<p class="small">Made with a guide that is not affiliated with TikTok or Apple. Menus and prices change: '
        "look at your own screen. No financial advice.</p>",
    ]
    return printed_page("coin-plan.html", "My plan for coins", parts, "The plan as a page to print")


def _controls(steps: Steps) -> str:
    items = "".join(f"<li>{escape(item.text)}</li>" for item in steps.items)
    return f"<h2>{escape(steps.title)}</h2><ul>{items}</ul>"


def calendar_file(budget: Budget) -> Download:
    """Return a monthly reminder to look at the purchase history."""
    words = "\n".join([*_histories(budget), f"Compare the sum with the cap: {budget.text(budget.cap_cents)} a month."])
    # The last day looks back on its own month, an earlier one on the month before.
    month = "last" if budget.start.day <= LAST_SURE_DAY else "this"
    content = monthly_reminder("budget-plan", budget.start, f"Look at what coins cost {month} month", words)
    label = f"A reminder for your calendar, {_when(budget)}"
    return Download("coin-plan.ics", "text/calendar;charset=utf-8", content, label)


def _histories(budget: Budget) -> list[str]:
    return [str(load().by_id(name).value) for name in HISTORIES["app" if budget.where == "own" else budget.where]]


def _day(budget: Budget) -> str:
    return escape(date_words(budget.start.isoformat()))


def _when(budget: Budget) -> str:
    """Return on which day of the month the reminder comes."""
    if budget.start.day <= LAST_SURE_DAY:
        return f"on day {budget.start.day} of each month"
    return "on the last day of each month"
