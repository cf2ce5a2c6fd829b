"""Which facts help after a scam: by how it was paid, by what was given away, by country.

The tables hold ids of facts alone; words, sources and dates are the facts' own. Places to report stand in help.toml.
"""

from dataclasses import dataclass

from coinguide.facts.help import HelpKind, help_for

__all__ = ["Step", "deadlines", "gap_of", "gaps", "places", "steps"]


@dataclass(frozen=True, slots=True)
class Step:
    """A step's fact, and on what it depends; ``when`` is empty where everybody does it."""

    fact: str
    when: str = ""


# What is not known of a country, where the rows of help.toml name no place of its own.
_GAPS = {"eu": "report-eu", "other": "report-elsewhere"}

_MONEY = {
    "card": "after-card",
    "apple": "after-apple",
    "google-play": "after-google",
    "tiktok-website": "after-website",
    "paypal": "after-paypal",
    "gift-card": "after-gift-card",
    "bank-transfer": "after-transfer",
    "payment-app": "after-payment-app",
    "crypto": "after-crypto",
    "coins": "after-coins",
}
_ACCOUNT = (
    Step("after-password"),
    Step("after-locked-out", "you cannot log in any more"),
    Step("after-devices"),
    Step("after-two-step"),
)
_GIVEN = {
    "password": _ACCOUNT,
    "code": (Step("after-code"), *_ACCOUNT),
    "card-data": (Step("after-card-data"),),
    "identity-data": (Step("after-identity"),),
    "nothing": (),
}
_UK_TRANSFER = ("after-uk-months", "after-uk-limit", "after-uk-excess")
# Where unused coins from the website can be given back; a reader in another country may live in any of the three.
_WITHDRAWAL = {
    "uk": ("withdrawal-days-eea",),
    "eu": ("withdrawal-days-eea",),
    "other": ("withdrawal-days-eea", "withdrawal-days-br", "withdrawal-days-kr"),
}
_ANYWHERE = {
    "apple": ("apple-refund-window",),
    "google-play": ("google-unauthorised-window",),
    "paypal": ("after-paypal-days",),
}


def steps(paid_with: str, country: str, gave_away: str) -> tuple[Step, ...]:
    """Give the first hour in order: what stops the loss, the money, then evidence and reports.

    A stolen account or card goes on costing, and locking it takes a minute; so it comes before money that is gone.
    What was installed comes first of all: it may see the new password too.
    """
    lost = (*_GIVEN[gave_away], *_money_back(paid_with, country)) or (Step("after-nothing"),)
    return (
        Step("after-stop"),
        Step("after-adult"),
        Step("after-remove-app", "you installed something"),
        *lost,
        Step("after-keep"),
        Step("after-report-tiktok"),
    )


def _money_back(paid_with: str, country: str) -> tuple[Step, ...]:
    """Give the step that asks for the money; TikTok's rule on Google Play of 2026 does not cover the United States."""
    if (paid_with, country) == ("google-play", "us"):
        return (Step("after-google-us"),)
    return (Step(_MONEY[paid_with]),) if paid_with in _MONEY else ()


def places(country: str, gave_away: str) -> tuple[str, ...]:
    """Give the ids of the places to report at, the first to tell first; papers and numbers have places of their own."""
    kinds: tuple[HelpKind, ...] = ("report", "message")
    wanted = ("identity", *kinds) if gave_away == "identity-data" else kinds
    return tuple(place.id for kind in wanted for place in help_for(country, kind))


def deadlines(paid_with: str, country: str) -> tuple[str, ...]:
    """Give the facts on how long, and up to how much, money can be asked back; empty where none was found."""
    if paid_with in _ANYWHERE:
        return _ANYWHERE[paid_with]
    if paid_with == "tiktok-website":
        return _WITHDRAWAL.get(country, ())
    if country == "uk":
        return {"bank-transfer": _UK_TRANSFER, "card": ("after-uk-section-75",)}.get(paid_with, ())
    return ()


def gaps(paid_with: str, country: str) -> tuple[str, ...]:
    """Give the records of what is not known here: a deadline for money that was paid, a place to report."""
    paid = paid_with in _MONEY and paid_with != "coins"
    missing = ("after-deadlines",) if paid and not _has_deadline(paid_with, country) else ()
    return (*missing, *gap_of(country))


def gap_of(country: str) -> tuple[str, ...]:
    """Give the record of what is not known of a country's places to report, none where there are some."""
    return (_GAPS[country],) if country in _GAPS else ()


def _has_deadline(paid_with: str, country: str) -> bool:
    """Say whether a time is known; Section 75 is about a price and not about time."""
    return any(name != "after-uk-section-75" for name in deadlines(paid_with, country))
