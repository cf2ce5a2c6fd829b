"""A cap that holds: habits, budgets, and the plan to keep."""
