"""The words of recharge-guide: a fact or a gap as one sentence, and the headlines."""

from dataclasses import dataclass
from decimal import Decimal

from coinguide.facts import Fact, Unknown, load
from coinguide.facts.cited import cite
from coinguide.facts.ways_out import ways_in
from coinguide.guide.recharge import recharge
from coinguide.guide.recharge.hindered import SIGHTS
from coinguide.guide.recharge.recharge import REGIONS, ROUTES
from coinguide.live.ask.answer import Key, Note, Tone
from coinguide.live.ask.money import plain
from coinguide.live.ask.words import large_first

__all__ = ["SITUATIONS", "Situation", "details", "headline", "key_of", "note_of", "sentence", "way_to_pay"]


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

# A number becomes a sentence; facts that are sentences already stand as they are.
_SENTENCES = {
    "age-coins": "Adults only: {0} or older. Where the law asks for a higher age, that one counts.",
    "age-coins-kr": "Adults only: {0} or older in South Korea.",
    "age-send-gift": "Adults only: {0} or older to send a gift.",
    "withdrawal-days-eea": "You can give unused website coins back for {0} days.",
    "withdrawal-days-br": "You can give unused website coins back for {0} days.",
    "withdrawal-days-kr": "You can give unused website coins back for {0} days.",
    "refund-web-eea-paid": "The money is back after {0} business days at most.",
    "refund-web-kr-start": "TikTok starts the refund within {0} business days.",
    "refund-web-us-2023": "A copied checkout page said: who uses one of the coins within {0} days loses the refund "
    "of that order.",
    "apple-refund-window": "Guides say that Apple takes requests for {0} or for {1} days. The {1} stand in Apple’s own "
    "older terms for the EU and the United Kingdom; the {0} stand in guides alone. Ask soon.",
    "apple-answer-hours": "Guides say that Apple answers within {0} to {1} hours.",
    "google-request-hours": "Guides speak of {0} hours for a usual request to Google.",
    "google-unauthorised-window": "Guides say that Google takes reports of charges you did not make for {0} days. "
    "No page of Google’s that was read says so: ask soon.",
    "ap-line-apple": "On the bank statement Apple’s charge is {0}",
    "ap-line-google": "On the bank statement Google’s charge may name TikTok: one bank wrote {0}.",
    "web-prompt-saving": "The same coins cost less on TikTok’s own website: its message to some iPhone users "
    "spoke of {0} %.",
    "tiktok-never-asks": "TikTok does not ask for your password or a one-time code. Anyone who does is a scammer.",
    "no-phone-support": "We know of no help with coins by phone or messenger: treat such an offer as fake.",
    "seller-eea": "For reading the bill: {0} handles the payment.",
    "seller-latin-america": "For reading the bill: in Canada and Latin America {0} sells the coins.",
    "seller-row": "For reading the bill: in most countries {0}, sells the coins.",
    "seller-us": "For reading the bill: {0} is the company in TikTok’s terms of service.",
}


def sentence(fact: Fact) -> str:
    """Return a fact as it stands in an answer."""
    values = (value if isinstance(value, str) else plain(Decimal(value)) for value in fact.values)
    return _SENTENCES.get(fact.id, "{0}").format(*values)


def note_of(*names: str) -> Note:
    """Return one item of an answer: these facts, or records of what is not known, in order and cited."""
    facts = load()
    gaps = {record.id for record in facts.unknown}
    records = [facts.gap(name) if name in gaps else facts.by_id(name) for name in names]
    text = " ".join(map(_part, records))
    return Note(text, tuple(map(cite, records)), ways=ways_in(text))


def way_to_pay(name: str, region: str) -> Note:
    """Return a way to pay; it says so where the reports are probably about another region."""
    note = note_of(name)
    if not recharge.only_reported_for_us(name, region):
        return note
    return Note(f"{note.text} (reported, probably for the United States)", note.facts)


def _part(record: Fact | Unknown) -> str:
    if isinstance(record, Fact):
        return sentence(record)
    return f"{large_first(record.label)}: not known. {record.note}"


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
