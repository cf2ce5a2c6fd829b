"""After a scam: every combination of happenings gets steps, whom to tell, and sources or a stated gap."""

import re
from collections.abc import Iterator
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.facts import Unknown, load
from coinguide.facts.help import Help, load_help
from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.scams.after.countries import COUNTRIES
from coinguide.guide.scams.after.deadlines import deadlines, timeless
from coinguide.guide.scams.after.evidence import evidence
from coinguide.guide.scams.after.happened import EARLIER, HAPPENED
from coinguide.guide.scams.after.steps import LEADS_TO, ORDER, first, steps
from coinguide.guide.scams.after.words import help_note
from coinguide.live.ask.answer import Answer, Note, Steps
from tests.every import every

VALUES = [option.value for option in HAPPENED.options]
PAID = VALUES[: VALUES.index("told-password")]
RANKS = {step.fact: rank for rank, step in enumerate(ORDER)}


def up_to(most: int) -> Iterator[tuple[str, ...]]:
    """Every choice of at most so many happenings."""
    return (chosen for count in range(most + 1) for chosen in combinations(VALUES, count))


def asked(happened: tuple[str, ...] | str, country: str = "us") -> Answer:
    """The answer to these happenings."""
    return CALCULATORS["after-a-scam"].answer(happened=happened, country=country)


def part(answer: Answer, title: str) -> Steps:
    """The list whose title begins so."""
    (found,) = [steps for steps in answer.steps if steps.title.startswith(title)]
    return found


def cited(notes: tuple[Note, ...]) -> set[str]:
    """The records behind these items."""
    return {fact.id for note in notes for fact in note.facts}


@pytest.mark.parametrize(
    ("most", "country"),
    [
        *((1, country) for country in COUNTRIES),
        (2, "us"),
        *(pytest.param(2, country, marks=pytest.mark.slow) for country in COUNTRIES if country != "us"),
    ],
)
def test_every_pair_in_every_country_has_steps_places_and_sources(most: int, country: str) -> None:
    """There are numbered steps and a place to report; whatever is said of a step, a place or a time has its source."""
    for happened in up_to(most):
        answer = asked(happened, country)
        assert answer.steps[0].numbered
        own_words = part(answer, "Keep this as evidence")
        assert part(answer, "Where to report").items
        assert all(note.facts for steps in answer.steps if steps is not own_words for note in steps.items)
        assert {"after-adult", "after-keep"} <= cited(answer.steps[0].items)
        assert "after-next" == answer.steps[-1].items[0].facts[0].id


@given(st.sets(st.sampled_from(VALUES)), st.sampled_from(list(COUNTRIES)))
def test_any_combination_has_a_first_step(happened: set[str], country: str) -> None:
    """It is at most four words long, the first that any one of the happenings would have, and the steps keep order."""
    todo = steps(happened, country)
    ranks = [RANKS[step.fact] for step in todo]
    assert sorted(set(ranks)) == ranks
    assert 1 <= len(first(todo).split()) <= 4
    losses = happened - {"clicked"}
    alone = [(RANKS[_named(value, country)], first(steps([value], country))) for value in losses]
    assert not losses or min(alone)[1] == first(todo)


def _named(value: str, country: str) -> str:
    return next(step.fact for step in steps([value], country) if step.name)


@given(st.sets(st.sampled_from(VALUES)), st.sampled_from(list(COUNTRIES)))
def test_a_combination_leaves_no_step_of_its_parts_out(happened: set[str], country: str) -> None:
    """What one happening alone leads to is there beside others, and nothing else is."""
    together = {step.fact for step in steps(happened, country)}
    apart = {step.fact for value in happened or {"clicked"} for step in steps([value], country)}
    replaced = {"after-nothing", "after-stop", "after-report-tiktok"}
    assert apart - replaced == together - replaced


def test_every_step_is_a_fact_and_some_happening_leads_to_it() -> None:
    """Each happening has its entry; the words of a step stand once, in the facts."""
    led_to = {fact for facts in LEADS_TO.values() for fact in facts}
    everybody = {"after-stop", "after-adult", "after-keep", "after-report-tiktok", "after-nothing", "after-google-us"}
    assert VALUES == list(LEADS_TO)
    assert led_to | everybody == set(RANKS)
    assert all(load().by_id(step.fact).value for step in ORDER)


@pytest.mark.parametrize("happened", ["gift-card", "card", "bank-transfer", "gave-card", "payment-app", "passed-money"])
def test_a_call_that_cannot_wait_comes_before_the_account(happened: str) -> None:
    """A card and a transfer can be stopped within minutes only."""
    todo = [step.fact for step in steps([happened, "told-code"], "uk")]
    (call,) = LEADS_TO[happened]
    assert todo.index(call) < todo.index("after-code")


def test_what_was_installed_comes_before_calls_and_passwords() -> None:
    """It may hear and see both."""
    todo = [step.fact for step in steps(["installed", "gift-card", "told-password"], "uk")]
    assert ["after-remove-app", "after-gift-card", "after-password"] == todo[2:5]


def test_evidence_is_never_thrown_away() -> None:
    """The first step says so, and nobody is blocked before the screenshots and the report."""
    for happened in up_to(2):
        order = [note.text for note in asked(happened).steps[0].items]
        assert "Delete nothing" in order[0]
        blocking = [place for place, text in enumerate(order) if "block it" in text]
        shots = next(place for place, text in enumerate(order) if "screenshots" in text.casefold())
        assert all(shots < place for place in blocking)
    assert "block the sender once the last step here is done" in str(load().by_id("after-nothing").value)


@pytest.mark.parametrize("happened", ["threatened", "sent-pictures", "sent-pictures,threatened,gift-card"])
@pytest.mark.parametrize("country", COUNTRIES)
def test_nobody_is_alone_with_threats_or_pictures(happened: str, country: str) -> None:
    """It is nobody's fault; somebody is told, an adult by those under 18; the services stand there as links."""
    answer = asked(happened, country)
    words = " ".join(note.text for note in answer.steps[0].items)
    assert "not your fault" in words
    assert "Under 18: tell an adult first" in words
    addresses = {way.address for note in part(answer, "Who helps with pictures").items for way in note.ways}
    assert {"https://takeitdown.ncmec.org", "https://stopncii.org"} <= addresses


def test_who_is_threatened_is_told_first_not_to_pay() -> None:
    """Whatever else happened, and whatever was paid."""
    for others in up_to(2):
        answer = asked((*others, "threatened"))
        assert answer.headline.startswith("Do not pay")
        assert "Do not pay" == answer.figures["first_step"]
        assert answer.steps[0].items[0].text.startswith("Do not pay, send nothing more")


def test_under_18_the_uk_has_report_remove() -> None:
    """The service of Childline takes pictures down without an adult."""
    names = [note.text for note in part(asked("sent-pictures", "uk"), "Who helps").items]
    assert any(name.startswith("Report Remove") for name in names)


@pytest.mark.parametrize("country", COUNTRIES)
def test_what_is_not_known_of_a_country_is_said(country: str) -> None:
    """Without a place, a service or a line of its own there is a note with the record of what was not found."""
    answer = asked("threatened", country)
    notes = cited(answer.notes)
    at_home = any(place.country == country and place.kind == "pictures" for place in load_help().places)
    young = any(steps.title.startswith("Under 18?") for steps in answer.steps)
    assert (country in ("eu", "other")) == bool(notes & {"report-eu", "report-elsewhere"})
    assert at_home == ("pictures-elsewhere" not in notes)
    assert young == ("help-gaps" not in notes)


def test_the_countries_are_those_of_the_places() -> None:
    """The list of the control stands apart, so that the places are read for an answer alone."""
    assert {country.key: country.title for country in load_help().countries} == COUNTRIES


def test_links_lead_to_places_of_the_list_alone() -> None:
    """Every address and number that can be pressed is one of a recorded place, and numbers hold no letters."""
    places = load_help().places
    known = {place.address for place in places} | {
        digits(one) for place in places for one in (place.phone, place.second_phone)
    }
    known |= {digits(place.text) for place in places}
    for country in COUNTRIES:
        answer = asked("threatened,gave-papers", country)
        ways = [way for steps in answer.steps for note in steps.items for way in note.ways]
        assert {way.address.removeprefix("tel:").removeprefix("sms:") for way in ways} <= known
        assert ways or country in ("eu", "other")


def digits(number: str) -> str:
    """A number as a telephone dials it."""
    return re.sub(r"[^\d+#]", "", number).replace("#", "%23")


@pytest.mark.parametrize("place", [place for place in load_help().places if place.phone], ids=lambda place: place.id)
def test_a_number_to_press_is_a_number(place: Help) -> None:
    """No letters that a telephone would leave out; of two numbers each is a link of its own."""
    ways = [way for way in help_note(place).ways if way.address.startswith("tel:")]
    assert all(re.fullmatch(r"Call [+#]?[\d ()\-–./]+", way.label) for way in ways)
    assert [one for one in (place.phone, place.second_phone) if one] == [
        way.label.removeprefix("Call ") for way in ways
    ]


@pytest.mark.parametrize(
    ("happened", "country", "sentences"),
    [
        ("bank-transfer", "uk", ["13 months", "£85,000", "£100 of it"]),
        ("card", "uk", ["a price above £100"]),
        ("paypal", "us", ["180 days"]),
        ("google-play", "us", ["48 hours", "did not make for 120 days"]),
        ("apple", "canada", ["90 days; 14 stand"]),
        ("tiktok-website", "other", ["Switzerland you can give back", "Brazil", "South Korea"]),
        ("tiktok-website", "eu", ["14 days"]),
        ("tiktok-website", "germany", ["14 days"]),
        ("tiktok-website", "uk", ["14 days"]),
        ("tiktok-website", "south-korea", ["South Korea"]),
        ("apple,paypal", "us", ["90 days; 14 stand", "180 days"]),
    ],
)
def test_known_deadlines_are_said(happened: str, country: str, sentences: list[str]) -> None:
    """What is known of time and sums stands in the answer."""
    items = part(asked(happened, country), "How long").items
    assert all(any(sentence in note.text for note in items) for sentence in sentences)


@every(list(product(PAID, COUNTRIES)))
def test_a_deadline_is_known_or_missing(asked_for: tuple[str, str]) -> None:
    """Money that was paid has a known time to ask for it back, or a note that none is known."""
    paid, country = asked_for
    timed = set(deadlines([paid], country)) - {"after-uk-section-75"}
    assert (paid != "coins") == (bool(timed) != bool(timeless([paid], country)))


def test_the_ways_to_pay_without_a_deadline_are_named() -> None:
    """Of two ways to pay with one known time, the note names the other."""
    (note,) = [note for note in asked("paypal,gift-card").notes if "after-deadlines" in cited((note,))]
    assert note.text.endswith("(Not known for: Gift card.)")


def test_passing_money_on_names_what_we_did_not_find() -> None:
    """Our advice rests on no page about it, and says so."""
    assert isinstance(load().gap("after-passed-money-rule"), Unknown)
    assert "after-passed-money-rule" in cited(asked("passed-money").notes)


def test_each_happening_but_a_click_has_evidence_of_its_own() -> None:
    """Besides the screenshots and the address that everybody keeps."""
    everybody = evidence(())
    assert {"clicked"} == {value for value in VALUES if evidence([value]) == everybody}


def test_two_ways_to_pay_ask_for_their_evidence_once() -> None:
    """A card and a transfer need the same line of the bank."""
    kept = evidence(["card", "bank-transfer"])
    assert sorted(set(kept)) == sorted(kept)


OLD_PAID, OLD_GIVEN = (one.control for one in EARLIER)
WAS = {
    "nothing": [],
    "password": ["told-password"],
    "code": ["told-code"],
    "card-data": ["gave-card"],
    "identity-data": ["gave-papers"],
}


@pytest.mark.parametrize("country", ["us", "uk", "australia", "canada", "singapore", "malaysia", "eu", "other"])
def test_old_names_are_still_read(country: str) -> None:
    """Links and scripts with the two controls of before get the answer to the same happenings."""
    calculator = CALCULATORS["after-a-scam"]
    for paid, away in product(OLD_PAID.options, OLD_GIVEN.options):
        before = calculator.answer(paid_with=paid.value, gave_away=away.label, country=country)
        happened = [*([paid.value] if paid.value != "nothing" else []), *WAS[away.value]]
        assert asked(tuple(happened), country) == before


def test_an_old_name_alone_has_the_other_one_as_it_started() -> None:
    """The first version started with a password told away and nothing paid."""
    calculator = CALCULATORS["after-a-scam"]
    assert asked("gift-card,told-password") == calculator.answer(paid_with="gift-card")
    assert asked("gave-card") == calculator.answer(gave_away="card data")


@pytest.mark.parametrize("words", ["bank transfer", "Papers or ID numbers", "I sent pictures of myself"])
def test_a_happening_is_found_by_its_words(words: str) -> None:
    """What the list shows can be typed on the command line too: no label has a comma in it."""
    assert not asked(words).mistakes
    assert not any("," in option.label for option in HAPPENED.options)
