"""The words of recharge-guide: a way to pay as one item of the answer, and the headlines."""

from dataclasses import dataclass

from coinguide.facts.noted import note_of
from coinguide.guide.recharge import recharge
from coinguide.guide.recharge.hindered import SIGHTS
from coinguide.guide.recharge.recharge import REGIONS, ROUTES
from coinguide.live.ask.answer import Key, Note, Tone

__all__ = ["SITUATIONS", "Situation", "details", "headline", "key_of", "way_to_pay"]


@dataclass(frozen=True, slots=True)
class Situation:
    """What a reader needs: the words of the choice, and the title of the steps."""

    choice: str
    steps: str


SITUATIONS = {
    "buy": Situation("I want to buy coins", "How to buy"),
    "coins-missing": Situation("I paid, but coins are missing", "What to do"),
    "blocked": Situation("I cannot buy, or send", "What to do"),
    "charged-twice": Situation("I was charged twice", "What to do"),
    "wrong-account": Situation("The coins went to another account", "What to do"),
    "refund": Situation("I want my money back", "How to ask"),
}


def way_to_pay(name: str, region: str) -> Note:
    """Return a way to pay; it says so where the reports are probably about another region."""
    note = note_of(name)
    if not recharge.only_reported_for_us(name, region):
        return note
    return Note(f"{note.text} (reported, probably for the United States)", note.facts)


_FIRST = {
    "buy": "Decide on the amount",
    "coins-missing": "Wait, then check",
    "charged-twice": "Compare the order IDs",
    "wrong-account": "Look on that account",
}


def key_of(device: str, situation: str, region: str, seen: str) -> tuple[Key, Tone]:
    """Return the next step, or of money back for how many days it can be asked for."""
    if situation != "refund":
        return Key("First", SIGHTS[seen].first if situation == "blocked" else _FIRST[situation]), "plain"
    days = recharge.days_fact(device, region)
    if days:
        return Key("Money back for unused coins", f"{days.value} days"), "plain"
    if _none_by_rule(device, region):
        return Key("Money back", "None, by TikTok’s rule"), "careful"
    return Key("Money back", "Ask soon"), "unknown"


def headline(device: str, situation: str, who: str, seen: str) -> str:
    """Return the answer in one sentence."""
    route = ROUTES[device]
    if situation == "refund":
        return f"To get money back, ask {who}."
    if situation == "coins-missing":
        return f"Coins are missing: wait, check the account name, then ask {who}."
    if situation == "blocked":
        return SIGHTS[seen].headline.format(who=who)
    if situation == "charged-twice":
        return f"Charged twice: compare the orders first, then ask {who}."
    if situation == "wrong-account":
        return f"Nobody can move coins to another account; for money back, ask {who}."
    return f"You buy {route.name}, and {route.taker} takes the money."


def details(device: str, situation: str, region: str, seen: str) -> str:
    """Return the age and the amount before a purchase, the days of money back, and who not to turn to."""
    if situation in ("refund", "wrong-account"):
        gone = "By TikTok’s rule gifts already sent never come back; if a child paid, ask all the same."
        return f"Coins bought {ROUTES[device].name}: {_days(device, region)} {gone}"
    if situation == "blocked" and SIGHTS[seen].sending:
        return "The coins stay on your account. Ask no other seller."
    if situation == "blocked":
        return f"Buying {ROUTES[device].name}: ask no other seller."
    if situation in ("coins-missing", "charged-twice"):
        return f"You paid {ROUTES[device].name}, so that is where to look first."
    place = REGIONS[region]
    return (
        f"In {place.name} that is for people who are {recharge.age_fact(region).value} or older. "
        "Decide on the amount before you begin."
    )


def _days(device: str, region: str) -> str:
    days = recharge.days_fact(device, region)
    if days:
        return f"you have {days.value} days, for unused coins only."
    if _none_by_rule(device, region):
        return "by TikTok’s rule there is no money back, unless something is wrong with them or the law says otherwise."
    return "for how many days that is possible is not known, so ask soon."


def _none_by_rule(device: str, region: str) -> bool:
    return not recharge.days_fact(device, region) and "refund-web-row" in recharge.money_back(device, region)
