"""The calculators, by name."""

from coinguide.calculators.after_a_scam import after_a_scam
from coinguide.calculators.bundle_planner import bundle_planner
from coinguide.calculators.gift_value import gift_value
from coinguide.calculators.price_check import price_check
from coinguide.calculators.scam_check import scam_check
from coinguide.calculators.spot_the_scam import spot_the_scam
from coinguide.core.calculator import Calculator

__all__ = ["CALCULATORS", "after_a_scam", "bundle_planner", "gift_value", "price_check", "scam_check", "spot_the_scam"]

CALCULATORS: dict[str, Calculator] = {
    calculator.name: calculator
    for calculator in (bundle_planner, price_check, gift_value, scam_check, spot_the_scam, after_a_scam)
}
