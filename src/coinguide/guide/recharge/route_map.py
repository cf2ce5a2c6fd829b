"""The routes side by side, for the chapter's picture: the way in, who takes the money, who gives it back."""

from dataclasses import dataclass

from coinguide.guide.recharge.recharge import DESKS, ROUTES, desks

__all__ = ["APP_WAYS", "COINS", "RoutePart", "route_map"]

# The ways into the app's own shop; both stores' routes begin with one of them.
APP_WAYS = ("In the app: Profile, Menu, Balance, Get Coins", "During a LIVE: Gift, Recharge")
COINS = "Coins on the account that is open"


@dataclass(frozen=True, slots=True)
class RoutePart:
    """One route: its name, the ways in, who takes the money, and whom to ask for it back."""

    name: str
    ways: tuple[str, ...]
    taker: str
    money_back: str


# The region whose rule the picture shows; where the rule of the United States is another one, it says so.
SHOWN = "other"


def route_map() -> tuple[RoutePart, ...]:
    """Return the routes; whom to ask is the guide's own answer."""
    site = ("In a browser: tiktok.com/coin",)
    routes = (("iPhone app", "iphone", APP_WAYS), ("Android app", "android", APP_WAYS), ("Website", "web-phone", site))
    return tuple(RoutePart(name, ways, ROUTES[device].taker, _money_back(device)) for name, device, ways in routes)


def _money_back(device: str) -> str:
    here, us = ([DESKS[name] for name in desks(device, "refund", region)] for region in (SHOWN, "us"))
    return here[0] if here == us else f"{here[0]}, outside the US"
