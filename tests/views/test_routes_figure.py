"""The picture of the routes says what the guide says."""

from coinguide.calculators import CALCULATORS
from coinguide.core.route_map import route_map
from coinguide.views.routes_figure import routes


def test_the_picture_names_whom_the_guide_names() -> None:
    """For money back: Apple for its own sales, TikTok for Google Play's and the website's."""
    devices = ("iphone", "android", "web-phone")
    answers = [CALCULATORS["recharge-guide"].answer(device=device, situation="refund") for device in devices]
    assert [part.money_back for part in route_map()] == [answer.figures["who_to_ask"] for answer in answers]


def test_the_words_beside_the_picture_name_every_route() -> None:
    """Who cannot see it hears each way in, who takes the money, and who gives it back."""
    words = routes().alt
    said = [(part.name, part.taker, part.money_back, *part.ways) for part in route_map()]
    assert [] == [text for part in said for text in part if text not in words]
