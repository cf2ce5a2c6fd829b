"""Cases of bundle-planner, with answers that a reader can check."""

from functools import partial

from tests.cases.case import case

ask = partial(case, "bundle-planner")


def _bought(*orders: tuple[int, int, int]) -> list[dict[str, int]]:
    return [{"coins": coins, "price_cents": price, "count": count} for coins, price, count in orders]


CASES = [
    ask(
        "the start: 3 × 4.99 + 0.99 is 15.96",
        {},
        coins_bought=1055,
        cost_cents=1596,
        leftover_coins=55,
        purchases=_bought((330, 499, 3), (65, 99, 1)),
        cents_per_coin=1.5128,
        least_cost_cents=1584,
        other_cost_cents=1060,
        saving_cents=536,
        cost_low_cents=1596,
        cost_high_cents=1596,
    ),
    ask(
        "one order of 1,000 on the website at 1.06 cents",
        {"coins": "1000", "where": "web"},
        coins_bought=1000,
        cost_cents=1060,
        leftover_coins=0,
        purchases=_bought((1000, 1060, 1)),
        cents_per_coin=1.06,
        least_cost_cents=1058,
        other_cost_cents=1596,
        saving_cents=-536,
    ),
    ask("one coin is one smallest pack", {"coins": "1"}, coins_bought=65, cost_cents=99, leftover_coins=64),
    ask("one coin on the website is two cents", {"coins": "1", "where": "web"}, cost_cents=2, leftover_coins=0),
    ask("exactly one pack", {"coins": "65"}, coins_bought=65, cost_cents=99, leftover_coins=0),
    ask("one more than a pack", {"coins": "66"}, coins_bought=130, cost_cents=198, leftover_coins=64),
    ask(
        "price alone: sixteen small packs",
        {"coins": "1000", "trouble_cents": "0"},
        cost_cents=1584,
        coins_bought=1040,
        purchases=_bought((65, 99, 16)),
    ),
    ask(
        "20,000 coins at the least price",
        {"coins": "20000", "where": "app", "trouble_cents": "0"},
        cost_cents=30252,
        least_cost_cents=30252,
        coins_bought=20000,
    ),
    ask("much trouble: one purchase of 1,321", {"trouble_cents": "500"}, cost_cents=1999, coins_bought=1321),
    ask(
        "the most: five full orders on the website",
        {"coins": "2500000", "where": "web"},
        cost_cents=2650000,
        purchases=_bought((500000, 530000, 5)),
    ),
    ask("the most in the app", {"coins": "2,500,000", "trouble_cents": "0"}, cost_cents=3780313),
    ask("commas between thousands", {"coins": "1,000"}, cost_cents=1596),
    ask("a point between thousands", {"coins": "1.000"}, cost_cents=1596),
    ask("a space between thousands", {"coins": "1 000"}, cost_cents=1596),
    ask("digits of another script", {"coins": "١٠٠٠"}, cost_cents=1596),
    ask("with its unit", {"coins": "1000 coins"}, cost_cents=1596),
    ask(
        "own prices: three packs of 350",
        {"where": "own", "own_prices": "70=0.74;350=3.70"},
        coins_bought=1050,
        cost_cents=1110,
        other_cost_cents=1060,
    ),
    ask("own prices with a decimal comma", {"where": "own", "own_prices": "1000=9,5"}, cost_cents=950),
    ask("pounds: one source only, on request", {"currency": "GBP", "packs": "all"}, cost_cents=1397),
    ask("pounds: the best list there is, 8.99 + 4.49 + 0.49", {"currency": "GBP"}, cost_cents=1397, coins_bought=1030),
    ask("euros in the app: 16 × 1.19, a list of 2024", {"currency": "EUR"}, cost_cents=1904, coins_bought=1040),
    ask("euros on the website: 15 × 0.85", {"currency": "EUR", "where": "web"}, cost_cents=1275, coins_bought=1050),
    ask("francs, rounded by a newspaper: 16 × 1.00", {"currency": "CHF"}, cost_cents=1600),
    ask(
        "reais in the app are not known; the website's 34 × 1.89",
        {"currency": "BRL"},
        cost_cents=None,
        other_cost_cents=6426,
    ),
    ask("reais on the website: one small pack is known", {"currency": "BRL", "where": "web"}, cost_cents=6426),
    ask("won, a list of 2021: 13,000 + 6,500", {"currency": "KRW"}, cost_cents=None, other_cost_cents=19500),
    ask("rand, a list of 2022: 63 × 4.45", {"currency": "ZAR"}, cost_cents=None, other_cost_cents=28035),
    ask("shillings, a rate of 1.60 a coin", {"currency": "KES"}, cost_cents=None, other_cost_cents=160000),
    ask("lira, a rate of 0.37 to 0.43: the dearer", {"currency": "TRY"}, cost_cents=None, other_cost_cents=43000),
    ask("soles: one public copy alone", {"currency": "PEN"}, cost_cents=None, other_cost_cents=4634),
    ask("dong in the app: only 16,500 coins are known", {"currency": "VND"}, cost_cents=None, other_cost_cents=325700),
    ask("yen: no list at all", {"currency": "JPY"}, cost_cents=None, other_cost_cents=None),
    ask(
        "yen of the reader's own have no decimals",
        {"currency": "JPY", "where": "own", "own_prices": "100=160;1000=1500"},
        cost_cents=1500,
    ),
    ask("rupiah: place not stated", {"currency": "IDR", "where": "web"}, cost_cents=None, purchases=None),
    ask("all packs: 660 + 330 + 20", {"packs": "all"}, coins_bought=1010, cost_cents=1527),
    ask(
        "sources differ by a cent a pack",
        {"where": "own", "own_prices": "350=3.71", "coins": "350"},
        cost_cents=371,
        cost_low_cents=371,
    ),
    ask("no coin is too few", {"coins": "0"}, wrong="coins"),
    ask("one too many", {"coins": "2500001"}, wrong="coins"),
    ask("half a coin", {"coins": "1.5"}, wrong="coins"),
    ask("a word", {"coins": "many"}, wrong="coins"),
    ask("nothing", {"coins": ""}, wrong="coins"),
    ask("an exponent beyond all bounds", {"coins": "1e309"}, wrong="coins"),
    ask("not a number", {"coins": "NaN"}, wrong="coins"),
    ask("a place that does not exist", {"where": "moon"}, wrong="where"),
    ask("a table row without a price", {"own_prices": "70="}, wrong="own_prices"),
    ask("pounds in a dollar table", {"where": "own", "own_prices": "65=£0.99"}, wrong="own_prices"),
    ask("our dollar table for pounds", {"where": "own", "currency": "GBP"}, wrong="own_prices"),
    ask("a table price of two meanings", {"own_prices": "70=1.500"}, unclear="own_prices"),
]
