"""The words of after-a-scam: a fact or a body that helps as one item of the answer, and the headline."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from coinguide.facts.cited import cite
from coinguide.facts.help import Help
from coinguide.facts.noted import note_of
from coinguide.guide.scams.after.happened import HAPPENED
from coinguide.guide.scams.after.steps import Step
from coinguide.live.ask.answer import Note, Way
from coinguide.live.ask.words import listed

__all__ = ["deadline_note", "details", "fact_note", "headline", "help_note"]


def fact_note(name: str, when: str = "") -> Note:
    """Return one item of an answer: the fact with this id, cited, with the case in which it counts before it."""
    note = note_of(name)
    return replace(note, text=f"If {when}: {note.text}") if when else note


def deadline_note(ways: Iterable[str]) -> Note:
    """Return the item that says for which ways to pay no time is known."""
    note = note_of("after-deadlines")
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
    """Return what comes after that, and whom to tell."""
    if not happened:
        return "Choose here what happened: your steps follow. Tell somebody you trust; under 18, do that first."
    doing = [step.doing for step in todo if step.doing][:3]
    then = doing if "threatened" in happened else doing[1:]
    after = f"Then {listed(then)}. " if then else ""
    fault = "It is not your fault. " if "threatened" in happened else ""
    return f"{fault}{after}Tell somebody you trust; under 18, do that first."
