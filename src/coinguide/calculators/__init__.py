"""The calculators, by name."""

from coinguide.calculators.budget_plan import budget_plan
from coinguide.calculators.bundle_planner import bundle_planner
from coinguide.calculators.gift_value import gift_value
from coinguide.calculators.price_check import price_check
from coinguide.calculators.statement_check import statement_check
from coinguide.core.calculator import Calculator

__all__ = ["CALCULATORS", "budget_plan", "bundle_planner", "gift_value", "price_check", "statement_check"]

CALCULATORS: dict[str, Calculator] = {
    calculator.name: calculator
    for calculator in (bundle_planner, price_check, gift_value, budget_plan, statement_check)
}
