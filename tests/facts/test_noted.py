"""A fact in an answer: its sentence stands in its file, once."""

from dataclasses import replace

import pytest

from coinguide.facts import FactError, load
from coinguide.facts.noted import note_of, sentence_of


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("age-coins-kr", "Adults only: 19 or older in South Korea."),
        ("after-uk-excess", "The bank may keep back up to £100 of it."),
        ("after-uk-limit", "For transfers within the country banks must in most cases pay back up to £85,000."),
        ("seller-eea", "For reading the bill: TikTok Information Technologies UK Limited handles the payment."),
        ("step-app-profile", "Open TikTok and tap Profile, at the bottom."),
    ],
)
def test_values_stand_in_the_sentence(name: str, said: str) -> None:
    """Numbers, money and words stand in their places; what is words already needs no sentence."""
    assert said == sentence_of(load().by_id(name))


def test_a_number_without_a_sentence_is_refused() -> None:
    """A bare number never stands in an answer."""
    bare = replace(load().by_id("age-coins-kr"), sentence="")
    with pytest.raises(FactError, match="age-coins-kr: is a number without a sentence"):
        sentence_of(bare)


def test_facts_and_gaps_stand_in_their_order() -> None:
    """One item can hold several records, each cited."""
    names = ("age-coins-kr", "refund-days-app")
    note = note_of(*names)
    assert names == tuple(fact.id for fact in note.facts)
    assert note.text.startswith("Adults only: 19 or older in South Korea. ")
    assert ": not known. " in note.text
