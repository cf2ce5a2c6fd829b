"""Cases of platform-compare, with answers that a reader can check."""

from functools import partial
from typing import Any

from tests.cases.case import case

ask = partial(case, "platform-compare")


def entry(name: str, route: str, product: str, cents: tuple[int | None, ...], confidence: str) -> dict[str, Any]:
    """One line of the comparison, low, best and high in cents."""
    low, best, high = cents
    return {
        "platform": name,
        "route": route,
        "product": product,
        "low_cents": low,
        "best_cents": best,
        "high_cents": high,
        "confidence": confidence,
    }


TIER = "Tier 1 subscription"
UNKNOWN = (None, None, None)


def web(*known: tuple[int, int, int]) -> list[dict[str, Any]]:
    """The website's lines with these cents, in order; the gap of an unstated route last."""
    chat, kick, discord, bits, sub, stars, coins = known
    return [
        entry("YouTube", "web", "Super Chat", chat, "official"),
        entry("Kick subscriptions", "web", "subscription", kick, "official"),
        entry("Discord", "web", "server subscription", discord, "reported"),
        entry("Twitch", "web", "Bits", bits, "reported"),
        entry("Twitch subscriptions", "web", TIER, sub, "reported"),
        entry("Facebook", "web", "Stars with a bonus", stars, "single-source"),
        entry("TikTok", "web", "coins", coins, "inference"),
        entry("Kick KICKs", "unstated", "KICKs", UNKNOWN, "not known"),
    ]


def app(*known: tuple[int, int, int]) -> list[dict[str, Any]]:
    """The app's lines with these cents, in order; what is not known last."""
    bits, chat, stars, coins = known
    return [
        entry("Twitch", "app", "Bits", bits, "reported"),
        entry("YouTube", "app", "Super Chat on iPhone", chat, "computed"),
        entry("Facebook and Instagram", "app", "Stars", stars, "conflicting"),
        entry("TikTok", "app", "coins", coins, "inference"),
        entry("YouTube Jewels", "app", "Jewels", UNKNOWN, "not known"),
        entry("Twitch subscriptions", "app", TIER, UNKNOWN, "not known"),
        entry("Instagram", "app", "LIVE badges", UNKNOWN, "not known"),
        entry("Snapchat", "app", "gifts", UNKNOWN, "not known"),
        entry("Kick KICKs", "unstated", "KICKs", UNKNOWN, "not known"),
    ]


ORDER = ("official", "reported", "computed", "single-source", "conflicting", "inference", "not known")


def both(on_web: list[dict[str, Any]], in_app: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All lines, the most solid first, the website before the app; the unstated route once."""
    lines = [*on_web[:-1], *in_app]
    return sorted(lines, key=lambda line: ORDER.index(line["confidence"]))


def same(cents: int) -> tuple[int, int, int]:
    """One figure without a range."""
    return cents, cents, cents


TEN_WEB = web(same(700), (910, 950, 950), same(900), same(714), (500, 500, 700), (807, 950, 950), (189, 473, 501))
TEN_APP = app((477, 510, 510), (490, 490, 595), (454, 530, 621), (131, 330, 350))
TEN = both(TEN_WEB, TEN_APP)
NOTHING_WEB = web(*[same(0)] * 7)
NOTHING_APP = app(*[same(0)] * 4)
HUNDRED_WEB = web(
    same(7000),
    (9100, 9500, 9500),
    same(9000),
    (7142, 7142, 7763),  # 5,000 Bits for 64.40 are the cheapest that a hundred dollars pay for
    (5000, 5000, 7000),
    (8077, 9505, 10000),
    (1892, 4730, 5014),
)
HUNDRED_APP = app((4773, 5104, 5549), (4900, 4900, 5950), (4545, 5305, 6402), (1313, 3304, 3502))
MOST_WEB = web(
    same(7_000_000),
    (9_100_000, 9_500_000, 9_500_000),
    same(9_000_000),
    (7_142_857, 7_142_857, 8_116_883),
    (5_000_000, 5_000_000, 7_000_000),
    (8_077_544, 9_505_703, 10_000_000),
    (1_892_147, 4_730_368, 5_014_191),
)
DOLLAR_WEB = web(same(70), (91, 95, 95), same(90), same(71), (50, 50, 70), (80, 95, 95), (18, 47, 50))
DOLLAR_APP = app((47, 51, 51), (49, 49, 59), (45, 53, 62), (13, 33, 35))

CASES = [
    ask("the start: ten dollars, all ways", {}, platforms=TEN),
    ask("ten dollars as the issue asks", {"amount": "10", "route": "all"}, platforms=TEN),
    ask("ten dollars on the web", {"route": "web"}, platforms=TEN_WEB),
    ask("ten dollars in the app", {"route": "app"}, platforms=TEN_APP),
    ask("the route in capitals", {"route": "APP"}, platforms=TEN_APP),
    ask("a hundred on the web", {"amount": "100", "route": "web"}, platforms=HUNDRED_WEB),
    ask("a hundred in the app", {"amount": "100", "route": "app"}, platforms=HUNDRED_APP),
    ask("one dollar", {"amount": "1"}, platforms=both(DOLLAR_WEB, DOLLAR_APP)),
    ask("one cent brings less than a cent", {"amount": "0.01"}, platforms=both(NOTHING_WEB, NOTHING_APP)),
    ask("the most", {"amount": "100000", "route": "web"}, platforms=MOST_WEB),
    ask("with its sign", {"amount": "$10"}, platforms=TEN),
    ask("with the sign of the United States", {"amount": "US$10.00", "route": "app"}, platforms=TEN_APP),
    ask("with its unit", {"amount": "10 US dollars"}, platforms=TEN),
    ask("in words", {"amount": "10 dollars", "route": "web"}, platforms=TEN_WEB),
    ask("a decimal comma", {"amount": "10,00"}, platforms=TEN),
    ask("digits of another script", {"amount": "١٠"}, platforms=TEN),
    ask("nothing paid", {"amount": "0"}, wrong="amount"),
    ask("minus", {"amount": "-10"}, wrong="amount"),
    ask("a word", {"amount": "ten"}, wrong="amount"),
    ask("nothing", {"amount": ""}, wrong="amount"),
    ask("half a cent", {"amount": "0.005"}, wrong="amount"),
    ask("a cent too much", {"amount": "100000.01"}, wrong="amount"),
    ask("pounds", {"amount": "£10"}, wrong="amount"),
    ask("markup", {"amount": "<img src=x onerror=alert(1)>"}, wrong="amount"),
    ask("not a number", {"amount": "NaN"}, wrong="amount"),
    ask("an exponent beyond all bounds", {"amount": "1e309"}, wrong="amount"),
    ask("a route that does not exist", {"route": "moon"}, wrong="route"),
    ask("one and a half or fifteen hundred", {"amount": "1.500"}, unclear="amount"),
    ask("a comma that can mean two things", {"amount": "1,000"}, unclear="amount"),
]
