"""The words of after-a-scam: a fact, a body that helps or a gap as one item of the answer, and the headline."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from coinguide.facts import Fact, load
from coinguide.facts.cited import cite
from coinguide.facts.help import Help
from coinguide.facts.records import Value
from coinguide.facts.ways_out import ways_in
from coinguide.guide.scams.after.happened import HAPPENED
from coinguide.guide.scams.after.steps import Step
from coinguide.live.ask.answer import Note, Way
from coinguide.live.ask.money import plain
from coinguide.live.ask.words import large_first, listed

__all__ = ["deadline_note", "details", "fact_note", "gap_note", "headline", "help_note", "sentence"]

# A number becomes a sentence; facts that are sentences already stand as they are.
_SENTENCES = {
    "after-uk-months": "Claim a tricked transfer from your bank within {0} months.",
    "after-uk-limit": "For transfers within the country banks must in most cases pay back up to {0}.",
    "after-uk-excess": "The bank may keep back up to {0} of it.",
    "after-uk-section-75": "For a price above {0} the law known as Section 75 generally helps. Below it the "
    "card company may still take the money back, by its own rules.",
    "after-paypal-days": "Guides say that PayPal takes reports for {0} days. Do not wait for that.",
    "apple-refund-window": "It is not clear how long Apple takes requests: {0} days, by guides and by its older "
    "terms. Ask today.",
    "google-unauthorised-window": "Guides say that Google takes reports of payments that you did not make for {0} "
    "days. Do not wait for that. For other payments we found no time.",
    "withdrawal-days-eea": "In the EU, Norway, Iceland, Liechtenstein, the United Kingdom and Switzerland you can give "
    "back coins from TikTok’s website for {0} days, if you have not used them.",
    "withdrawal-days-br": "In Brazil you can give them back for {0} days, if you have not used them.",
    "withdrawal-days-kr": "In South Korea you can give them back for {0} days, if you have not used them.",
}


def sentence(fact: Fact) -> str:
    """Return a fact as it stands in an answer."""
    if isinstance(fact.value, str):
        return fact.value
    return _SENTENCES[fact.id].format(" or ".join(_shown(value, fact.unit) for value in fact.values))


def _shown(value: Value, unit: str) -> str:
    number = Decimal(value)
    return f"£{number / 100:,.0f}" if unit == "pence" else plain(number)


@lru_cache(maxsize=64)
def fact_note(name: str, when: str = "") -> Note:
    """Return one item of an answer: the fact with this id, cited, with the case in which it counts before it."""
    fact = load().by_id(name)
    text = f"If {when}: {sentence(fact)}" if when else sentence(fact)
    return Note(text, (cite(fact),), ways=ways_in(text))


def gap_note(name: str) -> Note:
    """Return one item of an answer: the record of what was not found, cited."""
    gap = load().gap(name)
    return Note(f"{large_first(gap.label)}: not known. {gap.note}", (cite(gap),))


def deadline_note(ways: Iterable[str]) -> Note:
    """Return the item that says for which ways to pay no time is known."""
    note = gap_note("after-deadlines")
    labels = {option.value: option.label for option in HAPPENED.options}
    return replace(note, text=f"{note.text} (Not known for: {', '.join(labels[way] for way in ways)}.)")


def help_note(place: Help) -> Note:
    """Return one item of an answer: a body that helps, with its address and number to press."""
    hours = f" By telephone {place.hours}." if place.hours and place.phone else ""
    does = f" {place.does}." if place.does else ""
    return Note(f"{place.name}.{does}{hours}", (cite(place),), ways=tuple(_ways(place)))


def _ways(place: Help) -> Iterator[Way]:
    if place.address:
        yield Way(place.shown_address, place.address)
    for number in filter(None, (place.phone, place.second_phone)):
        yield Way(f"Call {number}", f"tel:{_dialled(number)}")
    if place.text:
        yield Way(f"Forward to {place.text}", f"sms:{_dialled(place.text)}")


def _dialled(number: str) -> str:
    """Return a number as a link holds it: in Japan one begins with #, which would end the address."""
    return "".join(sign for sign in number if sign.isdigit() or sign in "+#").replace("#", "%23")


def headline(happened: Collection[str], todo: Iterable[Step]) -> str:
    """Return the answer in one sentence: what now, what first."""
    if not happened:
        return "Stop paying and answering, and delete nothing."
    doing = [step.doing for step in todo if step.doing]
    if "threatened" in happened:
        return "Do not pay, and stop answering."
    return f"Stop paying and answering, then {doing[0]}." if doing else "You have lost nothing: stop answering."


def details(happened: Collection[str], todo: Iterable[Step]) -> str:
    """Say what comes after that, and whom to tell."""
    if not happened:
        return "Choose here what happened: your steps follow. Tell somebody you trust; under 18, do that first."
    doing = [step.doing for step in todo if step.doing][:3]
    then = doing if "threatened" in happened else doing[1:]
    after = f"Then {_listed(then)}. " if then else ""
    fault = "It is not your fault. " if "threatened" in happened else ""
    return f"{fault}{after}Tell somebody you trust; under 18, do that first."


def _listed(parts: Sequence[str]) -> str:
    return listed(parts)
