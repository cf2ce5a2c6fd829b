"""After a scam: every combination of answers gets steps, places and sources."""

from itertools import product

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.scams.after_scam import COUNTRIES, deadlines, gaps, places, steps
from coinguide.live.ask.answer import Answer
from coinguide.live.ask.controls.controls import Choice

CONTROLS = [control for control in CALCULATORS["after-a-scam"].controls if isinstance(control, Choice)]
VALUES = {control.name: [option.value for option in control.options] for control in CONTROLS}
PAID, COUNTRY, GIVEN = VALUES["paid_with"], VALUES["country"], VALUES["gave_away"]


def asked(paid_with: str, country: str, gave_away: str) -> Answer:
    """The answer to one combination."""
    return CALCULATORS["after-a-scam"].answer(paid_with=paid_with, country=country, gave_away=gave_away)


@pytest.mark.parametrize("country", COUNTRY)
@pytest.mark.parametrize("paid_with", PAID)
def test_every_combination_answers(paid_with: str, country: str) -> None:
    """Each has numbered steps and a place to report, every item with a source, and says what comes next."""
    for gave_away in GIVEN:
        answer = asked(paid_with, country, gave_away)
        hour, reports, *_more, coming = answer.steps
        assert hour.numbered
        assert all(note.facts for part in answer.steps for note in part.items)
        assert len(hour.items) >= 1
        assert len(reports.items) >= 1
        assert "after-next" == coming.items[0].facts[0].id
        assert "after-adult" in {fact.id for note in hour.items for fact in note.facts}


def test_eleven_ways_to_pay_eight_countries_five_losses() -> None:
    """All that the issue names can be chosen."""
    assert (11, 8, 5) == (len(PAID), len(COUNTRY), len(GIVEN))


@pytest.mark.parametrize(("paid_with", "country", "gave_away"), list(product(PAID, COUNTRY, GIVEN)))
def test_the_loss_is_stopped_before_anything_is_reported(paid_with: str, country: str, gave_away: str) -> None:
    """First stop, last the report; account and card are locked before money that is gone already."""
    order = [step.fact for step in steps(paid_with, country, gave_away)]
    assert ("after-stop", "after-report-tiktok") == (order[0], order[-1])
    if gave_away in ("password", "code") and paid_with != "nothing":
        assert order.index("after-password") < order.index("after-keep") - 1
        assert order.index("after-two-step") == order.index("after-keep") - 2


@pytest.mark.parametrize("words", ["identity data", "Card Data", "one-time code"])
def test_a_choice_is_found_by_its_words(words: str) -> None:
    """What the list shows can be typed on the command line too."""
    assert not asked("nothing", "uk", words).mistakes


def test_evidence_is_never_thrown_away() -> None:
    """The first step says so, and nobody is blocked before the screenshots and the report."""
    for paid_with, gave_away in product(PAID, GIVEN):
        order = asked(paid_with, "uk", gave_away).steps[0].items
        assert "Delete nothing" in order[0].text
    nothing = next(note.text for note in asked("nothing", "uk", "nothing").steps[0].items if "block" in note.text)
    assert "block the sender once the last step here is done" in nothing


@pytest.mark.parametrize("country", COUNTRY)
def test_the_bank_is_named_or_somebody_who_reaches_it(country: str) -> None:
    """Where the research names the bank, it stands among the places; the US list has only authorities."""
    named = " ".join(note.text for note in asked("card", country, "nothing").steps[1].items).casefold()
    assert (country not in ("us", "malaysia")) == ("bank" in named)


@pytest.mark.parametrize("country", ["eu", "other"])
def test_a_country_without_a_place_says_so(country: str) -> None:
    """There the bank and the local police come first, and the gap is a note and not a guess."""
    answer = asked("card", country, "nothing")
    assert ("report-bank-and-police",) == places(country, "nothing")
    assert COUNTRIES[country].gap in {fact.id for note in answer.notes for fact in note.facts}
    assert "your bank and your local police first" in answer.details


@pytest.mark.parametrize(
    ("paid_with", "country", "sentences"),
    [
        ("bank-transfer", "uk", ["13 months", "£85,000", "£100 of it"]),
        ("card", "uk", ["a price above £100"]),
        ("paypal", "us", ["180 days"]),
        ("google-play", "us", ["did not make for 120 days"]),
        ("apple", "canada", ["90 or 14 days"]),
        ("tiktok-website", "other", ["Switzerland) you can give back", "Brazil", "South Korea"]),
        ("tiktok-website", "eu", ["14 days"]),
        ("tiktok-website", "uk", ["14 days"]),
    ],
)
def test_known_deadlines_are_said(paid_with: str, country: str, sentences: list[str]) -> None:
    """What is known of time and sums stands in the answer."""
    (part,) = [part for part in asked(paid_with, country, "nothing").steps if part.title.startswith("How long")]
    assert all(any(sentence in note.text for note in part.items) for sentence in sentences)


@pytest.mark.parametrize(("paid_with", "country"), list(product(PAID, COUNTRY)))
def test_a_deadline_is_known_or_missing(paid_with: str, country: str) -> None:
    """Money that was paid has a known time to ask for it back, or a note that none is known."""
    timed = set(deadlines(paid_with, country)) - {"after-uk-section-75"}
    paid = paid_with not in ("nothing", "coins")
    assert paid == (bool(timed) != ("after-deadlines" in gaps(paid_with, country)))
