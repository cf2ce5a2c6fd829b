"""Cases of after-a-scam: which steps in which order, and where to report."""

from functools import partial

from coinguide.facts import load
from coinguide.facts.help import load_help
from tests.cases.case import case

ask = partial(case, "after-a-scam")


def step(name: str) -> dict[str, str]:
    """This step, with the words and date of its fact; "id: when" for one that depends on something."""
    fact_id, _, when = name.partition(": ")
    fact = load().by_id(fact_id)
    return {"text": str(fact.value), "source": fact_id, "as_of": fact.as_of, "when": when}


def told(*names: str) -> list[dict[str, str]]:
    """These places, with the words and dates of their facts."""
    facts = [load_help().by_id(name) for name in names]
    return [{"text": str(fact.value), "source": fact.id, "as_of": fact.as_of} for fact in facts]


def hour(*names: str) -> list[dict[str, str]]:
    """The steps with these between what everybody does."""
    everybody = ("after-stop", "after-adult", *names, "after-keep", "after-report-tiktok")
    return [step(name) for name in everybody]


def threat(*names: str) -> list[dict[str, str]]:
    """The steps of somebody who is threatened, with these between."""
    return [step(name) for name in ("after-threat", "after-adult", *names, "after-keep", "after-threat-block")]


ACCOUNT = (
    "after-password",
    "after-locked-out: you cannot log in any more",
    "after-devices",
    "after-two-step",
)
CANADA = ("report-ca-police", "report-ca-online", "report-ca-centre", "report-ca-bank")

ALONE = [
    ask(f"{happened} alone", {"happened": happened}, steps=hour(*names), first_step=first)
    for happened, names, first in [
        ("gift-card", ["after-gift-card"], "Gift card company first"),
        ("card", ["after-card"], "Card company first"),
        ("bank-transfer", ["after-transfer"], "Your bank first"),
        ("payment-app", ["after-payment-app"], "Payment company first"),
        ("paypal", ["after-paypal"], "PayPal first"),
        ("crypto", ["after-crypto"], "Crypto company first"),
        ("apple", ["after-apple"], "Apple first"),
        ("google-play", ["after-google-us"], "Google Play first"),
        ("tiktok-website", ["after-website"], "TikTok first"),
        ("coins", ["after-coins"], "Tell TikTok first"),
        ("paid", ["after-paid"], "Your bank first"),
        ("told-password", ACCOUNT, "New password first"),
        ("told-code", ["after-code", *ACCOUNT], "New password first"),
        ("gave-card", ["after-card-data"], "Card company first"),
        ("gave-papers", ["after-identity"], "Your bank first"),
        ("sent-pictures", ["after-pictures"], "Tell somebody you trust"),
        ("installed", ["after-remove-app"], "Cut the connection first"),
        ("passed-money", ["after-passed-money"], "Your bank first"),
        ("clicked", ["after-nothing"], "Stop answering"),
    ]
]

CASES = [
    *ALONE,
    ask("the start: nothing is said yet", {}, steps=hour(), first_step="Stop paying and answering"),
    ask("nothing chosen", {"happened": ""}, steps=hour()),
    ask("a threat", {"happened": "threatened"}, steps=threat(), first_step="Do not pay"),
    ask(
        "a threat with pictures, paid with a gift card: no more money, then the call, then the pictures",
        {"happened": "gift-card,sent-pictures,threatened"},
        steps=threat("after-gift-card", "after-pictures"),
        first_step="Do not pay",
    ),
    ask(
        "Google Play outside the United States: another rule",
        {"happened": "google-play", "country": "uk"},
        steps=hour("after-google"),
        first_step="TikTok and Google first",
    ),
    ask(
        "card and its data: block it, then the money",
        {"happened": "card,gave-card"},
        steps=hour("after-card-data", "after-card"),
    ),
    ask(
        "password and gift card: the call first, it cannot wait",
        {"happened": "told-password,gift-card"},
        steps=hour("after-gift-card", *ACCOUNT),
        first_step="Gift card company first",
    ),
    ask(
        "password and PayPal: a form can wait until the account is locked",
        {"happened": "paypal,told-password"},
        steps=hour(*ACCOUNT, "after-paypal"),
    ),
    ask(
        "something installed, a code told, a transfer: the connection first of all",
        {"happened": "told-code,bank-transfer,installed"},
        steps=hour("after-remove-app", "after-transfer", "after-code", *ACCOUNT),
    ),
    ask("clicked beside a loss says nothing more", {"happened": "card,clicked"}, steps=hour("after-card")),
    ask(
        "values in any case, or the list’s words",
        {"happened": "GIFT-CARD, My Password,"},
        first_step="Gift card company first",
    ),
    ask("United States", {}, report_to=told("report-us-ftc", "report-us-ic3", "report-us-state")),
    ask(
        "United States, papers",
        {"happened": "gave-papers"},
        report_to=told("report-us-identity", "report-us-ftc", "report-us-ic3", "report-us-state"),
    ),
    ask(
        "United Kingdom",
        {"country": "uk"},
        report_to=told("report-uk-bank", "report-uk-fraud", "report-uk-scotland", "report-uk-message"),
        under_18=told("child-uk-childline"),
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
        {"country": "canada", "happened": "gave-papers"},
        report_to=told("report-ca-credit", *CANADA),
    ),
    ask("Singapore", {"country": "Singapore"}, report_to=told("report-sg-police", "report-sg-scamshield")),
    ask("Malaysia", {"country": "MALAYSIA"}, report_to=told("report-my-centre")),
    ask("another country of the EU", {"country": "eu"}, report_to=told("report-bank-and-police")),
    ask("another country", {"country": "other"}, report_to=told("report-bank-and-police")),
    ask(
        "pictures in the United Kingdom: the services for everybody, then those at home",
        {"happened": "sent-pictures", "country": "uk"},
        help_with_pictures=told(
            "pictures-take-it-down", "pictures-stopncii", "pictures-uk-remove", "pictures-uk-helpline"
        ),
    ),
    ask(
        "a threat where no service of the country is known",
        {"happened": "threatened", "country": "mexico"},
        help_with_pictures=told("pictures-take-it-down", "pictures-stopncii"),
    ),
    ask("no pictures: no services for them", {"happened": "card"}, help_with_pictures=[]),
    ask("a country that is not in the list", {"country": "moon"}, wrong="country"),
    ask("no country", {"country": ""}, wrong="country"),
    ask("markup for a happening", {"happened": "<img src=x onerror=alert(1)>"}, wrong="happened"),
    ask("one of two is not in the list", {"happened": "card,moon"}, wrong="happened"),
]
