"""The guide's calculators: importing this hands them to every view."""

from coinguide.guide.budget.budget_plan import budget_plan
from coinguide.guide.creators.creator_earnings import creator_earnings
from coinguide.guide.creators.platform_compare import platform_compare
from coinguide.guide.lessons.course_quiz_calculator import course_quiz
from coinguide.guide.prices.bundle_planner import bundle_planner
from coinguide.guide.prices.gift_value import gift_value
from coinguide.guide.prices.price_check import price_check
from coinguide.guide.recharge.recharge_guide import recharge_guide
from coinguide.guide.scams.after.after_a_scam import after_a_scam
from coinguide.guide.scams.scam_check import scam_check
from coinguide.guide.scams.spot_the_scam import spot_the_scam
from coinguide.guide.statements.statement_check import statement_check
from coinguide.live.registry import CALCULATORS, hand_in

__all__ = ["CALCULATORS"]

hand_in(
    (
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
)
