"""All that recharge-guide can be asked: each answer has steps and sources, and the research's days and ages."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from coinguide.facts import load
from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.answer import Answer, Note
from coinguide.live.ask.controls.controls import Choice
from coinguide.live.page.plain_json import figures_json
from tests.cases.recharge_guide import COMBINATIONS, HINDERED, SITUATIONS
from tests.every import every
from tests.guide.recharge.recharge_table import (
    AGE,
    DAYS_KNOWN,
    DESKS,
    GAPS,
    HEADLINES,
    LABELS,
    NOTES,
    RULES,
    STEPS,
    US,
    WAYS,
    kind,
)

GUIDE = CALCULATORS["recharge-guide"]
ALL = [*COMBINATIONS, *HINDERED]
PAID = ("coins-missing", "refund", "charged-twice", "wrong-account")
NOT_ABOUT_TO_PAY = ("pending", "home", "rules", "no-gift-button", "gift-fails")
each_combination = every(ALL)


def figures(asked: Mapping[str, object]) -> dict[str, Any]:
    """The figures of an answer."""
    return figures_json(GUIDE.ask(asked).figures)


def items(answer: Answer) -> list[str]:
    """Every sentence of the lists and the notes."""
    return [note.text for note in (*answer.notes, *(item for steps in answer.steps for item in steps.items))]


def cited(notes: Iterable[Note]) -> list[str]:
    """The facts of some items, in order."""
    return [fact.id for note in notes for fact in note.facts]


def listed(answer: Answer, title: str) -> list[str]:
    """The facts of the lists whose title begins so."""
    return [name for steps in answer.steps if steps.title.startswith(title) for name in cited(steps.items)]


def for_situation(table: Mapping[str, str], asked: Mapping[str, str]) -> list[str]:
    """The facts that a table gives for device and situation, or for this region's own line."""
    whole, region = f"{kind(asked['device'])} {asked['situation']}", asked["region"]
    lines = [f"{whole} {asked['seen']}", whole] if "seen" in asked else [whole]
    groups = [region, *(["days"] if region in DAYS_KNOWN else [])]
    keys = [key for line in lines for key in (*(f"{line} {group}" for group in groups), line)]
    return next(table[key] for key in keys if key in table).split()


def pays_no_more(asked: Mapping[str, str]) -> bool:
    """Whether somebody has paid already, or does not get so far."""
    return asked["situation"] in PAID or asked.get("seen") in NOT_ABOUT_TO_PAY


def for_region(table: Mapping[str, str], asked: Mapping[str, str]) -> list[str]:
    """The facts that a table gives for device and region."""
    device = kind(asked["device"])
    return (table.get(f"{device} {asked['region']}") or table[f"{device} *"]).split()


@each_combination
def test_the_steps_are_those_of_the_research(asked: dict[str, str]) -> None:
    """For each device and situation these facts, in this order, in these lists."""
    lists = [" ".join(cited(steps.items)) for steps in GUIDE.ask(asked).steps if steps.numbered]
    assert for_situation(STEPS, asked) == " | ".join(lists).split()


@each_combination
def test_the_one_to_ask_is_that_of_the_research(asked: dict[str, str]) -> None:
    """For each device and situation, in the United States and elsewhere."""
    assert for_situation(DESKS, asked) == listed(GUIDE.ask(asked), "Who to ask")


@each_combination
def test_the_rules_are_those_of_the_region(asked: dict[str, str]) -> None:
    """The age, the rules about money back on this route, and that gifts are gone."""
    answer, age = GUIDE.ask(asked), AGE[asked["region"]]
    rules = [*for_region(RULES, asked), "gifts-never-refunded"]
    paid_already = pays_no_more(asked)
    assert ([age, *rules] if paid_already else rules) == listed(answer, "The rule in")
    assert paid_already or age in listed(answer, "Before you pay")


@each_combination
def test_the_notes_are_those_of_device_situation_and_region(asked: dict[str, str]) -> None:
    """What is not known, who is on the bill, the stores' windows, the warnings: these and no others."""
    expected = [*for_region(GAPS, asked), *for_situation(NOTES, asked)]
    assert sorted(expected) == sorted(cited(GUIDE.ask(asked).notes))


@each_combination
def test_the_ways_to_pay_are_those_of_the_route(asked: dict[str, str]) -> None:
    """In the figures always; on the page for who has not paid yet, which keeps the others' answers short."""
    ways, paid_already = for_region(WAYS, asked), pays_no_more(asked)
    assert ways == [way["source"] for way in figures(asked)["payment_methods"]]
    assert ([] if paid_already else ways) == listed(GUIDE.ask(asked), "Ways to pay")


@pytest.mark.parametrize("line", HEADLINES)
def test_the_headline_says_what_the_research_says(line: str) -> None:
    """Who takes the money, the age, the days, who to ask: at least one of each situation, word for word."""
    device, situation, region = line.split()
    answer = GUIDE.answer(device=device, situation=situation, region=region)
    assert HEADLINES[line] == f"{answer.headline} {answer.details}"


def test_each_choice_has_its_words() -> None:
    """Who chooses Android is not told about an iPhone; the words are short enough for a phone."""
    options = [o for c in GUIDE.controls if isinstance(c, Choice) for o in c.options]
    assert {option.value: option.label for option in options} == LABELS


def test_a_refund_in_a_live_goes_by_who_took_the_money() -> None:
    """First the receipt, then a list for Apple and one for Google Play."""
    answer = GUIDE.answer(device="during-live", situation="refund")
    assert [
        ("How to ask", "step-receipt-store"),
        ("If Apple took the money", "step-refund-apple-pending"),
        ("If Google Play took the money", "step-refund-google-us"),
    ] == [(steps.title, cited(steps.items)[0]) for steps in answer.steps if steps.numbered]


@pytest.mark.parametrize(
    ("situation", "folded"),
    [
        ("buy", {"us-policy-2026", "refund-days-app", "ap-line-apple", "us-link-ruling", "us-iphone-link"}),
        ("coins-missing", {"us-policy-2026", "refund-days-app"}),
        ("blocked", {"us-policy-2026", "refund-days-app", "ap-line-apple"}),
        ("refund", set()),
    ],
)
def test_what_few_need_is_folded_away(situation: str, folded: set[str]) -> None:
    """Days that are not known stand open for who asks for money back, and are folded away for others."""
    answer = GUIDE.answer(device="iphone", situation=situation, region=US)
    assert folded == set(cited(note for note in answer.notes if note.folded))


def test_the_warnings_are_never_folded_away() -> None:
    """Nobody has to open anything to read what a fraud looks like, or by when to ask."""
    warnings = {"tiktok-never-asks", "no-phone-support", "contact-inbox", "coins-only-from-tiktok", "refund-shortfall"}
    folded = {name for asked in ALL for name in cited(n for n in GUIDE.ask(asked).notes if n.folded)}
    assert set() == folded & (warnings | {"apple-refund-window", "google-unauthorised-window", "web-prompt-saving"})


def test_the_table_is_all_that_can_be_asked() -> None:
    """5 devices, 6 situations, 6 regions, 7 things that may be seen: the controls offer these and no other."""
    offered = {c.name: {option.value for option in c.options} for c in GUIDE.controls if isinstance(c, Choice)}
    assert (180, 210) == (len(COMBINATIONS), len(HINDERED))
    assert {"any"} == offered["seen"] - {asked["seen"] for asked in HINDERED}
    assert offered == {name: {asked.get(name, "any") for asked in ALL} for name in offered}


@pytest.mark.parametrize("situation", [name for name in SITUATIONS if name != "blocked"])
def test_what_is_seen_counts_only_where_nothing_goes_on(situation: str) -> None:
    """Its control is hidden elsewhere, and what it holds then changes nothing."""
    asked = {"situation": situation, "region": "japan"}
    assert GUIDE.ask(asked) == GUIDE.ask({**asked, "seen": "declined"})


@pytest.mark.parametrize("seen", ["no-gift-button", "gift-fails"])
def test_who_cannot_send_is_not_told_how_to_pay(seen: str) -> None:
    """The coins are there, and stay."""
    answer = GUIDE.ask({"situation": "blocked", "seen": seen})
    assert "The coins stay on your account. Ask no other seller." == answer.details
    assert [] == [steps.title for steps in answer.steps if steps.title.startswith("Ways to pay")]


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
    """The steps in the figures are those of the lists, in their order; so are the ways to pay, where listed."""
    answer, given = GUIDE.ask(asked), figures(asked)
    numbered = [item.text for steps in answer.steps if steps.numbered for item in steps.items]
    ways = [item.text for steps in answer.steps if steps.title.startswith("Ways to pay") for item in steps.items]
    assert numbered == [step["text"] for step in given["steps"]]
    assert ways in ([], [method["method"] for method in given["payment_methods"]])


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
    answers = [GUIDE.ask(asked) for asked in ALL]
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


OUTSIDE_THE_US = ("step-refund-google", "refund-app-google", "desk-tiktok-google")


@each_combination
def test_the_rule_on_google_play_of_2026_is_not_told_to_the_united_states(asked: dict[str, str]) -> None:
    """Its text leaves the United States out, so nothing that rests on it alone stands in an answer there."""
    answer = GUIDE.ask(asked)
    notes = (*answer.notes, *(item for steps in answer.steps for item in steps.items))
    told = {cited.id for note in notes for cited in note.facts if cited.id in OUTSIDE_THE_US}
    google = asked["device"] in ("android", "during-live")
    assert (google and asked["region"] != "us") == bool(told)


@pytest.mark.parametrize("device", ["android", "during-live"])
def test_a_refund_in_the_united_states_says_that_the_rule_is_not_known(device: str) -> None:
    """The store first, by the rule of 2025; TikTok as well; and that the text of 2026 was not found."""
    answer = GUIDE.answer(device=device, situation="refund")
    steps = [fact.id for steps in answer.steps if steps.numbered for item in steps.items for fact in item.facts]
    assert steps.index("step-refund-google-us") < steps.index("step-refund-google-us-tiktok")
    assert "us-policy-2026" in [fact.id for note in answer.notes for fact in note.facts]


def test_a_live_says_who_takes_the_money() -> None:
    """Who buys during a LIVE on a phone is still in the app, and the store takes the money."""
    steps = figures({"device": "during-live"})["steps"]
    assert any("the app store takes the money" in step["text"] for step in steps)


def test_who_buys_reads_what_to_check() -> None:
    """The account, the price on the screen, and that it is for adults."""
    checks = next(steps for steps in GUIDE.answer().steps if steps.title == "Before you pay, check")
    said = " ".join(item.text for item in checks.items)
    assert [] == [words for words in ("account name", "price on your screen", "18 or older") if words not in said]
