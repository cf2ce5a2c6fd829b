"""Which facts help after a scam: by how it was paid, by what was given away, by country.

The tables hold ids of facts alone; words, sources and dates are the facts' own.
"""

from dataclasses import dataclass

__all__ = ["COUNTRIES", "Country", "Step", "deadlines", "gaps", "places", "steps"]


@dataclass(frozen=True, slots=True)
class Step:
    """A step's fact, and on what it depends; ``when`` is empty where everybody does it."""

    fact: str
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A reader's country: its name in a sentence, where to report there, and the record of what is not known of it.

    ``data`` are further places for a reader whose papers or numbers leaked.
    """

    name: str
    places: tuple[str, ...] = ("report-bank-and-police",)
    data: tuple[str, ...] = ()
    gap: str = ""


COUNTRIES = {
    "us": Country(
        name="the United States",
        places=("report-us-ftc", "report-us-ic3", "report-us-state"),
        data=("report-us-identity",),
    ),
    "uk": Country(
        name="the United Kingdom",
        places=("report-uk-bank", "report-uk-fraud", "report-uk-scotland", "report-uk-message"),
    ),
    "australia": Country(
        name="Australia",
        places=("report-au-bank", "report-au-idcare", "report-au-scamwatch", "report-au-cyber", "report-au-afca"),
    ),
    "canada": Country(
        name="Canada", places=("report-ca-centre", "report-ca-police", "report-ca-bank"), data=("report-ca-credit",)
    ),
    "singapore": Country(name="Singapore", places=("report-sg-scamshield",)),
    "malaysia": Country(name="Malaysia", places=("report-my-centre",)),
    "eu": Country(name="the European Union", gap="report-eu"),
    "other": Country(name="another country", gap="report-elsewhere"),
}

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
    """Give the facts that name where to report, the first to tell first."""
    found = COUNTRIES[country]
    return (*(found.data if gave_away == "identity-data" else ()), *found.places)


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
    place = COUNTRIES[country].gap
    return (*missing, *((place,) if place else ()))


def _has_deadline(paid_with: str, country: str) -> bool:
    """Say whether a time is known; Section 75 is about a price and not about time."""
    return any(name != "after-uk-section-75" for name in deadlines(paid_with, country))
