"""Cases of creator-earnings, with answers that a reader can check: a month is coins × cents × 52 ÷ 12."""

from functools import partial

from tests.cases.case import case

ask = partial(case, "creator-earnings")

CASES = [
    ask(
        "1,200 coins a week are 5,200 coins a month",
        {"coins": "1200"},
        month_low_cents=1300,
        month_best_cents=2600,
        month_high_cents=2600,
        fee_cents=49,  # 1.5 % of 26.00 is 0.39, and 0.10
        net_best_cents=2551,
        payouts=1,
        payout_cents=2600,
        minimum_low_cents=100,
        minimum_high_cents=100,
        reaches_minimum="yes",
        weeks_to_minimum=1,
        most_per_day_cents=100000,
        stays_cents=0,
    ),
    ask(
        "the same in four payouts",
        {"coins": "1200", "payouts_per_month": "4"},
        month_best_cents=2600,
        payout_cents=650,
        fee_cents=79,  # 0.39 and four times 0.10
        net_best_cents=2521,
    ),
    ask(
        "the same to a bank",
        {"coins": "1200", "payout": "bank"},
        fee_cents=290,
        net_best_cents=2310,
        minimum_low_cents=500,
        minimum_high_cents=900,
        reaches_minimum="yes",
        weeks_to_minimum=2,
    ),
    ask(
        "to a bank in four payouts: large enough in some countries",
        {"coins": "1200", "payout": "bank", "payouts_per_month": "4"},
        payout_cents=650,
        reaches_minimum="depends",
        fee_cents=1160,
        net_best_cents=1440,
    ),
    ask(
        "to a bank in six payouts: too small everywhere",
        {"coins": "1200", "payout": "bank", "payouts_per_month": "6"},
        month_best_cents=2600,
        payout_cents=433,
        reaches_minimum="no",
        fee_cents=0,
        net_best_cents=0,
        stays_cents=2600,  # it adds up
    ),
    ask(
        "in the United States fees are not known",
        {"coins": "1200", "region": "us"},
        month_low_cents=1040,
        month_best_cents=2600,
        month_high_cents=2756,
        fee_cents=None,
        net_best_cents=None,
        minimum_low_cents=None,
        minimum_high_cents=None,
        reaches_minimum="not-known",
        weeks_to_minimum=None,
        most_per_day_cents=100000,
    ),
    ask(
        "elsewhere fees are not known",
        {"coins": "1200", "region": "other", "payout": "bank"},
        month_low_cents=1300,
        month_best_cents=2600,
        month_high_cents=2600,
        fee_cents=None,
        net_best_cents=None,
        reaches_minimum="not-known",
    ),
    ask("in large letters", {"coins": "1200", "region": "US", "payout": "Bank"}, month_low_cents=1040),
    ask(
        "the start values",
        {},
        month_low_cents=5416,  # 54.1666…, rounded down
        month_best_cents=10833,
        fee_cents=173,  # 1.625 and 0.10, rounded up
        net_best_cents=10660,
    ),
    ask("one coin a week is two cents a month", {"coins": "1"}, month_best_cents=2, net_best_cents=0, fee_cents=0),
    ask(
        "one coin a week: 200 weeks to the smallest payout", {"coins": "1"}, weeks_to_minimum=200, reaches_minimum="no"
    ),
    ask("48 coins a week are 1.04 a month", {"coins": "48"}, month_best_cents=104, fee_cents=12, net_best_cents=92),
    ask(
        "46 coins a week are a cent short", {"coins": "46"}, month_best_cents=99, reaches_minimum="no", net_best_cents=0
    ),
    ask(
        "the low estimate alone is too small",
        {"coins": "60"},
        month_low_cents=65,
        month_best_cents=130,
        reaches_minimum="yes",
        fee_cents=12,  # 1.95 and 10 cents, rounded up
        net_best_cents=118,
    ),
    ask("100 coins a week need 18 weeks to 9.00", {"coins": "100", "payout": "bank"}, weeks_to_minimum=18),
    ask(
        "the day's most in one payout",
        {"coins": "46153"},
        month_best_cents=99998,
        payouts=1,
        payout_cents=99998,
    ),
    ask(
        "more than the day's most takes two payouts",
        {"coins": "60000"},
        month_best_cents=130000,
        payouts=2,
        payout_cents=65000,
        fee_cents=1970,  # 1.5 % of 1,300.00 is 19.50, and twice 0.10
        net_best_cents=128030,
    ),
    ask(
        "the most: 100 million coins a week",
        {"coins": "100000000", "payout": "bank"},
        month_best_cents=216666666,
        payouts=31,  # a thousand dollars on each day of the longest month
        payout_cents=100000,
        fee_cents=8990,
        net_best_cents=3091010,
        stays_cents=213566666,
    ),
    ask(
        "1,430,769 coins a week are just within 31 days: 3,099,999.50 cents",
        {"coins": "1430769"},
        month_best_cents=3099999,
        payouts=31,
        stays_cents=0,
        fee_cents=46810,  # 1.5 % is 46,499.9925, and 31 times ten cents
        net_best_cents=3053189,
    ),
    ask(
        "three coins more a week: six cents stay behind",
        {"coins": "1430772"},
        month_best_cents=3100006,
        payouts=31,
        payout_cents=100000,
        stays_cents=6,
        fee_cents=46810,
        net_best_cents=3053190,
    ),
    ask(
        "in the United States too no more than a month's days",
        {"coins": "100000000", "region": "us"},
        payouts=31,
        fee_cents=None,
        net_best_cents=None,
        stays_cents=213566666,
    ),
    ask("with a comma and the unit", {"coins": "1,200 coins"}, month_best_cents=2600),
    ask("a dot between thousands", {"coins": "1.200"}, month_best_cents=2600),
    ask("31 payouts", {"coins": "12000", "payouts_per_month": "31"}, payouts=31, payout_cents=838, fee_cents=700),
    ask("no coins", {"coins": "0"}, wrong="coins"),
    ask("nothing filled in", {"coins": ""}, wrong="coins"),
    ask("too many coins", {"coins": "100000001"}, wrong="coins"),
    ask("half a coin", {"coins": "0.5"}, wrong="coins"),
    ask("no payout", {"payouts_per_month": "0"}, wrong="payouts_per_month"),
    ask("more payouts than days", {"payouts_per_month": "32"}, wrong="payouts_per_month"),
    ask("a region that is not there", {"region": "moon"}, wrong="region"),
    ask("cash", {"payout": "cash"}, wrong="payout"),
    ask("words for coins", {"coins": "many"}, wrong="coins"),
    ask("markup for coins", {"coins": "<script>alert(1)</script>"}, wrong="coins"),
    ask("markup for a region", {"region": "<img src=x onerror=alert(1)>"}, wrong="region"),
]
