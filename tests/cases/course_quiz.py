"""Cases of course-quiz: a guess, and whether it is right."""

from functools import partial

from tests.cases.case import case

ask = partial(case, "course-quiz")

# The order of the start value, written down once: it stays the same in every Python and on the page.
FIRST = [
    "coins", "budget", "parents", "scams", "takeaways", "creators",
    "bundles", "about", "apple-pay", "platforms", "currencies", "recharge",
]  # fmt: skip
A, B, C = {"guess": "a"}, {"guess": "b"}, {"guess": "c"}

CASES = [
    ask("the start: no guess, no answer", {}, case=1, name="coins", order=FIRST),
    ask("a gift sent, seen", C, right=1, answer="c", order=FIRST),
    ask("a gift sent, missed", A, right=0, answer="c", clue=""),
    ask("a year of a habit", {"case": "2"} | C, right=1, name="budget"),
    ask("a year of 12 weeks", {"case": "2"} | A, right=0, answer="c"),
    ask("a switch that stops", {"case": "3"} | A, right=1, name="parents"),
    ask("a limit that is not there", {"case": "3"} | B, right=0, answer="a"),
    ask("a code kept", {"case": "4"} | B, right=1, name="scams", clue="reply with the code"),
    ask("a code given away", {"case": "4"} | A, right=0, answer="b"),
    ask("the age", {"case": "5"} | C, right=1, name="takeaways"),
    ask("what a gift hands over", {"case": "6"} | B, right=1, name="creators"),
    ask("half of the money, thought", {"case": "6"} | A, right=0, answer="b"),
    ask("size hardly matters", {"case": "7"} | A, right=1, name="bundles"),
    ask("size thought to matter", {"case": "7"} | C, right=0, answer="a"),
    ask("an honest range", {"case": "8"} | C, right=1, name="about"),
    ask("no limit in Apple Pay", {"case": "9"} | A, right=1, name="apple-pay"),
    ask("the store's part first", {"case": "10"} | B, right=1, name="platforms"),
    ask("the bank's fee", {"case": "11"} | A, right=1, name="currencies"),
    ask("who took the money", {"case": "12"} | B, right=1, name="recharge"),
    ask("in capitals", {"case": "12", "guess": "B"}, right=1),
    ask("the first of order 2", {"seed": "2"}, case=1, name="parents"),
    ask("no such answer", {"guess": "d"}, wrong="guess"),
    ask("question none", {"case": "0"}, wrong="case"),
    ask("one question too many", {"case": "13"}, wrong="case"),
    ask("an order below zero", {"seed": "-1"}, wrong="seed"),
    ask("markup for an order", {"seed": "<b>1</b>"}, wrong="seed"),
]
