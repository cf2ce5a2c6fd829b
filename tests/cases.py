"""The case table: one list of questions with answers a reader can check, asked through every view."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Case:
    """One question: raw texts for some controls; the figures it must give, or the control it must name."""

    calculator: str
    words: str
    values: dict[str, str] = field(default_factory=dict)
    figures: dict[str, Any] = field(default_factory=dict)
    wrong: str = ""  # the control whose value is a mistake
    unclear: str = ""  # the control whose value can mean two things

    @property
    def id(self) -> str:
        return f"{self.calculator}: {self.words}"


def _planner(words: str, values: dict[str, str], **expected: Any) -> Case:
    return _case("bundle-planner", words, values, expected)


def _price(words: str, values: dict[str, str], **expected: Any) -> Case:
    return _case("price-check", words, values, expected)


def _gift(words: str, values: dict[str, str], **expected: Any) -> Case:
    return _case("gift-value", words, values, expected)


def _case(calculator: str, words: str, values: dict[str, str], expected: dict[str, Any]) -> Case:
    wrong, unclear = expected.pop("wrong", ""), expected.pop("unclear", "")
    return Case(calculator, words, values, expected, wrong, unclear)


def _bought(*orders: tuple[int, int, int]) -> list[dict[str, int]]:
    return [{"coins": coins, "price_cents": price, "count": count} for coins, price, count in orders]


PLANNER = [
    _planner(
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
    _planner(
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
    _planner("one coin is one smallest pack", {"coins": "1"}, coins_bought=65, cost_cents=99, leftover_coins=64),
    _planner("one coin on the website is two cents", {"coins": "1", "where": "web"}, cost_cents=2, leftover_coins=0),
    _planner("exactly one pack", {"coins": "65"}, coins_bought=65, cost_cents=99, leftover_coins=0),
    _planner("one more than a pack", {"coins": "66"}, coins_bought=130, cost_cents=198, leftover_coins=64),
    _planner(
        "price alone: sixteen small packs",
        {"coins": "1000", "trouble_cents": "0"},
        cost_cents=1584,
        coins_bought=1040,
        purchases=_bought((65, 99, 16)),
    ),
    _planner(
        "20,000 coins at the least price",
        {"coins": "20000", "where": "app", "trouble_cents": "0"},
        cost_cents=30252,
        least_cost_cents=30252,
        coins_bought=20000,
    ),
    _planner("much trouble: one purchase of 1,321", {"trouble_cents": "500"}, cost_cents=1999, coins_bought=1321),
    _planner(
        "the most: five full orders on the website",
        {"coins": "2500000", "where": "web"},
        cost_cents=2650000,
        purchases=_bought((500000, 530000, 5)),
    ),
    _planner("the most in the app", {"coins": "2,500,000", "trouble_cents": "0"}, cost_cents=3780313),
    _planner("commas between thousands", {"coins": "1,000"}, cost_cents=1596),
    _planner("a point between thousands", {"coins": "1.000"}, cost_cents=1596),
    _planner("a space between thousands", {"coins": "1 000"}, cost_cents=1596),
    _planner("digits of another script", {"coins": "١٠٠٠"}, cost_cents=1596),
    _planner("with its unit", {"coins": "1000 coins"}, cost_cents=1596),
    _planner(
        "own prices: three packs of 350",
        {"where": "own", "own_prices": "70=0.74;350=3.70"},
        coins_bought=1050,
        cost_cents=1110,
        other_cost_cents=1060,
    ),
    _planner("own prices with a decimal comma", {"where": "own", "own_prices": "1000=9,5"}, cost_cents=950),
    _planner("pounds: one source only, on request", {"currency": "GBP", "packs": "all"}, cost_cents=1397),
    _planner("pounds: not known from several sources", {"currency": "GBP"}, cost_cents=None, coins_bought=None),
    _planner("rupiah: place not stated", {"currency": "IDR", "where": "web"}, cost_cents=None, purchases=None),
    _planner("all packs: 660 + 330 + 20", {"packs": "all"}, coins_bought=1010, cost_cents=1527),
    _planner(
        "sources differ by a cent a pack",
        {"where": "own", "own_prices": "350=3.71", "coins": "350"},
        cost_cents=371,
        cost_low_cents=371,
    ),
    _planner("no coin is too few", {"coins": "0"}, wrong="coins"),
    _planner("one too many", {"coins": "2500001"}, wrong="coins"),
    _planner("half a coin", {"coins": "1.5"}, wrong="coins"),
    _planner("a word", {"coins": "many"}, wrong="coins"),
    _planner("nothing", {"coins": ""}, wrong="coins"),
    _planner("an exponent beyond all bounds", {"coins": "1e309"}, wrong="coins"),
    _planner("not a number", {"coins": "NaN"}, wrong="coins"),
    _planner("a place that does not exist", {"where": "moon"}, wrong="where"),
    _planner("a table row without a price", {"own_prices": "70="}, wrong="own_prices"),
    _planner("pounds in a dollar table", {"where": "own", "own_prices": "65=£0.99"}, wrong="own_prices"),
    _planner("our dollar table for pounds", {"where": "own", "currency": "GBP"}, wrong="own_prices"),
    _planner("a table price of two meanings", {"own_prices": "70=1.500"}, unclear="own_prices"),
]

PRICE = [
    _price(
        "330 for 4.99 is the app's price",
        {},
        cents_per_coin=1.5121,
        verdict="like-app",
        percent_vs_app=0.0,
        percent_vs_web=42.65,
    ),
    _price("65 for 0.99", {"coins": "65", "price": "0.99"}, cents_per_coin=1.5231, verdict="like-app"),
    _price(
        "7,000 for 74.20 is the website's price",
        {"coins": "7000", "price": "74.20"},
        cents_per_coin=1.06,
        verdict="like-web",
        percent_vs_web=0.0,
    ),
    _price("the website's cheaper list", {"coins": "7000", "price": "74"}, verdict="like-web", cents_per_coin=1.0571),
    _price(
        "7,000 for 30 dollars is suspiciously cheap",
        {"coins": "7000", "price": "30"},
        cents_per_coin=0.4286,
        verdict="cheaper-than-official",
        percent_vs_web=-59.57,
    ),
    _price(
        "1.04 cents: below one percent under the website",
        {"coins": "100", "price": "1.04"},
        verdict="cheaper-than-official",
    ),
    _price("1.05 cents: within one percent", {"coins": "100", "price": "1.05"}, verdict="like-web"),
    _price("1.07 cents: within one percent", {"coins": "100", "price": "1.07"}, verdict="like-web"),
    _price("1.08 cents: between", {"coins": "100", "price": "1.08"}, verdict="between"),
    _price("1.30 cents: between", {"coins": "1000", "price": "13"}, verdict="between"),
    _price("1.50 cents: within one percent of the app", {"coins": "100", "price": "1.50"}, verdict="like-app"),
    _price("1.53 cents: within one percent of the app", {"coins": "100", "price": "1.53"}, verdict="like-app"),
    _price("1.54 cents: dearer", {"coins": "100", "price": "1.54"}, verdict="dearer"),
    _price("a price with its sign", {"price": "$4.99"}, verdict="like-app"),
    _price("a decimal comma", {"price": "4,99"}, verdict="like-app"),
    _price("pounds", {"coins": "330", "price": "4.49", "currency": "GBP"}, verdict="like-app", percent_vs_web=None),
    _price("euros", {"coins": "70", "price": "0.85", "currency": "EUR"}, verdict="like-web", percent_vs_app=None),
    _price("pesos", {"coins": "350", "price": "80.25", "currency": "MXN"}, verdict="like-web"),
    _price("dong", {"coins": "350", "price": "113900", "currency": "VND"}, verdict="like-web", cents_per_coin=325.4286),
    _price(
        "rupiah: no list whose place is known",
        {"coins": "70", "price": "17000", "currency": "IDR"},
        verdict="no-ladder",
    ),
    _price("the smallest price", {"coins": "1", "price": "0.01"}, cents_per_coin=1.0, verdict="cheaper-than-official"),
    _price("a price of nothing", {"price": "0"}, wrong="price"),
    _price("three decimals", {"price": "0.999"}, wrong="price"),
    _price("one or a thousand dollars", {"price": "1.000"}, unclear="price"),
    _price("half a dong", {"price": "0.5", "currency": "VND"}, wrong="price"),
    _price("pounds for dollars", {"price": "£4.49"}, wrong="price"),
    _price("pesos with their sign", {"coins": "350", "price": "MX$80.25", "currency": "MXN"}, verdict="like-web"),
    _price("an unknown currency", {"currency": "XYZ"}, wrong="currency"),
    _price("minus", {"coins": "-5"}, wrong="coins"),
]

GIFT = [
    _gift(
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
    _gift(
        "a Rose",
        {"gift": "Rose"},
        coins_low=1,
        app_cents=1.5134,
        web_cents=1.06,
        creator_low_cents=0.2,
        creator_best_cents=0.5,
        creator_high_cents=0.53,
    ),
    _gift(
        "a hundred Roses", {"gift": "Rose", "count": "100"}, coins_high=100, web_cents=106.0, creator_best_cents=50.0
    ),
    _gift("in small letters", {"gift": "rose"}, coins_low=1),
    _gift("Galaxy", {"gift": "Galaxy"}, coins_low=1000, web_cents=1060.0, creator_best_cents=500.0),
    _gift("two Galaxies", {"gift": "Galaxy", "count": "2"}, coins_low=2000, web_cents=2120.0),
    _gift(
        "Universe: lists differ",
        {"gift": "TikTok Universe"},
        coins_low=34999,
        coins_high=44999,
        creator_low_cents=6999.8,
    ),
    _gift("Drama Queen: lists differ", {"gift": "Drama Queen"}, coins_low=199, coins_high=5000),
    _gift("Concert: lists differ", {"gift": "Concert"}, coins_low=500, coins_high=2888),
    _gift("Finger Heart", {"gift": "Finger Heart"}, coins_low=5, web_cents=5.3),
    _gift("Doughnut", {"gift": "Doughnut"}, coins_low=30, web_cents=31.8),
    _gift("Confetti", {"gift": "Confetti"}, coins_low=100, web_cents=106.0),
    _gift("Swan", {"gift": "Swan"}, coins_low=699),
    _gift("Motorcycle", {"gift": "Motorcycle"}, coins_low=2988),
    _gift("Interstellar", {"gift": "Interstellar"}, coins_low=10000, creator_high_cents=5300.0),
    _gift("Castle Fantasy", {"gift": "Castle Fantasy"}, coins_low=20000, web_cents=21200.0),
    _gift("the dearest seen", {"gift": "Holiday Universe"}, coins_low=60999),
    _gift("the most at once", {"gift": "Rose", "count": "10000"}, coins_low=10000, creator_best_cents=5000.0),
    _gift("with a comma", {"gift": "Rose", "count": "10,000"}, coins_low=10000),
    _gift("none", {"count": "0"}, wrong="count"),
    _gift("too many", {"count": "10001"}, wrong="count"),
    _gift("half a gift", {"count": "0.5"}, wrong="count"),
    _gift("a gift that no list has", {"gift": "Legendary Love"}, wrong="gift"),
    _gift("markup for a gift", {"gift": "<img src=x onerror=alert(1)>"}, wrong="gift"),
]

CASES = [*PLANNER, *PRICE, *GIFT]
