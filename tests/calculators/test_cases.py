"""The case table asked through Python, and what every answer promises."""

from typing import Any

import pytest

from coinguide.calculators import CALCULATORS
from coinguide.core.answer import Answer
from coinguide.core.calculator import Calculator
from coinguide.facts import load
from coinguide.views.plain_json import figures_json
from tests.cases import CASES, Case

GOOD = [case for case in CASES if not case.wrong and not case.unclear]


def asked(case: Case) -> Answer:
    """The answer that Python gives."""
    return CALCULATORS[case.calculator].ask(case.values)


def picked(case: Case, figures: dict[str, Any]) -> dict[str, Any]:
    """The figures the case names."""
    return {name: figures[name] for name in case.figures}


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.id)
def test_figures(case: Case) -> None:
    """Each good question gets the figures a reader can check."""
    assert case.figures == picked(case, figures_json(asked(case).figures))


@pytest.mark.parametrize("case", [case for case in CASES if case.wrong], ids=lambda case: case.id)
def test_mistakes(case: Case) -> None:
    """Each wrong value gets a sentence at its control, and no figures."""
    answer = asked(case)
    assert ([case.wrong], {}) == ([mistake.control for mistake in answer.mistakes], dict(answer.figures))


@pytest.mark.parametrize("case", [case for case in CASES if case.unclear], ids=lambda case: case.id)
def test_questions(case: Case) -> None:
    """Each value with two meanings is asked back."""
    ask = asked(case).ask
    assert case.unclear == (ask and ask.control)


@pytest.mark.parametrize("name", CALCULATORS)
def test_twenty_cases_or_more(name: str) -> None:
    """Every calculator has joined the case table."""
    assert len([case for case in CASES if case.calculator == name]) >= 20


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.id)
def test_same_question_same_answer(case: Case) -> None:
    """A calculator is pure: asking twice gives the same answer."""
    assert asked(case) == asked(case)


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.id)
def test_every_cited_fact_exists(case: Case) -> None:
    """What a note rests on is in the facts, with the same date and confidence."""
    for note in asked(case).notes:
        for cited in note.facts:
            fact = load().by_id(cited.id)
            assert (fact.as_of, fact.confidence) == (cited.as_of, cited.confidence)


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.id)
def test_what_is_unknown_has_a_note(case: Case) -> None:
    """An answer with a figure that is not known says so in words."""
    answer = asked(case)
    words = answer.headline + " ".join(note.text for note in answer.notes)
    assert None not in answer.figures.values() or "not known" in words


@pytest.mark.parametrize("calculator", CALCULATORS.values(), ids=lambda calculator: calculator.name)
def test_start_values_are_good(calculator: Calculator) -> None:
    """Every control reads its own start value back as itself."""
    for control in calculator.controls:
        assert control.read(control.start) == control.read(control.text(control.start))


@pytest.mark.parametrize("calculator", CALCULATORS.values(), ids=lambda calculator: calculator.name)
def test_presets_answer(calculator: Calculator) -> None:
    """Every preset is a good question."""
    assert all(calculator.ask(example.values).complete for example in calculator.examples)


def test_an_unknown_control_is_named() -> None:
    """A control that does not exist gets a sentence that lists those that do."""
    answer = CALCULATORS["gift-value"].answer(colour="red")
    assert "“colour” is no control of gift-value. Its controls: count, gift." == answer.headline


def test_the_notes_name_the_bare_minimum() -> None:
    """Where trouble makes the plan dearer than it could be, a note says what the least would be."""
    notes = " ".join(note.text for note in CALCULATORS["bundle-planner"].answer().notes)
    assert "The bare minimum is $15.84: 16 × 65. It saves $0.12" in notes


def test_conflicting_prices_give_a_range() -> None:
    """Website packs stand in two lists: the plan counts the dearer and names both."""
    answer = CALCULATORS["bundle-planner"].answer(coins=1400, where="web", trouble_cents=500)
    figures = answer.figures
    assert (1484, 1484) == (figures["cost_cents"], figures["cost_high_cents"])
