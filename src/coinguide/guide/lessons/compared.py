"""Two prices of one coin, compared: which is lower, by how much, and by how many percent."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from coinguide.live.ask.money import plain, short_percent, three_places

__all__ = ["Compared", "Percent", "compared"]


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage from the exact prices, and what comes out for who works on with the rounded ones."""

    exact: Decimal
    from_rounded: Decimal

    @property
    def text(self) -> str:
        """Return both where they differ."""
        also = f" (rounded: {plain(self.from_rounded)} %)" if self.from_rounded != self.exact else ""
        return f"{plain(self.exact)} %{also}"


@dataclass(frozen=True, slots=True)
class Compared:
    """The cheaper and the dearer of two by their names, what lies between them in cents a coin and in percent.

    ``less``: how far the cheaper lies under the dearer, as a part of the dearer; ``more``: how far the dearer lies
    over the cheaper, as a part of the cheaper.
    """

    cheaper: str
    dearer: str
    difference: Decimal
    less: Percent
    more: Percent


def compared(one: tuple[str, Fraction], other: tuple[str, Fraction]) -> Compared:
    """Return two named prices of one coin compared, in cents; of two equal ones the first counts as cheaper."""
    (cheaper, low), (dearer, high) = sorted((one, other), key=lambda pair: pair[1])
    return Compared(
        cheaper=cheaper,
        dearer=dearer,
        difference=three_places(high - low),
        less=_percent(low, high, of=high),
        more=_percent(low, high, of=low),
    )


def _percent(low: Fraction, high: Fraction, *, of: Fraction) -> Percent:
    """Return the difference as a part of one of the two, exactly and from the three-place prices."""
    rounded = [Fraction(three_places(price)) for price in (low, high, of)]
    return Percent(short_percent((high - low) / of * 100), short_percent((rounded[1] - rounded[0]) / rounded[2] * 100))
