"""Cases of recharge-guide: what the research's tables on routes, refunds and ages say."""

from functools import partial

from tests.cases.case import case

ask = partial(case, "recharge-guide")

REPORTED = {"as_of": "2024-04-30"}
WEB = [
    {"method": "credit or debit card", "source": "pay-card", **REPORTED},
    {"method": "PayPal", "source": "pay-paypal", **REPORTED},
    {"method": "Apple Pay", "source": "pay-apple-pay", **REPORTED},
]
# The reports are probably about the United States: elsewhere each says so.
WEB_ELSEWHERE = [{**way, "method": f"{way['method']} (reported, probably for the United States)"} for way in WEB]


def japan(method: str, source: str) -> dict[str, str]:
    """A way to pay that Japanese guides name."""
    return {"method": method, "source": source, "as_of": "2025"}


CASES = [
    ask(
        "buying on an iPhone in the United States",
        {},
        payment_methods=[
            {
                "method": "Apple's in-app purchase, with what is stored in your Apple Account",
                "source": "pay-apple",
                "as_of": "2026-02-16",
            }
        ],
        refund_days=None,
        who_to_ask="Apple or TikTok",
        minimum_age=18,
    ),
    ask(
        "the money back from the website in Europe",
        {"device": "web-computer", "situation": "refund", "region": "eea-uk-ch"},
        steps=[
            {
                "text": "Do not use any of these coins. By TikTok's rule only unused ones can go back.",
                "when": "",
                "source": "step-refund-unused",
                "as_of": "2026-02-16",
            },
            {
                "text": "Find the order ID: on www.tiktok.com/coin choose View transaction history.",
                "when": "",
                "source": "step-receipt-web",
                "as_of": "2026-02-16",
            },
            {
                "text": "Tell TikTok at www.tiktok.com/legal/report/transaction, with the order ID.",
                "when": "",
                "source": "step-ticket-web",
                "as_of": "2026-02-16",
            },
        ],
        refund_days=14,
        who_to_ask="TikTok",
        minimum_age=18,
    ),
    ask(
        "the same on a phone",
        {"device": "web-phone", "situation": "refund", "region": "eea-uk-ch"},
        refund_days=14,
        who_to_ask="TikTok",
    ),
    ask(
        "Europe, but the iPhone app: no days are known",
        {"situation": "refund", "region": "eea-uk-ch"},
        refund_days=None,
        who_to_ask="Apple",
    ),
    ask(
        "Europe, but the Android app: TikTok answers",
        {"device": "android", "situation": "refund", "region": "eea-uk-ch"},
        refund_days=None,
        who_to_ask="TikTok",
    ),
    ask(
        "United States, the Android app: the last known rule names the store, so both are asked",
        {"device": "android", "situation": "refund"},
        payment_methods=[
            {
                "method": "Google Play billing, with what is stored in your Google account",
                "source": "pay-google",
                "as_of": "2026-02-16",
            },
            {
                "method": "Amazon, where the app came from Amazon's store",
                "source": "pay-amazon",
                "as_of": "2026-02-16",
            },
        ],
        refund_days=None,
        who_to_ask="Google Play or TikTok",
    ),
    ask("United States, buying on Android", {"device": "android"}, who_to_ask="Google Play or TikTok"),
    ask(
        "United States, coins missing on Android: still TikTok's",
        {"device": "android", "situation": "coins-missing"},
        who_to_ask="TikTok",
    ),
    ask(
        "Brazil, website: 7 days",
        {"device": "web-phone", "situation": "refund", "region": "brazil"},
        refund_days=7,
        minimum_age=18,
    ),
    ask("Brazil, app", {"device": "android", "situation": "refund", "region": "brazil"}, refund_days=None),
    ask(
        "South Korea, website: 7 days, and 19 years",
        {"device": "web-computer", "situation": "refund", "region": "south-korea"},
        refund_days=7,
        minimum_age=19,
    ),
    ask("South Korea on an iPhone: 19 years", {"region": "south-korea"}, refund_days=None, minimum_age=19),
    ask("South Korea in a LIVE: 19 years", {"device": "during-live", "region": "south-korea"}, minimum_age=19),
    ask(
        "South Korea, blocked: 19 years",
        {"device": "android", "situation": "blocked", "region": "south-korea"},
        minimum_age=19,
        who_to_ask="TikTok or your bank",
    ),
    ask(
        "United States, website: the rule of today is not known",
        {"device": "web-computer", "situation": "refund"},
        refund_days=None,
        payment_methods=WEB,
        who_to_ask="TikTok",
    ),
    ask(
        "Japan, website: more ways to pay, no days",
        {"device": "web-phone", "region": "japan"},
        payment_methods=[
            *WEB_ELSEWHERE,
            japan("PayPay", "pay-paypay-jp"),
            japan("at a convenience store", "pay-store-jp"),
            japan("TikTok gift card", "pay-gift-card-jp"),
        ],
        refund_days=None,
        minimum_age=18,
    ),
    ask("Japan, app", {"situation": "refund", "region": "japan"}, refund_days=None, who_to_ask="Apple"),
    ask(
        "another country, website: M-Pesa is Kenya's",
        {"device": "web-phone", "region": "other"},
        payment_methods=[
            *WEB_ELSEWHERE,
            {
                "method": "TikTok gift card, in a few countries only",
                "source": "pay-gift-card",
                "as_of": "2026-02-16",
            },
            {"method": "M-Pesa, in Kenya", "source": "pay-m-pesa-ke", "as_of": "undated, read 2026-08"},
        ],
        refund_days=None,
        minimum_age=18,
    ),
    ask(
        "in a LIVE either store may have the money",
        {"device": "during-live", "situation": "refund", "region": "other"},
        who_to_ask="Apple or TikTok",
        refund_days=None,
    ),
    ask(
        "in a LIVE in the United States three may answer",
        {"device": "during-live", "situation": "refund"},
        who_to_ask="Apple, Google Play or TikTok",
        refund_days=None,
    ),
    ask(
        "a LIVE: missing coins are TikTok's",
        {"device": "during-live", "situation": "coins-missing"},
        who_to_ask="TikTok",
    ),
    ask("missing after Apple was paid: still TikTok's", {"situation": "coins-missing"}, who_to_ask="TikTok"),
    ask(
        "missing after buying on the website",
        {"device": "web-phone", "situation": "coins-missing", "region": "other"},
        who_to_ask="TikTok",
    ),
    ask("blocked on a computer", {"device": "web-computer", "situation": "blocked"}, who_to_ask="TikTok or your bank"),
    ask(
        "a card that is declined: the bank first",
        {"device": "android", "situation": "blocked", "seen": "declined"},
        who_to_ask="your bank or TikTok",
    ),
    ask(
        "no Gift button, on an iPhone",
        {"situation": "blocked", "seen": "no-gift-button"},
        who_to_ask="TikTok",
        minimum_age=18,
    ),
    ask("a limit at home", {"situation": "blocked", "seen": "home"}, who_to_ask="the adult who set it"),
    ask(
        "charged twice on the website in Europe",
        {"device": "web-phone", "situation": "charged-twice", "region": "eea-uk-ch"},
        who_to_ask="TikTok",
        refund_days=14,
    ),
    ask(
        "coins on another account, iPhone",
        {"situation": "wrong-account"},
        who_to_ask="Apple",
        refund_days=None,
    ),
    ask("something seen that nobody named", {"situation": "blocked", "seen": "ghosts"}, wrong="seen"),
    ask("in capitals", {"device": "IPHONE", "region": "SOUTH-KOREA"}, minimum_age=19),
    ask("nothing chosen", {"device": ""}, wrong="device"),
    ask("a device that nobody named", {"device": "television"}, wrong="device"),
    ask("a situation that nobody named", {"situation": "cheap coins"}, wrong="situation"),
    ask("two regions", {"region": "us, japan"}, wrong="region"),
    ask("markup for a region", {"region": "<img src=x onerror=alert(1)>"}, wrong="region"),
]

DEVICES = ("iphone", "android", "web-phone", "web-computer", "during-live")
SITUATIONS = ("buy", "coins-missing", "blocked", "charged-twice", "wrong-account", "refund")
SIGHTS = ("declined", "pending", "no-way", "home", "rules", "no-gift-button", "gift-fails")
REGIONS = ("us", "eea-uk-ch", "brazil", "south-korea", "japan", "other")
# Everything that can be asked, as the guide promises it: 5 × 6 × 6, and what is seen where nothing goes on.
COMBINATIONS = [
    {"device": device, "situation": situation, "region": region}
    for device in DEVICES
    for situation in SITUATIONS
    for region in REGIONS
]
HINDERED = [
    {"device": device, "situation": "blocked", "region": region, "seen": seen}
    for device in DEVICES
    for region in REGIONS
    for seen in SIGHTS
]
