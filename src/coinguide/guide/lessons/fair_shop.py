"""Lesson 6: an invented shop: what its packs leave over, what its coins cost, and how its parts stand the test."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.facts import Example, Fact, FactError, load
from coinguide.guide.lessons.compared import Compared, compared
from coinguide.guide.lessons.stock import Part
from coinguide.guide.prices.plan import Pack
from coinguide.live.ask.answer import Rows
from coinguide.live.ask.money import three_places, usd_text, whole_minor

__all__ = ["SIZES", "Answers", "Case", "Left", "answers", "part_rows", "principles", "rows", "standard"]

SIZES = ("small", "middle", "large")
_SHOP = "lesson-glitter-"
_PART = "lesson-shop-"


@dataclass(frozen=True, slots=True)
class Case:
    """A shop: its packs from small to large, a gift's price in coins, the parts that are judged."""

    name: str
    packs: tuple[Pack, ...]
    gift: str
    gift_coins: int
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """What stays over when a gift is bought with packs of one size: packs, coins over, their price in cents."""

    packs: int
    coins: int
    cents: int


@dataclass(frozen=True, slots=True)
class Answers:
    """What is left over with small and with middle packs, cents a coin by size, the large pack against the others."""

    with_small: Left
    with_middle: Left
    rates: tuple[Decimal, ...]
    large_and_small: Compared
    large_and_middle: Compared


def standard() -> Case:
    """Return the lesson's own shop; its parts are the records lesson-shop-…, which part_rows gives."""
    packs = [fact for fact in _own(_SHOP) if fact.coins]
    gift = load().by_id(f"{_SHOP}gift")
    return Case("Glitter Coins", tuple(Pack(pack.coins, int(pack.number)) for pack in packs), "star", int(gift.number))


def principles() -> tuple[Fact, ...]:
    """Return the seven principles in their order."""
    found = tuple(load().by_id(f"lesson-principle-{number}") for number in range(1, 8))
    if any(not isinstance(fact.value, str) for fact in found):
        raise FactError("lesson-principle: a principle is no sentence.")
    return found


def answers(case: Case) -> Answers:
    """Return the shop's numbers worked out."""
    named = {size: pack.cents_per_coin for size, pack in zip(SIZES, case.packs, strict=True)}
    large = ("large", named["large"])
    return Answers(
        with_small=_left(case.packs[0], case.gift_coins),
        with_middle=_left(case.packs[1], case.gift_coins),
        rates=tuple(map(three_places, named.values())),
        large_and_small=compared(large, ("small", named["small"])),
        large_and_middle=compared(large, ("middle", named["middle"])),
    )


def rows(case: Case) -> Rows:
    """Return each pack with what a coin costs in it, and what is left after one gift."""
    cells = []
    for pack, rate in zip(case.packs, answers(case).rates, strict=True):
        left = _left(pack, case.gift_coins)
        over = f"{left.coins:,} coins, {usd_text(left.cents)}"
        cells.append((f"{pack.coins:,}", usd_text(pack.price_cents), f"{rate}", f"{left.packs}", over))
    return Rows(
        f"{case.name}: a {case.gift} costs {case.gift_coins:,} coins",
        ("Coins", "Price", "Cents a coin", "Packs for one gift", "Left over"),
        tuple(cells),
    )


def part_rows() -> Rows:
    """Return the parts of the lesson's own shop with what each fails, by the numbers of the principles."""
    cells = tuple((str(fact.value), fact.right) for fact in _own(_PART))
    return Rows("Glitter Coins against the seven principles", ("What the screen shows", "Verdict"), cells)


def _own(prefix: str) -> list[Example]:
    return [fact for fact in load().about("classroom") if isinstance(fact, Example) and fact.id.startswith(prefix)]


def _left(pack: Pack, coins: int) -> Left:
    """Return whole packs, and what is over, priced at the pack's own rate, half up to the cent."""
    packs = -(-coins // pack.coins)
    over = packs * pack.coins - coins
    return Left(packs, over, whole_minor(Fraction(over) * pack.cents_per_coin))
