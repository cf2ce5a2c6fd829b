"""The file of signs is read strictly, and says for each sign what a reader needs."""

import pytest

from coinguide.facts import FactError, load
from coinguide.guide.scams.signs import load_signs, parse_signs

SIGN = """
[[links]]
name = "a"
label = "an a"
weight = 5
explanation = "It is an a."
advice = "Leave it."
sources = ["help-phish"]
"""


def test_every_sign_names_sources_that_exist() -> None:
    """Each source has its entry on the Sources page."""
    known = {source.id for source in load().sources}
    missing = {name for name, sign in load_signs().items() if not known.issuperset(sign.sources)}
    assert missing == set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SIGN + 'colour = "red"', "does not know: colour"),
        (SIGN.replace("weight = 5", 'weight = "5"'), "weight is missing"),
        (SIGN.replace('advice = "Leave it."', ""), "advice is missing"),
        (SIGN + SIGN, "used twice"),
        (SIGN.replace("links", "lincs"), "does not know: lincs"),
    ],
)
def test_a_faulty_sign_is_refused_with_a_sentence(text: str, words: str) -> None:
    """Unknown keys and sections, missing words, a name used twice."""
    with pytest.raises(FactError, match=words):
        parse_signs(text)


def test_a_whole_sign_is_read() -> None:
    """With its group and weight."""
    assert ("links", 5) == (parse_signs(SIGN)["a"].group, parse_signs(SIGN)["a"].weight)
