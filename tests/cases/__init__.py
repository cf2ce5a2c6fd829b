"""The case table: one list of questions with answers a reader can check, asked through every view."""

from tests.cases import bundle_planner, creator_earnings, gift_value, platform_compare, price_check, recharge_guide
from tests.cases.case import Case

__all__ = ["CASES", "Case"]

CASES: list[Case] = [
    *bundle_planner.CASES,
    *price_check.CASES,
    *gift_value.CASES,
    *creator_earnings.CASES,
    *platform_compare.CASES,
    *recharge_guide.CASES,
]
