"""The ``coinguide`` program: the guide's calculators, its facts, ``evaluate-scams`` and ``worksheets``."""

import sys
from collections.abc import Sequence

from coinguide import __version__
from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.lessons.worksheets.command import add_worksheets, worksheets
from coinguide.guide.library.facts_command import add_facts, tell_facts
from coinguide.guide.scams.evaluate import add_evaluation, evaluate
from coinguide.live.terminal.terminal import Command, Program

__all__ = ["main"]

PROGRAM = Program(
    name="coinguide",
    version=__version__,
    description="True numbers about TikTok Coins, with dates and sources.",
    example="bundle-planner coins=1000",
    calculators=CALCULATORS,
    commands=(
        Command("facts", add_facts, tell_facts),
        Command("evaluate-scams", add_evaluation, evaluate),
        Command("worksheets", add_worksheets, worksheets),
    ),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives 0, or 2 after a sentence about wrong input on standard error."""
    return PROGRAM.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
