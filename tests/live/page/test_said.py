"""The key figure and its tone: every calculator has one, and every view shows it with sign and words."""

import pytest
from bs4 import BeautifulSoup, Tag

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.answer import Answer, Key, Tone
from coinguide.live.page.form import calculator_html
from coinguide.live.page.plain_json import answer_json
from coinguide.live.page.said import said_html
from coinguide.live.terminal.terminal import answer_text
from tests.cases import CASES, Case
from tests.every import every

GOOD = [case for case in CASES if not case.wrong and not case.unclear]
HEADLINE = 92  # characters: two lines of a phone, and a word or two where names are long
HOSTILE = "<b>7</b>"


def one(html: str, place: str) -> Tag:
    """The one element of this kind."""
    (found,) = BeautifulSoup(html, "html.parser").select(place)
    return found


@every(GOOD)
def test_every_answer_has_a_short_key(case: Case) -> None:
    """A number, or at most four words."""
    key = CALCULATORS[case.calculator].ask(case.values).key
    assert key
    assert any(letter.isdigit() for letter in key.value) or len(key.value.split()) <= 4


@every(GOOD)
def test_a_headline_is_one_short_sentence(case: Case) -> None:
    """It ends where a sentence ends, and only there; the rest stands in the details. What a quiz asks is its own."""
    headline = CALCULATORS[case.calculator].ask(case.values).headline
    assert len(headline) <= HEADLINE
    assert headline[-1] == "?" or (headline[-1], ". " in headline) == (".", False)


@pytest.mark.parametrize("name", CALCULATORS)
def test_the_only_output_holds_key_and_headline_alone(name: str) -> None:
    """What is announced is the key figure and the headline; all the rest stands beside it."""
    answer = CALCULATORS[name].answer()
    form = one(calculator_html(CALCULATORS[name]), f"form[data-calculator={name}]")
    output = one(str(form), "output")
    assert answer.key
    assert answer.key.value == one(str(output), "[data-key-figure]").text
    assert ["cg-key", "cg-headline"] == [part["class"][0] for part in output.select("p")]
    assert 1 == len(form.select("[data-key-figure]"))


@pytest.mark.parametrize(
    ("tone", "value", "said"),
    [
        ("plain", "$7", "Cost: $7"),
        ("good", "$7", "✓ Good. Cost: $7"),
        ("careful", "$7", "! Careful. Cost: $7"),
        ("danger", "Signs of a scam", "✕ Cost: Signs of a scam"),
        ("unknown", "Not known", "? Cost: Not known"),
    ],
)
def test_a_tone_is_a_sign_and_words(tone: Tone, value: str, said: str) -> None:
    """On the page and in the terminal: a number gets the tone's word, a verdict is one itself."""
    answer = Answer(headline="So.", key=Key("Cost", value), tone=tone)
    drawn = one(said_html(answer), ".cg-key")
    assert f"{said}\n\nSo." == answer_text(answer)
    assert (tone, said.replace(" ", "").replace(".", "").replace(":", "")) == (
        drawn["data-tone"],
        drawn.text.replace(" ", ""),
    )


def test_json_has_the_new_names_beside_the_old() -> None:
    """Label and value, the tone and the details; the headline stays."""
    told = answer_json(Answer(headline="So.", key=Key("Cost", "$7"), tone="good", details="More."))
    assert ({"label": "Cost", "value": "$7"}, "good", "So.", "More.") == (
        told["key"],
        told["tone"],
        told["headline"],
        told["details"],
    )


def test_a_key_is_escaped() -> None:
    """What stands in it may come from a stranger's file."""
    assert "<b>" not in said_html(Answer(headline=HOSTILE, key=Key(HOSTILE, HOSTILE)))
