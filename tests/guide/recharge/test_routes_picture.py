"""The picture of the routes says what the guide says."""

from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.recharge.route_map import route_map
from coinguide.guide.recharge.routes_picture import routes

DEVICES = ("iphone", "android", "web-phone")


def who_to_ask(device: str, region: str) -> object:
    """Whom the guide names for money back."""
    return CALCULATORS["recharge-guide"].answer(device=device, situation="refund", region=region).figures["who_to_ask"]


def test_the_picture_names_whom_the_guide_names() -> None:
    """For money back: Apple for its own sales, TikTok for Google Play's and the website's."""
    asked = [part.money_back.partition(",")[0] for part in route_map()]
    assert asked == [who_to_ask(device, "other") for device in DEVICES]


def test_the_picture_says_where_the_united_states_differ() -> None:
    """There the guide names somebody else for Google Play's money, and for no other."""
    differ = [who_to_ask(device, "us") != who_to_ask(device, "other") for device in DEVICES]
    assert differ == [part.money_back.endswith("outside the US") for part in route_map()] == [False, True, False]


def test_the_words_beside_the_picture_name_every_route() -> None:
    """Who cannot see it hears each way in, who takes the money, and who gives it back."""
    words = routes().alt
    said = [(part.name, part.taker, part.money_back, *part.ways) for part in route_map()]
    assert [] == [text for part in said for text in part if text not in words]
