"""A calculator that is no coin's: what a meal costs with a tip."""

from decimal import Decimal

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Number
from coinguide.live.ask.money import usd_text
from coinguide.live.registry import hand_in


def with_tip(bill: Decimal, percent: Decimal) -> Answer:
    """Give the bill, in whole dollars, and the tip together, in cents."""
    total_cents = int(bill * 100 + bill * percent)
    return Answer(headline=f"{usd_text(total_cents)} with the tip.", figures={"total_cents": total_cents})


tip = Calculator(
    name="tip",
    title="A tip",
    question="What does the meal cost with a tip?",
    controls=(
        Number(name="bill", label="Bill", unit="dollars", low=Decimal(1), high=Decimal(999), start=Decimal(40)),
        Number(name="percent", label="Tip", unit="%", low=Decimal(0), high=Decimal(50), start=Decimal(15)),
    ),
    compute=with_tip,
)
hand_in([tip])
