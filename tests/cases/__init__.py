"""The case table: one list of questions with answers a reader can check, asked through every view."""

from tests.cases import after_a_scam, bundle_planner, gift_value, price_check, scam_check, spot_the_scam
from tests.cases.case import Case

__all__ = ["CASES", "Case"]

CASES: list[Case] = [
    *bundle_planner.CASES,
    *price_check.CASES,
    *gift_value.CASES,
    *scam_check.CASES,
    *spot_the_scam.CASES,
    *after_a_scam.CASES,
]
