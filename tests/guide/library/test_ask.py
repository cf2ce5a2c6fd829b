"""Asked from Python, the calculators say what they say elsewhere, and a wrong word gets a sentence."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import coinguide as cg
from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.answer import Rows
from coinguide.live.ask.money import CURRENCIES, money_text, plain
from coinguide.live.jupyter.book_switch import SWITCH
from coinguide.live.library.asked import table_of
from coinguide.live.library.wrong import WrongInput
from coinguide.live.page.plain_json import answer_json
from tests.cases import CASES, Case

# One of each calculator: the table's other cases are asked through the views.
RIGHT = {case.calculator: case for case in CASES if not case.wrong and not case.unclear}.values()
WRONG = {(case.calculator, bool(case.unclear)): case for case in CASES if case.wrong or case.unclear}.values()


@pytest.mark.long
@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case.id)
def test_it_says_what_the_calculator_says(case: Case) -> None:
    """All parts as plain values, which are JSON."""
    asked = cg.ask(case.calculator, **case.values)
    assert answer_json(CALCULATORS[case.calculator].ask(case.values)) == json.loads(json.dumps(asked.to_dict()))


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.id)
def test_a_wrong_value_raises_its_sentence(case: Case) -> None:
    """The one that every view shows."""
    with pytest.raises(WrongInput) as raised:
        cg.ask(case.calculator, **case.values)
    assert str(raised.value).startswith(CALCULATORS[case.calculator].ask(case.values).headline)


def test_the_table_has_numbers() -> None:
    """A column of amounts names its sign, one of counts is whole, and what is empty is None."""
    first, *_, last = cg.ask("bundle-planner", coins=1000, where="app").table
    assert {"Bundle": "330 coins", "Price ($)": 4.99, "How many": 3, "Cost ($)": 14.97} == {
        name: first[name] for name in ("Bundle", "Price ($)", "How many", "Cost ($)")
    }
    assert last["Price ($)"] is None


def test_a_column_of_several_currencies_stays_text() -> None:
    """A number without its sign would say too little; words beside a number keep their column too."""
    cells = tuple(("", money_text(499, CURRENCIES[code]), text) for code, text in (("USD", plain(1)), ("GBP", "none")))
    assert [{"": "", "A": "$4.99", "B": "1"}, {"": "", "A": "£4.99", "B": "none"}] == list(
        table_of(Rows("", ("", "A", "B"), cells))
    )


def test_figures_are_plain() -> None:
    """Lists and dictionaries, no tuples, no decimals."""
    figures = cg.ask("bundle-planner", coins=1000, where="app").figures
    assert {"coins": 330, "price_cents": 499, "count": 3} == figures["purchases"][0]


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        (lambda: cg.ask("bundle planer"), "“bundle-planner”"),
        (lambda: cg.ask("bundle-planner", coin=5), "“coins”"),
        (lambda: cg.calculator("gift-valeu"), "“gift-value”"),
        (lambda: cg.fact("web-usd70"), "“web-usd-70”"),
        (lambda: cg.find_facts("", country="Jpan"), "“Japan”"),
    ],
)
def test_it_says_what_may_have_been_meant(wrong: Callable[[], object], meant: str) -> None:
    """A name that is nearly right; the error is a KeyError to a program."""
    with pytest.raises(KeyError) as raised:
        wrong()
    assert f"Did you mean {meant}?" in str(raised.value)


def test_a_notebook_shows_the_sentence_alone() -> None:
    """No lines of the library stand above it."""
    with pytest.raises(WrongInput) as raised:
        cg.ask("bundle-planner", coins="many")
    (shown,) = raised.value._render_traceback_()
    assert shown.startswith("⚠ Coins you want: “many” is not a number.")


def test_in_jupyter_it_is_a_widget_and_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """No HTML stands beside them: a saved notebook is compared, text by text."""
    monkeypatch.delenv(SWITCH, raising=False)
    shown = cg.ask("bundle-planner", coins=1000)._repr_mimebundle_()
    assert {"application/vnd.jupyter.widget-view+json", "text/plain"} == set(shown)
    assert "for $15.96" in shown["text/plain"]


def test_in_the_book_it_is_html(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what was pasted made harmless."""
    monkeypatch.setenv(SWITCH, "1")
    shown = cg.check_text("<script>alert(1)</script> Free coins, log in: tiktok-gifts.example")._repr_mimebundle_()
    assert {"text/html", "text/plain"} == set(shown)
    assert "<script>" not in shown["text/html"]


def test_a_statement_is_read_from_path_bytes_and_text(tmp_path: Path) -> None:
    """To the same figures."""
    text = "Date,Description,Amount\n2026-03-02,TIKTOK COINS,-4.99\n2026-03-05,CORNER CAFE,-6.50\n"
    file = tmp_path / "statement.csv"
    file.write_text(text, "utf-8")
    ways = [cg.read_statement(file), cg.read_statement(text.encode()), cg.read_statement(pasted=text)]
    assert [(499, 2)] * 3 == [(way.figures["certain_cents"], len(way.lines)) for way in ways]


def test_its_files_are_saved(tmp_path: Path) -> None:
    """Under their names, in a folder."""
    (path,) = cg.read_statement("sample:apple-card").save(str(tmp_path))
    assert "sorted-lines.csv" == Path(path).name
