"""Which facts answer a question about buying coins: by device, by what happened, by where the reader lives.

The tables hold ids of facts alone; words, sources and dates are the facts' own.
"""

from dataclasses import dataclass

from coinguide.facts import Fact, load

__all__ = [
    "DESKS",
    "REGIONS",
    "ROUTES",
    "Region",
    "Route",
    "Step",
    "age_fact",
    "days_fact",
    "desks",
    "methods",
    "steps",
]

# A step is a fact, with the older names of its menus where there are any.
Step = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """One way to buy: its name, the key of the tables below (both kinds of browser take the same way), who is paid."""

    name: str
    key: str
    taker: str

    @property
    def in_app(self) -> bool:
        """Say whether an app store takes the money."""
        return self.key != "web"


ROUTES = {
    "iphone": Route("in the app on an iPhone or iPad", "iphone", "Apple"),
    "android": Route("in the app on Android", "android", "Google Play"),
    "web-phone": Route("on TikTok’s website, in a phone’s browser", "web", "TikTok"),
    "web-computer": Route("on TikTok’s website, on a computer", "web", "TikTok"),
    "during-live": Route("in the app, during a LIVE", "live", "Apple or Google Play"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where a reader lives: its name in a sentence, and the facts of its own.

    ``age`` is the youngest age for coins; ``days`` how long website coins can be given back, "" where ``gap`` says
    that it is not known; ``web`` and ``app`` are further rules about money back; ``sellers`` are who sells there.
    """

    name: str
    age: str = "age-coins"
    days: str = ""
    gap: str = ""
    web: tuple[str, ...]
    app: tuple[str, ...]
    sellers: tuple[str, ...]
    methods: tuple[str, ...]


_CARDS = ("pay-card", "pay-paypal", "pay-apple-pay")
REGIONS = {
    "us": Region(
        name="the United States",
        age="age-send-gift",
        gap="us-policy-2026",
        web=("refund-web-us-2025", "refund-web-us-2023"),
        app=(),
        sellers=("seller-us",),
        methods=_CARDS,
    ),
    "eea-uk-ch": Region(
        name="the EEA, the United Kingdom and Switzerland",
        days="withdrawal-days-eea",
        web=("refund-web-eea", "refund-web-eea-paid"),
        app=(),
        sellers=("seller-eea",),
        methods=(*_CARDS, "pay-gift-card"),
    ),
    "brazil": Region(
        name="Brazil",
        days="withdrawal-days-br",
        web=("chargeback-row",),
        app=("chargeback-row",),
        sellers=("seller-latin-america",),
        methods=(*_CARDS, "pay-gift-card"),
    ),
    "south-korea": Region(
        name="South Korea",
        age="age-coins-kr",
        days="withdrawal-days-kr",
        web=("refund-web-kr-start", "chargeback-row"),
        app=("chargeback-row",),
        sellers=("seller-row",),
        methods=(*_CARDS, "pay-gift-card"),
    ),
    "japan": Region(
        name="Japan",
        gap="refund-days-elsewhere",
        web=("refund-web-row", "chargeback-row"),
        app=("refund-app-jp", "chargeback-row"),
        sellers=("seller-row",),
        methods=(*_CARDS, "pay-paypay-jp", "pay-store-jp", "pay-gift-card-jp"),
    ),
    "other": Region(
        name="most other countries",
        gap="refund-days-elsewhere",
        web=("refund-web-row", "chargeback-row"),
        app=("chargeback-row",),
        sellers=("seller-row", "seller-latin-america"),
        methods=(*_CARDS, "pay-gift-card", "pay-m-pesa-ke"),
    ),
}

_PAID_IN_APP = {"iphone": ("pay-apple",), "android": ("pay-google",), "live": ("pay-apple", "pay-google")}
_APP: tuple[Step, ...] = (
    ("step-app-profile",),
    ("step-app-balance", "older-app-balance"),
    ("step-app-get-coins", "older-app-get-coins"),
)
_BUY: dict[str, tuple[Step, ...]] = {
    "iphone": (*_APP, ("step-app-confirm-apple",)),
    "android": (*_APP, ("step-app-confirm-google",)),
    "live": (("step-live-gift",), ("step-live-recharge",), ("step-live-pay",), ("step-live-send",)),
    "web": (("step-web-open",), ("step-web-choose",), ("step-web-pay",), ("step-web-history",)),
}
_FAMILY: dict[str, tuple[Step, ...]] = {
    "iphone": (("block-family-apple",),),
    "android": (("block-family-google",),),
    "live": (("block-family-apple",), ("block-family-google",)),
    "web": (),
}
_APPLE: tuple[Step, ...] = (("step-refund-apple-pending",), ("step-refund-apple",), ("step-refund-apple-form",))
_GOOGLE: tuple[Step, ...] = (("step-refund-google",), ("step-ticket-app",), ("step-refund-google-second",))
_REFUND: dict[str, tuple[Step, ...]] = {
    "iphone": (("step-receipt-store",), *_APPLE),
    "android": (("step-receipt-store",), *_GOOGLE),
    "web": (("step-receipt-web",), ("step-ticket-web",)),
}
_STORES = {
    "iphone": ("refund-app-apple",),
    "android": ("refund-app-google",),
    "live": ("refund-app-apple", "refund-app-google"),
}
DESKS = {
    "desk-apple": "Apple",
    "desk-tiktok-app": "TikTok",
    "desk-tiktok-google": "TikTok",
    "desk-tiktok-web": "TikTok",
    "desk-bank": "your bank",
}


def steps(device: str, situation: str, region: str) -> tuple[tuple[str, tuple[Step, ...]], ...]:
    """Give the steps in order as (when, steps); more than one list where it depends on who took the money."""
    route = ROUTES[device]
    if situation == "refund":
        return _refund(route, REGIONS[region])
    return (("", {"buy": _BUY[route.key], "coins-missing": _missing(route), "blocked": _blocked(route)}[situation]),)


def _missing(route: Route) -> tuple[Step, ...]:
    receipt = "step-receipt-store" if route.in_app else "step-receipt-web"
    looked = ("step-wait", "step-same-account", "step-coin-history", receipt, "step-screenshots")
    return (*((name,) for name in looked), _ticket(route))


def _blocked(route: Route) -> tuple[Step, ...]:
    return (("block-reasons",), *_FAMILY[route.key], ("block-payment",), ("block-smaller",), _ticket(route))


def _ticket(route: Route) -> Step:
    return ("step-ticket-app",) if route.in_app else ("step-ticket-web",)


def _refund(route: Route, region: Region) -> tuple[tuple[str, tuple[Step, ...]], ...]:
    if route.key == "live":
        first = (("step-receipt-store",),)
        return (("", first), ("Apple took the money", _APPLE), ("Google Play took the money", _GOOGLE))
    keep: tuple[Step, ...] = (("step-refund-unused",),) if region.days and not route.in_app else ()
    return (("", (*keep, *_REFUND[route.key])),)


def methods(device: str, region: str) -> tuple[str, ...]:
    """Give the facts that name the ways to pay on this route."""
    return _PAID_IN_APP.get(ROUTES[device].key) or REGIONS[region].methods


def desks(device: str, situation: str) -> tuple[str, ...]:
    """Give the facts that name who answers, the first to ask first."""
    key = ROUTES[device].key
    tiktok = {"web": "desk-tiktok-web", "iphone": "desk-tiktok-app"}.get(key, "desk-tiktok-google")
    if situation == "blocked":
        return (tiktok, "desk-bank")
    if situation == "coins-missing" or key not in ("iphone", "live"):
        return (tiktok,)
    return ("desk-apple",) if (situation, key) == ("refund", "iphone") else ("desk-apple", tiktok)


def age_fact(region: str) -> Fact:
    """Give the youngest age for coins where the reader lives."""
    return load().by_id(REGIONS[region].age)


def days_fact(device: str, region: str) -> Fact | None:
    """Give the days in which unused coins can be given back, None where that is not known."""
    name = "" if ROUTES[device].in_app else REGIONS[region].days
    return load().by_id(name) if name else None


def money_back(device: str, region: str) -> tuple[str, ...]:
    """Give the facts about money back on this route where the reader lives; ``days_fact`` comes before them."""
    route, place = ROUTES[device], REGIONS[region]
    return (*_STORES.get(route.key, ()), *(place.app if route.in_app else place.web), "gifts-never-refunded")


def unknown_here(device: str, region: str) -> tuple[str, ...]:
    """Give the records of what is not known on this route where the reader lives."""
    route, place = ROUTES[device], REGIONS[region]
    if not route.in_app:
        return (*((place.gap,) if place.gap else ()), "payment-methods-by-country")
    us = (place.gap,) if region == "us" else ()
    return (*us, "refund-days-app", *(("live-in-browser",) if route.key == "live" else ()))
