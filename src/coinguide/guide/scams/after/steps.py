"""Which steps help after a scam, and in which order; every text is a fact's, kept once.

A happening leads to steps, and one table holds all steps in the order in which they are done: what stops the loss
comes first. So an answer to several happenings is the table with what does not apply left out.
"""

from collections.abc import Collection
from dataclasses import dataclass

__all__ = ["LEADS_TO", "ORDER", "Step", "first", "steps"]


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its fact, what it is called in at most four words, and what one does, as part of a sentence.

    ``when`` names a case in which alone it counts. Those that everybody does need no name.
    """

    fact: str
    name: str = ""
    doing: str = ""
    when: str = ""


# Calls come before the account: a card or a transfer can be stopped within minutes only, and an account is locked
# while one waits. What was installed comes before both, for it may see the new password too.
ORDER = (
    Step("after-threat", "Do not pay"),
    Step("after-stop"),
    Step("after-adult"),
    Step("after-remove-app", "Cut the connection first", "cut the device off the internet"),
    Step("after-gift-card", "Gift card company first", "call the gift card’s company"),
    Step("after-card-data", "Card company first", "have the card blocked"),
    Step("after-card", "Card company first", "call your card company"),
    Step("after-transfer", "Your bank first", "call your bank"),
    Step("after-passed-money", "Your bank first", "tell your bank"),
    Step("after-payment-app", "Payment company first", "call the company that sent the money"),
    Step("after-paid", "Your bank first", "call whoever moved the money"),
    Step("after-code", "New password first"),
    Step("after-password", "New password first", "change your password"),
    Step("after-locked-out", when="you cannot log in any more"),
    Step("after-devices"),
    Step("after-two-step"),
    Step("after-pictures", "Tell somebody you trust", "use the services that stop pictures"),
    Step("after-crypto", "Crypto company first", "tell the company you paid through"),
    Step("after-paypal", "PayPal first", "report it to PayPal"),
    Step("after-apple", "Apple first", "ask Apple for the money"),
    Step("after-google", "TikTok and Google first", "ask TikTok and Google for the money"),
    Step("after-google-us", "Google Play first", "ask Google Play for the money"),
    Step("after-website", "TikTok first", "ask TikTok for the money"),
    Step("after-coins", "Tell TikTok first", "tell TikTok in the app"),
    Step("after-identity", "Your bank first", "tell your bank which data is out"),
    Step("after-nothing", "Stop answering"),
    Step("after-keep"),
    Step("after-report-tiktok"),
    Step("after-threat-block"),
)

_ACCOUNT = ("after-password", "after-locked-out", "after-devices", "after-two-step")
LEADS_TO = {
    "gift-card": ("after-gift-card",),
    "card": ("after-card",),
    "bank-transfer": ("after-transfer",),
    "payment-app": ("after-payment-app",),
    "paypal": ("after-paypal",),
    "crypto": ("after-crypto",),
    "apple": ("after-apple",),
    "google-play": ("after-google",),
    "tiktok-website": ("after-website",),
    "coins": ("after-coins",),
    "paid": ("after-paid",),
    "told-password": _ACCOUNT,
    "told-code": ("after-code", *_ACCOUNT),
    "gave-card": ("after-card-data",),
    "gave-papers": ("after-identity",),
    "sent-pictures": ("after-pictures",),
    "threatened": ("after-threat", "after-threat-block"),
    "installed": ("after-remove-app",),
    "passed-money": ("after-passed-money",),
    "clicked": (),
}
_EVERYBODY = ("after-adult", "after-keep")


def steps(happened: Collection[str], country: str) -> tuple[Step, ...]:
    """Return the steps in order; nothing lost is an answer too, and so is nothing said yet."""
    theirs = {fact for value in happened for fact in LEADS_TO[value]}
    if country == "us" and "after-google" in theirs:
        # TikTok's rule on Google Play of 2026 does not cover the United States.
        theirs = theirs - {"after-google"} | {"after-google-us"}
    if not theirs and happened:
        theirs = {"after-nothing"}
    # A threat has a beginning and an end of its own.
    around = set() if "after-threat" in theirs else {"after-stop", "after-report-tiktok"}
    return tuple(step for step in ORDER if step.fact in {*theirs, *_EVERYBODY, *around})


def first(todo: tuple[Step, ...]) -> str:
    """Return in at most four words what comes first for this reader; stopping, where nothing else is known."""
    return next((step.name for step in todo if step.name), "Stop paying and answering")
