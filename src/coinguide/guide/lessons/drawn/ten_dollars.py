"""Lesson 2, drawn: six ways to pay a creator, with other amounts."""

from coinguide.facts import Offer, load
from coinguide.guide.lessons.drawn.draw import Draw
from coinguide.guide.lessons.ten_dollars import Case, bits_on_the_web, kick, pack, tiktok, youtube_iphone, youtube_web

__all__ = ["draw_ten_dollars"]

_SELLERS = ("Twitch app", "Facebook app")
_PACK_CENTS = (400, 5000)  # about what the other cards pay


def draw_ten_dollars(draw: Draw) -> Case:
    """Return six cards, and Bits once more for the exit ticket."""
    first, second, third, fourth, last = draw.some([100 * dollars for dollars in range(5, 41)], 5)
    return Case(
        (
            youtube_web(first),
            youtube_iphone(second),
            bits_on_the_web(third),
            pack(draw.one(_packs())),
            kick(draw.among(2, 9)),
            tiktok(draw.one(("app", "web")), fourth),
        ),
        bits_on_the_web(last),
    )


def _packs() -> list[Offer]:
    low, high = _PACK_CENTS
    return [offer for seller in _SELLERS for offer in load().offers_of(seller) if low <= offer.prices[0] <= high]
