"""spot-the-scam: could you spot one? Messages to judge before the answer is shown."""

from coinguide.guide.scams.spot_cases import spot_quiz
from coinguide.live.ask.calculator import Example
from coinguide.live.ask.quiz_calculator import quiz_calculator

__all__ = ["spot_the_scam"]

spot_the_scam = quiz_calculator(
    "spot-the-scam",
    "Spot the scam",
    "Scam or genuine? Guess before you look.",
    spot_quiz(),
    examples=(
        Example("Order 1", {}),
        Example("Order 2", {"seed": "2"}),
        Example("One case, and a guess", {"case": "13", "guess": "genuine"}),
    ),
)
