"""Which facts answer a question about buying coins: by device, by what happened, by where the reader lives.

The tables hold ids of facts alone; words, sources and dates are the facts' own.
"""

from dataclasses import dataclass

from coinguide.facts import Fact, load
from coinguide.guide.recharge.hindered import SIGHTS

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
    "links_to_the_web",
    "methods",
    "only_reported_for_us",
    "steps",
]

# A step is a fact, with the older names of its menus where there are any.
Step = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """One way to buy: the words of the choice, its name in a sentence, and who is paid.

    ``key`` is its place in the tables below; both kinds of browser take the same way.
    """

    choice: str
    name: str
    key: str
    taker: str

    @property
    def in_app(self) -> bool:
        """Whether an app store takes the money."""
        return self.key != "web"


ROUTES = {
    "iphone": Route("iPhone or iPad, in the app", "in the app on an iPhone or iPad", "iphone", "Apple"),
    "android": Route("Android, in the app", "in the app on Android", "android", "Google Play"),
    "web-phone": Route("Phone, in the browser", "on TikTok’s website, in a phone’s browser", "web", "TikTok"),
    "web-computer": Route("Computer, in the browser", "on TikTok’s website, on a computer", "web", "TikTok"),
    "during-live": Route("During a LIVE, in the app", "in the app, during a LIVE", "live", "Apple or Google Play"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where a reader lives: the words of the choice, its name in a sentence, and the facts of its own.

    ``age`` is the youngest age for coins; ``days`` how long website coins can be given back, "" where ``gap`` says
    that it is not known; ``web`` and ``app`` are further rules about money back; ``sellers`` are who sells there.
    """

    choice: str
    name: str
    age: str = "age-coins"
    days: str = ""
    gap: str = ""
    web: tuple[str, ...]
    app: tuple[str, ...]
    sellers: tuple[str, ...]
    methods: tuple[str, ...]


_CARDS = ("pay-card", "pay-paypal", "pay-apple-pay")
_CARDS_AND_GIFT_CARD = (*_CARDS, "pay-gift-card")
REGIONS = {
    "us": Region(
        choice="United States",
        name="the United States",
        age="age-send-gift",
        gap="us-policy-2026",
        web=("refund-web-us-2025", "refund-web-us-2023"),
        app=(),
        sellers=("seller-us",),
        methods=_CARDS,
    ),
    "eea-uk-ch": Region(
        choice="EU, Norway, Iceland, Liechtenstein, UK, Switzerland",
        name="the EU, Norway, Iceland, Liechtenstein, the United Kingdom and Switzerland",
        days="withdrawal-days-eea",
        web=("refund-web-eea", "refund-web-eea-paid"),
        app=(),
        sellers=("seller-eea",),
        methods=_CARDS_AND_GIFT_CARD,
    ),
    "brazil": Region(
        choice="Brazil",
        name="Brazil",
        days="withdrawal-days-br",
        web=("chargeback-row",),
        app=("chargeback-row",),
        sellers=("seller-latin-america",),
        methods=_CARDS_AND_GIFT_CARD,
    ),
    "south-korea": Region(
        choice="South Korea",
        name="South Korea",
        age="age-coins-kr",
        days="withdrawal-days-kr",
        web=("refund-web-kr-start", "chargeback-row"),
        app=("chargeback-row",),
        sellers=("seller-row",),
        methods=_CARDS_AND_GIFT_CARD,
    ),
    "japan": Region(
        choice="Japan",
        name="Japan",
        gap="refund-days-elsewhere",
        web=("refund-web-row", "gift-card-terms-jp", "chargeback-row"),
        app=("refund-app-jp", "chargeback-row"),
        sellers=("seller-row",),
        methods=(*_CARDS, "pay-paypay-jp", "pay-store-jp", "pay-gift-card-jp"),
    ),
    "other": Region(
        choice="Another country",
        name="most other countries",
        gap="refund-days-elsewhere",
        web=("refund-web-row", "chargeback-row"),
        app=("chargeback-row",),
        sellers=("seller-row", "seller-latin-america"),
        methods=(*_CARDS_AND_GIFT_CARD, "pay-m-pesa-ke"),
    ),
}

_PAID_IN_APP = {
    "iphone": ("pay-apple",),
    "android": ("pay-google", "pay-amazon"),
    "live": ("pay-apple", "pay-google", "pay-amazon"),
}
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
_AMAZON: Step = ("step-refund-amazon",)
_GOOGLE: tuple[Step, ...] = (("step-refund-google",), ("step-ticket-app",), ("step-refund-google-second",), _AMAZON)
# TikTok's rule of 2026 leaves the United States out, and the rule before it sent people to the store.
_GOOGLE_US: tuple[Step, ...] = (
    ("step-refund-google-us",),
    ("step-refund-google-us-tiktok",),
    ("step-ticket-app",),
    _AMAZON,
)
_RECEIPT: Step = ("step-receipt-store",)
# What is looked at first, before anybody is asked for money.
_BEFORE_ASKING: dict[str, tuple[Step, ...]] = {
    "charged-twice": (("twice-orders",), ("twice-pending",), ("twice-unused",)),
    "wrong-account": (("wrong-account",), ("wrong-account-other",)),
}
DESKS = {
    "desk-apple": "Apple",
    "desk-google-us": "Google Play",
    "desk-tiktok-app": "TikTok",
    "desk-tiktok-google": "TikTok",
    "desk-tiktok-web": "TikTok",
    "desk-bank": "your bank",
    "desk-home": "the adult who set it",
}


def steps(device: str, situation: str, region: str, seen: str) -> tuple[tuple[str, tuple[Step, ...]], ...]:
    """Return the steps in order as (when, steps); more than one list where it depends on who took the money.

    ``seen`` counts where somebody cannot buy or send.
    """
    route = ROUTES[device]
    if situation in _BEFORE_ASKING:
        (when, first), *more = _refund(route, region)
        already = _BEFORE_ASKING[situation]
        return ((when, (*already, *_without_twice(first))), *((case, _without_twice(rest)) for case, rest in more))
    if situation == "refund":
        return _refund(route, region)
    return (
        ("", {"buy": _BUY[route.key], "coins-missing": _missing(route), "blocked": _hindered(route, seen)}[situation]),
    )


def _missing(route: Route) -> tuple[Step, ...]:
    looked = ("step-wait", "step-same-account", "step-coin-history", _receipt(route), "step-screenshots")
    return (*((name,) for name in looked), _ticket(route))


def _hindered(route: Route, seen: str) -> tuple[Step, ...]:
    named = {
        "family": _FAMILY[route.key],
        "no-family": () if route.in_app else (("ap-web-no-switch",), ("block-payment",)),
        "receipt": ((_receipt(route),),),
        "ticket": (_ticket(route),),
    }
    return tuple(step for name in SIGHTS[seen].steps for step in named.get(name, ((name,),)))


def _receipt(route: Route) -> str:
    return "step-receipt-store" if route.in_app else "step-receipt-web"


def _ticket(route: Route) -> Step:
    return ("step-ticket-app",) if route.in_app else ("step-ticket-web",)


def _refund(route: Route, region: str) -> tuple[tuple[str, tuple[Step, ...]], ...]:
    google = _GOOGLE_US if region == "us" else _GOOGLE
    if route.key == "live":
        return (("", (_RECEIPT,)), ("Apple took the money", _APPLE), ("Google Play took the money", google))
    if route.in_app:
        return (("", (_RECEIPT, *(_APPLE if route.key == "iphone" else google))),)
    keep: tuple[Step, ...] = (("step-refund-unused",),) if REGIONS[region].days else ()
    return (("", (*keep, ("step-receipt-web",), ("step-ticket-web",))),)


def _without_twice(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the steps without what was said before anybody is asked."""
    return tuple(step for step in steps if step not in (("step-refund-unused",), ("step-refund-apple-pending",)))


def methods(device: str, region: str) -> tuple[str, ...]:
    """Return the facts that name the ways to pay on this route."""
    return _PAID_IN_APP.get(ROUTES[device].key) or REGIONS[region].methods


def only_reported_for_us(method: str, region: str) -> bool:
    """Whether a way to pay was reported, but probably for another region than the reader's."""
    return method in _CARDS and region != "us"


def desks(device: str, situation: str, region: str, seen: str = "any") -> tuple[str, ...]:
    """Return the facts that name who answers, the first to ask first."""
    key = ROUTES[device].key
    google = ("desk-google-us", "desk-tiktok-app") if region == "us" else ("desk-tiktok-google",)
    tiktok = {"web": "desk-tiktok-web", "iphone": "desk-tiktok-app"}.get(key, google[-1])
    store = {"web": (tiktok,), "iphone": ("desk-apple",), "android": google}.get(key, ("desk-apple", *google))
    if situation == "blocked":
        named = {"tiktok": (tiktok,), "store": store, **({"desk-home": ("desk-bank",)} if key == "web" else {})}
        return tuple(desk for name in SIGHTS[seen].desks for desk in named.get(name, (name,)))
    if situation == "coins-missing":
        return (tiktok,)
    return (*store, tiktok) if situation == "buy" and key == "iphone" else store


def links_to_the_web(device: str, region: str) -> tuple[str, ...]:
    """Return what is known and not known of links from the app to the website: a court decides on them in the US."""
    return ("us-link-ruling", "us-iphone-link") if region == "us" and device in ("iphone", "during-live") else ()


def age_fact(region: str) -> Fact:
    """Return the youngest age for coins where the reader lives."""
    return load().by_id(REGIONS[region].age)


def days_fact(device: str, region: str) -> Fact | None:
    """Return the days in which unused coins can be given back, None where that is not known."""
    name = "" if ROUTES[device].in_app else REGIONS[region].days
    return load().by_id(name) if name else None


def money_back(device: str, region: str) -> tuple[str, ...]:
    """Return the facts about money back on this route where the reader lives; ``days_fact`` comes before them."""
    route, place = ROUTES[device], REGIONS[region]
    apple = ("refund-app-apple",) if route.key in ("iphone", "live") else ()
    google = ("refund-app-google-us" if region == "us" else "refund-app-google",)
    stores = (*apple, *(google if route.key in ("android", "live") else ()))
    return (*stores, *(place.app if route.in_app else place.web), "gifts-never-refunded")


def unknown_here(device: str, region: str) -> tuple[str, ...]:
    """Return the records of what is not known on this route where the reader lives."""
    route, place = ROUTES[device], REGIONS[region]
    if not route.in_app:
        return (*((place.gap,) if place.gap else ()), "payment-methods-by-country", "web-payment-today")
    us = (place.gap,) if region == "us" else ()
    return (*us, "refund-days-app", *(("live-in-browser",) if route.key == "live" else ()))
