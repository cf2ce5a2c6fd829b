"""Cases of gift-value, with answers that a reader can check."""

from functools import partial

from tests.cases.case import case

ask = partial(case, "gift-value")

CASES = [
    ask(
        "a Lion",
        {},
        coins_low=29999,
        coins_high=29999,
        app_cents=45400.3331,
        web_cents=31798.94,
        creator_low_cents=5999.8,
        creator_best_cents=14999.5,
        creator_high_cents=15899.47,
    ),
    ask(
        "a Rose",
        {"gift": "Rose"},
        coins_low=1,
        app_cents=1.5134,
        web_cents=1.06,
        creator_low_cents=0.2,
        creator_best_cents=0.5,
        creator_high_cents=0.53,
    ),
    ask("a hundred Roses", {"gift": "Rose", "count": "100"}, coins_high=100, web_cents=106.0, creator_best_cents=50.0),
    ask("in small letters", {"gift": "rose"}, coins_low=1),
    ask("Galaxy", {"gift": "Galaxy"}, coins_low=1000, web_cents=1060.0, creator_best_cents=500.0),
    ask("two Galaxies", {"gift": "Galaxy", "count": "2"}, coins_low=2000, web_cents=2120.0),
    ask(
        "Universe: lists differ",
        {"gift": "TikTok Universe"},
        coins_low=34999,
        coins_high=44999,
        creator_low_cents=6999.8,
    ),
    ask("Drama Queen: lists differ", {"gift": "Drama Queen"}, coins_low=199, coins_high=5000),
    ask("Concert: lists differ", {"gift": "Concert"}, coins_low=500, coins_high=2888),
    ask("Finger Heart", {"gift": "Finger Heart"}, coins_low=5, web_cents=5.3),
    ask("Doughnut", {"gift": "Doughnut"}, coins_low=30, web_cents=31.8),
    ask("Confetti", {"gift": "Confetti"}, coins_low=100, web_cents=106.0),
    ask("Swan", {"gift": "Swan"}, coins_low=699),
    ask("Motorcycle", {"gift": "Motorcycle"}, coins_low=2988),
    ask("Interstellar", {"gift": "Interstellar"}, coins_low=10000, creator_high_cents=5300.0),
    ask("Castle Fantasy", {"gift": "Castle Fantasy"}, coins_low=20000, web_cents=21200.0),
    ask("the dearest seen", {"gift": "Holiday Universe"}, coins_low=60999),
    ask("the most at once", {"gift": "Rose", "count": "10000"}, coins_low=10000, creator_best_cents=5000.0),
    ask("with a comma", {"gift": "Rose", "count": "10,000"}, coins_low=10000),
    ask("none", {"count": "0"}, wrong="count"),
    ask("too many", {"count": "10001"}, wrong="count"),
    ask("half a gift", {"count": "0.5"}, wrong="count"),
    ask("a gift that no list has", {"gift": "Legendary Love"}, wrong="gift"),
    ask("markup for a gift", {"gift": "<img src=x onerror=alert(1)>"}, wrong="gift"),
]
