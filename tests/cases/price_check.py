"""Cases of price-check, with answers that a reader can check."""

from functools import partial

from tests.cases.case import case

ask = partial(case, "price-check")

CASES = [
    ask(
        "330 for 4.99 is the app's price",
        {},
        cents_per_coin=1.5121,
        verdict="like-app",
        percent_vs_app=0.0,
        percent_vs_web=42.65,
    ),
    ask("65 for 0.99", {"coins": "65", "price": "0.99"}, cents_per_coin=1.5231, verdict="like-app"),
    ask(
        "7,000 for 74.20 is the website's price",
        {"coins": "7000", "price": "74.20"},
        cents_per_coin=1.06,
        verdict="like-web",
        percent_vs_web=0.0,
    ),
    ask("the website's cheaper list", {"coins": "7000", "price": "74"}, verdict="like-web", cents_per_coin=1.0571),
    ask(
        "7,000 for 30 dollars is suspiciously cheap",
        {"coins": "7000", "price": "30"},
        cents_per_coin=0.4286,
        verdict="cheaper-than-official",
        percent_vs_web=-59.57,
    ),
    ask(
        "1.04 cents: below one percent under the website",
        {"coins": "100", "price": "1.04"},
        verdict="cheaper-than-official",
    ),
    ask("1.05 cents: within one percent", {"coins": "100", "price": "1.05"}, verdict="like-web"),
    ask("1.07 cents: within one percent", {"coins": "100", "price": "1.07"}, verdict="like-web"),
    ask("1.08 cents: between", {"coins": "100", "price": "1.08"}, verdict="between"),
    ask("1.30 cents: between", {"coins": "1000", "price": "13"}, verdict="between"),
    ask("1.50 cents: within one percent of the app", {"coins": "100", "price": "1.50"}, verdict="like-app"),
    ask("1.53 cents: within one percent of the app", {"coins": "100", "price": "1.53"}, verdict="like-app"),
    ask("1.54 cents: dearer", {"coins": "100", "price": "1.54"}, verdict="dearer"),
    ask("a price with its sign", {"price": "$4.99"}, verdict="like-app"),
    ask("a decimal comma", {"price": "4,99"}, verdict="like-app"),
    ask("pounds", {"coins": "330", "price": "4.49", "currency": "GBP"}, verdict="like-app", percent_vs_web=None),
    ask("euros", {"coins": "70", "price": "0.85", "currency": "EUR"}, verdict="like-web", percent_vs_app=None),
    ask("pesos", {"coins": "350", "price": "80.25", "currency": "MXN"}, verdict="like-web"),
    ask("dong", {"coins": "350", "price": "113900", "currency": "VND"}, verdict="like-web", cents_per_coin=325.4286),
    ask(
        "rupiah: no list whose place is known",
        {"coins": "70", "price": "17000", "currency": "IDR"},
        verdict="no-ladder",
    ),
    ask("the smallest price", {"coins": "1", "price": "0.01"}, cents_per_coin=1.0, verdict="cheaper-than-official"),
    ask("a price of nothing", {"price": "0"}, wrong="price"),
    ask("three decimals", {"price": "0.999"}, wrong="price"),
    ask("one or a thousand dollars", {"price": "1.000"}, unclear="price"),
    ask("half a dong", {"price": "0.5", "currency": "VND"}, wrong="price"),
    ask("pounds for dollars", {"price": "£4.49"}, wrong="price"),
    ask("pesos with their sign", {"coins": "350", "price": "MX$80.25", "currency": "MXN"}, verdict="like-web"),
    ask("an unknown currency", {"currency": "XYZ"}, wrong="currency"),
    ask("minus", {"coins": "-5"}, wrong="coins"),
]
