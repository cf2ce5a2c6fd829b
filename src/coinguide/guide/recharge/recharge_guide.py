"""recharge-guide: how to buy on each device, what to do when it goes wrong, and the rule where the reader lives."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from coinguide.facts import load
from coinguide.facts.cited import cite
from coinguide.facts.noted import note_of, sentence_of
from coinguide.guide.recharge import recharge
from coinguide.guide.recharge.hindered import SIGHTS
from coinguide.guide.recharge.recharge import DESKS, REGIONS, ROUTES
from coinguide.guide.recharge.recharge_words import SITUATIONS, details, headline, key_of, way_to_pay
from coinguide.live.ask.answer import Answer, Figure, Note, Steps
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Option
from coinguide.live.ask.words import listed

__all__ = ["recharge_guide"]

BEFORE_PAYING = ("buy", "blocked")
ASKING_BACK = ("refund", "charged-twice", "wrong-account")
# What the bank statement says, by the store that took the money.
BANK_LINES = {
    "iphone": ("ap-line-apple",),
    "android": ("ap-line-google",),
    "during-live": ("ap-line-apple", "ap-line-google"),
}
# What stands open in some situations alone, and is folded away in the others; all other notes stand open.
OPEN_IN: dict[str, tuple[str, ...]] = {
    "us-policy-2026": ASKING_BACK,
    "refund-days-elsewhere": ASKING_BACK,
    "refund-days-app": ASKING_BACK,
    "payment-methods-by-country": BEFORE_PAYING,
    "web-payment-today": BEFORE_PAYING,
    "live-in-browser": BEFORE_PAYING,
    "ap-line-apple": ("coins-missing", "refund"),
    "ap-line-google": ("coins-missing", "refund"),
    "us-link-ruling": (),
    "us-iphone-link": (),
    "seller-eea": (),
    "seller-latin-america": (),
    "seller-row": (),
    "seller-us": (),
}


def guide(*, device: str, situation: str, region: str, seen: str) -> Answer:
    """Return the answer; what somebody sees counts where they cannot buy or send."""
    return _guide(device, situation, region, seen if situation == "blocked" else "any")


@cache
def _guide(device: str, situation: str, region: str, seen: str) -> Answer:
    """Return the steps in order, what to check, who to ask, the rule of the region, and the ways to pay.

    Every item is a fact; ``refund_days`` is None where no number of days is known, which a note says.
    """
    days = recharge.days_fact(device, region)
    who = tuple(dict.fromkeys(DESKS[name] for name in recharge.desks(device, situation, region, seen)))
    figures: dict[str, Figure] = {
        "steps": _step_figures(device, situation, region, seen),
        "payment_methods": tuple(
            {"method": way_to_pay(name, region).text, **_dated(name)} for name in recharge.methods(device, region)
        ),
        "refund_days": int(days.number) if days else None,
        "who_to_ask": listed(who, "or"),
        "minimum_age": int(recharge.age_fact(region).number),
    }
    key, tone = key_of(device, situation, region, seen)
    return Answer(
        key=key,
        tone=tone,
        details=details(device, situation, region, seen),
        headline=headline(device, situation, str(figures["who_to_ask"]), seen),
        figures=figures,
        steps=tuple(_sections(device, situation, region, seen)),
        notes=_notes(device, situation, region),
    )


def _said(name: str) -> str:
    return sentence_of(load().by_id(name))


def _dated(name: str) -> dict[str, str]:
    return {"source": name, "as_of": load().by_id(name).as_of}


def _step_figures(device: str, situation: str, region: str, seen: str) -> Figure:
    """Return the steps as plain rows; ``when`` says on what the step depends, empty when on nothing."""
    return tuple(
        {"text": " ".join(map(_said, step)), "when": when, **_dated(step[0])}
        for when, steps in recharge.steps(device, situation, region, seen)
        for step in steps
    )


def _sections(device: str, situation: str, region: str, seen: str) -> list[Steps]:
    """Return the lists in the order in which they help; who has paid already needs no ways to pay."""
    about = Steps(
        f"The rule in {REGIONS[region].name}", _rules(device, region, age=not _pays(situation, seen)), numbered=False
    )
    asked = Steps("Who to ask", _each(recharge.desks(device, situation, region, seen)), numbered=False)
    todo = [
        Steps(f"If {when}" if when else SITUATIONS[situation].steps, tuple(note_of(*step) for step in steps))
        for when, steps in recharge.steps(device, situation, region, seen)
    ]
    if not _pays(situation, seen):
        return [*todo, asked, about]
    ways = tuple(way_to_pay(name, region) for name in recharge.methods(device, region))
    paid = Steps("Ways to pay on this route", ways, numbered=False)
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


def _pays(situation: str, seen: str) -> bool:
    """Whether somebody is about to pay: then the checks and the ways to pay are of use."""
    return situation == "buy" or (situation == "blocked" and SIGHTS[seen].paying)


def _rules(device: str, region: str, *, age: bool) -> tuple[Note, ...]:
    """Return the rules of the region, with the age where it stands among no checks."""
    days = recharge.days_fact(device, region)
    youngest = [REGIONS[region].age] if age else []
    return _each([*youngest, *([days.id] if days else []), *recharge.money_back(device, region)])


def _notes(device: str, situation: str, region: str) -> tuple[Note, ...]:
    in_app = ROUTES[device].in_app
    names = list(recharge.unknown_here(device, region))
    if situation == "refund":
        names += [] if region == "us" else ["refund-shortfall"]
        if device in ("iphone", "during-live"):
            names += ["apple-refund-window", "apple-answer-hours"]
        if device in ("android", "during-live"):
            names += ["google-request-hours", "google-unauthorised-window"]
    if situation == "blocked":
        names += ["spending-limits", "coins-only-from-tiktok"]
    if situation == "buy" and in_app:
        names += ["web-prompt-saving", *recharge.links_to_the_web(device, region)]
    names += BANK_LINES[device] if in_app else REGIONS[region].sellers
    if situation != "buy":
        names += ["contact-inbox", "tiktok-never-asks", "no-phone-support"]
    return tuple(
        replace(note, folded=situation not in OPEN_IN.get(name, SITUATIONS))
        for name, note in zip(names, _each(names), strict=True)
    )


def _choice(name: str, label: str, options: dict[str, str], when: tuple[str, str] | None = None) -> Choice:
    return Choice(
        name=name,
        label=label,
        options=tuple(Option(value, words) for value, words in options.items()),
        start=next(iter(options)),
        when=when,
    )


recharge_guide = Calculator(
    name="recharge-guide",
    title="Recharge, step by step",
    question="How do I buy coins, and what do I do when it goes wrong?",
    compute=guide,
    controls=(
        _choice("device", "Where you buy", {name: route.choice for name, route in ROUTES.items()}),
        _choice("situation", "What you need", {name: words.choice for name, words in SITUATIONS.items()}),
        _choice("seen", "What you see", {name: one.choice for name, one in SIGHTS.items()}, ("situation", "blocked")),
        _choice("region", "Where you live", {name: place.choice for name, place in REGIONS.items()}),
    ),
    examples=(
        Example("Buying on an iPhone", {}),
        Example("Coins did not arrive, website", {"device": "web-phone", "situation": "coins-missing"}),
        Example("Payment declined, Android", {"device": "android", "situation": "blocked", "seen": "declined"}),
        Example(
            "Money back, website, Europe", {"device": "web-computer", "situation": "refund", "region": "eea-uk-ch"}
        ),
    ),
)
