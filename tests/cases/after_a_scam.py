"""Cases of after-a-scam: which steps in which order, and where to report."""

from functools import partial

from coinguide.guide.scams.after_words import fact_of
from tests.cases.case import case

ask = partial(case, "after-a-scam")


def told(*names: str) -> list[dict[str, str]]:
    """These places to report, with the words and dates of their facts."""
    facts = [fact_of(name) for name in names]
    return [{"text": str(fact.value), "source": fact.id, "as_of": fact.as_of} for fact in facts]


def hour(*names: str) -> list[dict[str, str]]:
    """The first hour with these steps between what everybody does; "id: when" for one that depends on something."""
    everybody = ("after-stop", "after-adult", "after-remove-app: you installed something")
    steps = [name.partition(": ")[::2] for name in (*everybody, *names, "after-keep", "after-report-tiktok")]
    return [told(name)[0] | {"when": when} for name, when in steps]


ACCOUNT = (
    "after-password",
    "after-locked-out: you cannot log in any more",
    "after-devices",
    "after-two-step",
)
CANADA = ("report-ca-police", "report-ca-online", "report-ca-centre", "report-ca-bank")
NO_DATA = {"gave_away": "nothing"}

CASES = [
    ask("the start: a password typed", {}, steps=hour(*ACCOUNT)),
    ask("nothing lost", NO_DATA, steps=hour("after-nothing")),
    ask("a code", {"gave_away": "code"}, steps=hour("after-code", *ACCOUNT)),
    ask("card data, nothing paid", {"gave_away": "card-data"}, steps=hour("after-card-data")),
    ask("papers", {"gave_away": "identity-data"}, steps=hour("after-identity")),
    ask("card", NO_DATA | {"paid_with": "card"}, steps=hour("after-card")),
    ask(
        "card and its data: block it, then the money",
        {"gave_away": "card-data", "paid_with": "card"},
        steps=hour("after-card-data", "after-card"),
    ),
    ask(
        "password and gift card: the account is locked first",
        {"paid_with": "gift-card"},
        steps=hour(*ACCOUNT, "after-gift-card"),
    ),
    ask("Apple", NO_DATA | {"paid_with": "apple"}, steps=hour("after-apple")),
    ask("Google Play", NO_DATA | {"paid_with": "google-play", "country": "uk"}, steps=hour("after-google")),
    ask(
        "Google Play, United States: another rule",
        NO_DATA | {"paid_with": "google-play"},
        steps=hour("after-google-us"),
    ),
    ask("TikTok’s website", NO_DATA | {"paid_with": "tiktok-website"}, steps=hour("after-website")),
    ask("PayPal", NO_DATA | {"paid_with": "paypal"}, steps=hour("after-paypal")),
    ask("transfer", NO_DATA | {"paid_with": "bank-transfer"}, steps=hour("after-transfer")),
    ask("payment app", NO_DATA | {"paid_with": "payment-app"}, steps=hour("after-payment-app")),
    ask("crypto", NO_DATA | {"paid_with": "crypto"}, steps=hour("after-crypto")),
    ask("coins sent", NO_DATA | {"paid_with": "coins"}, steps=hour("after-coins")),
    ask("United States", {}, report_to=told("report-us-ftc", "report-us-ic3", "report-us-state")),
    ask(
        "United States, papers",
        {"gave_away": "identity-data"},
        report_to=told("report-us-identity", "report-us-ftc", "report-us-ic3", "report-us-state"),
    ),
    ask(
        "United Kingdom",
        {"country": "uk"},
        report_to=told("report-uk-bank", "report-uk-fraud", "report-uk-scotland", "report-uk-message"),
    ),
    ask(
        "Australia",
        {"country": "australia"},
        report_to=told(
            "report-au-bank", "report-au-idcare", "report-au-scamwatch", "report-au-cyber", "report-au-afca"
        ),
    ),
    ask("Canada", {"country": "canada"}, report_to=told(*CANADA)),
    ask(
        "Canada, papers",
        {"country": "canada", "gave_away": "identity-data"},
        report_to=told("report-ca-credit", *CANADA),
    ),
    ask("Singapore", {"country": "Singapore"}, report_to=told("report-sg-police", "report-sg-scamshield")),
    ask("Malaysia", {"country": "MALAYSIA"}, report_to=told("report-my-centre")),
    ask("the EU: not checked", {"country": "eu"}, report_to=told("report-bank-and-police")),
    ask("another country", {"country": "other"}, report_to=told("report-bank-and-police")),
    ask("a country that is not in the list", {"country": "moon"}, wrong="country"),
    ask("no country", {"country": ""}, wrong="country"),
    ask("markup for a payment", {"paid_with": "<img src=x onerror=alert(1)>"}, wrong="paid_with"),
    ask("two things at once", {"gave_away": "password, code"}, wrong="gave_away"),
]
