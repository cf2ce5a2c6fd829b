"""All that recharge-guide can be asked, on the command line."""

import json

import pytest

from coinguide.guide.command import main
from tests.cases.recharge_guide import COMBINATIONS


@pytest.mark.parametrize("asked", COMBINATIONS, ids=lambda asked: " ".join(asked.values()))
def test_every_combination_is_answered_on_the_command_line(
    asked: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """With `--json`: a step with its source and date, at least; the same step stands in the text."""
    question = ["ask", "recharge-guide", *(f"{name}={value}" for name, value in asked.items())]
    assert 0 == main([*question, "--json"])
    first = json.loads(capsys.readouterr().out)["figures"]["steps"][0]
    assert 0 == main(question)
    text = " ".join(capsys.readouterr().out.split())
    assert (True, True) == (bool(first["source"] and first["as_of"]), f"1. {first['text']}" in text)
