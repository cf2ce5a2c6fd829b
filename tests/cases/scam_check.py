"""Cases of scam-check, with verdicts that a reader can check."""

from functools import partial

from tests.cases.case import case

ask = partial(case, "scam-check")

SCAM, CAREFUL, NOTHING, OFFICIAL = "signs-of-a-scam", "be-careful", "no-known-sign", "official-address"

CASES = [
    ask("nothing pasted", {}, verdict="nothing-pasted", score=0, reasons=[], links=[]),
    ask("blanks only", {"text": " \n\t "}, verdict="nothing-pasted", score=0),
    ask("one letter", {"text": "a"}, verdict=NOTHING, score=0, reasons=[], links=[]),
    ask("an ordinary chat", {"text": "See you at six, bring the dog."}, verdict=NOTHING, score=0, reasons=[]),
    ask("free coins", {"text": "Free coins for everybody"}, verdict=SCAM, score=60, reasons=["free-coins"]),
    ask("a code", {"text": "This is not a scam, send code"}, verdict=SCAM, reasons=["share-code", "says-it-is-safe"]),
    ask("a code guarded", {"text": "445566 is your code. Do not share it."}, verdict=NOTHING, reasons=[]),
    ask("cheap coins", {"text": "7,000 coins for 30 dollars"}, verdict=CAREFUL, reasons=["below-official-price"]),
    ask("official price", {"text": "7,000 coins for 74.20 dollars"}, verdict=NOTHING, reasons=[]),
    ask("a receipt", {"text": "Receipt: 330 Coins, 4.99. Card ending 2201."}, verdict=NOTHING, reasons=[]),
    ask("in capitals", {"text": "FREE COINS"}, verdict=SCAM, reasons=["free-coins"]),
    ask("letters apart", {"text": "f r e e  c o i n s"}, verdict=SCAM, reasons=["free-coins"]),
    ask("digits for letters", {"text": "fr33 c0ins"}, verdict=SCAM, reasons=["free-coins"]),
    ask("wide letters", {"text": "ｆｒｅｅ ｃｏｉｎｓ"}, verdict=SCAM, reasons=["free-coins"]),
    ask("invisible signs", {"text": "fr\u200bee co\u2060ins"}, verdict=SCAM, reasons=["free-coins"]),
    ask(
        "TikTok’s coin page",
        {"text": "https://www.tiktok.com/coin"},
        verdict=OFFICIAL,
        score=0,
        links=[{"host": "www.tiktok.com", "registered_domain": "tiktok.com", "official": "people"}],
    ),
    ask("TikTok’s page and a lie", {"text": "Free coins: www.tiktok.com/coin"}, verdict=SCAM, reasons=["free-coins"]),
    ask("gift cards", {"text": "Pay me with Steam gift cards"}, verdict=SCAM, reasons=["pay-by-gift-card"]),
    ask("a warning", {"text": "Never pay anybody with gift cards."}, verdict=NOTHING, reasons=[]),
    ask("markup", {"text": "<script>alert(1)</script>"}, verdict=NOTHING, score=0, links=[]),
    ask("an event handler", {"text": "<img src=x onerror=alert(1)> free coins"}, verdict=SCAM, reasons=["free-coins"]),
    ask("right to left", {"text": "\u202efree coins"}, verdict=SCAM, reasons=["free-coins"]),
    ask("the longest", {"text": "go " * 33_333}, verdict=NOTHING, score=0),
    ask("too long", {"text": "a" * 100_001}, wrong="text"),
]
