"""The command line answers as the other views do, and says what is wrong with a wrong value."""

import json
import os
import subprocess
import sys

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.command import main
from coinguide.live.ask.controls.controls import Choice
from coinguide.live.page.plain_json import figures_json
from tests.cases import CASES, FEW, Case

# The answers come from the same function for every view: tests of the page ask it the whole table.
SOME = [case for case in CASES if case.id in FEW]


def words(case: Case) -> list[str]:
    """The case as the words of a command."""
    return ["ask", case.calculator, *(f"{name}={value}" for name, value in case.values.items())]


@pytest.mark.parametrize("case", [c for c in SOME if not c.wrong and not c.unclear], ids=lambda case: case.id)
def test_json_figures(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    """`--json` prints the figures Python gives."""
    assert 0 == main([*words(case), "--json"])
    expected = figures_json(CALCULATORS[case.calculator].ask(case.values).figures)
    assert expected == json.loads(capsys.readouterr().out)["figures"]


@pytest.mark.parametrize("case", [c for c in SOME if c.wrong or c.unclear], ids=lambda case: case.id)
def test_a_wrong_value_exits_2_with_its_sentence(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence goes to standard error, and nothing is printed as if it were an answer."""
    assert 2 == main(words(case))
    printed = capsys.readouterr()
    answer = CALCULATORS[case.calculator].ask(case.values)
    assert ("", True) == (printed.out, answer.headline in printed.err)


def test_json_may_stand_anywhere(capsys: pytest.CaptureFixture[str]) -> None:
    """`--json` before, between or after the values prints the same."""
    orders = ("--json coins=65 where=web", "coins=65 --json where=web", "coins=65 where=web --json")
    printed = {(main(["ask", "bundle-planner", *order.split()]), capsys.readouterr().out) for order in orders}
    assert 1 == len(printed)


@pytest.mark.parametrize("written", ["--coins", "--coins=330"])
def test_a_control_written_as_an_option_is_told_how(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Many programs want two hyphens; the sentence says how it is written here."""
    code = main(["ask", "price-check", written, "330"])
    sentence = f"“{written}” is no option; --json and --save are. Write control=value, for example coins=1000.\n"
    assert (2, sentence) == (code, capsys.readouterr().err)


def test_list_names_every_calculator(capsys: pytest.CaptureFixture[str]) -> None:
    """`list` names the calculators, one block each."""
    main(["list"])
    named = [line.split(":")[0] for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert list(CALCULATORS) == named


@pytest.mark.parametrize("command", [["ask", "moon"], ["ask", "gift-value", "Lion"]])
def test_wrong_words_get_an_example(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown calculator, or a value without its control, exits 2 with an example."""
    assert 2 == main(command)
    assert "for example" in capsys.readouterr().err


def test_the_text_holds_headline_table_and_notes(capsys: pytest.CaptureFixture[str]) -> None:
    """Without `--json` the answer is readable text."""
    main(["ask", "bundle-planner", "coins=1000", "where=app"])
    printed = capsys.readouterr().out
    assert [True] * 3 == [part in printed for part in ("for $15.96", "330 coins       $4.99", "- The bare minimum")]


def test_the_installed_command_runs() -> None:
    """The module runs as a program."""
    command = [sys.executable, "-m", "coinguide.guide.command", "ask", "gift-value", "gift=Rose", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert 1 == json.loads(done.stdout)["figures"]["coins_low"]


def test_list_of_one_offers_every_value(capsys: pytest.CaptureFixture[str]) -> None:
    """`list gift-value` names every gift."""
    assert 0 == main(["list", "gift-value"])
    printed = capsys.readouterr().out
    gift = next(control for control in CALCULATORS["gift-value"].controls if control.name == "gift")
    assert isinstance(gift, Choice)
    assert [] == [option.value for option in gift.options if f"gift={option.value}:" not in printed]


def test_a_reader_who_stops_early_sees_no_traceback() -> None:
    """Output into a pipe that nobody reads any more, as `head` leaves it, ends quietly."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    command = [sys.executable, "-m", "coinguide.live.terminal.terminal", "list", "gift-value"]
    done = subprocess.run(command, stdout=write_end, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write_end)
    assert (0, "") == (done.returncode, done.stderr)
