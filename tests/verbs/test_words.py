"""Commands side by side: what each printed is shown whole, and one that fails stops the verb."""

import sys

import pytest

from verbs.words import run_side_by_side

PRINTS = [sys.executable, "-c", "print('one'); print('two')"]


def test_what_each_printed_stands_together(capsys: pytest.CaptureFixture[str]) -> None:
    """In the order in which the commands were named."""
    slow = [sys.executable, "-c", "import time; time.sleep(0.3); print('slow')"]
    run_side_by_side([slow, PRINTS], otherwise="failed")
    assert "slow\none\ntwo\n" == capsys.readouterr().out


def test_one_that_fails_stops_the_verb_after_all_have_ended(capsys: pytest.CaptureFixture[str]) -> None:
    """Its own words are shown, those of the others too, and then the sentence."""
    fails = [sys.executable, "-c", "import sys; print('wrong', file=sys.stderr); sys.exit(3)"]
    with pytest.raises(SystemExit):
        run_side_by_side([fails, PRINTS], otherwise="a test failed")
    told = capsys.readouterr()
    assert ("wrong\none\ntwo\n", "coinguide: a test failed\n") == (told.out, told.err)


def test_a_program_that_is_not_there_stops_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    """As in a verb that runs one alone."""
    with pytest.raises(SystemExit):
        run_side_by_side([["no-such-program"]], otherwise="it is missing")
    assert "coinguide: it is missing\n" == capsys.readouterr().err
