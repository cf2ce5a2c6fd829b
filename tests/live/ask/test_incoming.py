"""Half letters do not come in, by whatever way and in whatever control."""

import json

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.controls.controls import Control, InputMistake
from coinguide.live.ask.controls.file_control import GivenFile
from coinguide.live.ask.incoming import whole_letters
from coinguide.live.page.plain_json import answer_json
from coinguide.live.page.respond import respond

HALF = "cut \ud83d off"
CONTROLS = [(name, control) for name, calculator in CALCULATORS.items() for control in calculator.controls]


@pytest.mark.parametrize(("name", "control"), CONTROLS, ids=lambda part: getattr(part, "name", part))
def test_every_control_takes_half_a_letter(name: str, control: Control) -> None:
    """The page's reply and the command's JSON can be written, as answer or as sentence."""
    values = {control.name: HALF}
    answer = CALCULATORS[name].ask(values)
    reply = respond(json.dumps({"calculator": name, "values": values}))
    assert isinstance(reply, str)
    assert all((reply.encode(), json.dumps(answer_json(answer), ensure_ascii=False).encode()))


@pytest.mark.parametrize("name", CALCULATORS)
def test_a_start_value_with_half_a_letter(name: str) -> None:
    """A notebook's start value comes in the same way."""
    said = []
    for control in CALCULATORS[name].controls:
        try:
            said.append(CALCULATORS[name].starting({control.name: HALF}).ask({}).headline)
        except InputMistake as mistake:
            said.append(str(mistake))
    assert "".join(said).encode()


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (HALF, "cut \ufffd off"),
        ("whole 😀", "whole 😀"),
        ([["1", HALF]], [["1", "cut \ufffd off"]]),
        ({"name": HALF, "bytes": b"\xff"}, {"name": "cut \ufffd off", "bytes": b"\xff"}),
        (GivenFile(HALF, HALF), GivenFile("cut \ufffd off", "cut \ufffd off")),
        (GivenFile(HALF, b"\xff"), GivenFile("cut \ufffd off", b"\xff")),
        (7, 7),
        (None, None),
    ],
)
def test_a_half_letter_becomes_the_sign_for_one(raw: object, expected: object) -> None:
    """Letters keep their places, and everything else stays as it is."""
    assert expected == whole_letters(raw)
