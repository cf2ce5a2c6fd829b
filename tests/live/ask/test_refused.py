"""A calculator's function refuses by raising, and the reader is told at the control."""

from decimal import Decimal

from coinguide.live.ask.answer import Answer, Mistake, Question
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Number
from coinguide.live.ask.refused import Refused, Unclear

COINS = Number(name="coins", label="Coins", unit="coins", low=Decimal(1), high=Decimal(9), start=Decimal(1))
WHICH = Question("coins", "Which one?", ("1", "2"))


def refuse(*, coins: Decimal) -> Answer:
    """Answer to nothing."""
    if coins == 1:
        raise Refused("coins", "One is too few.", 3)
    raise Unclear(WHICH)


TRIED = Calculator(name="tried", title="Tried", question="How many?", controls=(COINS,), compute=refuse)


def test_a_refusal_is_an_answer_with_its_control_and_row() -> None:
    """The sentence is the headline too, and nothing is raised at the reader."""
    expected = Answer(headline="One is too few.", mistakes=(Mistake("coins", "One is too few.", 3),))
    assert expected == TRIED.ask({})


def test_a_question_is_handed_back() -> None:
    """With the texts to choose from."""
    assert Answer(headline="Which one?", ask=WHICH) == TRIED.ask({"coins": "2"})
