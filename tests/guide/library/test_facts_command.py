"""``coinguide facts WORD``."""

import json

import pytest

from coinguide.guide.command import main


def test_a_word_finds_facts(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with date and source."""
    assert 0 == main(["facts", "refund", "--country", "JP"])
    assert capsys.readouterr().out.startswith("refund-app-jp\n")


def test_an_id_gives_that_fact_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON too."""
    assert 0 == main(["facts", "web-usd-70", "--json"])
    assert ["web-usd-70"] == [one["id"] for one in json.loads(capsys.readouterr().out)]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["facts", "zzz"], "No fact has all of these words: zzz."),
        (["facts", "refund", "--country", "Jpan"], "Did you mean “Japan”?"),
        (["lst"], "Did you mean “list”?"),
        (["bundle-planner"], "coinguide ask bundle-planner"),
        (["ask", "bundel-planner"], "Did you mean “bundle-planner”?"),
        (["ask", "bundle-planner", "coin=5"], "Did you mean “coins”?"),
    ],
)
def test_a_wrong_word_exits_2_with_a_sentence(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, with what may have been meant."""
    assert 2 == main(words)
    assert says in capsys.readouterr().err
