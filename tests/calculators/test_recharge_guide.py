"""All that recharge-guide can be asked: each answer has steps and sources, and the research's days and ages."""

from collections.abc import Mapping
from typing import Any

import pytest

from coinguide.calculators import CALCULATORS
from coinguide.core.answer import Answer
from coinguide.core.controls import Choice
from coinguide.facts import load
from coinguide.views.plain_json import figures_json
from tests.cases.recharge_guide import COMBINATIONS

GUIDE = CALCULATORS["recharge-guide"]
each_combination = pytest.mark.parametrize("asked", COMBINATIONS, ids=lambda asked: " ".join(asked.values()))


def figures(asked: Mapping[str, object]) -> dict[str, Any]:
    """The figures of an answer."""
    return figures_json(GUIDE.ask(asked).figures)


def items(answer: Answer) -> list[str]:
    """Every sentence of the lists and the notes."""
    return [note.text for note in (*answer.notes, *(item for steps in answer.steps for item in steps.items))]


def test_the_table_is_all_that_can_be_asked() -> None:
    """5 devices, 4 situations, 6 regions: the controls offer these and no other."""
    offered = {c.name: {option.value for option in c.options} for c in GUIDE.controls if isinstance(c, Choice)}
    assert 120 == len(COMBINATIONS)
    assert offered == {name: {asked[name] for asked in COMBINATIONS} for name in offered}


@each_combination
def test_every_combination_has_steps_with_sources(asked: dict[str, str]) -> None:
    """At least one numbered step, each with its source and date."""
    answer = GUIDE.ask(asked)
    steps = [item for steps in answer.steps if steps.numbered for item in steps.items]
    assert steps
    assert [] == [item.text for item in steps if not item.facts or not item.facts[0].as_of]


@each_combination
def test_every_item_rests_on_a_fact(asked: dict[str, str]) -> None:
    """Nothing in an answer is without a source: no check, no desk, no rule, no note."""
    answer = GUIDE.ask(asked)
    everything = (*answer.notes, *(item for steps in answer.steps for item in steps.items))
    assert [] == [item.text for item in everything if not item.facts]


@each_combination
def test_the_figures_are_what_is_shown(asked: dict[str, str]) -> None:
    """The steps and the ways to pay in the figures are those of the lists, in their order."""
    answer, given = GUIDE.ask(asked), figures(asked)
    numbered = [item.text for steps in answer.steps if steps.numbered for item in steps.items]
    ways = next(steps for steps in answer.steps if steps.title.startswith("Ways to pay"))
    assert numbered == [step["text"] for step in given["steps"]]
    assert [item.text for item in ways.items] == [method["method"] for method in given["payment_methods"]]


@each_combination
def test_no_sentence_stands_twice(asked: dict[str, str]) -> None:
    """An answer repeats nothing: a phone's screen is small."""
    said = items(GUIDE.ask(asked))
    assert sorted(set(said)) == sorted(said)


@each_combination
def test_days_and_ages_are_those_of_the_research(asked: dict[str, str]) -> None:
    """14 days in Europe, 7 in Brazil and South Korea, on the website alone; 18 years, in South Korea 19."""
    days = {"eea-uk-ch": 14, "brazil": 7, "south-korea": 7} if asked["device"].startswith("web") else {}
    given = figures(asked)
    expected = (days.get(asked["region"]), 19 if asked["region"] == "south-korea" else 18)
    assert expected == (given["refund_days"], given["minimum_age"])


@each_combination
def test_gifts_never_come_back(asked: dict[str, str]) -> None:
    """Whatever is asked, the answer says that a gift that was sent is gone."""
    assert load().by_id("gifts-never-refunded").value in items(GUIDE.ask(asked))


def test_every_fact_about_buying_has_its_place() -> None:
    """No fact of the topic is forgotten: each stands in some answer."""
    answers = [GUIDE.ask(asked) for asked in COMBINATIONS]
    notes = [n for a in answers for n in (*a.notes, *(item for steps in a.steps for item in steps.items))]
    used = {cited.id for note in notes for cited in note.facts}
    assert [] == [fact.id for fact in load().about("recharge") if fact.id not in used]


@pytest.mark.parametrize(
    ("device", "words"),
    [
        ("iphone", "Apple's in-app purchase"),
        ("android", "Google Play billing"),
        ("web-phone", "PayPal"),
        ("during-live", "Google Play billing"),
    ],
)
def test_each_route_takes_its_own_money(device: str, words: str) -> None:
    """The stores take the money in the app, also during a LIVE; cards and PayPal belong to the website."""
    assert any(words in way["method"] for way in figures({"device": device})["payment_methods"])


def test_a_live_says_who_takes_the_money() -> None:
    """Who buys during a LIVE on a phone is still in the app, and the store takes the money."""
    steps = figures({"device": "during-live"})["steps"]
    assert any("the app store takes the money" in step["text"] for step in steps)


def test_who_buys_reads_what_to_check() -> None:
    """The account, the price on the screen, and that it is for adults."""
    checks = next(steps for steps in GUIDE.answer().steps if steps.title == "Before you pay, check")
    said = " ".join(item.text for item in checks.items)
    assert [] == [words for words in ("account name", "price on your screen", "18 or older") if words not in said]
