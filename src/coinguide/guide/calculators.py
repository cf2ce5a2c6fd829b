"""The calculators, by name."""

from coinguide.calculators.after_a_scam import after_a_scam
from coinguide.calculators.budget_plan import budget_plan
from coinguide.calculators.bundle_planner import bundle_planner
from coinguide.calculators.course_quiz import course_quiz
from coinguide.calculators.creator_earnings import creator_earnings
from coinguide.calculators.gift_value import gift_value
from coinguide.calculators.platform_compare import platform_compare
from coinguide.calculators.price_check import price_check
from coinguide.calculators.recharge_guide import recharge_guide
from coinguide.calculators.scam_check import scam_check
from coinguide.calculators.spot_the_scam import spot_the_scam
from coinguide.calculators.statement_check import statement_check
from coinguide.core.calculator import Calculator

__all__ = [
    "CALCULATORS",
    "after_a_scam",
    "budget_plan",
    "bundle_planner",
    "course_quiz",
    "creator_earnings",
    "gift_value",
    "platform_compare",
    "price_check",
    "recharge_guide",
    "scam_check",
    "spot_the_scam",
    "statement_check",
]

CALCULATORS: dict[str, Calculator] = {
    calculator.name: calculator
    for calculator in (
        bundle_planner,
        price_check,
        gift_value,
        recharge_guide,
        platform_compare,
        creator_earnings,
        budget_plan,
        statement_check,
        scam_check,
        spot_the_scam,
        after_a_scam,
        course_quiz,
    )
}
