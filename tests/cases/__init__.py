"""The case table: one list of questions with answers a reader can check, asked through every view."""

from tests.cases import (
    after_a_scam,
    budget_plan,
    bundle_planner,
    course_quiz,
    creator_earnings,
    gift_value,
    platform_compare,
    price_check,
    recharge_guide,
    scam_check,
    spot_the_scam,
    statement_check,
)
from tests.cases.case import Case

__all__ = ["CASES", "Case"]

CASES: list[Case] = [
    *bundle_planner.CASES,
    *price_check.CASES,
    *gift_value.CASES,
    *budget_plan.CASES,
    *statement_check.CASES,
    *creator_earnings.CASES,
    *platform_compare.CASES,
    *recharge_guide.CASES,
    *scam_check.CASES,
    *spot_the_scam.CASES,
    *after_a_scam.CASES,
    *course_quiz.CASES,
]
