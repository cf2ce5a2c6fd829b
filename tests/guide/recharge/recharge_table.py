"""What recharge-guide has to say, fact by fact: written from the research, apart from the tables of the guide."""

__all__ = ["AGE", "DAYS_KNOWN", "DESKS", "GAPS", "HEADLINES", "LABELS", "NOTES", "RULES", "STEPS", "US", "WAYS", "kind"]

US = "us"
DAYS_KNOWN = ("eea-uk-ch", "brazil", "south-korea")  # where website coins can be given back


def kind(device: str) -> str:
    """The device as the tables name it: both kinds of browser open the same website."""
    return "web" if device.startswith("web") else device


# Device, situation: the facts of the numbered lists in order; " | " parts one list from the next.
# A third name stands for the regions that differ: "us", or "days" for those with days to give coins back.
_APP = "step-app-profile step-app-balance older-app-balance step-app-get-coins older-app-get-coins"
_LOST_APP = "step-wait step-same-account step-coin-history step-receipt-store step-screenshots step-ticket-app"
_APPLE = "step-refund-apple-pending step-refund-apple step-refund-apple-form"
_GOOGLE = "step-refund-google step-ticket-app step-refund-google-second step-refund-amazon"
_GOOGLE_US = "step-refund-google-us step-refund-google-us-tiktok step-ticket-app step-refund-amazon"
_APPLE_FORM = "step-refund-apple step-refund-apple-form"
_TWICE = "twice-orders twice-pending twice-unused"
_WRONG = "wrong-account wrong-account-other"
_KINDS = ("iphone", "android", "web", "during-live")


def _each(situation: str, steps: str) -> dict[str, str]:
    """The same for every device, each with its own receipt and its own way to write to TikTok."""
    own = {kind: ("web", "web") if kind == "web" else ("store", "app") for kind in _KINDS}
    return {
        f"{kind} {situation}": steps.replace("RECEIPT", f"step-receipt-{receipt}").replace(
            "TICKET", f"step-ticket-{ticket}"
        )
        for kind, (receipt, ticket) in own.items()
    }


STEPS = {
    "iphone buy": f"{_APP} step-app-confirm-apple",
    "android buy": f"{_APP} step-app-confirm-google",
    "web buy": "step-web-open step-web-choose step-web-pay step-web-history",
    "during-live buy": "step-live-gift step-live-recharge step-live-pay step-live-send",
    "iphone coins-missing": _LOST_APP,
    "android coins-missing": _LOST_APP,
    "web coins-missing": "step-wait step-same-account step-coin-history step-receipt-web step-screenshots "
    "step-ticket-web",
    "during-live coins-missing": _LOST_APP,
    "iphone blocked": "block-update block-reasons block-family-apple block-payment block-smaller step-ticket-app",
    "android blocked": "block-update block-reasons block-family-google block-payment block-smaller step-ticket-app",
    "web blocked": "block-update block-reasons block-payment block-smaller step-ticket-web",
    "during-live blocked": "block-update block-reasons block-family-apple block-family-google block-payment "
    "block-smaller step-ticket-app",
    "iphone blocked home": "block-family-apple",
    "android blocked home": "block-family-google",
    "web blocked home": "ap-web-no-switch block-payment",
    "during-live blocked home": "block-family-apple block-family-google",
    **_each("blocked declined", "block-payment block-card-address block-smaller TICKET"),
    **_each("blocked pending", "block-pending RECEIPT step-screenshots TICKET"),
    **_each("blocked no-way", "block-update block-age block-country block-new-account TICKET"),
    **_each("blocked rules", "block-reasons block-rules block-smaller TICKET"),
    **_each("blocked no-gift-button", "send-button-missing block-age block-country"),
    **_each("blocked gift-fails", "send-balance block-update block-age block-rules TICKET"),
    "iphone charged-twice": f"{_TWICE} step-receipt-store {_APPLE_FORM}",
    "android charged-twice": f"{_TWICE} step-receipt-store {_GOOGLE}",
    "android charged-twice us": f"{_TWICE} step-receipt-store {_GOOGLE_US}",
    "web charged-twice": f"{_TWICE} step-receipt-web step-ticket-web",
    "during-live charged-twice": f"{_TWICE} step-receipt-store | {_APPLE_FORM} | {_GOOGLE}",
    "during-live charged-twice us": f"{_TWICE} step-receipt-store | {_APPLE_FORM} | {_GOOGLE_US}",
    "iphone wrong-account": f"{_WRONG} step-receipt-store {_APPLE_FORM}",
    "android wrong-account": f"{_WRONG} step-receipt-store {_GOOGLE}",
    "android wrong-account us": f"{_WRONG} step-receipt-store {_GOOGLE_US}",
    "web wrong-account": f"{_WRONG} step-receipt-web step-ticket-web",
    "during-live wrong-account": f"{_WRONG} step-receipt-store | {_APPLE_FORM} | {_GOOGLE}",
    "during-live wrong-account us": f"{_WRONG} step-receipt-store | {_APPLE_FORM} | {_GOOGLE_US}",
    "iphone refund": f"step-receipt-store {_APPLE}",
    "android refund": f"step-receipt-store {_GOOGLE}",
    "android refund us": f"step-receipt-store {_GOOGLE_US}",
    "web refund": "step-receipt-web step-ticket-web",
    "web refund days": "step-refund-unused step-receipt-web step-ticket-web",
    "during-live refund": f"step-receipt-store | {_APPLE} | {_GOOGLE}",
    "during-live refund us": f"step-receipt-store | {_APPLE} | {_GOOGLE_US}",
}

# Device, situation, "us" where it differs: who answers, the first to ask first.
DESKS = {
    "iphone buy": "desk-apple desk-tiktok-app",
    "android buy": "desk-tiktok-google",
    "android buy us": "desk-google-us desk-tiktok-app",
    "web buy": "desk-tiktok-web",
    "during-live buy": "desk-apple desk-tiktok-google",
    "during-live buy us": "desk-apple desk-google-us desk-tiktok-app",
    "iphone coins-missing": "desk-tiktok-app",
    "android coins-missing": "desk-tiktok-google",
    "android coins-missing us": "desk-tiktok-app",
    "web coins-missing": "desk-tiktok-web",
    "during-live coins-missing": "desk-tiktok-google",
    "during-live coins-missing us": "desk-tiktok-app",
    "iphone blocked": "desk-tiktok-app desk-bank",
    "android blocked": "desk-tiktok-google desk-bank",
    "android blocked us": "desk-tiktok-app desk-bank",
    "web blocked": "desk-tiktok-web desk-bank",
    "during-live blocked": "desk-tiktok-google desk-bank",
    "during-live blocked us": "desk-tiktok-app desk-bank",
    **{
        f"{kind} {situation}{region}": desks
        for situation in ("refund", "charged-twice", "wrong-account", "blocked pending")
        for (kind, region), desks in {
            ("iphone", ""): "desk-apple",
            ("android", ""): "desk-tiktok-google",
            ("android", " us"): "desk-google-us desk-tiktok-app",
            ("web", ""): "desk-tiktok-web",
            ("during-live", ""): "desk-apple desk-tiktok-google",
            ("during-live", " us"): "desk-apple desk-google-us desk-tiktok-app",
        }.items()
    },
    **{
        f"{kind} blocked {seen}{region}": desks.replace("TIKTOK", tiktok)
        for seen, desks in {
            "declined": "desk-bank TIKTOK",
            "no-way": "TIKTOK",
            "rules": "TIKTOK",
            "no-gift-button": "TIKTOK",
            "gift-fails": "TIKTOK",
        }.items()
        for (kind, region), tiktok in {
            ("iphone", ""): "desk-tiktok-app",
            ("android", ""): "desk-tiktok-google",
            ("android", " us"): "desk-tiktok-app",
            ("web", ""): "desk-tiktok-web",
            ("during-live", ""): "desk-tiktok-google",
            ("during-live", " us"): "desk-tiktok-app",
        }.items()
    },
    **{f"{kind} blocked home": "desk-bank" if kind == "web" else "desk-home" for kind in _KINDS},
}

AGE = {
    "us": "age-send-gift",
    "eea-uk-ch": "age-coins",
    "brazil": "age-coins",
    "south-korea": "age-coins-kr",
    "japan": "age-coins",
    "other": "age-coins",
}

# Device, region: the rules about money back, without the age before them and "gifts are gone" after them.
RULES = {
    "iphone us": "refund-app-apple",
    "iphone eea-uk-ch": "refund-app-apple",
    "iphone brazil": "refund-app-apple chargeback-row",
    "iphone south-korea": "refund-app-apple chargeback-row",
    "iphone japan": "refund-app-apple refund-app-jp chargeback-row",
    "iphone other": "refund-app-apple chargeback-row",
    "android us": "refund-app-google-us",
    "android eea-uk-ch": "refund-app-google",
    "android brazil": "refund-app-google chargeback-row",
    "android south-korea": "refund-app-google chargeback-row",
    "android japan": "refund-app-google refund-app-jp chargeback-row",
    "android other": "refund-app-google chargeback-row",
    "web us": "refund-web-us-2025 refund-web-us-2023",
    "web eea-uk-ch": "withdrawal-days-eea refund-web-eea refund-web-eea-paid",
    "web brazil": "withdrawal-days-br chargeback-row",
    "web south-korea": "withdrawal-days-kr refund-web-kr-start chargeback-row",
    "web japan": "refund-web-row gift-card-terms-jp chargeback-row",
    "web other": "refund-web-row chargeback-row",
    "during-live us": "refund-app-apple refund-app-google-us",
    "during-live eea-uk-ch": "refund-app-apple refund-app-google",
    "during-live brazil": "refund-app-apple refund-app-google chargeback-row",
    "during-live south-korea": "refund-app-apple refund-app-google chargeback-row",
    "during-live japan": "refund-app-apple refund-app-google refund-app-jp chargeback-row",
    "during-live other": "refund-app-apple refund-app-google chargeback-row",
}

# Device, region ("*" for those that no other line names): what is not known, and who stands on the bill.
_WAYS_UNKNOWN = "payment-methods-by-country web-payment-today"
GAPS = {
    "iphone us": "us-policy-2026 refund-days-app ap-line-apple",
    "iphone *": "refund-days-app ap-line-apple",
    "android us": "us-policy-2026 refund-days-app ap-line-google",
    "android *": "refund-days-app ap-line-google",
    "web us": f"us-policy-2026 {_WAYS_UNKNOWN} seller-us",
    "web eea-uk-ch": f"{_WAYS_UNKNOWN} seller-eea",
    "web brazil": f"{_WAYS_UNKNOWN} seller-latin-america",
    "web south-korea": f"{_WAYS_UNKNOWN} seller-row",
    "web japan": f"refund-days-elsewhere {_WAYS_UNKNOWN} seller-row",
    "web other": f"refund-days-elsewhere {_WAYS_UNKNOWN} seller-row seller-latin-america",
    "during-live us": "us-policy-2026 refund-days-app live-in-browser ap-line-apple ap-line-google",
    "during-live *": "refund-days-app live-in-browser ap-line-apple ap-line-google",
}

# Device, situation, "us" where it differs: the other notes. Whoever is in trouble is warned of false helpers.
_WARNED = "contact-inbox tiktok-never-asks no-phone-support"
_APPLE_DAYS = "apple-refund-window apple-answer-hours"
_GOOGLE_DAYS = "google-request-hours google-unauthorised-window"
_STUCK = f"spending-limits coins-only-from-tiktok {_WARNED}"
NOTES = {
    "iphone buy": "web-prompt-saving",
    "iphone buy us": "web-prompt-saving us-link-ruling us-iphone-link",
    "android buy": "web-prompt-saving",
    "web buy": "",
    "during-live buy": "web-prompt-saving",
    "during-live buy us": "web-prompt-saving us-link-ruling us-iphone-link",
    "iphone coins-missing": _WARNED,
    "android coins-missing": _WARNED,
    "web coins-missing": _WARNED,
    "during-live coins-missing": _WARNED,
    "iphone blocked": _STUCK,
    "android blocked": _STUCK,
    "web blocked": _STUCK,
    "during-live blocked": _STUCK,
    **{f"{kind} {situation}": _WARNED for kind in _KINDS for situation in ("charged-twice", "wrong-account")},
    "iphone refund": f"refund-shortfall {_APPLE_DAYS} {_WARNED}",
    "iphone refund us": f"{_APPLE_DAYS} {_WARNED}",
    "android refund": f"refund-shortfall {_GOOGLE_DAYS} {_WARNED}",
    "android refund us": f"{_GOOGLE_DAYS} {_WARNED}",
    "web refund": f"refund-shortfall {_WARNED}",
    "web refund us": _WARNED,
    "during-live refund": f"refund-shortfall {_APPLE_DAYS} {_GOOGLE_DAYS} {_WARNED}",
    "during-live refund us": f"{_APPLE_DAYS} {_GOOGLE_DAYS} {_WARNED}",
}

# Device, region ("*" as above): the ways to pay.
_WEB = "pay-card pay-paypal pay-apple-pay"
WAYS = {
    "iphone *": "pay-apple",
    "android *": "pay-google pay-amazon",
    "during-live *": "pay-apple pay-google pay-amazon",
    "web us": _WEB,
    "web eea-uk-ch": f"{_WEB} pay-gift-card",
    "web brazil": f"{_WEB} pay-gift-card",
    "web south-korea": f"{_WEB} pay-gift-card",
    "web japan": f"{_WEB} pay-paypay-jp pay-store-jp pay-gift-card-jp",
    "web other": f"{_WEB} pay-gift-card pay-m-pesa-ke",
}

LABELS = {
    "iphone": "iPhone or iPad, in the app",
    "android": "Android, in the app",
    "web-phone": "Phone, in the browser",
    "web-computer": "Computer, in the browser",
    "during-live": "During a LIVE, in the app",
    "buy": "I want to buy coins",
    "coins-missing": "I paid, but coins are missing",
    "blocked": "I cannot buy, or send",
    "charged-twice": "I was charged twice",
    "wrong-account": "The coins went to another account",
    "refund": "I want my money back",
    "any": "I do not know why",
    "declined": "The payment is declined",
    "pending": "The payment stays pending",
    "no-way": "I find no way to buy coins",
    "home": "It is switched off, or waits for an adult",
    "rules": "TikTok says that it is blocked",
    "no-gift-button": "The Gift button is missing",
    "gift-fails": "I have coins, and the gift does not go out",
    "us": "United States",
    "eea-uk-ch": "EU, Norway, Iceland, Liechtenstein, UK, Switzerland",
    "brazil": "Brazil",
    "south-korea": "South Korea",
    "japan": "Japan",
    "other": "Another country",
}

# Device, situation, region: the words on top.
_GONE = "By TikTok’s rule gifts already sent never come back; if a child paid, ask all the same."
# The headline, and the details after it.
HEADLINES = {
    "iphone buy us": "You buy in the app on an iPhone or iPad, and Apple takes the money. In the United States that is "
    "for people who are 18 or older. Decide on the amount before you begin.",
    "android buy japan": "You buy in the app on Android, and Google Play takes the money. In Japan that is for people "
    "who are 18 or older. Decide on the amount before you begin.",
    "web-computer buy south-korea": "You buy on TikTok’s website, on a computer, and TikTok takes the money. In South "
    "Korea that is for people who are 19 or older. Decide on the amount before you begin.",
    "during-live buy brazil": "You buy in the app, during a LIVE, and Apple or Google Play takes the money. In Brazil "
    "that is for people who are 18 or older. Decide on the amount before you begin.",
    "web-phone coins-missing other": "Coins are missing: wait, check the account name, then ask TikTok. You paid on "
    "TikTok’s website, in a phone’s browser, so that is where to look first.",
    "iphone blocked us": "Buying is blocked: find the reason first, then ask TikTok or your bank. Buying in the app on "
    "an iPhone or iPad: ask no other seller.",
    "web-phone charged-twice japan": "Charged twice: compare the orders first, then ask TikTok. You paid on TikTok’s "
    "website, in a phone’s browser, so that is where to look first.",
    "iphone wrong-account us": "Nobody can move coins to another account; for money back, ask Apple. Coins bought in "
    f"the app on an iPhone or iPad: for how many days that is possible is not known, so ask soon. {_GONE}",
    "web-computer refund eea-uk-ch": "To get money back, ask TikTok. Coins bought on TikTok’s website, on a computer: "
    f"you have 14 days, for unused coins only. {_GONE}",
    "web-phone refund brazil": "To get money back, ask TikTok. Coins bought on TikTok’s website, in a phone’s browser: "
    f"you have 7 days, for unused coins only. {_GONE}",
    "web-computer refund other": "To get money back, ask TikTok. Coins bought on TikTok’s website, on a computer: by "
    "TikTok’s rule there is no money back, unless something is wrong with them or the law says otherwise. "
    f"{_GONE}",
    "android refund us": "To get money back, ask Google Play or TikTok. Coins bought in the app on Android: for how "
    f"many days that is possible is not known, so ask soon. {_GONE}",
}
