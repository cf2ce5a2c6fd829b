"""after-a-scam: it has happened, what now? What stops the loss, whom to tell, what to keep, and the next trick."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from coinguide.facts import Fact, load
from coinguide.facts.help import load_help
from coinguide.facts.noted import note_of, sentence_of
from coinguide.guide.scams.after.countries import COUNTRIES
from coinguide.guide.scams.after.deadlines import deadlines, timeless
from coinguide.guide.scams.after.evidence import evidence
from coinguide.guide.scams.after.happened import EARLIER, HAPPENED
from coinguide.guide.scams.after.places import children, pictures, places, unknown_places
from coinguide.guide.scams.after.sheet import sheet
from coinguide.guide.scams.after.steps import Step, first, steps
from coinguide.guide.scams.after.words import deadline_note, details, fact_note, headline, help_note
from coinguide.live.ask.answer import Answer, Key, Note, Steps
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Option

__all__ = ["after_a_scam"]

NEXT = ("after-next", "scam-hit-again", "scam-contact")


def after_scam(*, happened: tuple[str, ...], country: str) -> Answer:
    """Return the steps in order, whom to tell, the deadlines known, what to keep, and what comes next."""
    begun = first_steps(happened=happened, country=country)
    (hour,) = begun.steps
    told, helped, young = places(happened, country), pictures(happened, country), children(country)
    helpers = _listed("Who helps with pictures and threats", map(help_note, helped))
    where = _listed(f"Where to report in {load_help().country(country).name}", map(help_note, told))
    talk = _listed("Under 18? Somebody to talk to", map(help_note, young))
    kept = _listed("Keep this as evidence", map(Note, evidence(happened)))
    known = _listed("How long you have, and for how much", map(note_of, deadlines(happened, country)))
    coming = _listed("What not to fall for next", map(note_of, NEXT))
    return replace(
        begun,
        figures={
            **begun.figures,
            "report_to": tuple(map(_row, told)),
            "help_with_pictures": tuple(map(_row, helped)),
            "under_18": tuple(map(_row, young)),
        },
        steps=(hour, *helpers, *where, *talk, *kept, *known, *coming),
        notes=tuple(_notes(happened, country)),
        files=(sheet(f"{begun.headline} {begun.details}", hour, (*helpers, *where, *talk, *kept)),),
    )


def first_steps(*, happened: tuple[str, ...], country: str) -> Answer:
    """Return what comes first: the steps in order, and what they are called in a sentence."""
    return _begun(happened, steps(happened, country))


@lru_cache(maxsize=8)  # most countries have the same steps
def _begun(happened: tuple[str, ...], todo: tuple[Step, ...]) -> Answer:
    return Answer(
        key=Key("Do now", first(todo)),
        tone="careful" if happened and happened != ("clicked",) else "plain",
        headline=headline(happened, todo),
        details=details(happened, todo),
        figures={
            "first_step": first(todo),
            "steps": tuple({**_row(load().by_id(step.fact)), "when": step.when} for step in todo),
        },
        steps=(Steps("Do this, in this order", tuple(fact_note(step.fact, step.when) for step in todo)),),
    )


def _listed(title: str, items: Iterable[Note]) -> tuple[Steps, ...]:
    found = tuple(items)
    return (Steps(title, found, numbered=False),) if found else ()


def _row(fact: Fact) -> dict[str, str]:
    return {"text": sentence_of(fact), "source": fact.id, "as_of": fact.as_of}


def _notes(happened: tuple[str, ...], country: str) -> Iterator[Note]:
    """Return what is not known for this reader, and the rule about gifts to those who sent some."""
    yield from map(note_of, unknown_places(happened, country))
    if ways := timeless(happened, country):
        yield deadline_note(ways)
    if "passed-money" in happened:
        yield note_of("after-passed-money-rule")
    if "coins" in happened:
        yield note_of("gifts-never-refunded")


after_a_scam = Calculator(
    name="after-a-scam",
    title="After a scam",
    question="It has happened: what do I do now?",
    compute=after_scam,
    first=first_steps,
    controls=(
        HAPPENED,
        Choice(
            name="country",
            label="Where do you live?",
            options=tuple(Option(value, title) for value, title in COUNTRIES.items()),
            start="us",
        ),
    ),
    earlier=EARLIER,
    examples=(
        Example("I paid with a gift card", {"happened": "gift-card"}),
        Example("I told a code", {"happened": "told-code"}),
        Example("Somebody threatens me with pictures", {"happened": "sent-pictures,threatened"}),
        Example("Bank transfer, United Kingdom", {"happened": "bank-transfer", "country": "uk"}),
    ),
)
