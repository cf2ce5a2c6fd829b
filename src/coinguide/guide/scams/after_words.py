"""The words of after-a-scam: a fact or a gap as one item of the answer, and the headline."""

from decimal import Decimal

from coinguide.facts import Fact, load
from coinguide.facts.cited import cite
from coinguide.facts.records import Value
from coinguide.guide.scams.after_scam import COUNTRIES
from coinguide.live.ask.answer import Note
from coinguide.live.ask.money import plain

__all__ = ["GAVE_AWAY", "PAID_WITH", "details", "fact_note", "gap_note", "headline", "key_words", "sentence"]

PAID_WITH = {
    "nothing": "Nothing",
    "card": "Credit or debit card",
    "apple": "Apple (App Store)",
    "google-play": "Google Play",
    "tiktok-website": "TikTok’s own website",
    "paypal": "PayPal",
    "gift-card": "Gift card",
    "bank-transfer": "Bank transfer",
    "payment-app": "Payment app or wire service",
    "crypto": "Crypto",
    "coins": "Coins or gifts sent",
}
GAVE_AWAY = {
    "nothing": "Nothing",
    "password": "Password",
    "code": "One-time code",
    "card-data": "Card data",
    "identity-data": "Identity data",
}
_FIRST = {
    "nothing": "",
    "password": "change your password",
    "code": "lock your account",
    "card-data": "have the card blocked",
    "identity-data": "tell your bank which data is out",
}
_ASK = {
    "nothing": "",
    "card": "call your card company",
    "apple": "ask Apple for the money",
    "google-play": "ask TikTok and Google for the money",
    "tiktok-website": "ask TikTok for the money",
    "paypal": "report it to PayPal",
    "gift-card": "call the gift card’s company",
    "bank-transfer": "call your bank",
    "payment-app": "call the company that sent the money",
    "crypto": "tell the company you paid through",
    "coins": "tell TikTok in the app",
}
# A number becomes a sentence; facts that are sentences already stand as they are.
_SENTENCES = {
    "after-uk-months": "Claim a tricked transfer from your bank within {0} months.",
    "after-uk-limit": "For transfers within the country banks must in most cases pay back up to {0}.",
    "after-uk-excess": "The bank may keep back up to {0} of it.",
    "after-uk-section-75": "For a price above {0} the law known as Section 75 generally helps. Below it only a "
    "chargeback does, which card companies offer of their own will.",
    "after-paypal-days": "Guides say that PayPal takes reports for {0} days. Do not wait for that.",
    "apple-refund-window": "Guides do not agree how long Apple takes requests: {0} days. Ask today.",
    "google-unauthorised-window": "Guides say that Google takes reports of payments that you did not make for {0} "
    "days. Do not wait for that. For other payments we found no time.",
    "withdrawal-days-eea": "In Europe (EEA, United Kingdom, Switzerland) you can give back coins from TikTok’s website "
    "for {0} days, if you have not used them.",
    "withdrawal-days-br": "In Brazil you can give them back for {0} days, if you have not used them.",
    "withdrawal-days-kr": "In South Korea you can give them back for {0} days, if you have not used them.",
}


def sentence(fact: Fact) -> str:
    """Give a fact as it stands in an answer."""
    if isinstance(fact.value, str):
        return fact.value
    return _SENTENCES[fact.id].format(" or ".join(_shown(value, fact.unit) for value in fact.values))


def _shown(value: Value, unit: str) -> str:
    number = Decimal(value)
    return f"£{number / 100:,.0f}" if unit == "pence" else plain(number)


def fact_note(name: str, when: str = "") -> Note:
    """Give one item of an answer: the fact with this id, cited, with the case in which it counts before it."""
    fact = load().by_id(name)
    return Note(f"If {when}: {sentence(fact)}" if when else sentence(fact), (cite(fact),))


def gap_note(name: str) -> Note:
    """Give one item of an answer: the record of what was not found, cited."""
    gap = load().gap(name)
    return Note(f"{gap.label[:1].upper()}{gap.label[1:]}: not known. {gap.note}", (cite(gap),))


# The same in at most four words.
_KEY = {
    "password": "Change your password",
    "code": "Lock your account",
    "card-data": "Block the card",
    "identity-data": "Tell your bank",
    "card": "Card company first",
    "apple": "Ask Apple",
    "google-play": "TikTok and Google first",
    "tiktok-website": "Ask TikTok",
    "paypal": "Report it to PayPal",
    "gift-card": "Gift card company first",
    "bank-transfer": "Call your bank",
    "payment-app": "Payment company first",
    "crypto": "Tell the payment company",
    "coins": "Tell TikTok",
}


def key_words(paid_with: str, gave_away: str) -> str:
    """Give the next step in at most four words: money that can still be stopped goes first."""
    return _KEY.get(paid_with) or _KEY.get(gave_away) or "Stop answering"


def headline(paid_with: str, gave_away: str) -> str:
    """Give the answer in one sentence: what now, whom first."""
    todo = " and ".join(filter(None, (_FIRST[gave_away], _ASK[paid_with])))
    return f"Stop paying and answering, then {todo}." if todo else "You have lost nothing: stop answering."


def details(country: str) -> str:
    """Say whom to tell and whom not to pay."""
    where = " We know no place for reports in your country: your bank and your local police first."
    told = where if COUNTRIES[country].gap else ""
    return f"Tell somebody you trust; under 18, do that first.{told} Pay nobody who promises your money back."
