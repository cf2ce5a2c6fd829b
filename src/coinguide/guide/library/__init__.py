"""The library's face: what ``import coinguide as cg`` offers, and nothing else."""

from coinguide.guide.library.asking import ask, calculator, calculators, check_text, read_statement
from coinguide.guide.library.buying import bundles, cheapest_plan, gifts, most_coins
from coinguide.guide.library.known import fact
from coinguide.guide.library.search import find_facts

__all__ = [
    "ask",
    "bundles",
    "calculator",
    "calculators",
    "cheapest_plan",
    "check_text",
    "fact",
    "find_facts",
    "gifts",
    "most_coins",
    "read_statement",
]
