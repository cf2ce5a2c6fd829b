"""recharge-guide: how to buy on each device, what to do when it goes wrong, and the rule where the reader lives."""

from collections.abc import Iterable

from coinguide.calculators.recharge_words import SITUATIONS, headline, note_of, sentence
from coinguide.core import recharge
from coinguide.core.answer import Answer, Figure, Note, Steps
from coinguide.core.calculator import Calculator, Example
from coinguide.core.controls import Choice, Option
from coinguide.core.ladders import cite
from coinguide.core.recharge import DESKS, REGIONS, ROUTES
from coinguide.facts import load

__all__ = ["recharge_guide"]

BEFORE_PAYING = ("buy", "blocked")


def guide(*, device: str, situation: str, region: str) -> Answer:
    """Answer with the steps in order, what to check, who to ask, the rule of the region, and the ways to pay.

    Every item is a fact; ``refund_days`` is None where no number of days is known, which a note says.
    """
    days = recharge.days_fact(device, region)
    who = dict.fromkeys(DESKS[name] for name in recharge.desks(device, situation))
    figures: dict[str, Figure] = {
        "steps": _step_figures(device, situation, region),
        "payment_methods": tuple({"method": _said(name), **_dated(name)} for name in recharge.methods(device, region)),
        "refund_days": int(days.number) if days else None,
        "who_to_ask": " or ".join(who),
        "minimum_age": int(recharge.age_fact(region).number),
    }
    return Answer(
        headline=headline(device, situation, region, str(figures["who_to_ask"])),
        figures=figures,
        steps=tuple(_sections(device, situation, region)),
        notes=_notes(device, situation, region),
    )


def _said(name: str) -> str:
    return sentence(load().by_id(name))


def _dated(name: str) -> dict[str, str]:
    return {"source": name, "as_of": load().by_id(name).as_of}


def _step_figures(device: str, situation: str, region: str) -> Figure:
    """Give the steps as plain rows; ``when`` says on what the step depends, empty when on nothing."""
    return tuple(
        {"text": " ".join(map(_said, step)), "when": when, **_dated(step[0])}
        for when, steps in recharge.steps(device, situation, region)
        for step in steps
    )


def _sections(device: str, situation: str, region: str) -> list[Steps]:
    """Give the lists in the order in which they help; who buys reads the ways to pay early, others last."""
    about = Steps(f"The rule in {REGIONS[region].name}", _rules(device, situation, region), numbered=False)
    asked = Steps("Who to ask", _each(recharge.desks(device, situation)), numbered=False)
    paid = Steps("Ways to pay on this route", _each(recharge.methods(device, region)), numbered=False)
    todo = [
        Steps(f"If {when}" if when else SITUATIONS[situation].steps, tuple(note_of(*step) for step in steps))
        for when, steps in recharge.steps(device, situation, region)
    ]
    if situation not in BEFORE_PAYING:
        return [*todo, asked, about, paid]
    return [*todo, Steps("Before you pay, check", _checks(device, region), numbered=False), paid, asked, about]


def _each(names: Iterable[str]) -> tuple[Note, ...]:
    return tuple(map(note_of, names))


def _checks(device: str, region: str) -> tuple[Note, ...]:
    price = Note(
        "The price on your screen is what you want to pay, with tax. Your bank may charge extra.",
        (cite(load().by_id("price-depends")),),
    )
    pressure = ["live-pressure"] if device == "during-live" else []
    return (*_each(pressure), note_of("check-account"), price, note_of(REGIONS[region].age))


def _rules(device: str, situation: str, region: str) -> tuple[Note, ...]:
    """Give the rules of the region; the age stands among the checks already where those are shown."""
    age = [] if situation in BEFORE_PAYING else [REGIONS[region].age]
    days = recharge.days_fact(device, region)
    return _each([*age, *([days.id] if days else []), *recharge.money_back(device, region)])


def _notes(device: str, situation: str, region: str) -> tuple[Note, ...]:
    in_app = ROUTES[device].in_app
    names = list(recharge.unknown_here(device, region))
    if situation == "refund":
        names.append("refund-shortfall")
        if device in ("iphone", "during-live"):
            names.append("apple-refund-window")
        if device in ("android", "during-live"):
            names.append("google-unauthorised-window")
    if situation == "blocked":
        names += ["spending-limits", "coins-only-from-tiktok"]
    if situation == "buy" and in_app:
        names.append("web-prompt-saving")
    names += ["statement-store"] if in_app else REGIONS[region].sellers
    if situation != "buy":
        names += ["contact-inbox", "tiktok-never-asks", "no-phone-support"]
    return _each(names)


def _choice(name: str, label: str, options: dict[str, str]) -> Choice:
    return Choice(
        name=name,
        label=label,
        options=tuple(Option(value, words) for value, words in options.items()),
        start=next(iter(options)),
    )


recharge_guide = Calculator(
    name="recharge-guide",
    title="Recharge, step by step",
    question="How do I buy coins, and what do I do when it goes wrong?",
    compute=guide,
    controls=(
        _choice(
            "device",
            "Where you buy",
            {
                "iphone": "iPhone or iPad, in the app",
                "android": "Android, in the app",
                "web-phone": "Phone, in the browser",
                "web-computer": "Computer, in the browser",
                "during-live": "During a LIVE, in the app",
            },
        ),
        _choice("situation", "What you need", {name: words.choice for name, words in SITUATIONS.items()}),
        _choice(
            "region",
            "Where you live",
            {
                "us": "United States",
                "eea-uk-ch": "EEA, United Kingdom, Switzerland",
                "brazil": "Brazil",
                "south-korea": "South Korea",
                "japan": "Japan",
                "other": "Another country",
            },
        ),
    ),
    examples=(
        Example("Buying on an iPhone", {}),
        Example("Coins did not arrive, website", {"device": "web-phone", "situation": "coins-missing"}),
        Example("Blocked on Android", {"device": "android", "situation": "blocked"}),
        Example(
            "Money back, website, Europe", {"device": "web-computer", "situation": "refund", "region": "eea-uk-ch"}
        ),
    ),
)
