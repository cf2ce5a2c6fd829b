"""What spot-the-scam teaches and what scam-check says are one thing."""

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.scams.spot_cases import spot_quiz
from coinguide.live.ask.quiz import QuizCase

WARNING = {"be-careful", "signs-of-a-scam"}


@pytest.mark.parametrize("case", spot_quiz().cases, ids=lambda case: case.name)
def test_the_check_says_what_the_quiz_teaches(case: QuizCase) -> None:
    """Every message that the quiz calls a scam is warned of, and no message that it calls genuine."""
    verdict = CALCULATORS["scam-check"].ask({"text": case.text}).figures["verdict"]
    assert (case.right == "scam") == (verdict in WARNING)
