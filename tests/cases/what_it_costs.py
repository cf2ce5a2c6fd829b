"""Cases of what-it-costs, with answers that a reader can check: coins times the middle price of a coin."""

from functools import partial

from tests.cases.case import case

ask = partial(case, "what-it-costs")

CASES = [
    ask("a Lion", {}, coins=29999, app_minor=45400, web_minor=31799),
    ask("a Rose", {"what": "Rose"}, coins=1, app_minor=2, web_minor=1),
    ask("a thousand coins", {"what": "coins"}, coins=1000, app_minor=1513, web_minor=1060),
    ask("a number of coins", {"what": "coins", "coins": "330"}, coins=330, app_minor=499, web_minor=350),
    ask("lists of gifts differ", {"what": "TikTok Universe"}, coins=44999, web_minor=47699),
    ask("a gift that no list has", {"what": "Legendary Love"}, wrong="what"),
    ask("too many coins", {"what": "coins", "coins": "9999999"}, wrong="coins"),
    ask("words instead of coins", {"what": "coins", "coins": "many"}, wrong="coins"),
]
