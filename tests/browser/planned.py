"""What the bundle planner answers in this Python, with today's prices: a page must say the same."""

from coinguide.guide.calculators import CALCULATORS

PLANNER = CALCULATORS["bundle-planner"]


def headline(coins: str = "1000") -> str:
    """What to buy for so many coins in the app, and what it costs."""
    return PLANNER.answer(coins=coins).headline


def cost_cents(coins: str = "1000") -> object:
    """What so many coins cost in the app."""
    return PLANNER.answer(coins=coins).figures["cost_cents"]
