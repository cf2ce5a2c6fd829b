"""The guide's calculators: importing this hands them to every view."""

from coinguide.guide.budget.budget_plan import budget_plan
from coinguide.guide.creators.creator_earnings import creator_earnings
from coinguide.guide.creators.platform_compare import platform_compare
from coinguide.guide.lessons.course_quiz_calculator import course_quiz
from coinguide.guide.prices.bundle_planner import bundle_planner
from coinguide.guide.prices.gift_value import gift_value
from coinguide.guide.prices.price_check import price_check
from coinguide.guide.prices.what_it_costs import what_it_costs
from coinguide.guide.recharge.recharge_guide import recharge_guide
from coinguide.live.registry import CALCULATORS, PARTS, hand_in, hand_in_part

__all__ = ["CALCULATORS", "PARTS"]

hand_in(
    (
        bundle_planner,
        price_check,
        gift_value,
        what_it_costs,
        recharge_guide,
        platform_compare,
        creator_earnings,
        budget_plan,
    )
)
hand_in_part("statements", "coinguide.guide.statements.statement_check.statement_check")
hand_in_part(
    "scams", "coinguide.guide.scams.scam_check.scam_check", "coinguide.guide.scams.spot_the_scam.spot_the_scam"
)
hand_in_part("help", "coinguide.guide.scams.after.after_a_scam.after_a_scam")
hand_in((course_quiz,))
