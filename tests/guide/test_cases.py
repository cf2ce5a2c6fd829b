"""The case table asked through Python, and what every answer promises."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from coinguide.facts import load
from coinguide.facts.help import load_help
from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.prices import plan
from coinguide.live.ask.answer import Answer, Chart, Cited
from coinguide.live.ask.calculator import Calculator
from coinguide.live.page.plain_json import figures_json
from tests.cases import CASES, Case
from tests.every import every

ROOT = Path(__file__).parents[2]
GOOD = [case for case in CASES if not case.wrong and not case.unclear]


# Figures that may be missing, and the records of what was looked for: an answer without the figure cites one of them.
RECORDS = {
    "fee_cents": {"payout-fees-elsewhere"},
    "net_best_cents": {"payout-fees-elsewhere"},
    "minimum_low_cents": {"payout-min-elsewhere"},
    "minimum_high_cents": {"payout-min-elsewhere"},
    "weeks_to_minimum": {"payout-min-elsewhere"},
    "platforms: YouTube Jewels": {"youtube-jewels-price"},
    "platforms: Twitch subscriptions": {"twitch-app-sub-share"},
    "platforms: Instagram": {"instagram-badges-today"},
    "platforms: Snapchat": {"snapchat-share"},
    "platforms: Kick KICKs": {"kick-kicks-price"},
    "refund_days": {"refund-days-app", "refund-days-elsewhere", "us-policy-2026"},
}


def asked(case: Case) -> Answer:
    """The answer that Python gives."""
    return CALCULATORS[case.calculator].ask(case.values)


def picked(case: Case, figures: dict[str, Any]) -> dict[str, Any]:
    """The figures the case names."""
    return {name: figures[name] for name in case.figures}


def cited_by(answer: Answer) -> list[Cited]:
    """Every fact and every gap that the notes and the steps rest on."""
    items = (item for steps in answer.steps for item in steps.items)
    return [fact for note in (*answer.notes, *items) for fact in note.facts]


def holes(answer: Answer) -> Iterator[str]:
    """The names of the figures that are not known; of a list, those of its entries."""
    for name, figure in answer.figures.items():
        if figure is None:
            yield name
        elif isinstance(figure, tuple):
            entries = [entry for entry in figure if not isinstance(entry, str)]
            yield from (f"{name}: {next(iter(entry.values()))}" for entry in entries if None in entry.values())


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
def test_a_handful_of_cases(name: str) -> None:
    """Every calculator has joined the case table: some good values, a wrong one."""
    own = [case for case in CASES if case.calculator == name]
    assert (True, True) == (len(own) >= 5, any(case.wrong for case in own))


# Asks the whole table, and gives a fingerprint of the replies.
ASK_ALL = """
import hashlib, json
from coinguide.guide.calculators import CALCULATORS
from coinguide.live.page.respond import respond
from tests.cases import CASES
replies = [respond(json.dumps({"calculator": case.calculator, "values": case.values})) for case in CASES]
print(len(replies), hashlib.sha256("".join(replies).encode()).hexdigest())
"""


@pytest.mark.slow
def test_same_question_same_answer_in_another_process() -> None:
    """A calculator is pure: neither the order of sets, nor the zone, nor the language changes a reply."""
    told = [
        subprocess.run(
            [sys.executable, "-c", ASK_ALL],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone, language in (("1", "Pacific/Kiritimati", "C"), ("2", "Pacific/Midway", "C.UTF-8"))
    ]
    assert told[0] == told[1]
    assert told[0].startswith(f"{len(CASES)} ")


@every(GOOD)
def test_every_cited_fact_exists(case: Case) -> None:
    """What a step or a note rests on is in the facts, with the same date and confidence, unknown, or a source."""
    answer = asked(case)
    known: dict[str, tuple[str, str]] = {f"source-{source.id}": (source.date, source.kind) for source in load().sources}
    known |= {record.id: (record.as_of, "not known") for record in load().unknown}
    known |= {fact.id: (fact.as_of, fact.confidence) for fact in (*load().facts(), *load_help().facts())}
    for cited in cited_by(answer):
        assert known[cited.id] == (cited.as_of, cited.confidence)


@every(GOOD)
def test_what_is_unknown_has_a_note(case: Case) -> None:
    """An answer with a figure that is not known says so in words, and cites the gap's own record where there is one."""
    answer = asked(case)
    # A cap that lasts the month has no day on which it is used up.
    missing = [name for name in holes(answer) if name != "cap_used_up_on_day"]
    words = f"{answer.headline} {answer.details} " + " ".join(note.text for note in answer.notes)
    found = {fact.id for fact in cited_by(answer)}
    assert not missing or "not known" in words
    assert [] == [name for name in missing if name in RECORDS and not found & RECORDS[name]]


def test_a_gap_within_a_list_is_found() -> None:
    """A figure of several entries has its gaps in the entries, each named by its first value."""
    entries: tuple[Mapping[str, int | str | None], ...] = (
        {"platform": "A", "best_cents": None},
        {"platform": "B", "best_cents": 1},
    )
    assert ["one", "list: A"] == list(holes(Answer(headline="", figures={"one": None, "list": entries, "two": 2})))


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
    assert (
        "“colour” is no control of gift-value. Its controls: count, currency, gift, own_prices, where."
        == answer.headline
    )


def test_the_notes_name_the_bare_minimum() -> None:
    """Where trouble makes the plan dearer than it could be, a note says what the least would be."""
    notes = " ".join(note.text for note in CALCULATORS["bundle-planner"].answer().notes)
    assert "The bare minimum is $15.84: 16 × 65. It saves $0.12 and takes 16 purchases instead of 4" in notes


def test_conflicting_prices_give_a_range() -> None:
    """Website packs stand in two lists: the plan counts the dearer, and a note gives both sums."""
    answer = CALCULATORS["bundle-planner"].answer(coins=1400, where="web", trouble_cents=500)
    figures = answer.figures
    assert (1484, 1480, 1484) == tuple(figures[name] for name in ("cost_cents", "cost_low_cents", "cost_high_cents"))
    assert "from $14.80 to $14.84" in " ".join(note.text for note in answer.notes)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"coins": "330", "price": "3.20", "currency": "GBP"}, "What the TikTok website charges in British pounds"),
        (
            {"coins": "350", "price": "90", "currency": "MXN"},
            "What the TikTok app charges in Mexican pesos is not known",
        ),
    ],
)
def test_one_list_alone_is_said(values: dict[str, str], words: str) -> None:
    """Where only one place's prices are known, the verdict's sentence says so."""
    assert words in CALCULATORS["price-check"].ask(values).details


@pytest.mark.parametrize("gift", ["Pinch Face", "Rose", "Lion"])
def test_the_parts_of_a_bar_add_up(gift: str) -> None:
    """What is shown as the creator's and the others' part is together what is shown as paid."""
    answer = CALCULATORS["gift-value"].answer(gift=gift)
    (chart,) = answer.series
    assert isinstance(chart, Chart)
    shown = [part.text for part in chart.bars[0].parts]
    paid = answer.rows.cells[0][1] if answer.rows else ""
    assert amount(paid) == sum(map(amount, shown))


def amount(text: str) -> Decimal:
    """The number in an amount such as $3.77 or 1.5 cents."""
    return Decimal(text.removesuffix(" cents").replace("$", "").replace(",", ""))


def test_every_mistake_gets_its_sentence() -> None:
    """A question does not hide a mistake elsewhere."""
    answer = CALCULATORS["price-check"].ask({"coins": "many", "price": "1.000"})
    assert (["coins"], "price") == ([mistake.control for mistake in answer.mistakes], answer.ask and answer.ask.control)


def test_too_long_a_plan_gets_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prices that would take too long to plan are refused in words."""
    monkeypatch.setattr(plan, "MOST_SUMS", 3)
    answer = CALCULATORS["bundle-planner"].ask({"coins": "123457", "where": "own"})
    assert ["own_prices"] == [mistake.control for mistake in answer.mistakes]


@pytest.mark.parametrize(
    "values",
    [{"currency": "CHF"}, {"currency": "EUR", "where": "web"}],
)
def test_a_list_known_in_part_is_said(values: dict[str, str]) -> None:
    """Where the sources give only some packs of a list, the details say so."""
    assert "known: look at your own screen" in CALCULATORS["bundle-planner"].ask(values).details
