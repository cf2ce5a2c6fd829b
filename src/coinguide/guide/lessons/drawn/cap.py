"""Lesson 4, drawn: a pack and how often it is bought, pay and a part of the wants, a gift card, controls to sort."""

from coinguide.facts import Bundle, FactError, load
from coinguide.guide.lessons.cap import Case, answers
from coinguide.guide.lessons.drawn.draw import Draw
from coinguide.guide.lessons.stock import controls

__all__ = ["draw_cap"]

_PACKS = ("app-usd-65", "app-usd-330")
_CARDS = (1000, 1500, 2000)
_TIMES = {"app-usd-65": (3, 9), "app-usd-330": (2, 6)}


def draw_cap(draw: Draw) -> Case:
    """Return a case whose cap buys a pack."""
    pack = _pack(draw.one(_PACKS))
    card, price = draw.one(_CARDS), pack.prices[0]
    case = Case(
        pack=pack,
        times_a_week=draw.among(*_TIMES[pack.id]),
        take_home_cents=draw.among(40_000, 160_000, 2_000),
        percent_of_wants=draw.one((4, 5, 6, 8, 10)),
        gift_card_cents=card,
        packs_bought=card // price + draw.among(1, 3),
        controls=tuple(draw.shuffled(controls())),
    )
    return case if answers(case).packs_in_cap else draw_cap(draw)


def _pack(name: str) -> Bundle:
    bundle = load().by_id(name)
    if not isinstance(bundle, Bundle):
        raise FactError(f"{name}: is not a bundle.")
    return bundle
