"""Cases of spot-the-scam: a guess, and whether it is right."""

from functools import partial

from tests.cases.case import case

ask = partial(case, "spot-the-scam")

# The order of the start value, written down once: it stays the same in every Python and on the page.
FIRST = [
    "payout-fee", "recovery", "receipt", "code-notice", "doubling", "no-pressure", "friend-warning", "inbox-answer",
    "hacked-friend", "romance", "gift-card", "fake-support", "look-alike", "friend-chat", "generator", "new-sign-in",
    "login-topup", "bank-alert",
]  # fmt: skip
SCAM, GENUINE = {"guess": "scam"}, {"guess": "genuine"}

CASES = [
    ask("the start: no guess, no answer", {}, case=1, name="payout-fee", order=FIRST),
    ask("order 0", {"seed": "0"}, name="fake-support"),
    ask("the last in order", {"case": "18"}, case=18, name="bank-alert"),
    ask(
        "a fee first, seen",
        SCAM,
        right=1,
        answer="scam",
        clue="first pay the handling charge",
        order=FIRST,
    ),
    ask("a fee first, missed", GENUINE, right=0, answer="scam", clue="first pay the handling charge"),
    ask("a receipt, seen", {"case": "3"} | GENUINE, right=1, name="receipt", answer="genuine"),
    ask("a receipt, missed", {"case": "3"} | SCAM, right=0, name="receipt", answer="genuine"),
    ask("a code guarded", {"case": "4"} | GENUINE, right=1, clue="Tell it to nobody"),
    ask("doubling", {"case": "5"} | SCAM, right=1, clue="you get 1,000 coins back"),
    ask("an address read from the right", {"case": "13"} | SCAM, right=1, clue="coins-check.example"),
    ask("a generator", {"case": "15"} | SCAM, right=1, name="generator"),
    ask("the third of order 7", {"case": "3", "seed": "7"} | SCAM, right=0, name="bank-alert", answer="genuine"),
    ask("the same, seen", {"case": "3", "seed": "7"} | GENUINE, right=1, name="bank-alert"),
    ask("the largest number", {"seed": "999999"}, case=1),
    ask("a number with a comma", {"seed": "999,999"}, case=1),
    ask("in capitals", {"guess": "SCAM"}, right=1),
    ask("case none", {"case": "0"}, wrong="case"),
    ask("one case too many", {"case": "19"}, wrong="case"),
    ask("half a case", {"case": "1.5"}, wrong="case"),
    ask("an order below zero", {"seed": "-1"}, wrong="seed"),
    ask("an order too large", {"seed": "1000000"}, wrong="seed"),
    ask("markup for an order", {"seed": "<script>alert(1)</script>"}, wrong="seed"),
    ask("an order in words", {"seed": "random"}, wrong="seed"),
    ask("no guess in words", {"guess": "maybe"}, wrong="guess"),
    ask("nothing for a guess", {"guess": ""}, wrong="guess"),
]
