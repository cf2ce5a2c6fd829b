"""The case table: one list of questions with answers a reader can check, asked through every view."""

from tests.cases import bundle_planner, gift_value, price_check
from tests.cases.case import Case

__all__ = ["CASES", "Case"]

CASES: list[Case] = [*bundle_planner.CASES, *price_check.CASES, *gift_value.CASES]
