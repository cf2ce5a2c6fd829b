"""after-a-scam: it has happened, what now? The first hour in order, whom to tell, and the next trick."""

from collections.abc import Mapping

from coinguide.facts import load
from coinguide.guide.scams.after_scam import COUNTRIES, deadlines, gaps, places, steps
from coinguide.guide.scams.after_words import (
    GAVE_AWAY,
    PAID_WITH,
    details,
    fact_note,
    gap_note,
    headline,
    key_words,
    sentence,
)
from coinguide.live.ask.answer import Answer, Key, Note, Steps
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Option

__all__ = ["after_a_scam"]

NEXT = ("after-next", "scam-hit-again", "scam-contact")


def after_scam(*, paid_with: str, country: str, gave_away: str) -> Answer:
    """Answer with the steps in order, where to report, the deadlines known, and what comes next; each is a fact."""
    todo, told = steps(paid_with, country, gave_away), places(country, gave_away)
    return Answer(
        key=Key("First step", key_words(paid_with, gave_away)),
        tone="plain" if (paid_with, gave_away) == ("nothing", "nothing") else "careful",
        headline=headline(paid_with, gave_away),
        details=details(country),
        figures={
            "steps": tuple({**_row(step.fact), "when": step.when} for step in todo),
            "report_to": tuple(map(_row, told)),
        },
        steps=tuple(
            Steps(title, items, numbered)
            for title, items, numbered in (
                ("The first hour, in this order", tuple(fact_note(s.fact, s.when) for s in todo), True),
                (f"Where to report in {COUNTRIES[country].name}", tuple(map(fact_note, told)), False),
                ("How long you have, and for how much", tuple(map(fact_note, deadlines(paid_with, country))), False),
                ("What not to fall for next", tuple(map(fact_note, NEXT)), False),
            )
            if items
        ),
        notes=tuple(map(gap_note, gaps(paid_with, country))) + _rules(paid_with),
    )


def _row(name: str) -> dict[str, str]:
    fact = load().by_id(name)
    return {"text": sentence(fact), "source": name, "as_of": fact.as_of}


def _rules(paid_with: str) -> tuple[Note, ...]:
    return (fact_note("gifts-never-refunded"),) if paid_with == "coins" else ()


def _choice(name: str, label: str, options: Mapping[str, str], start: str, words: str = "") -> Choice:
    listed = tuple(Option(value, shown) for value, shown in options.items())
    return Choice(name=name, label=label, options=listed, start=start, help=words)


after_a_scam = Calculator(
    name="after-a-scam",
    title="After a scam",
    question="It has happened: what do I do now?",
    compute=after_scam,
    controls=(
        _choice("paid_with", "How did you pay?", PAID_WITH, "nothing"),
        _choice(
            "gave_away",
            "What did you give away?",
            GAVE_AWAY,
            "password",
            "Identity data: papers such as a passport, or numbers that stand for you. "
            "More than one thing? Choose one after the other, password or code first.",
        ),
        _choice(
            "country",
            "Where do you live?",
            {
                "us": "United States",
                "uk": "United Kingdom",
                "australia": "Australia",
                "canada": "Canada",
                "singapore": "Singapore",
                "malaysia": "Malaysia",
                "eu": "European Union",
                "other": "Another country",
            },
            "us",
        ),
    ),
    examples=(
        Example("I typed my password", {}),
        Example("I told my card’s number", {"paid_with": "card", "gave_away": "card-data"}),
        Example(
            "Bank transfer, United Kingdom", {"paid_with": "bank-transfer", "gave_away": "nothing", "country": "uk"}
        ),
    ),
)
