"""What scam-check says before and after-a-scam says afterwards fit together."""

import re
from collections.abc import Iterator

import pytest

from coinguide.facts import load
from coinguide.facts.help import Help, load_help
from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.scams.after.happened import HAPPENED
from coinguide.guide.scams.after.steps import ORDER
from coinguide.live.ask.answer import Answer
from tests.guide.scams.own_messages import own_messages

CHECK, AFTER = CALCULATORS["scam-check"], CALCULATORS["after-a-scam"]
# An order to throw away what bank and police need; not one to leave it alone.
THROWS_AWAY = re.compile(r"(?<!not )(?<!never )\bdelete\b(?! nothing)", re.IGNORECASE)
PASTED = ["https://www.tiktok.com/coin", "I already sent him the card", "asdf", *(row.text for row in own_messages())]


def words(answer: Answer) -> Iterator[str]:
    """Everything an answer tells the reader to do or not to do."""
    yield answer.headline
    for steps in answer.steps:
        yield from (note.text for note in steps.items)
    yield from (note.text for note in answer.notes)


@pytest.mark.slow
def test_nothing_is_to_be_deleted() -> None:
    """After-a-scam says "Delete nothing", and no verdict says otherwise; the words of a message itself may."""
    own = {sentence for text in PASTED for sentence in words(CHECK.answer(text=text)) if "“" not in sentence}
    later = {sentence for happened in HAPPENED.options for sentence in words(AFTER.answer(happened=happened.value))}
    assert [] == [sentence for sentence in own | later if THROWS_AWAY.search(sentence)]
    assert any("Delete nothing" in sentence for sentence in later)


@pytest.mark.parametrize("place", [place for place in load_help().places if place.address], ids=lambda place: place.id)
def test_where_readers_are_sent_is_not_called_a_scam(place: Help) -> None:
    """Somebody careful pastes the address of a place to report before opening it."""
    for pasted in (place.address, place.shown_address):
        assert CHECK.answer(text=pasted).figures["verdict"] not in ("be-careful", "signs-of-a-scam")


@pytest.mark.parametrize("fact", [step.fact for step in ORDER])
def test_a_step_is_not_called_a_scam(fact: str) -> None:
    """Our own advice, passed on by a friend, asks for nothing that a scam asks for."""
    assert CHECK.answer(text=str(load().by_id(fact).value)).figures["verdict"] != "signs-of-a-scam"
